package cn.sifasuo.cli;

import cn.sifasuo.county.YearSheet;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CountyReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A year of reports as lines and as data. */
final class YearLines {

  private static final Wording WORDS = Wording.of(YearLines.class);

  private YearLines() {}

  static Outcome of(YearSheet sheet) {
    Outcome outcome =
        Outcome.done(WORDS.say("cli.year.head", String.valueOf(sheet.year()), sheet.rows().size()));
    List<Object> months = new ArrayList<>();
    for (YearSheet.Month month : sheet.months()) {
      YearSheet.Counts c = month.counts();
      String due = month.dueOn() == null ? "" : month.dueOn().toString();
      outcome.line(
          WORDS.say(
              "cli.year.month",
              month.period().label(),
              due,
              c.asked(),
              c.reported(),
              c.late(),
              c.partly(),
              c.returned(),
              c.missing()));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("period", month.period().code());
      one.put("due", due);
      one.put("asked", c.asked());
      one.put("reported", c.reported());
      one.put("late", c.late());
      one.put("partly", c.partly());
      one.put("returned", c.returned());
      one.put("missing", c.missing());
      one.put("notDue", c.notDue());
      months.add(one);
    }
    List<Object> offices = new ArrayList<>();
    for (YearSheet.Row row : sheet.rows()) {
      outcome.line(
          row.office().code()
              + "\t"
              + row.office().name()
              + "\t"
              + row.cells().stream()
                  .map(c -> c.state().asked() ? c.state().label() : "")
                  .collect(Collectors.joining("\t")));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("office", row.office().code());
      one.put("name", row.office().name());
      one.put("months", row.cells().stream().map(c -> cell(c, sheet)).toList());
      offices.add(one);
    }
    return outcome.with("year", sheet.year()).with("months", months).with("offices", offices);
  }

  private static Map<String, Object> cell(YearSheet.Cell cell, YearSheet sheet) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("period", cell.period().code());
    json.put("state", cell.state().name());
    if (cell.receivedAt() != null) {
      json.put("received", cell.receivedAt().toString());
      json.put("seq", cell.seq());
    }
    json.put("missing", cell.missing());
    cell.overdue(sheet.today()).ifPresent(d -> json.put("overdueDays", d));
    if (!cell.returned().isEmpty()) {
      json.put(
          "returned",
          cell.returned().stream()
              .map(r ->
                  Map.of(
                      "form",
                      r.form(),
                      "note",
                      r.note(),
                      "reasons",
                      r.reasons().stream().map(CountyReason::sentence).toList()))
              .toList());
    }
    return json;
  }
}
