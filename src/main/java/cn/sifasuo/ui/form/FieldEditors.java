package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.law.CodeItem;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.field.ChoiceField;
import cn.sifasuo.ui.field.NumberWords;
import cn.sifasuo.ui.field.OfficerPicker;
import cn.sifasuo.ui.field.Pinyin;
import cn.sifasuo.ui.field.RecordPicker;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;

/** Makes the control of a field, by what the field holds. */
public final class FieldEditors {

  private final CodeLists codes;
  private final RecordPicker picker;
  private final OfficerPicker officers;
  private final Pinyin pinyin;
  private final GlyphRuns glyphs;
  private final Clock clock;

  public FieldEditors(
      CodeLists codes,
      RecordPicker picker,
      OfficerPicker officers,
      Pinyin pinyin,
      GlyphRuns glyphs,
      Clock clock) {
    this.codes = codes;
    this.picker = picker;
    this.officers = officers;
    this.pinyin = pinyin;
    this.glyphs = glyphs;
    this.clock = clock;
  }

  GlyphRuns glyphs() {
    return glyphs;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * @param judgedOn day by which codes are offered
   */
  FieldEditor editor(FieldModel model, Supplier<LocalDate> judgedOn) {
    FieldEditor editor = make(model, judgedOn);
    if (!model.spec().typed()) {
      if (editor.focus() instanceof TextInputControl text) {
        text.setEditable(false);
        text.setFocusTraversable(false);
      } else {
        editor.node().setDisable(true);
      }
    }
    return editor;
  }

  /** Who is in charge of a record of the ledger: one of those who may be. */
  FieldEditor officer(FieldModel model, Ledger ledger) {
    ChoiceField<OfficerPicker.Pick> field =
        new ChoiceField<>(officers.source(ledger), OfficerPicker.Pick::label, glyphs);
    return new ChoiceEditor<>(
        model, field, OfficerPicker.Pick::value, v -> officers.pick(ledger, v.toString()));
  }

  private FieldEditor make(FieldModel model, Supplier<LocalDate> judgedOn) {
    FieldSpec spec = model.spec();
    return switch (spec.kind()) {
      case TEXT, PERSON_NAME ->
          TextEditor.line(model, t -> Optional.of(t.strip()), Object::toString);
      case PHONE -> TextEditor.line(model, t -> Optional.of(halfWidth(t)), Object::toString);
      case ID_NUMBER ->
          TextEditor.line(model, t -> Optional.of(IdNumber.tidy(t)), Object::toString);
      case LONG_TEXT -> TextEditor.area(model);
      case INTEGER -> TextEditor.line(model, NumberWords::whole, Object::toString);
      case MONEY ->
          TextEditor.line(model, NumberWords::money, v -> FieldText.money((BigDecimal) v));
      case HOURS ->
          TextEditor.line(model, NumberWords::money, v -> FieldText.hours((BigDecimal) v));
      case DATE -> new DayEditor(model, clock);
      case YES_NO -> new YesNoEditor(model);
      case CODE -> code(model, Objects.requireNonNullElse(spec.codeList(), ""), judgedOn);
      case REFERENCE -> reference(model, Objects.requireNonNull(spec.reference()));
    };
  }

  private static String halfWidth(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private FieldEditor code(FieldModel model, String list, Supplier<LocalDate> judgedOn) {
    ChoiceField<CodeItem> field =
        new ChoiceField<>(
            (typed, found) -> found.accept(items(list, typed, judgedOn.get())),
            CodeItem::label,
            glyphs);
    return new ChoiceEditor<>(
        model, field, CodeItem::code, v -> codes.item(list, v.toString()).orElse(null));
  }

  private List<CodeItem> items(String list, String typed, LocalDate day) {
    return codes.items(list, day).stream()
        .filter(i ->
            pinyin.matches(i.label(), typed)
                || i.aliases().stream().anyMatch(a -> pinyin.matches(a, typed)))
        .toList();
  }

  private FieldEditor reference(FieldModel model, String recordType) {
    ChoiceField<RecordPicker.Pick> field =
        new ChoiceField<>(picker.source(recordType), RecordPicker.Pick::title, glyphs);
    return new ChoiceEditor<>(model, field, RecordPicker.Pick::id, v -> picker.pick((UUID) v));
  }
}
