package vn.binhxet.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on this machine that gives out files, whole, cut short, or never. */
public final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public FileServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  public FileServer whole(String path, byte[] file) {
    server.createContext(path, exchange -> send(exchange, file, file.length));
    return this;
  }

  /** Promises a whole file and breaks the line in the middle. */
  public FileServer cutShort(String path, byte[] file) {
    server.createContext(path, exchange -> send(exchange, file, file.length / 2));
    return this;
  }

  /** Sends the first half and then nothing more, until the server is closed. */
  public FileServer stalling(String path, byte[] file) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file, 0, file.length / 2);
          exchange.getResponseBody().flush();
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            exchange.close();
          }
        });
    return this;
  }

  private static void send(HttpExchange exchange, byte[] file, int sent) throws IOException {
    exchange.sendResponseHeaders(200, file.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(file, 0, sent);
    } finally {
      exchange.close();
    }
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
