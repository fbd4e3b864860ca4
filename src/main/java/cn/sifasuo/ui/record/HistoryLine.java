package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.AcceptedWarning;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerReader.Version;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.FieldText;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One act in a record's life: when, who, and what changed.
 *
 * @param changes one sentence per field, such as 状态 协议 → 履行中
 */
public record HistoryLine(String when, String who, String act, List<String> changes) {

  private static final Wording WORDS = Wording.of(HistoryLine.class);
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter LONG_AGO = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  /** A longer text is named as changed, not quoted. */
  private static final int QUOTED = 24;

  /** What one act changed in the record and in its rows was written at one moment. */
  private record Moment(OffsetDateTime at, String who) implements Comparable<Moment> {

    @Override
    public int compareTo(Moment other) {
      return Comparator.comparing(Moment::at).thenComparing(Moment::who).compare(this, other);
    }
  }

  /**
   * The life of a record, newest act first.
   *
   * @param root the record's own type
   * @param versions newest first, as {@link cn.sifasuo.ledger.LedgerReader#history} gives them
   * @param accepted newest first, as {@link cn.sifasuo.ledger.LedgerReader#acceptedWarnings} gives
   *     them
   * @param person name of a sign-in
   * @param now by which days are written shorter
   */
  public static List<HistoryLine> of(
      RecordType root,
      List<Version> versions,
      List<AcceptedWarning> accepted,
      FieldText text,
      UnaryOperator<String> person,
      ZonedDateTime now) {
    SortedMap<Moment, List<Version>> acts = new TreeMap<>();
    for (Version version : versions.reversed()) {
      acts.computeIfAbsent(new Moment(version.at(), version.who()), k -> new ArrayList<>())
          .add(version);
    }
    for (AcceptedWarning answer : accepted) {
      acts.computeIfAbsent(new Moment(answer.at(), answer.who()), k -> new ArrayList<>());
    }
    Map<UUID, Draft> before = new HashMap<>();
    List<HistoryLine> lines = new ArrayList<>();
    acts.forEach((moment, changed) -> {
      List<String> changes = new ArrayList<>();
      boolean created = changed.stream().anyMatch(v -> created(root, v));
      for (Version version : changed.reversed()) {
        Draft old = before.put(version.recordId(), version.state());
        if (!created) { // what a new record began with stands in the form
          changes.addAll(
              version.type().equals(root)
                  ? fields(version, old, "", text)
                  : row(version, old, text));
        }
      }
      accepted.stream()
          .filter(a -> moment.equals(new Moment(a.at(), a.who())))
          .map(a -> WORDS.say("history.accepted", a.sentence(), a.reason()))
          .forEach(changes::add);
      lines.add(
          new HistoryLine(
              when(moment.at(), now), person.apply(moment.who()), act(root, changed), changes));
    });
    return lines.reversed();
  }

  private static boolean created(RecordType root, Version version) {
    return version.type().equals(root) && version.act().equals("create");
  }

  private static String act(RecordType root, List<Version> changed) {
    if (changed.isEmpty()) {
      return WORDS.say("history.accept");
    }
    Version version =
        changed.stream().filter(v -> v.type().equals(root)).findFirst().orElse(changed.getFirst());
    String act = WORDS.say("history." + version.act());
    String reason = version.reason();
    return reason == null ? act : WORDS.say("history.with-reason", act, reason);
  }

  private static String when(OffsetDateTime at, ZonedDateTime now) {
    ZonedDateTime local = at.atZoneSameInstant(now.getZone());
    if (local.toLocalDate().equals(now.toLocalDate())) {
      return TODAY.format(local);
    }
    return (local.getYear() == now.getYear() ? THIS_YEAR : LONG_AGO).format(local);
  }

  private static List<String> row(Version version, @Nullable Draft old, FieldText text) {
    String label = version.type().label();
    if (old == null) {
      return List.of(WORDS.say("history.row-added", label, title(version.state(), text)));
    }
    return version.act().equals("void")
        ? List.of(WORDS.say("history.row-removed", label, title(old, text)))
        : fields(version, old, label, text);
  }

  private static List<String> fields(
      Version version, @Nullable Draft old, String row, FieldText text) {
    if (old == null) {
      return List.of();
    }
    List<String> changes = new ArrayList<>();
    for (FieldSpec field : version.type().fields()) {
      Object was = old.get(field.name());
      Object is = version.state().get(field.name());
      if (!Objects.equals(was, is)) {
        String name =
            row.isEmpty() ? field.label() : WORDS.say("history.of-row", row, field.label());
        changes.add(change(name, text.masked(field, was), text.masked(field, is)));
      }
    }
    return changes;
  }

  private static String change(String name, String was, String is) {
    if (was.length() > QUOTED || is.length() > QUOTED) {
      return WORDS.say("history.changed", name);
    }
    String empty = WORDS.say("history.empty");
    return WORDS.say(
        "history.change", name, was.isEmpty() ? empty : was, is.isEmpty() ? empty : is);
  }

  private static String title(Draft row, FieldText text) {
    return row.type().titleFields().stream()
        .map(f -> text.masked(row.type().field(f), row.get(f)))
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("");
  }
}
