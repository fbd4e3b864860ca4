package cn.sifasuo.county.screen;

import cn.sifasuo.county.Approvals;
import cn.sifasuo.law.CodeItem;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ui.field.DayField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The fields an answer to a request fills, each by what it holds. */
final class AnswerForm extends VBox {

  private final CodeLists codes;
  private final Clock clock;
  private final Map<String, Supplier<@Nullable Object>> values = new LinkedHashMap<>();

  AnswerForm(Approvals.Request request, CodeLists codes, Clock clock) {
    super(8);
    this.codes = codes;
    this.clock = clock;
    for (FieldSpec field : request.kind().approval().answer()) {
      Node editor = editor(field, request.row().get(field.name()));
      editor.setId("answer-" + field.name());
      Label label = new Label(field.label());
      label.setLabelFor(editor);
      getChildren().add(new VBox(2, label, editor));
    }
  }

  private Node editor(FieldSpec field, @Nullable Object value) {
    String text = Objects.requireNonNullElse(value, "").toString();
    return switch (field.kind()) {
      case DATE -> day(field, value);
      case CODE -> choice(field, text);
      default -> field.kind() == FieldKind.LONG_TEXT ? area(field, text) : line(field, text);
    };
  }

  private Node day(FieldSpec field, @Nullable Object value) {
    DayField day = new DayField(clock);
    day.valueProperty().set((LocalDate) value);
    values.put(
        field.name(),
        () -> {
          day.commit();
          return day.valueProperty().get();
        });
    return day;
  }

  private Node choice(FieldSpec field, String code) {
    String list = Objects.requireNonNull(field.codeList());
    ComboBox<CodeItem> choice = new ComboBox<>();
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.getItems().setAll(codes.items(list, LocalDate.now(clock)));
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable CodeItem item) {
            return item == null ? "" : item.label();
          }

          @Override
          public @Nullable CodeItem fromString(String text) {
            return null;
          }
        });
    codes.item(list, code).ifPresent(choice::setValue);
    values.put(
        field.name(),
        () -> {
          CodeItem chosen = choice.getValue();
          return chosen == null ? null : chosen.code();
        });
    return choice;
  }

  private Node line(FieldSpec field, String text) {
    TextField line = new TextField(text);
    values.put(field.name(), line::getText);
    return line;
  }

  private Node area(FieldSpec field, String text) {
    TextArea area = new TextArea(text);
    area.setPrefRowCount(3);
    area.setWrapText(true);
    values.put(field.name(), area::getText);
    return area;
  }

  /** What was filled in, by field. */
  Map<String, Object> values() {
    Map<String, Object> filled = new HashMap<>();
    values.forEach((name, value) -> {
      Object one = value.get();
      if (one != null) {
        filled.put(name, one);
      }
    });
    return filled;
  }
}
