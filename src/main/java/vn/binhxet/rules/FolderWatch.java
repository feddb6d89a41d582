package vn.binhxet.rules;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a folder changed and has come to rest. The file system's own notice only makes it
 * faster: network mounts send none, so the folder is looked at twice a second besides.
 */
final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final long LOOK_MILLIS = 500;
  private static final long REST_MILLIS = 200;

  private final Path folder;
  private final Runnable changed;
  private final Thread thread;
  private final @Nullable WatchService service;
  private volatile boolean closed;
  private String seen;

  private FolderWatch(Path folder, Runnable changed) {
    this.folder = folder;
    this.changed = changed;
    service = service(folder);
    // Nothing seen yet: what changed between loading and watching is found at the first look.
    seen = "";
    thread = new Thread(this::run, "rules-watch");
    thread.setDaemon(true);
  }

  /** Calls {@code changed} on a thread of its own whenever the folder has changed and rests. */
  static FolderWatch start(Path folder, Runnable changed) {
    FolderWatch watch = new FolderWatch(folder, changed);
    watch.thread.start();
    return watch;
  }

  private void run() {
    while (!closed) {
      try {
        look();
        await();
      } catch (InterruptedException | ClosedWatchServiceException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("Looking at {} failed; it is looked at again", folder, e);
      }
    }
  }

  private void look() throws InterruptedException {
    String now = FolderStamp.of(folder);
    if (now.equals(seen)) {
      return;
    }
    // A folder half copied is not read: it must look the same twice.
    String before;
    do {
      before = now;
      Thread.sleep(REST_MILLIS);
      now = FolderStamp.of(folder);
    } while (!now.equals(before));
    register();
    seen = now;
    changed.run();
  }

  private void await() throws InterruptedException {
    if (service == null) {
      Thread.sleep(LOOK_MILLIS);
      return;
    }
    WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  private static @Nullable WatchService service(Path folder) {
    try {
      return folder.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("No notices for {}, it is only looked at: {}", folder, e.toString());
      return null;
    }
  }

  private void register() {
    if (service == null) {
      return;
    }
    for (Path directory : FolderStamp.directories(folder)) {
      try {
        directory.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_DELETE,
            StandardWatchEventKinds.ENTRY_MODIFY);
      } catch (IOException e) {
        LOG.debug("No notices for {}", directory, e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        LOG.debug("Closing the notices of {} failed", folder, e);
      }
    }
  }
}
