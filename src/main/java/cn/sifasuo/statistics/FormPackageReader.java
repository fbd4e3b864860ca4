package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the folder of one form into its versions; whatever it lets through can be computed. */
final class FormPackageReader {

  private static final Wording WORDS = Wording.of(FormPackageReader.class);
  private static final String LEDGER = "ledger";
  private static final String HIDE_BELOW = "hide_below";

  private final FormFolder folder;
  private final String name;
  private final FactViews views;

  FormPackageReader(FormFolder folder, FactViews views) {
    this.folder = folder;
    this.name = folder.name();
    this.views = views;
  }

  FormPackage read() {
    List<String> files = folder.listFiles();
    Set<String> known = new LinkedHashSet<>();
    List<FormVersion> versions = new ArrayList<>();
    if (files.isEmpty()) {
      files = List.of(FormFolder.FORM_FILE);
    }
    files.forEach(f -> known.addAll(ids(f)));
    files.forEach(f -> versions.add(version(f, known)));
    versions.sort(Comparator.comparing(v -> v.validFrom() == null ? LocalDate.MIN : v.validFrom()));
    refuseOverlap(versions);
    FormVersion newest = versions.getLast();
    return new FormPackage(newest.code(), newest.title(), versions);
  }

  /** Who reports the form, and what of it the public is not told. */
  FormTerms terms() {
    TomlTable form = open(FormFolder.FORM_FILE);
    return new FormTerms(
        form.optionalText(LEDGER)
            .map(l -> Ledger.parse(l).orElseThrow(() -> form.wrong(LEDGER)))
            .orElse(null),
        form.number(HIDE_BELOW, FormTerms.USUAL_HIDE_BELOW));
  }

  /** Cell ids of form.toml and of one version file. */
  private List<String> ids(String versionFile) {
    List<String> ids = new ArrayList<>();
    Stream.of(FormFolder.FORM_FILE, versionFile)
        .distinct()
        .forEach(f -> open(f).tables("column").forEach(t -> ids.add(t.text("id"))));
    return ids;
  }

  private FormVersion version(String versionFile, Set<String> known) {
    TomlTable form = open(FormFolder.FORM_FILE);
    boolean alone = versionFile.equals(FormFolder.FORM_FILE);
    TomlTable list = alone ? form.table("version") : open(versionFile);
    String code = form.text("code");
    form.optionalText(LEDGER); // read by terms(), like the next
    form.number(HIDE_BELOW, FormTerms.USUAL_HIDE_BELOW);
    SheetLayout layout =
        form.optionalText("layout")
            .map(l -> SheetLayout.parse(l).orElseThrow(() -> form.wrong("layout")))
            .orElse(SheetLayout.TABLE);
    FormColumnsReader columnsReader = new FormColumnsReader(code, form.table("set"), views);
    List<FormColumn> columns = columnsReader.columns(form.tables("column", "column_defaults"));
    if (!alone) {
      String after = list.text("insert_after");
      int at = columns.stream().map(FormColumn::id).toList().indexOf(after) + 1;
      if (at == 0) {
        throw list.wrong("insert_after");
      }
      columns.addAll(at, columnsReader.columns(list.tables("column", "column_defaults")));
    }
    refuseTwice(form, columns);
    FormVersion version =
        new FormVersion(
            code,
            form.text("title"),
            list.optionalText("version").orElse("1"),
            list.optionalText("label").orElse(form.text("title")),
            list.day("valid_from").orElse(null),
            list.day("valid_to").orElse(null),
            periods(form),
            // the lines of a list have units of their own
            layout == SheetLayout.LIST
                ? form.optionalText("unit_of_measure").orElse("")
                : form.text("unit_of_measure"),
            form.text("stub"),
            form.texts("notes"),
            header(form.table("header")),
            form.table("views").entries(),
            rows(form, columnsReader),
            columns,
            rates(form, columns),
            checks(form, code, columns, known),
            moves(form, columns),
            layout,
            digest(versionFile),
            List.of());
    form.done();
    list.done();
    return version;
  }

