package vn.binhxet.register.record;

import java.security.SecureRandom;

/**
 * What makes the hash of a content tell nothing of it: nobody can try out contents once it is
 * erased. Safe for many threads.
 */
public final class Salt {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private Salt() {}

  /** A new one, in hex. */
  public static String next() {
    byte[] salt = new byte[BYTES];
    RANDOM.nextBytes(salt);
    return Chain.hex(salt);
  }
}
