package cn.sifasuo.ui.field;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Officers;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.ui.Work;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds who may be in charge of a record. What an old record says stays as it is said there. */
public final class OfficerPicker {

  private static final Wording WORDS = Wording.of(OfficerPicker.class);

  /**
   * Somebody who may be in charge.
   *
   * @param value what the record keeps
   * @param label what one reads, such as 张三（zhang）
   */
  public record Pick(String value, String label) {}

  private final Officers officers;
  private final Work work;
  private final Pinyin pinyin;
  private final Map<Ledger, List<Officers.Officer>> known = new ConcurrentHashMap<>();

  public OfficerPicker(Officers officers, Work work, Pinyin pinyin) {
    this.officers = officers;
    this.work = work;
    this.pinyin = pinyin;
  }

  /** Those who work here today, for a {@link ChoiceField}. */
  public ChoiceField.Source<Pick> source(Ledger ledger) {
    return (typed, found) ->
        work.job(WORDS.say("choice.searching"), p -> find(ledger, typed)).onSuccess(found).start();
  }

  private List<Pick> find(Ledger ledger, String typed) {
    List<Officers.Officer> all = officers.of(ledger);
    known.put(ledger, all);
    return all.stream()
        .filter(o -> pinyin.matches(o.name(), typed) || o.signIn().startsWith(typed))
        .map(o -> new Pick(o.signIn(), label(o)))
        .toList();
  }

  /** What a record says, by sign-in or by name; somebody who is not here any more as it stands. */
  public Pick pick(Ledger ledger, String said) {
    return known.computeIfAbsent(ledger, officers::of).stream()
        .filter(o -> o.signIn().equals(said) || o.name().equals(said))
        .map(o -> new Pick(said, label(o)))
        .findFirst()
        .orElseGet(() -> new Pick(said, said));
  }

  private static String label(Officers.Officer officer) {
    return WORDS.say("officer", officer.name(), officer.signIn());
  }
}
