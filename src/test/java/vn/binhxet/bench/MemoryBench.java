package vn.binhxet.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Shows that memory is bounded: a batch of a million lines under a small heap, its answers counted
 * and thrown away. Prints the peak of the heap and of the process.
 */
public final class MemoryBench {
  private static final int BLOCK = 10_000;

  private MemoryBench() {}

  /** Arguments, all optional: {@code n=1000000 heap=512m threads=2}. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(BatchBench.scratch(), "binhxet-bench");
    try {
      Job job = new Job(BatchBench.SEED);
      new JobRules(job).writeTo(folder.resolve("rules"));
      new JobWriter(job, BatchBench.SEED)
          .write(BLOCK, folder.resolve("floor.ndjson"), folder.resolve("service.ndjson"));
      String heap = BatchBench.argument(args, "heap", "512m");
      String lines = BatchBench.argument(args, "n", "1000000");
      String threads = BatchBench.argument(args, "threads", "2");
      Forked.java(List.of("-Xmx" + heap), Run.class, List.of(folder.toString(), lines, threads))
          .forEach(System.out::println);
    } finally {
      BatchBench.delete(folder);
    }
  }

  /** The process with the small heap. */
  static final class Run {
    private Run() {}

    /** Arguments: folder, lines, threads. */
    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      int lines = Integer.parseInt(args[1]);
      Fork.Contender service =
          Service.of(folder.resolve("rules"), "core", Integer.parseInt(args[2]));
      byte[] block = Files.readAllBytes(folder.resolve("service.ndjson"));
      Counted out = new Counted();
      long start = System.nanoTime();
      service.run(new Repeated(block, lines / BLOCK), out);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%,d lines under -Xmx%d MB: peak heap %d MB, peak process %s MB, %,d answers, %,.1f GB out, %,.0f a second%n",
          lines,
          Runtime.getRuntime().maxMemory() >> 20,
          peakHeap() >> 20,
          peakProcess(),
          out.lines - 1,
          out.bytes / 1e9,
          lines / seconds);
    }

    private static long peakHeap() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getPeakUsage)
          .mapToLong(usage -> usage.getUsed())
          .sum();
    }

    /** What Linux says the process held at most; "?" elsewhere. */
    private static String peakProcess() throws IOException {
      Path status = Path.of("/proc/self/status");
      if (!Files.exists(status)) {
        return "?";
      }
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D+", "")) >> 10))
          .findFirst()
          .orElse("?");
    }
  }

  /** The same lines again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] block;
    private int left;
    private int at;

    Repeated(byte[] block, int times) {
      this.block = block;
      left = times;
    }

    @Override
    public int available() {
      return left > 0 ? block.length - at : 0;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int read = Math.min(length, block.length - at);
      System.arraycopy(block, at, to, offset, read);
      at += read;
      if (at == block.length) {
        at = 0;
        left--;
      }
      return read;
    }
  }

  /** Counts what is written. */
  private static final class Counted extends OutputStream {
    private long bytes;
    private long lines;

    @Override
    public void write(int b) {
      bytes++;
      lines += b == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      bytes += length;
      for (int i = offset; i < offset + length; i++) {
        lines += from[i] == '\n' ? 1 : 0;
      }
    }
  }
}
