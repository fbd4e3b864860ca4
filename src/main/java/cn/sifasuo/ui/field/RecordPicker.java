package cn.sifasuo.ui.field;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.Work;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Finds records to point to. A short list, as of committees, is searched by the pinyin of its
 * titles; a long one by the ledger's own search words.
 */
public final class RecordPicker {

  private static final Wording WORDS = Wording.of(RecordPicker.class);

  /** Up to so many records of a type the whole list is searched by title. */
  private static final int SHORT = 300;

  private static final int SHOWN = 50;

  /** A record to point to. */
  public record Pick(UUID id, String title) {}

  private final RecordTypes types;
  private final LedgerLists lists;
  private final Session session;
  private final RecordTitles titles;
  private final Work work;
  private final Pinyin pinyin;

  public RecordPicker(
      RecordTypes types,
      LedgerLists lists,
      Session session,
      RecordTitles titles,
      Work work,
      Pinyin pinyin) {
    this.types = types;
    this.lists = lists;
    this.session = session;
    this.titles = titles;
    this.work = work;
    this.pinyin = pinyin;
  }

  /** A record by id, with the title known so far. */
  public Pick pick(UUID id) {
    return new Pick(id, titles.known(id));
  }

  /** Records of a type, for a {@link ChoiceField}. */
  public ChoiceField.Source<Pick> source(String recordType) {
    RecordType type = types.get(recordType);
    return (typed, found) ->
        work.job(WORDS.say("choice.searching"), p -> find(type, typed)).onSuccess(found).start();
  }

  private List<Pick> find(RecordType type, String typed) {
    List<Draft> all = lists.page(session, LedgerQuery.all(type), 0, SHORT);
    if (all.size() < SHORT) {
      return all.stream()
          .map(this::pick)
          .filter(p -> pinyin.matches(p.title(), typed))
          .limit(SHOWN)
          .toList();
    }
    return lists.page(session, LedgerQuery.all(type).withText(typed), 0, SHOWN).stream()
        .map(this::pick)
        .toList();
  }

  private Pick pick(Draft record) {
    UUID id = Objects.requireNonNull(record.id());
    return new Pick(id, titles.find(record.type().code(), id));
  }
}
