package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds between cells beyond one sheet, read from {@code relations.toml} beside the forms:
 * checks between forms and between periods, checks of the cases behind a cell, groups that overlap.
 * What concerns a form that is not there is left out; a slip of the pen in one that is there is
 * refused.
 */
final class FormRelations {

  static final String FILE = "relations.toml";

  private static final Wording WORDS = Wording.of(FormRelations.class);
  private static final Pattern FLOWS =
      Pattern.compile(
          "flows\\(([A-Z][A-Z0-9]*(?:-\\d+)?)\\) = months\\(([A-Z][A-Z0-9]*(?:-\\d+)?)\\)");
  private static final Pattern DISTINCT =
      Pattern.compile(
          "distinct\\(([A-Z][A-Z0-9]*(?:-\\d+)?)\\) <= months\\(([A-Z][A-Z0-9]*(?:-\\d+)?)\\)");

  private static final Pattern BARE_CELL = Pattern.compile("(?<![\\w.\\[])0\\d+");

  private final List<Relation> relations = new ArrayList<>();
  private final List<CaseCheck> caseChecks = new ArrayList<>();
  private final List<Overlap> overlaps = new ArrayList<>();
  private final Map<String, FormPackage> forms;

  private FormRelations(Map<String, FormPackage> forms) {
    this.forms = forms;
  }

  /**
   * @param folder the forms folder; without the file nothing is related
   * @throws Failure DAMAGED {@code S-101} for a malformed file, {@code S-103} for a rule that
   *     cannot be read or names a cell no version of its form has
   */
  static FormRelations read(Path folder, Map<String, FormPackage> forms) {
    FormRelations read = new FormRelations(forms);
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      try {
        read.take(TomlTable.of(Files.readString(file), FILE));
      } catch (IOException e) {
        throw new Failure(
            FailureKind.UNREACHABLE, "S-100", WORDS.say("package.unreadable", FILE), FILE, e);
      }
    }
    return read;
  }

  /** The checks made on a form. */
  List<Relation> of(String form) {
    return relations.stream().filter(r -> r.forms().contains(form)).toList();
  }

  /** Other forms whose figures of the same period the checks of a form look at. */
  Set<String> partners(String form) {
    Set<String> partners = new LinkedHashSet<>();
    of(form).forEach(r -> partners.addAll(r.forms()));
    partners.remove(form);
    return partners;
  }

  List<CaseCheck> caseChecks(String form) {
    return caseChecks.stream().filter(c -> c.form().equals(form)).toList();
  }

  /** The note of the overlapping group a cell is in. */
  Optional<String> overlap(String form, String cell) {
    return overlaps.stream()
        .filter(o -> o.form().equals(form) && o.cells().contains(cell))
        .map(Overlap::words)
        .findFirst();
  }

  private void take(TomlTable file) {
    for (TomlTable table : file.tables("check")) {
      Relation relation = relation(table);
      if (present(relation)) {
        relations.add(relation);
      }
    }
    for (TomlTable table : file.tables("cases")) {
      CaseCheck check =
          new CaseCheck(
              table.text("id"),
              table.text("form"),
              table.text("cell"),
              table.text("ledger"),
              table.text("words"));
      table.done();
      if (forms.containsKey(check.form())) {
        requireCell(check.id(), check.form(), check.cell(), check.cell());
        caseChecks.add(check);
      }
    }
    for (TomlTable table : file.tables("overlap")) {
      String form = table.text("form");
      CellRange cells =
          CellRange.parse(table.text("cells")).orElseThrow(() -> table.wrong("cells"));
      overlaps.add(new Overlap(form, cells, table.text("words")));
      table.done();
    }
    file.done();
  }

  private static Relation relation(TomlTable table) {
    String id = table.text("id");
    String text = table.text("rule");
    Relation relation =
        new Relation(
            id,
            FormColumnsReader.severity(table),
            table.text("words"),
            text,
            rule(id, text),
            Missing.parse(table.text("if_missing")).orElseThrow(() -> table.wrong("if_missing")));
    table.done();
    return relation;
  }

  private static Relation.Rule rule(String id, String text) {
    Matcher flows = FLOWS.matcher(text);
    if (flows.matches() && flows.group(1).equals(flows.group(2))) {
      return new Relation.Rule.FlowsOfMonths(flows.group(1));
    }
    Matcher distinct = DISTINCT.matcher(text);
    if (distinct.matches() && distinct.group(1).equals(distinct.group(2))) {
      return new Relation.Rule.DistinctOfMonths(distinct.group(1));
    }
    List<Operand> operands = Operand.of(text);
    // 01 alone would be read as the number one
    Matcher bare = BARE_CELL.matcher(text);
    if (bare.find()) {
      throw refused(id, text, bare.group());
    }
    List<String> texts = operands.stream().map(Operand::text).distinct().toList();
    return switch (CheckRuleParser.parse(text, texts, Set.copyOf(texts))) {
      case CheckRuleParser.Reading.Accepted(CheckRule rule)
          when !texts.isEmpty() && rule.cells().equals(Set.copyOf(texts)) ->
          new Relation.Rule.Comparison(rule, operands);
      case CheckRuleParser.Reading.Accepted accepted -> throw refused(id, text, text);
      case CheckRuleParser.Reading.NoSuchCell(String cell) -> throw refused(id, text, cell);
      case CheckRuleParser.Reading.Refused(String reason) -> throw refused(id, text, reason);
    };
  }

  /** True if all its forms are there; then their cells and lines must be there as well. */
  private boolean present(Relation relation) {
    if (!(relation.rule() instanceof Relation.Rule.Comparison comparison)) {
      return forms.keySet().containsAll(relation.forms());
    }
    if (!comparison.operands().stream().allMatch(o -> forms.containsKey(o.form()))) {
      return false;
    }
    for (Operand operand : comparison.operands()) {
      requireCell(relation.id(), operand.form(), operand.cell(), operand.text());
      String row = operand.row();
      if (row != null
          && versions(operand.form()).stream()
              .noneMatch(v -> v.rows().stream().anyMatch(r -> r.id().equals(row)))) {
        throw refused(relation.id(), relation.text(), operand.text());
      }
    }
    return true;
  }

  private void requireCell(String id, String form, String cell, String text) {
    if (versions(form).stream().noneMatch(v -> v.column(cell).isPresent())) {
      throw refused(id, text, form + "." + cell);
    }
  }

  private List<FormVersion> versions(String form) {
    FormPackage found = forms.get(form);
    return found == null ? List.of() : found.versions();
  }

  private static Failure refused(String id, String rule, String reason) {
    return new Failure(
        FailureKind.DAMAGED,
        "S-103",
        WORDS.say("package.check-refused", FILE, id, rule, reason),
        "relation " + id + ": " + rule + " at " + reason);
  }
}
