package cn.sifasuo.county;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that came in, as the county's list shows it.
 *
 * @param officeName by the register; the code where it knows none
 * @param kind as the bundle says; null for one that came before this was kept
 * @param receivedBy who handed it in; empty where it was not kept
 * @param rows fact rows in it; null where it was not kept
 * @param problems how much was found; 0 for one that was taken in
 */
public record ReceivedBundle(
    UUID bundleId,
    String office,
    String officeName,
    Period period,
    long seq,
    Manifest.@Nullable Kind kind,
    State state,
    OffsetDateTime receivedAt,
    String receivedBy,
    List<Form> forms,
    @Nullable Long rows,
    int problems) {

  private static final Wording WORDS = Wording.of(ReceivedBundle.class);

  /** What has become of it. */
  public enum State {
    /** 已受理: its forms count. */
    ACCEPTED,
    /** 已被更正: later revisions stand in its place. */
    REPLACED,
    /** 已退回: a person gave forms of it back after it had been accepted. */
    GIVEN_BACK,
    /** 退回: it was given back at once, and nothing of it is in the books. */
    REJECTED;

    public String label() {
      return WORDS.say("received.state." + name());
    }
  }

  /**
   * A form in it.
   *
   * @param state ACCEPTED if it is the office's current one
   */
  public record Form(String code, String version, long revision, State state) {

    /** Such as M1 第2版. */
    public String label() {
      return WORDS.say("received.form", code, revision);
    }
  }

  public ReceivedBundle {
    forms = List.copyOf(forms);
  }

  /** Its forms in one line, those of the same revision together. */
  public String content() {
    Map<Long, List<String>> byRevision = new TreeMap<>();
    forms.forEach(
        f -> byRevision.computeIfAbsent(f.revision(), r -> new ArrayList<>()).add(f.code()));
    return byRevision.entrySet().stream()
        .map(e ->
            WORDS.say(
                "received.form", String.join(WORDS.say("list.comma"), e.getValue()), e.getKey()))
        .collect(Collectors.joining(WORDS.say("list.comma")));
  }
}
