package cn.sifasuo.exchange;

import java.util.List;
import java.util.UUID;

/**
 * A frozen form about to leave the desk.
 *
 * @param frozenId its row in this desk's database
 * @param digest of the content, 64 hex digits
 * @param content canonical JSON of the frozen form
 * @param facts the pseudonymous rows its cells were counted from
 * @param files the form as people read it
 * @param level {@link ContentLevel#TOTALS} without the facts, otherwise {@link ContentLevel#FACTS}
 */
public record OutgoingForm(
    UUID frozenId,
    String code,
    String version,
    int revision,
    String digest,
    String content,
    List<FactLines> facts,
    List<BundleContent.Attachment> files,
    ContentLevel level) {

  public OutgoingForm {
    facts = level == ContentLevel.TOTALS ? List.of() : List.copyOf(facts);
    files = List.copyOf(files);
  }

  /** A form that goes with its facts. */
  public OutgoingForm(
      UUID frozenId,
      String code,
      String version,
      int revision,
      String digest,
      String content,
      List<FactLines> facts,
      List<BundleContent.Attachment> files) {
    this(frozenId, code, version, revision, digest, content, facts, files, ContentLevel.FACTS);
  }

  /** The same form with no more than this. */
  public OutgoingForm atMost(ContentLevel limit) {
    return new OutgoingForm(
        frozenId, code, version, revision, digest, content, facts, files, level.atMost(limit));
  }

  /**
   * Rows of one fact view.
   *
   * @param from code of the office they were received from; empty for this desk's own
   * @param lines one canonical JSON object per line
   */
  public record FactLines(String view, String from, List<String> lines) {

    public FactLines {
      lines = List.copyOf(lines);
    }

    /** This desk's own. */
    public FactLines(String view, List<String> lines) {
      this(view, "", lines);
    }
  }
}
