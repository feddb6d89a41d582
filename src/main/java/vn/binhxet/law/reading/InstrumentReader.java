package vn.binhxet.law.reading;

import vn.binhxet.law.Instrument;

/** Reads one legal act. */
final class InstrumentReader {
  private InstrumentReader() {}

  static Instrument read(YamlMap yaml) {
    Instrument instrument =
        new Instrument(
            yaml.text("id"),
            yaml.words("name"),
            yaml.dateOrNull("issued"),
            yaml.dateOrNull("inForce"));
    yaml.done();
    return instrument;
  }
}