  private static Set<Period.Kind> periods(TomlTable form) {
    Set<Period.Kind> periods = EnumSet.noneOf(Period.Kind.class);
    for (String text : form.texts("periods")) {
      try {
        periods.add(Period.Kind.valueOf(text));
      } catch (IllegalArgumentException e) {
        throw form.wrong("periods");
      }
    }
    if (periods.isEmpty()) {
      throw form.wrong("periods");
    }
    return periods;
  }

  private static FormHeader header(TomlTable header) {
    Optional<String> authority = header.optionalText("authority");
    if (authority.isPresent() && !Set.of("approved", "filed").contains(authority.get())) {
      throw header.wrong("authority");
    }
    FormHeader read =
        new FormHeader(
            header.optionalText("table_number").orElse(null),
            header.optionalText("issuer").orElse(null),
            authority.map(a -> a.equals("approved")).orElse(null),
            header.optionalText("approver").orElse(null),
            header.optionalText("approval_number").orElse(null),
            header.day("valid_until").orElse(null));
    header.done();
    return read;
  }

  private static List<FormRow> rows(TomlTable form, FormColumnsReader conditions) {
    List<FormRow> rows = new ArrayList<>();
    for (TomlTable row : form.tables("row")) {
      Map<String, List<FactCondition>> where = new HashMap<>();
      TomlTable byView = row.table("where");
      for (String view : byView.keys()) {
        FactView factView = conditions.view(byView, view);
        where.put(view, conditions.conditions(byView, view, row.text("id"), factView));
      }
      rows.add(
          new FormRow(
              row.text("id"), row.text("label"), row.flag("total"), row.flag("of_which"), where));
      row.done();
    }
    if (rows.isEmpty()) {
      throw form.wrong("row");
    }
    return rows;
  }

  private static List<FormRate> rates(TomlTable form, List<FormColumn> columns) {
    Map<String, FormRate> rates = new LinkedHashMap<>();
    for (TomlTable rate : form.tables("rate")) {
      FormRate read = rate(rate, columns);
      rate.done();
      rates.put(read.id(), read);
    }
    for (TomlTable share : form.tables("share")) {
      CellRange range =
          CellRange.parse(share.text("cells")).orElseThrow(() -> share.wrong("cells"));
      List<String> except = share.texts("except");
      String of = share.text("of");
      int decimals = share.number("decimals", 1);
      share.done();
      for (FormColumn column : columns) {
        if (range.contains(column.id()) && !except.contains(column.id())) {
          String id = "R" + column.id();
          rates.putIfAbsent(
              id,
              new FormRate(
                  id,
                  WORDS.say("rate.share", column.label()),
                  new RateFormula(CellSum.of(column.id()), CellSum.of(of), RateUnit.PER_CENT, null),
                  decimals,
                  true));
        }
      }
    }
    return List.copyOf(rates.values());
  }

  private static FormRate rate(TomlTable table, List<FormColumn> columns) {
    RateUnit unit = RateUnit.of(table.number("per", 100)).orElseThrow(() -> table.wrong("per"));
    return new FormRate(
        table.text("id"),
        table.text("label"),
        new RateFormula(
            sum(table, "numerator", columns),
            sum(table, "denominator", columns),
            unit,
            table.optionalText("target").map(t -> target(table, t)).orElse(null)),
        table.number("decimals", unit.usualDecimals()),
        false);
  }

  /** Cells of one unit: 人 and 人次 are never added. */
  private static CellSum sum(TomlTable table, String key, List<FormColumn> columns) {
    CellSum sum = CellSum.parse(table.text(key)).orElseThrow(() -> table.wrong(key));
    List<FormColumn> parts =
        sum.cells().stream()
            .map(id ->
                columns.stream()
                    .filter(c -> c.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> table.wrong(key)))
            .toList();
    List<String> units = parts.stream().map(FormColumn::unit).distinct().toList();
    if (units.size() > 1) {
      throw new Failure(
          FailureKind.DAMAGED,
          "S-109",
          WORDS.say("package.rate-units", table.text("label"), String.join("、", units)),
          "rate " + table.place() + ": units " + units);
    }
    return sum;
  }

