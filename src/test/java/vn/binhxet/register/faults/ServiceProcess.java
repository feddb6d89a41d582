package vn.binhxet.register.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The service as a process of its own that can be killed. */
final class ServiceProcess implements AutoCloseable {
  private final Process process;
  private final String address;

  private ServiceProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * What to start.
   *
   * @param register as --register takes it
   * @param keys folder of the signing key
   * @param fileLimit most kilobytes of any file it writes, null for no limit
   */
  record Setup(Path rules, String register, Path keys, Path log, @Nullable Integer fileLimit) {
    Setup limited(int kilobytes) {
      return new Setup(rules, register, keys, log, kilobytes);
    }
  }

  /** Starts it and waits until it listens. */
  static ServiceProcess start(Setup setup) throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Kills come soon after a start: nothing is gained by compiling much.
    java.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m", "-cp"));
    java.addAll(List.of(System.getProperty("java.class.path"), "vn.binhxet.cli.Main", "serve"));
    java.addAll(List.of("--port=0", "--no-watch", "--rules=" + setup.rules()));
    java.addAll(List.of("--register=" + setup.register(), "--register-keys=" + setup.keys()));
    List<String> command = new ArrayList<>();
    if (setup.fileLimit() != null) {
      command.addAll(
          List.of("bash", "-c", "ulimit -f " + setup.fileLimit() + "; exec \"$@\"", "-"));
    }
    command.addAll(java);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(setup.log().toFile()));
    Process process = builder.start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("http://")) {
      line = out.readLine();
    }
    if (line == null) {
      process.destroyForcibly();
      throw new IOException("The service did not start: " + Files.readString(setup.log()));
    }
    return new ServiceProcess(process, line);
  }

  /** Address with a slash at its end. */
  String address() {
    return address;
  }

  /** Ends it as a power cut would end the process: at once, in the middle of whatever it does. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Asks it to stop. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The service does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
