package vn.binhxet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * One contender in a process of its own: warmed by some runs over the file, then one measured run.
 * Prints one line, "MEASURED wall-ns cpu-ns bytes build-ms".
 */
final class Fork {
  private Fork() {}

  /** One way of doing the job. */
  interface Contender {
    void run(InputStream in, OutputStream out) throws Exception;
  }

  /**
   * Arguments: floor|brief|core|full, threads, warming runs, folder. With "ntm-" before it the
   * communes of {@link NtmBench} are judged, by the service under the shipped rules.
   */
  public static void main(String[] args) throws Exception {
    String name = args[0];
    int threads = Integer.parseInt(args[1]);
    int warm = Integer.parseInt(args[2]);
    Path folder = Path.of(args[3]);
    long start = System.nanoTime();
    boolean ntm = name.startsWith(NtmBench.OWN);
    String detail = ntm ? name.substring(NtmBench.OWN.length()) : name;
    Path rules = ntm ? NtmBench.RULES : folder.resolve("rules");
    boolean floor = detail.equals("floor");
    String lines = ntm ? "ntm" : floor ? "floor" : "service";
    Path in = folder.resolve(lines + ".ndjson");
    Contender contender =
        floor
            ? by(ntm ? CommuneFloors.of(rules, in, threads) : floors(threads))
            : Service.of(rules, detail, threads);
    long built = System.nanoTime() - start;
    Path out = folder.resolve(name + ".out");
    for (int i = 0; i < warm; i++) {
      run(contender, in, out);
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    run(contender, in, out);
    wall = System.nanoTime() - wall;
    cpu = system.getProcessCpuTime() - cpu;
    System.out.printf("MEASURED %d %d %d %d%n", wall, cpu, Files.size(out), built / 1_000_000);
  }

  /** Writes over what the run before wrote: nobody pays for fresh pages of memory, ever. */
  private static void run(Contender contender, Path in, Path out) throws Exception {
    try (InputStream from = Files.newInputStream(in);
        OutputStream to =
            Files.newOutputStream(out, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      contender.run(from, to);
    }
  }

  private static List<Floor> floors(int threads) {
    Job job = new Job(BatchBench.SEED);
    List<Floor> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(new Floor(job));
    }
    return workers;
  }

  private static Contender by(List<? extends FloorPipeline.Worker> floors) {
    return (in, out) -> {
      try {
        FloorPipeline.run(in, out, floors);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    };
  }
}
