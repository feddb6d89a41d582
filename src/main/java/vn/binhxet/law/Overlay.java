package vn.binhxet.law;

import java.util.List;
import vn.binhxet.law.clocks.Clocks;

/**
 * What a province sets, adds or delegates (quy định của địa phương).
 *
 * @param id folder name, as "kon-tum-42-2022"
 * @param provinces codes of the provinces (of the list valid when it was issued) it binds; a former
 *     province's territory keeps it after a merger
 * @param columns replaces the edition's where it names any
 * @param remark what a reader should know of its dates or gaps; empty where there is nothing
 * @param clocks time limits that take the place of the edition's or are added to them
 */
public record Overlay(
    String id,
    Text name,
    Instrument instrument,
    List<String> provinces,
    Period inForce,
    Columns columns,
    List<Field> fields,
    Targets targets,
    List<Rule> rules,
    Text remark,
    Clocks clocks,
    SourceAt at) {
  public Overlay {
    provinces = List.copyOf(provinces);
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }
}
