package vn.binhxet.register.archive;

import java.io.IOException;
import vn.binhxet.register.record.StoredRecord;

/** Tells a stored verdict in full again, as it was told on the day it was found. */
public interface Explainer {
  /**
   * A verdict in full.
   *
   * @param json of the verdict with all its words
   * @param text the same for people to read, in Vietnamese
   * @param identical whether what was hashed then came out again, byte for byte
   */
  record Explained(byte[] json, String text, boolean identical) {}

  /**
   * Explains the verdict of an assessment whose content is there.
   *
   * @throws IOException where its release cannot be opened any more
   */
  Explained explain(StoredRecord assessment) throws IOException;
}
