#!/bin/sh
# Measures this build: batch against the floor, bounded memory, first verdict, reload.
#   sh bench/run.sh                 everything, about ten minutes on two cores
#   sh bench/run.sh batch n=20000   one part, with its arguments
#   sh bench/run.sh memory | stages | start | store [db=postgresql]
#   sh bench/run.sh replay [n=100000] [threads=2] [db=sqlite|postgresql]
#   sh bench/run.sh audit [db=postgresql]
set -e
cd "$(dirname "$0")/.."
if [ ! -f target/binhxet.jar ] || [ ! -d target/test-classes/vn/binhxet/bench ]; then
  mvn -q -B package -DskipTests
fi
part=${1:-all}
[ $# -gt 0 ] && shift
run() {
  main=$1
  shift
  java \
    -cp "target/test-classes:target/classes:target/lib/*:${TEST_LIBS:-}" "vn.binhxet.bench.$main" "$@"
}
case $part in
  batch) run BatchBench "$@" ;;
  store) run StoreBench "$@" ;;
  memory) run MemoryBench "$@" ;;
  stages) run StageBench "$@" ;;
  start) run StartBench "$@" ;;
  replay) run ReplayBench "$@" ;;
  audit) run AuditBench "$@" ;;
  all)
    run BatchBench "$@"
    run StageBench
    run MemoryBench
    run StartBench
    ;;
  *)
    echo "usage: sh bench/run.sh [batch|memory|stages|start|store|replay|audit] [name=value ...]" >&2
    exit 2
    ;;
esac
