package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.Departure;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * Exactly what leaves, form by form and record type by record type, each with its ground, and what
 * the scan found.
 */
final class LeavingList extends ScrollPane {

  private static final Wording WORDS = Wording.of(LeavingList.class);

  private final VBox lines = new VBox();

  LeavingList() {
    lines.getStyleClass().add("leaving");
    setId("leaving");
    setContent(lines);
    setFitToWidth(true);
    getStyleClass().addAll("edge-to-edge", "leaving-scroll");
  }

  void show(Departure departure) {
    lines.getChildren().clear();
    Failure nothing = departure.nothing();
    if (nothing != null) {
      add(Cards.sentence(nothing.sentence()));
      return;
    }
    scanned(departure);
    departure.forms().forEach(this::form);
    departure.records().forEach(this::records);
    if (departure.minorsSealed() > 0) {
      add(Cards.sentence(WORDS.say("leaving.minors-sealed", departure.minorsSealed())));
    }
    if (departure.minorsHeldBack() > 0) {
      add(toned(WORDS.say("leaving.minors-held", departure.minorsHeldBack()), "text-due"));
    }
    departure
        .waiting()
        .ifPresent(w -> add(Cards.note(WORDS.say("leaving.waiting", w.seq(), w.level().label()))));
    add(Cards.note(WORDS.say("leaving.no-names")));
  }

  private void scanned(Departure departure) {
    if (departure.leaks().isEmpty()) {
      add(toned(WORDS.say("leaving.no-leaks"), "text-good"));
      return;
    }
    add(toned(WORDS.say("leaving.leaks", departure.leaks().size()), "text-bad"));
    departure.leaks().forEach(l -> add(toned(l.sentence(), "text-bad")));
  }

  private void form(Departure.Form form) {
    add(
        head(
            WORDS.say(
                "leaving.form",
                form.code(),
                form.version(),
                form.revision(),
                form.level().label())));
    add(Cards.note(WORDS.say("leaving.ground", form.ground())));
    for (Departure.Facts facts : form.facts()) {
      if (facts.rows() > 0) {
        add(Cards.sentence(WORDS.say("leaving.facts", view(facts.view()), facts.rows())));
        add(
            Cards.note(
                WORDS.say(
                    "leaving.columns",
                    joined(facts.columns().stream().map(LeavingList::column).toList()))));
      }
    }
    List<String> none =
        form.facts().stream().filter(f -> f.rows() == 0).map(f -> view(f.view())).toList();
    if (!none.isEmpty()) {
      add(Cards.note(WORDS.say("leaving.no-facts", joined(none))));
    }
    add(Cards.sentence(WORDS.say("leaving.files", joined(form.files()))));
  }

  private void records(Departure.Records records) {
    add(
        head(
            WORDS.say(
                "leaving.records",
                records.sent().type().label(),
                records.added(),
                records.changed())));
    add(Cards.note(WORDS.say("leaving.ground", records.sent().ground())));
    add(Cards.note(WORDS.say("leaving.fields", joined(records.fields()))));
  }

  private void add(Label line) {
    lines.getChildren().add(line);
  }

  private static Label head(String text) {
    return toned(text, "leaving-form");
  }

  private static Label toned(String text, String style) {
    Label label = Cards.sentence(text);
    label.getStyleClass().add(style);
    return label;
  }

  private static String view(String view) {
    return known("view." + view, view);
  }

  private static String column(String column) {
    return known("column." + column, column);
  }

  private static String known(String key, String otherwise) {
    return WORDS.has(key) ? WORDS.say(key) : otherwise;
  }

  private static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining(WORDS.say("leaving.comma")));
  }
}
