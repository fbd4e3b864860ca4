package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be said of the files before they make a form: names that are there twice or not at all,
 * sets that stand on each other, texts that are missing. {@link FormPackageReader} stops at the
 * first of these; whoever writes a form wants all of them.
 */
final class FolderLint {

  private static final Wording WORDS = Wording.of(FolderLint.class);

  private final FormFolder folder;
  private final FactViews views;
  private final LintNotes notes;

  FolderLint(FormFolder folder, FactViews views, LintNotes notes) {
    this.folder = folder;
    this.views = views;
    this.notes = notes;
  }

  /**
   * @throws Failure S-101 if a file is no TOML or something in it is of another kind than it should
   *     be
   */
  void look() {
    TomlTable form = open(FormFolder.FORM_FILE);
    Map<String, TomlTable> sets = form.table("set").children();
    Map<String, Optional<FactView>> viewsOfSets = new LinkedHashMap<>();
    sets.forEach((id, set) -> viewsOfSets.put(id, viewOf(id, sets, new ArrayList<>())));
    sets.forEach((id, set) ->
        viewsOfSets
            .getOrDefault(id, Optional.empty())
            .ifPresent(v -> conditions(LintNotes.set(id), set.tables("where"), v)));
    List<TomlTable> common = form.tables("column", "column_defaults");
    columns(common, viewsOfSets);
    Set<String> cells = new HashSet<>(ids(common));
    Set<String> versions = new HashSet<>();
    for (String file : folder.listFiles()) {
      TomlTable list = open(file);
      List<TomlTable> own = list.tables("column", "column_defaults");
      columns(own, viewsOfSets);
      cells.addAll(ids(own));
      twice(Stream.concat(ids(common).stream(), ids(own).stream()).toList())
          .forEach(id -> notes.error(LintNotes.cell(id), "S-712", "twice.cell"));
      String version = list.optionalText("version").orElse("");
      if (!versions.add(version)) {
        notes.error(file, "S-712", "twice.version", version);
      }
    }
    twice(ids(common)).forEach(id -> notes.error(LintNotes.cell(id), "S-712", "twice.cell"));
    rows(form);
    rates(form, cells);
  }

  private TomlTable open(String file) {
    return TomlTable.of(folder.text(file), folder.name() + "/" + file);
  }

  /** The view a set counts, through the sets it stands on. */
  private Optional<FactView> viewOf(String id, Map<String, TomlTable> sets, List<String> path) {
    TomlTable set = sets.get(id);
    if (set == null) {
      notes.error(LintNotes.set(path.getLast()), "S-707", "set.no-base", id);
      return Optional.empty();
    }
    boolean circle = path.contains(id);
    path.add(id);
    if (circle) {
      List<String> loop = path.subList(path.indexOf(id), path.size());
      notes.error(LintNotes.set(id), "S-707", "set.circle", String.join(" → ", loop));
      return Optional.empty();
    }
    Optional<String> base = set.optionalText("base");
    if (base.isPresent()) {
      return viewOf(base.get(), sets, path);
    }
    String name = set.optionalText("view").orElse("");
    Optional<FactView> view = views.find(name);
    if (view.isEmpty()) {
      notes.error(LintNotes.set(id), "S-702", "view.unknown", name);
    }
    return view;
  }

  private void columns(List<TomlTable> columns, Map<String, Optional<FactView>> sets) {
    for (TomlTable column : columns) {
      String place = LintNotes.cell(column.optionalText("id").orElse(column.place()));
      required(place, column, "definition", WORDS.say("lint.definition"));
      required(place, column, "included", WORDS.say("lint.included"));
      required(place, column, "excluded", WORDS.say("lint.excluded"));
      String set = column.optionalText("set").orElse("");
      if (!sets.containsKey(set)) {
        notes.error(place, "S-707", "set.unknown", set);
      }
      sets.getOrDefault(set, Optional.empty())
          .ifPresent(v -> conditions(place, column.tables("where"), v));
    }
  }

  private void required(String place, TomlTable column, String key, String name) {
    if (column.isBlank(key)) {
      notes.error(place, "S-706", "definition.missing", name);
    }
  }

  private void rows(TomlTable form) {
    List<TomlTable> rows = form.tables("row");
    twice(ids(rows)).forEach(id -> notes.error(LintNotes.row(id), "S-712", "twice.row"));
    for (TomlTable row : rows) {
      String place = LintNotes.row(row.optionalText("id").orElse(row.place()));
      TomlTable where = row.table("where");
      for (String name : where.keys()) {
        views
            .find(name)
            .ifPresentOrElse(
                v -> conditions(place, where.tables(name), v),
                () -> notes.error(place, "S-702", "view.unknown", name));
      }
    }
  }

  private void conditions(String place, List<TomlTable> conditions, FactView view) {
    for (TomlTable condition : conditions) {
      String sql = condition.optionalText("sql").orElse("");
      if (Predicate.read(sql, view) instanceof Predicate.Reading.Refused(String reason)) {
        notes.error(place, "S-702", "condition.refused", sql, reason);
      }
    }
  }

  /** Rates are made of cells, never of rates: neither a circle nor an average of averages. */
  private void rates(TomlTable form, Set<String> cells) {
    List<TomlTable> rates = form.tables("rate");
    List<String> ids = ids(rates);
    twice(ids).forEach(id -> notes.error(LintNotes.rate(id), "S-712", "twice.rate"));
    Set<String> names = new HashSet<>(ids);
    cells.forEach(c -> names.add("R" + c));
    for (TomlTable rate : rates) {
      String place = LintNotes.rate(rate.optionalText("id").orElse(rate.place()));
      for (String side : List.of("numerator", "denominator")) {
        String text = rate.optionalText(side).orElse("");
        CellSum.parse(text)
            .map(CellSum::cells)
            .orElse(List.of(text))
            .forEach(cell -> part(place, cell, cells, names));
      }
    }
    for (TomlTable share : form.tables("share")) {
      String place = LintNotes.rate(share.optionalText("cells").orElse(share.place()));
      part(place, share.optionalText("of").orElse(""), cells, names);
    }
  }

  private void part(String place, String cell, Set<String> cells, Set<String> rates) {
    if (cells.contains(cell)) {
      return;
    }
    notes.error(place, "S-708", rates.contains(cell) ? "rate.of-rate" : "rate.no-cell", cell);
  }

  private static List<String> ids(List<TomlTable> tables) {
    return tables.stream().flatMap(t -> t.optionalText("id").stream()).toList();
  }

  private static Set<String> twice(List<String> ids) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new java.util.LinkedHashSet<>();
    ids.forEach(id -> {
      if (!seen.add(id)) {
        twice.add(id);
      }
    });
    return twice;
  }
}
