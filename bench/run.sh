#!/bin/sh
# Measures this build: batch against the floor, bounded memory, first verdict, reload.
#   sh bench/run.sh                 everything, about ten minutes on two cores
#   sh bench/run.sh batch n=20000   one part, with its arguments
#   sh bench/run.sh ntm [threads=1] [n=50000] [rounds=5]   communes of 318/QĐ-TTg, the shipped rules against a floor of their own
#   sh bench/run.sh memory | stages | start | store [db=postgresql]
#   sh bench/run.sh replay [n=100000] [threads=2] [db=sqlite|postgresql]
#   sh bench/run.sh audit [db=postgresql]
#   sh bench/run.sh missing [EDITION ...]             what is missing, all and half missing
#   sh bench/run.sh search n=1000000 db=postgresql   lists over that many verdicts (db=sqlite)
#   sh bench/run.sh report n=1000000 [db=postgresql]   reports over that many verdicts
#   sh bench/run.sh remedy [rounds=5]   plans and margins of communes and households
#   sh bench/run.sh claim [pieces=27000] [workers=1,2,8,32]   work shared through PostgreSQL
#   sh bench/run.sh sheet [n]       a file of n (50000) households, import and finish within 512 MB
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
    -cp "target/test-classes:target/classes:target/lib/*" "vn.binhxet.bench.$main" "$@"
}
# PostgreSQL comes with the tests' packages, not with the program's.
stored() {
  main=$1
  shift
  [ target/test.classpath -nt pom.xml ] ||
    mvn -q -B dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test.classpath
  java -Xmx2g -XX:+UseParallelGC -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    "vn.binhxet.bench.$main" "$@"
}
case $part in
  batch) run BatchBench "$@" ;;
  ntm) run NtmBench "$@" ;;
  store) stored StoreBench "$@" ;;
  memory) run MemoryBench "$@" ;;
  stages) run StageBench "$@" ;;
  start) run StartBench "$@" ;;
  replay) stored ReplayBench "$@" ;;
  sheet)
    [ target/test.classpath -nt pom.xml ] ||
      mvn -q -B dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test.classpath
    path="target/test-classes:target/classes:$(cat target/test.classpath)"
    java -Xmx3g -cp "$path" vn.binhxet.bench.SheetBench make target/households.xlsx "${1:-50000}"
    java -Xmx512m -cp "$path" vn.binhxet.bench.SheetBench run target/households.xlsx
    ;;
  audit) stored AuditBench "$@" ;;
  missing) run MissingBench "$@" ;;
  search) stored SearchBench "$@" ;;
  report) stored ReportBench "$@" ;;
  claim) stored ClaimBench "$@" ;;
  remedy) stored RemedyBench "$@" ;;
  all)
    run BatchBench "$@"
    run StageBench
    run MemoryBench
    run StartBench
    ;;
  *)
    echo "usage: sh bench/run.sh [batch|ntm|memory|stages|start|store|replay|audit|search|claim|sheet|missing|remedy|report] [name=value ...]" >&2
    exit 2
    ;;
esac
