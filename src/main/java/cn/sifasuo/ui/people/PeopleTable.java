package cn.sifasuo.ui.people;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The people of a desk, one a line, those who left at the end. */
final class PeopleTable extends TableView<People.Person> {

  private static final Wording WORDS = Wording.of(PeopleTable.class);

  /**
   * @param officeCode of the desk, by which roles are named
   */
  PeopleTable(GlyphRuns glyphs, String officeCode) {
    setId("people");
    setPlaceholder(new Label(WORDS.say("people.reading")));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(column("people.sign-in", 130, People.Person::signIn));
    getColumns().add(name(glyphs));
    getColumns().add(column("people.role", 90, p -> p.role().labelAt(officeCode)));
    getColumns().add(column("people.ledgers", 250, p -> ledgers(p.rights())));
    getColumns().add(column("people.special", 210, p -> special(p.rights())));
    getColumns().add(state());
  }

  /** Keeps the selection by name, so that nothing jumps. */
  void show(List<People.Person> people) {
    People.Person chosen = getSelectionModel().getSelectedItem();
    getItems()
        .setAll(people.stream().sorted(Comparator.comparing(People.Person::disabled)).toList());
    if (chosen != null) {
      getItems().stream()
          .filter(p -> p.signIn().equals(chosen.signIn()))
          .findFirst()
          .ifPresent(getSelectionModel()::select);
    }
  }

  private static String ledgers(Rights rights) {
    if (rights.role() == Role.DIRECTOR) {
      return WORDS.say("people.all");
    }
    return joined(rights.ledgers(), Ledger::label);
  }

  private static String special(Rights rights) {
    if (rights.role() == Role.DIRECTOR) {
      return WORDS.say("people.all");
    }
    return joined(rights.special(), SpecialRight::label);
  }

  private static <T extends Comparable<T>> String joined(Set<T> all, Function<T, String> label) {
    return all.stream().sorted().map(label).collect(Collectors.joining("、"));
  }

  private static TableColumn<People.Person, Object> column(
      String key, double width, Function<People.Person, Object> value) {
    TableColumn<People.Person, Object> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(value.apply(r.getValue())));
    return column;
  }

  private static TableColumn<People.Person, Object> name(GlyphRuns glyphs) {
    TableColumn<People.Person, Object> column =
        column("people.name", 120, People.Person::displayName);
    column.setCellFactory(RareText.cells(glyphs));
    return column;
  }

  private static TableColumn<People.Person, Object> state() {
    TableColumn<People.Person, Object> column = column("people.state", 90, People.Person::disabled);
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable Object disabled, boolean empty) {
            super.updateItem(disabled, empty);
            setGraphic(
                empty || disabled == null
                    ? null
                    : disabled.equals(true)
                        ? new Chip(WORDS.say("people.disabled"), Chip.Tone.BAD).label()
                        : new Chip(WORDS.say("people.at-work"), Chip.Tone.GOOD).label());
          }
        });
    return column;
  }
}
