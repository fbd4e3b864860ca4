package cn.sifasuo.county;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.ComputedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences a roll-up says about its offices. */
final class RollUpNotes {

  private static final Wording WORDS = Wording.of(RollUpNotes.class);

  private RollUpNotes() {}

  /** Who is missing, late or under another name, and that the total is counted, not added. */
  static List<String> of(
      OfficeBook book,
      Span days,
      List<OfficeReport> reports,
      Set<String> outside,
      ComputedForm counted) {
    List<String> notes = new ArrayList<>();
    notes.add(WORDS.say("rollup.counted"));
    add(notes, "rollup.missing", reports, OfficeReport.Standing.MISSING, r -> r.office().name());
    add(notes, "rollup.returned", reports, OfficeReport.Standing.RETURNED, r -> r.office().name());
    add(
        notes,
        "rollup.partly",
        reports,
        OfficeReport.Standing.PARTLY,
        r -> WORDS.say("standing.named", r.office().name(), r.months()));
    List<String> totals =
        reports.stream()
            .filter(r -> !r.totalsOnly().isEmpty())
            .map(OfficeReport::printedName)
            .toList();
    if (!totals.isEmpty()) {
      notes.add(WORDS.say("rollup.totals", totals.size(), joined(totals)));
    }
    add(notes, "rollup.late", reports, OfficeReport.Standing.LATE, r -> r.office().name());
    for (OfficeReport report : reports) {
      CountyOffice office = report.office();
      book.formerName(office, days)
          .ifPresent(former ->
              notes.add(
                  WORDS.say(
                      "rollup.renamed",
                      former.name(),
                      String.valueOf(office.from()),
                      office.name())));
      if (office.to() != null && !office.to().isAfter(days.end())) {
        notes.add(
            WORDS.say(
                office.successor() == null ? "rollup.closed" : "rollup.merged",
                office.name(),
                office.to().plusDays(1),
                name(book, office.successor(), days)));
      }
    }
    if (!outside.isEmpty()) {
      notes.add(
          WORDS.say(
              "rollup.outside",
              joined(outside.stream().map(code -> lastName(book, code)).toList())));
    }
    counted.findings(Severity.ERROR).stream()
        .filter(c -> c.rowId().equals(counted.total().id()))
        .forEach(c -> notes.add(WORDS.say("rollup.check", c.id(), c.text())));
    return notes;
  }

  private static String lastName(OfficeBook book, String code) {
    return book.lines().stream()
        .filter(o -> o.code().equals(code))
        .reduce((older, newer) -> newer)
        .map(CountyOffice::name)
        .orElse(code);
  }

  private static String name(
      OfficeBook book, @org.jspecify.annotations.Nullable String code, Span days) {
    return code == null
        ? ""
        : book.in(days).stream()
            .filter(o -> o.code().equals(code))
            .map(CountyOffice::name)
            .findFirst()
            .orElse(code);
  }

  private static void add(
      List<String> notes,
      String key,
      List<OfficeReport> reports,
      OfficeReport.Standing standing,
      Function<OfficeReport, String> name) {
    List<String> names = reports.stream().filter(r -> r.standing() == standing).map(name).toList();
    if (!names.isEmpty()) {
      notes.add(WORDS.say(key, names.size(), joined(names)));
    }
  }

  static String joined(List<String> names) {
    return names.stream().collect(Collectors.joining(WORDS.say("list.comma")));
  }

  /** 其中：街道（12个所）. */
  static String ofWhich(OfficeKind kind, int offices) {
    return WORDS.say("rollup.of-which", kind.label(), offices);
  }
}
