package cn.sifasuo.exchange;

import java.util.List;
import java.util.UUID;

/**
 * A frozen form about to leave the office.
 *
 * @param frozenId its row in this desk's database
 * @param digest of the content, 64 hex digits
 * @param content canonical JSON of the frozen form
 * @param facts the pseudonymous rows its cells were counted from
 * @param files the form as people read it
 */
public record OutgoingForm(
    UUID frozenId,
    String code,
    String version,
    int revision,
    String digest,
    String content,
    List<FactLines> facts,
    List<BundleContent.Attachment> files) {

  public OutgoingForm {
    facts = List.copyOf(facts);
    files = List.copyOf(files);
  }

  /**
   * Rows of one fact view.
   *
   * @param lines one canonical JSON object per line
   */
  public record FactLines(String view, List<String> lines) {}
}
