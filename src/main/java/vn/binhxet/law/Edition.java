package vn.binhxet.law;

import java.util.List;
import vn.binhxet.law.clocks.Clocks;

/**
 * A title's criteria for a period and territory (bộ tiêu chí), as one folder under rules/ has it.
 *
 * @param id title and folder, as "cultural-family.nd-122-2018"
 * @param provinces codes of the provinces it is for; empty for the whole country
 * @param remark what a reader should know of its dates or gaps; empty where there is nothing
 * @param clocks time limits of the procedure; without steps where none was read
 * @param hash SHA-256 over the folder's files, hex
 */
public record Edition(
    String id,
    Title title,
    Text name,
    List<Instrument> instruments,
    Period inForce,
    List<String> provinces,
    Columns columns,
    Wording wording,
    Result result,
    List<Field> fields,
    List<Node> nodes,
    List<Rule> rules,
    Targets targets,
    List<Overlay> overlays,
    Text remark,
    Clocks clocks,
    String hash,
    SourceAt at) {
  public Edition {
    instruments = List.copyOf(instruments);
    provinces = List.copyOf(provinces);
    fields = List.copyOf(fields);
    nodes = List.copyOf(nodes);
    rules = List.copyOf(rules);
    overlays = List.copyOf(overlays);
  }
}
