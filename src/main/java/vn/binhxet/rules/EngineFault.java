package vn.binhxet.rules;

/** The engine could not be built, or did not do what its rules allow; no verdict may rest on it. */
public final class EngineFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineFault(String message) {
    super(message);
  }

  public EngineFault(String message, Throwable cause) {
    super(message, cause);
  }
}
