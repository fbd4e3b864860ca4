package cn.sifasuo.ui.list;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeItem;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.LedgerQuery.Compare;
import cn.sifasuo.ledger.LedgerQuery.Filter;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.field.ChoiceField;
import cn.sifasuo.ui.field.DayRangeButton;
import cn.sifasuo.ui.field.NumberRange;
import cn.sifasuo.ui.field.RecordPicker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The filter under a column's head, by what the column holds. */
final class ColumnFilter {

  private static final Wording WORDS = Wording.of(ColumnFilter.class);

  private final CodeLists codes;
  private final RecordPicker picker;
  private final GlyphRuns glyphs;
  private final Clock clock;

  ColumnFilter(CodeLists codes, RecordPicker picker, GlyphRuns glyphs, Clock clock) {
    this.codes = codes;
    this.picker = picker;
    this.glyphs = glyphs;
    this.clock = clock;
  }

  /**
   * @param changed gets the column's conditions whenever they change
   */
  Control control(FieldSpec field, Consumer<List<Filter>> changed) {
    Control control =
        switch (field.kind()) {
          case CODE -> codes(field, changed);
          case YES_NO -> yesNo(field, changed);
          case DATE -> days(field, changed);
          case INTEGER, MONEY, HOURS -> numbers(field, changed);
          case REFERENCE -> records(field, changed);
          default -> text(field, changed);
        };
    control.setId("filter-" + field.name());
    control.getStyleClass().add("column-filter");
    control.setMaxWidth(Double.MAX_VALUE);
    control.setAccessibleText(WORDS.say("filter.of", field.label()));
    return control;
  }

  private Control codes(FieldSpec field, Consumer<List<Filter>> changed) {
    List<@Nullable CodeItem> items = new ArrayList<>();
    items.add(null);
    items.addAll(codes.items(Objects.requireNonNullElse(field.codeList(), "")));
    return choice(
        items,
        CodeItem::label,
        item -> changed.accept(List.of(new Filter(field.name(), Compare.EQUALS, item.code()))),
        () -> changed.accept(List.of()));
  }

  private Control yesNo(FieldSpec field, Consumer<List<Filter>> changed) {
    List<@Nullable Boolean> items = new ArrayList<>();
    items.add(null);
    items.add(true);
    items.add(false);
    return choice(
        items,
        yes -> WORDS.say(yes ? "filter.yes" : "filter.no"),
        yes -> changed.accept(List.of(new Filter(field.name(), Compare.EQUALS, yes))),
        () -> changed.accept(List.of()));
  }

  private Control records(FieldSpec field, Consumer<List<Filter>> changed) {
    ChoiceField<RecordPicker.Pick> choice =
        new ChoiceField<>(
            picker.source(Objects.requireNonNull(field.reference())),
            RecordPicker.Pick::title,
            glyphs);
    choice.setPromptText(WORDS.say("filter.any"));
    choice
        .valueProperty()
        .subscribe((before, pick) ->
            changed.accept(
                pick == null
                    ? List.of()
                    : List.of(new Filter(field.name(), Compare.EQUALS, pick.id()))));
    return choice;
  }

  private static <T> ComboBox<@Nullable T> choice(
      List<@Nullable T> items, Function<T, String> label, Consumer<T> chosen, Runnable any) {
    ComboBox<@Nullable T> box = new ComboBox<>();
    box.getItems().setAll(items);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T item) {
            return item == null ? WORDS.say("filter.any") : label.apply(item);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null; // not editable
          }
        });
    box.setVisibleRowCount(16);
    box.valueProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            any.run();
          } else {
            chosen.accept(now);
          }
        });
    return box;
  }

  private Control days(FieldSpec field, Consumer<List<Filter>> changed) {
    DayRangeButton button = new DayRangeButton(clock);
    button
        .valueProperty()
        .subscribe((before, range) -> {
          List<Filter> filters = new ArrayList<>();
          if (range.from() != null) {
            filters.add(new Filter(field.name(), Compare.FROM, range.from()));
          }
          if (range.to() != null) {
            filters.add(new Filter(field.name(), Compare.TO, range.to()));
          }
          changed.accept(filters);
        });
    return button;
  }

  private static Control numbers(FieldSpec field, Consumer<List<Filter>> changed) {
    return typed(typed -> {
      NumberRange range = NumberRange.read(typed).orElse(null);
      List<Filter> filters = new ArrayList<>();
      if (range != null && range.from() != null) {
        filters.add(new Filter(field.name(), Compare.FROM, number(field, range.from(), true)));
      }
      if (range != null && range.to() != null) {
        filters.add(new Filter(field.name(), Compare.TO, number(field, range.to(), false)));
      }
      changed.accept(filters);
      return range != null || typed.isBlank();
    });
  }

  private static Object number(FieldSpec field, BigDecimal value, boolean up) {
    if (field.kind() != FieldKind.INTEGER) {
      return value;
    }
    return value
        .setScale(0, up ? RoundingMode.CEILING : RoundingMode.FLOOR)
        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
        .intValue();
  }

  private static Control text(FieldSpec field, Consumer<List<Filter>> changed) {
    return typed(typed -> {
      changed.accept(
          typed.isBlank()
              ? List.of()
              : List.of(new Filter(field.name(), Compare.CONTAINS, typed.strip())));
      return true;
    });
  }

  /**
   * @param use takes the text a moment after the last key and says whether it is understood
   */
  private static TextField typed(java.util.function.Predicate<String> use) {
    TextField text = new TextField();
    PauseTransition pause = new PauseTransition(Duration.millis(300));
    pause.setOnFinished(e ->
        text.pseudoClassStateChanged(
            javafx.css.PseudoClass.getPseudoClass("error"), !use.test(text.getText())));
    text.textProperty().subscribe((before, now) -> pause.playFromStart());
    return text;
  }

  /** Empties a control made here. */
  static void clear(Control control) {
    switch (control) {
      case ComboBox<?> box -> box.setValue(null);
      case DayRangeButton days -> days.valueProperty().set(DayRangeButton.Range.ANY);
      case ChoiceField<?> choice -> {
        choice.clear();
        choice.valueProperty().set(null);
      }
      case TextField text -> text.clear();
      default -> throw new IllegalArgumentException(control.getClass().getName());
    }
  }

  /** Whether a query already carries conditions of a field. */
  static boolean active(LedgerQuery query, FieldSpec field) {
    return query.filters().stream().anyMatch(f -> f.field().equals(field.name()));
  }
}
