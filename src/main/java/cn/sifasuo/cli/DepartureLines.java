package cn.sifasuo.cli;

import cn.sifasuo.exchange.Departure;
import cn.sifasuo.exchange.LeakFinding;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What would leave, line by line and as JSON. */
final class DepartureLines {

  private static final Wording WORDS = Wording.of(DepartureLines.class);

  private DepartureLines() {}

  /** Findings {@code X-333} if something of a person is where it must not be. */
  static Outcome outcome(Departure departure) {
    Failure nothing = departure.nothing();
    Outcome outcome =
        departure.leaks().isEmpty()
            ? Outcome.done(nothing == null ? WORDS.say("cli.preview.note") : nothing.sentence())
            : Outcome.findings("X-333", WORDS.say("cli.preview.leaks", departure.leaks().size()));
    List<Object> forms = new ArrayList<>();
    departure.forms().forEach(f -> forms.add(form(outcome, f)));
    List<Object> records = new ArrayList<>();
    departure.records().forEach(r -> records.add(records(outcome, r)));
    if (departure.minorsSealed() > 0) {
      outcome.line(WORDS.say("cli.preview.minors-sealed", departure.minorsSealed()));
    }
    if (departure.minorsHeldBack() > 0) {
      outcome.line(WORDS.say("cli.preview.minors-held", departure.minorsHeldBack()));
    }
    departure.waiting().ifPresent(w -> outcome.line(WORDS.say("cli.preview.waiting", w.seq())));
    if (!departure.forms().isEmpty() && departure.leaks().isEmpty()) {
      outcome.line(WORDS.say("cli.preview.no-leaks"));
    }
    departure.leaks().forEach(l -> outcome.line(WORDS.say("cli.preview.leak", l.sentence())));
    return outcome
        .with("forms", forms)
        .with("records", records)
        .with("minorsSealed", departure.minorsSealed())
        .with("minorsHeldBack", departure.minorsHeldBack())
        .with("leaks", departure.leaks().stream().map(DepartureLines::leak).toList());
  }

  private static Map<String, Object> form(Outcome outcome, Departure.Form form) {
    outcome.line(WORDS.say("cli.preview.form", form.code(), form.version(), form.revision()));
    outcome.line(WORDS.say("cli.preview.level", form.level().label(), form.ground()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", form.code());
    json.put("version", form.version());
    json.put("revision", form.revision());
    json.put("content", form.level().name());
    json.put("ground", form.ground());
    Map<String, Object> rows = new LinkedHashMap<>();
    Map<String, Object> columns = new LinkedHashMap<>();
    for (Departure.Facts facts : form.facts()) {
      rows.put(facts.view(), facts.rows());
      columns.put(facts.view(), facts.columns());
      outcome.line(
          WORDS.say(
              "cli.preview.facts", facts.view(), facts.rows(), String.join(" ", facts.columns())));
    }
    json.put("facts", rows);
    json.put("columns", columns);
    form.files().forEach(f -> outcome.line(WORDS.say("cli.preview.file", f)));
    json.put("files", form.files());
    return json;
  }

  private static Map<String, Object> records(Outcome outcome, Departure.Records records) {
    String label = records.sent().type().label();
    outcome.line(WORDS.say("cli.preview.records", label, records.added(), records.changed()));
    outcome.line(
        WORDS.say(
            "cli.preview.fields",
            String.join(WORDS.say("cli.preview.comma"), records.fields()),
            records.sent().ground()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", records.sent().type().code());
    json.put("ground", records.sent().ground());
    json.put("fields", records.sent().fields().stream().map(f -> f.name()).toList());
    json.put("new", records.added());
    json.put("changed", records.changed());
    return json;
  }

  private static Map<String, Object> leak(LeakFinding finding) {
    return Map.of("form", finding.form(), "place", finding.place(), "kind", finding.leak().name());
  }
}
