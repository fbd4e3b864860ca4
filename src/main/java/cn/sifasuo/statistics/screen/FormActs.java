package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.countersign.Countersigning;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person does with a form: close it, open it again, correct it, adjust it by hand. */
final class FormActs {

  private static final Wording WORDS = Wording.of(FormActs.class);

  private final FormPageModel model;
  private final Dialogs dialogs;
  private final Countersigning countersigning;
  private final String person;
  private String filler;
  private String head = "";

  FormActs(FormPageModel model, Dialogs dialogs, Countersigning countersigning, String person) {
    this.model = model;
    this.dialogs = dialogs;
    this.countersigning = countersigning;
    this.person = person;
    this.filler = person;
  }

  /** The act that is next for the form in view: closing, opening again, or correcting. */
  void next() {
    FormSheetData data = model.sheetProperty().get();
    if (data == null) {
      return;
    }
    if (data.frozen() == null) {
      sign(data, "close", files -> told("close.done", data, files));
    } else if (data.corrections().opened() == null) {
      reopen(data);
    } else if (data.corrections().pending().isEmpty() && !data.adjustedAnew()) {
      withdraw(data);
    } else {
      sign(data, "amend", files -> told("amend.done", data, files));
    }
  }

  private void sign(FormSheetData data, String act, java.util.function.Consumer<List<Path>> done) {
    if (head.isBlank() && data.frozen() != null) {
      head = data.frozen().content().head();
    }
    CloseQuestion question =
        new CloseQuestion(
            WORDS.say(act + ".sentence", name(data), data.form().period().label()),
            model.unanswered().size(),
            filler,
            head);
    boolean agreed =
        dialogs
            .ask(
                WORDS.say(act + ".title"),
                question,
                List.of(
                    Choice.main(true, WORDS.say(act + ".act")),
                    Choice.back(false, WORDS.say("close.back"))))
            .orElse(false);
    filler = question.filler();
    head = question.head();
    if (agreed) {
      if (act.equals("close")) {
        model.close(filler, head, done);
      } else {
        countersigning.ask(
            WORDS.say("amend.countersigned", name(data)),
            signed -> {
              try (signed) {
                model.amend(filler, head, signed.witness(), done);
              }
            });
      }
    }
  }

  private void told(String key, FormSheetData data, List<Path> files) {
    dialogs.tell(
        WORDS.say(key + ".title"),
        WORDS.say(
            key,
            name(data),
            files.stream()
                .map(f -> String.valueOf(f.getFileName()))
                .collect(Collectors.joining("、")),
            String.valueOf(files.getFirst().getParent())));
  }

  private void reopen(FormSheetData data) {
    CorrectionQuestion question =
        new CorrectionQuestion(
            WORDS.say("reopen.sentence", name(data), data.form().period().label()), person);
    dialogs
        .ask(
            WORDS.say("reopen.title"),
            question,
            List.of(
                Choice.main(true, WORDS.say("reopen.act")),
                Choice.back(false, WORDS.say("reopen.back"))))
        .filter(agreed -> agreed)
        .ifPresent(agreed -> model.reopen(question.answer()));
  }

  private void withdraw(FormSheetData data) {
    boolean agreed =
        dialogs
            .ask(
                WORDS.say("withdraw.title"),
                WORDS.say("withdraw.sentence", name(data)),
                List.of(
                    Choice.main(true, WORDS.say("withdraw.act")),
                    Choice.back(false, WORDS.say("withdraw.back"))))
            .orElse(false);
    if (agreed) {
      model.withdraw();
    }
  }

  /**
   * Asks for an adjustment.
   *
   * @param cellId the cell in view; null for none
   */
  void adjust(@Nullable String cellId) {
    FormSheetData data = model.sheetProperty().get();
    if (data == null) {
      return;
    }
    AdjustmentQuestion question =
        new AdjustmentQuestion(data.live(), cellId, a -> model.withdrawAdjustment(a.id()));
    dialogs
        .ask(
            WORDS.say("adjust.title"),
            question,
            List.of(
                Choice.main(true, WORDS.say("adjust.act")),
                Choice.back(false, WORDS.say("adjust.back"))))
        .filter(agreed -> agreed)
        .ifPresent(agreed ->
            model.adjust(
                question.cell(), question.amount().orElse(BigDecimal.ZERO), question.reason()));
  }

  private static String name(FormSheetData data) {
    FormHead formHead = data.form().head();
    return WORDS.say("form.title", formHead.code(), formHead.title());
  }
}
