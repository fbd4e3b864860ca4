package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the columns of a form package with their named sets, conditions and measures. */
final class FormColumnsReader {

  private static final Wording WORDS = Wording.of(FormColumnsReader.class);
  private static final Set<Integer> SCALES = Set.of(1, 10, 100, 1_000, 10_000, 100_000_000);

  /** A named set of conditions on one view. */
  private record BaseSet(FactView view, List<FactCondition> where) {}

  private final String form;
  private final FactViews views;
  private final Map<String, BaseSet> sets = new LinkedHashMap<>();

  FormColumnsReader(String form, TomlTable setTables, FactViews views) {
    this.form = form;
    this.views = views;
    setTables.children().forEach((id, table) -> sets.put(id, set(id, table)));
  }

  private BaseSet set(String id, TomlTable table) {
    List<FactCondition> where = new ArrayList<>();
    FactView view =
        table
            .optionalText("base")
            .map(base -> {
              BaseSet found = base(table, "base", base);
              where.addAll(found.where());
              return found.view();
            })
            .orElseGet(() -> view(table, table.text("view")));
    where.addAll(conditions(table, "where", id, view));
    table.done();
    return new BaseSet(view, List.copyOf(where));
  }

  List<FormColumn> columns(List<TomlTable> tables) {
    List<FormColumn> columns = new ArrayList<>();
    tables.forEach(t -> columns.add(column(t)));
    return columns;
  }

  private FormColumn column(TomlTable table) {
    String id = table.text("id");
    BaseSet base = base(table, "set", table.text("set"));
    List<FactCondition> where = new ArrayList<>(base.where());
    where.addAll(conditions(table, "where", id, base.view()));
    FormColumn column =
        new FormColumn(
            id,
            table.texts("group"),
            table.text("label"),
            table.text("unit"),
            table.number("decimals", 0),
            scale(table),
            base.view(),
            where,
            measure(table, base.view()),
            kind(table),
            table.flag("of_which"),
            table.text("definition"),
            table.text("included"),
            table.text("excluded"));
    table.done();
    return column;
  }

  FactView view(TomlTable table, String name) {
    return views.find(name).orElseThrow(() -> table.wrong("view " + name));
  }

  /** The conditions of a key; each is checked against the columns of the view. */
  List<FactCondition> conditions(TomlTable table, String key, String cell, FactView view) {
    List<FactCondition> conditions = new ArrayList<>();
    for (TomlTable one : table.tables(key)) {
      String sql = one.text("sql");
      String words = one.text("words");
      one.done();
      switch (Predicate.read(sql, view)) {
        case Predicate.Reading.Accepted(Predicate predicate) ->
            conditions.add(new FactCondition(sql, words, predicate));
        case Predicate.Reading.Refused(String reason) ->
            throw new Failure(
                FailureKind.DAMAGED,
                "S-102",
                WORDS.say("package.condition-refused", form, cell, sql, reason),
                "form " + form + " cell " + cell + ": " + sql + " refused at " + reason);
      }
    }
    return conditions;
  }

  static Severity severity(TomlTable table) {
    return switch (table.text("level")) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default -> throw table.wrong("level");
    };
  }

  private BaseSet base(TomlTable table, String key, String id) {
    BaseSet set = sets.get(id);
    if (set == null) {
      throw table.wrong(key);
    }
    return set;
  }

  private static int scale(TomlTable table) {
    int scale = table.number("scale", 1);
    if (!SCALES.contains(scale)) {
      throw table.wrong("scale");
    }
    return scale;
  }

  private static FormColumn.Kind kind(TomlTable table) {
    return switch (table.text("kind").toLowerCase(Locale.ROOT)) {
      case "flow" -> FormColumn.Kind.FLOW;
      case "stock" -> FormColumn.Kind.STOCK;
      default -> throw table.wrong("kind");
    };
  }

  private static Measure measure(TomlTable table, FactView view) {
    Measure measure =
        Measure.parse(table.text("measure")).orElseThrow(() -> table.wrong("measure"));
    boolean fits =
        measure
            .looksAt()
            .map(c ->
                view.column(c)
                    .filter(f -> !(measure instanceof Measure.Sum) || f.getDataType().isNumeric())
                    .isPresent())
            .orElse(true);
    if (!fits) {
      throw table.wrong("measure");
    }
    return measure;
  }
}
