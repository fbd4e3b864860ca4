package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormChange.Kind;
import cn.sifasuo.statistics.FormChange.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is different between two versions of a form, in the order a person reads a form. */
public final class FormDiff {

  private static final Wording WORDS = Wording.of(FormDiff.class);

  private final List<FormChange> changes = new ArrayList<>();

  private FormDiff() {}

  /**
   * @param before null if the form is new: then only its columns are listed
   */
  public static List<FormChange> between(@Nullable FormVersion before, FormVersion after) {
    FormDiff diff = new FormDiff();
    if (before != null) {
      diff.form(before, after);
      diff.header(before.header(), after.header());
    }
    diff.columns(before, after);
    if (before != null) {
      diff.rows(before, after);
      diff.rates(before, after);
      diff.checks(before, after);
      diff.moves(before, after);
      diff.notes(before, after);
    }
    return List.copyOf(diff.changes);
  }

  private void form(FormVersion before, FormVersion after) {
    changed(Subject.FORM, WORDS.say("change.title"), before.title(), after.title());
    changed(Subject.FORM, WORDS.say("change.periods"), periods(before), periods(after));
    changed(
        Subject.FORM,
        WORDS.say("change.measure-unit"),
        before.unitOfMeasure(),
        after.unitOfMeasure());
    changed(Subject.FORM, WORDS.say("change.stub"), before.stub(), after.stub());
    changed(
        Subject.FORM, WORDS.say("change.layout"), layout(before.layout()), layout(after.layout()));
  }

  private static String layout(SheetLayout layout) {
    return WORDS.say("change.layout." + layout.text());
  }

  private static String periods(FormVersion form) {
    return form.periods().stream()
        .sorted()
        .map(k -> WORDS.say("change.period." + k))
        .collect(Collectors.joining("、"));
  }

  private void header(FormHeader before, FormHeader after) {
    header("table_number", before.tableNumber(), after.tableNumber());
    header("issuer", before.issuer(), after.issuer());
    header("authority", authority(before), authority(after));
    header("approver", before.approver(), after.approver());
    header("approval_number", before.approvalNumber(), after.approvalNumber());
    header("valid_until", before.validUntil(), after.validUntil());
  }

  private void header(String mark, @Nullable Object before, @Nullable Object after) {
    changed(
        Subject.HEADER,
        WORDS.say("lint.header." + mark),
        before == null ? null : before.toString(),
        after == null ? null : after.toString());
  }

  private static @Nullable String authority(FormHeader header) {
    return header.approved() == null
        ? null
        : WORDS.say(header.approved() ? "change.approved" : "change.filed");
  }

  private void columns(@Nullable FormVersion before, FormVersion after) {
    ColumnMatch match = new ColumnMatch(before, after);
    for (FormColumn column : after.columns()) {
      Optional<FormColumn> was = match.before(column);
      if (was.isEmpty()) {
        add(Subject.COLUMN, Kind.ADDED, column.id(), null, heading(after, column));
      } else {
        column(was.get(), column);
      }
    }
    if (before != null) {
      before.columns().stream()
          .filter(c -> !match.livesOn(c))
          .forEach(c -> add(Subject.COLUMN, Kind.REMOVED, c.id(), heading(before, c), null));
    }
  }

  /** The label, and what the column asks beyond what all of its kind ask. */
  private static String heading(FormVersion form, FormColumn column) {
    List<FactCondition> common = FormVersion.common(form.columns(column.view()));
    String own = words(column.where().stream().filter(c -> !common.contains(c)).toList());
    return own.isEmpty() ? column.label() : WORDS.say("change.heading", column.label(), own);
  }

  private void column(FormColumn before, FormColumn after) {
    String id = after.id();
    if (!before.id().equals(id)) {
      add(Subject.COLUMN, Kind.MOVED, after.label(), before.id(), id);
    }
    if (!before.label().equals(after.label())) {
      add(Subject.COLUMN, Kind.RENAMED, id, before.label(), after.label());
    }
    conditions(Subject.COLUMN, id, before.where(), after.where());
    differ(Kind.MEASURE, id, measure(before), measure(after));
    differ(Kind.CHANGED, id, looks(before), looks(after));
    differ(Kind.DEFINITION, id, definition(before), definition(after));
  }

  private static String measure(FormColumn column) {
    return WORDS.say(
        "change.measure",
        column.view().name(),
        column.measure().text(),
        WORDS.say("change.kind." + column.kind()));
  }

  private static String looks(FormColumn column) {
    return WORDS.say(
        "change.looks",
        String.join(" ", column.group()),
        column.unit(),
        column.decimals(),
        column.scale());
  }

  private static String definition(FormColumn column) {
    return WORDS.say(
        "change.definition", column.definition(), column.included(), column.excluded());
  }

  private void differ(Kind kind, String id, String before, String after) {
    if (!before.equals(after)) {
      add(Subject.COLUMN, kind, id, before, after);
    }
  }

  /** Words before and after; the conditions themselves where the words hide that they differ. */
  private void conditions(
      Subject subject, String id, List<FactCondition> before, List<FactCondition> after) {
    if (before.equals(after)) {
      return;
    }
    List<FactCondition> gone = before.stream().filter(c -> !after.contains(c)).toList();
    List<FactCondition> added = after.stream().filter(c -> !before.contains(c)).toList();
    boolean hidden = words(gone).equals(words(added));
    add(
        subject,
        Kind.CONDITIONS,
        id,
        hidden ? hidden(gone, added) : words(gone),
        hidden ? hidden(added, gone) : words(added));
  }