  private static BigDecimal target(TomlTable table, String text) {
    if (!text.matches("\\d{1,4}(\\.\\d{1,4})?") || new BigDecimal(text).signum() == 0) {
      throw table.wrong("target");
    }
    return new BigDecimal(text);
  }

  private static List<FormCheck> checks(
      TomlTable form, String code, List<FormColumn> columns, Set<String> known) {
    List<String> present = columns.stream().map(FormColumn::id).toList();
    List<FormCheck> checks = new ArrayList<>();
    for (TomlTable check : form.tables("check")) {
      String text = check.text("rule");
      Optional<Missing> missing =
          check
              .optionalText("if_missing")
              .map(m -> Missing.parse(m).orElseThrow(() -> check.wrong("if_missing")));
      // a check that says what a missing cell is worth can be made without it
      boolean without = missing.isPresent() && missing.get() != Missing.SKIP;
      var severity = FormColumnsReader.severity(check);
      String id = check.text("id");
      String words = check.text("words");
      check.done();
      switch (CheckRuleParser.parse(text, without ? List.copyOf(known) : present, known)) {
        case CheckRuleParser.Reading.Accepted(CheckRule rule) ->
            checks.add(
                new FormCheck(id, severity, words, text, rule, missing.orElse(Missing.SKIP)));
        case CheckRuleParser.Reading.NoSuchCell(String cell) -> {
          if (missing.isEmpty()) {
            throw refusedCheck(code, id, text, cell);
          }
        }
        case CheckRuleParser.Reading.Refused(String reason) ->
            throw refusedCheck(code, id, text, reason);
      }
    }
    return checks;
  }

  private static List<FormMoves> moves(TomlTable form, List<FormColumn> columns) {
    List<String> ids = columns.stream().map(FormColumn::id).toList();
    List<FormMoves> moves = new ArrayList<>();
    for (TomlTable table : form.tables("moves")) {
      FormMoves read =
          new FormMoves(
              table.text("id"),
              table.text("in"),
              table.text("out"),
              Set.copyOf(table.texts("in_left_out_of")),
              Set.copyOf(table.texts("out_left_out_of")),
              table.text("words"));
      table.done();
      if (!ids.contains(read.in()) || !ids.contains(read.out())) {
        throw table.wrong("in");
      }
      if (!ids.containsAll(read.inLeftOutOf())) {
        throw table.wrong("in_left_out_of");
      }
      if (!ids.containsAll(read.outLeftOutOf())) {
        throw table.wrong("out_left_out_of");
      }
      moves.add(read);
    }
    return moves;
  }

  private static Failure refusedCheck(String code, String id, String rule, String reason) {
    return new Failure(
        FailureKind.DAMAGED,
        "S-103",
        WORDS.say("package.check-refused", code, id, rule, reason),
        "form " + code + " check " + id + ": " + rule + " at " + reason);
  }

  private static void refuseTwice(TomlTable form, List<FormColumn> columns) {
    Set<String> seen = new LinkedHashSet<>();
    for (FormColumn column : columns) {
      if (!seen.add(column.id())) {
        throw form.wrong("column " + column.id());
      }
    }
  }

  private void refuseOverlap(List<FormVersion> versions) {
    for (int i = 1; i < versions.size(); i++) {
      LocalDate end = versions.get(i - 1).validTo();
      LocalDate start = versions.get(i).validFrom();
      if (end == null || start == null || !end.isBefore(start)) {
        throw new Failure(
            FailureKind.DAMAGED,
            "S-101",
            WORDS.say("package.overlap", name, versions.get(i).id()),
            "versions of " + name + " overlap");
      }
    }
  }

  private String digest(String versionFile) {
    return Digest.of(
        Digest.of(folder.text(FormFolder.FORM_FILE)) + Digest.of(folder.text(versionFile)));
  }

  private TomlTable open(String file) {
    return TomlTable.of(folder.text(file), name + "/" + file);
  }
}
