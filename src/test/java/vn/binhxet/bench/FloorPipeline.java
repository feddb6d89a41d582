package vn.binhxet.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a file into chunks of whole lines, has workers answer them, and writes them in order. */
final class FloorPipeline {
  private static final int CHUNK = 1 << 17;
  private static final int LONGEST_LINE = 1 << 16;

  /** Answers the lines of a chunk; each belongs to one thread. */
  interface Worker {
    void answer(byte[] lines, int length, Buffer out) throws IOException;
  }

  /** A growing buffer. */
  static final class Buffer extends OutputStream {
    private byte[] bytes = new byte[1 << 20];
    private int size;

    @Override
    public void write(int b) {
      room(1);
      bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      room(length);
      System.arraycopy(from, offset, bytes, size, length);
      size += length;
    }

    private void room(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }
  }

  private final InputStream in;
  private final OutputStream out;
  private final Object writing = new Object();
  private byte[] rest = new byte[0];
  private boolean ended;
  private int tickets;
  private int turn;

  private FloorPipeline(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  private static final class Chunk {
    final byte[] bytes = new byte[CHUNK + LONGEST_LINE];
    int length;
    int ticket;
  }

  static void run(InputStream in, OutputStream out, List<? extends Worker> workers)
      throws IOException, InterruptedException {
    FloorPipeline pipeline = new FloorPipeline(in, out);
    if (workers.size() == 1) {
      pipeline.work(workers.get(0));
      return;
    }
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : workers) {
      Thread thread = new Thread(() -> pipeline.workOrExit(worker));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void workOrExit(Worker worker) {
    try {
      work(worker);
    } catch (IOException | InterruptedException | RuntimeException e) {
      e.printStackTrace();
      System.exit(3);
    }
  }

  private void work(Worker worker) throws IOException, InterruptedException {
    Chunk chunk = new Chunk();
    Buffer answers = new Buffer();
    while (next(chunk)) {
      answers.size = 0;
      worker.answer(chunk.bytes, chunk.length, answers);
      write(chunk.ticket, answers);
    }
  }

  private synchronized boolean next(Chunk chunk) throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(rest, 0, chunk.bytes, 0, rest.length);
    int length = rest.length;
    while (length < CHUNK && !ended) {
      int read = in.read(chunk.bytes, length, CHUNK - length);
      if (read < 0) {
        ended = true;
      } else {
        length += read;
      }
    }
    int end = length;
    while (!ended && chunk.bytes[end - 1] != '\n') {
      end--;
    }
    rest = Arrays.copyOfRange(chunk.bytes, end, length);
    chunk.length = end;
    chunk.ticket = tickets++;
    return end > 0;
  }

  private void write(int ticket, Buffer answers) throws IOException, InterruptedException {
    synchronized (writing) {
      while (turn != ticket) {
        writing.wait();
      }
      out.write(answers.bytes, 0, answers.size);
      turn++;
      writing.notifyAll();
    }
  }
}
