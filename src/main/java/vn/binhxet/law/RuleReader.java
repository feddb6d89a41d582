package vn.binhxet.law;

import java.util.List;

/** Reads the rules of one file; the room that knows Drools implements it. */
public interface RuleReader {

  /**
   * @param file path below the rules folder, for messages
   * @param text the whole file
   * @param problems where every fault goes; a file with faults gives the rules that could be read
   */
  List<Rule> read(String file, String text, Problems problems);
}