  /**
   * The codes only one side names where both read the same; the condition itself if it is not
   * codes.
   */
  private static String hidden(List<FactCondition> one, List<FactCondition> other) {
    Set<String> codes = codes(one);
    Set<String> others = codes(other);
    if (codes.equals(others)) {
      return sql(one);
    }
    codes.removeAll(others);
    return codes.isEmpty()
        ? words(one)
        : WORDS.say("change.codes", words(one), String.join("、", codes));
  }

  private static Set<String> codes(List<FactCondition> conditions) {
    Set<String> codes = new TreeSet<>();
    ConditionLook.at(conditions).texts().values().forEach(codes::addAll);
    return codes;
  }

  private static String words(List<FactCondition> conditions) {
    return conditions.stream()
        .map(c ->
            c.words()
                .replace("{period_start}", WORDS.say("change.period-start"))
                .replace("{period_end}", WORDS.say("change.period-end")))
        .collect(Collectors.joining(WORDS.say("explain.and")));
  }

  private static String sql(List<FactCondition> conditions) {
    return conditions.stream().map(FactCondition::sql).collect(Collectors.joining(" and "));
  }

  private void rows(FormVersion before, FormVersion after) {
    Map<String, FormRow> old = byId(before.rows(), FormRow::id);
    Map<String, FormRow> now = byId(after.rows(), FormRow::id);
    now.forEach((id, row) -> {
      FormRow was = old.get(id);
      if (was == null) {
        add(Subject.ROW, Kind.ADDED, id, null, row.label());
        return;
      }
      if (!was.label().equals(row.label())) {
        add(Subject.ROW, Kind.RENAMED, id, was.label(), row.label());
      }
      List<String> views = new ArrayList<>(was.where().keySet());
      row.where().keySet().stream().filter(v -> !views.contains(v)).forEach(views::add);
      views.stream()
          .sorted()
          .forEach(v ->
              conditions(
                  Subject.ROW,
                  id,
                  was.where().getOrDefault(v, List.of()),
                  row.where().getOrDefault(v, List.of())));
    });
    gone(Subject.ROW, old, now, FormRow::label);
  }

  /** Shares come and go with their columns and are not said again. */
  private void rates(FormVersion before, FormVersion after) {
    Map<String, FormRate> old = byId(ratesOf(before), FormRate::id);
    Map<String, FormRate> now = byId(ratesOf(after), FormRate::id);
    now.forEach((id, rate) -> {
      FormRate was = old.get(id);
      if (was == null) {
        add(Subject.RATE, Kind.ADDED, id, null, rate(rate));
      } else if (!was.equals(rate)) {
        add(Subject.RATE, Kind.CHANGED, id, rate(was), rate(rate));
      }
    });
    gone(Subject.RATE, old, now, FormDiff::rate);
  }

  private static List<FormRate> ratesOf(FormVersion form) {
    return form.rates().stream().filter(r -> !r.share()).toList();
  }

  private static String rate(FormRate rate) {
    RateFormula formula = rate.formula();
    String how =
        WORDS.say(
            "change.rate",
            rate.label(),
            formula.text(),
            formula.unit().per() + formula.unit().sign(),
            rate.decimals());
    return formula.target() == null
        ? how
        : how + WORDS.say("change.rate.target", formula.target() + formula.unit().sign());
  }

  /** Several checks may have one id, so a changed one is one gone and one added. */
  private void checks(FormVersion before, FormVersion after) {
    List<String> old = before.checks().stream().map(FormDiff::check).toList();
    List<String> now = after.checks().stream().map(FormDiff::check).toList();
    after.checks().stream()
        .filter(c -> !old.contains(check(c)))
        .forEach(c -> add(Subject.CHECK, Kind.ADDED, c.id(), null, check(c)));
    before.checks().stream()
        .filter(c -> !now.contains(check(c)))
        .forEach(c -> add(Subject.CHECK, Kind.REMOVED, c.id(), check(c), null));
  }

  private static String check(FormCheck check) {
    return WORDS.say(
        "change.check", check.words(), check.text(), WORDS.say("change.level." + check.severity()));
  }

  /** What the line for all offices leaves out; told as the check that goes with it. */
  private void moves(FormVersion before, FormVersion after) {
    after.moves().stream()
        .filter(m -> !before.moves().contains(m))
        .forEach(m -> add(Subject.CHECK, Kind.ADDED, m.id(), null, moves(m)));
    before.moves().stream()
        .filter(m -> !after.moves().contains(m))
        .forEach(m -> add(Subject.CHECK, Kind.REMOVED, m.id(), moves(m), null));
  }

  private static String moves(FormMoves moves) {
    return WORDS.say(
        "change.moves",
        check(moves.cameAsWent()),
        Stream.concat(moves.inLeftOutOf().stream(), moves.outLeftOutOf().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining("、")));
  }

  private void notes(FormVersion before, FormVersion after) {
    after.notes().stream()
        .filter(n -> !before.notes().contains(n))
        .forEach(n -> add(Subject.NOTE, Kind.ADDED, "", null, n));
    before.notes().stream()
        .filter(n -> !after.notes().contains(n))
        .forEach(n -> add(Subject.NOTE, Kind.REMOVED, "", n, null));
  }

  private <T> void gone(
      Subject subject, Map<String, T> old, Map<String, T> now, Function<T, String> said) {
    old.forEach((id, one) -> {
      if (!now.containsKey(id)) {
        add(subject, Kind.REMOVED, id, said.apply(one), null);
      }
    });
  }

  private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    list.forEach(one -> map.put(id.apply(one), one));
    return map;
  }

  private void changed(
      Subject subject, String what, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      add(subject, Kind.CHANGED, what, before, after);
    }
  }

  private void add(
      Subject subject, Kind kind, String id, @Nullable String before, @Nullable String after) {
    changes.add(new FormChange(subject, kind, id, before, after));
  }
}
