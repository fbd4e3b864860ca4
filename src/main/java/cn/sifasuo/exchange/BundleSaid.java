package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CountyReason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the county said of a bundle.
 *
 * @param receiptId of its newest receipt
 * @param returned codes of the forms a person gave back after it had been accepted
 * @param notes the county's words to the office, newest first
 */
public record BundleSaid(
    UUID receiptId, List<String> returned, List<String> notes, List<CountyReason> reasons) {

  private static final Wording WORDS = Wording.of(BundleSaid.class);

  public BundleSaid {
    returned = List.copyOf(returned);
    notes = List.copyOf(notes);
    reasons = List.copyOf(reasons);
  }

  /** In one line; empty if nothing was said but that it came. */
  public String words() {
    List<String> parts = new ArrayList<>();
    if (!returned.isEmpty()) {
      parts.add(WORDS.say("said.returned", String.join(WORDS.say("list.comma"), returned)));
    }
    notes.forEach(n -> parts.add(WORDS.say("said.note", n)));
    reasons.stream().map(CountyReason::sentence).distinct().forEach(parts::add);
    return String.join(WORDS.say("list.semicolon"), parts);
  }
}
