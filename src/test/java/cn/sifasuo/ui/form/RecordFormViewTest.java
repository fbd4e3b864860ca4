package cn.sifasuo.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Officers;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.field.OfficerPicker;
import cn.sifasuo.ui.field.Pinyin;
import cn.sifasuo.ui.field.RecordPicker;
import cn.sifasuo.ui.sample.CaseDesk;
import cn.sifasuo.ui.sample.TickingClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The form of a case under the hands of a clerk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordFormViewTest extends ScreenTest {

  private final CaseDesk desk = new CaseDesk(new TickingClock(CLOCK));
  private final StackPane pane = new StackPane();
  private final List<String> happened = new ArrayList<>();
  private UUID agreed = new UUID(0, 0);
  private RecordFormView form;

  @BeforeAll
  void oneCase() {
    agreed = desk.save(desk.agreed(4));
  }

  @Override
  protected Parent pane() {
    happened.clear();
    StackPane fresh = new StackPane();
    fresh.setStyle("-fx-padding: 14px 18px;");
    fresh.getChildren().setAll(pane);
    return fresh;
  }

  private void open(Draft draft) {
    onScreen(() -> {
      RecordTitles titles = new RecordTitles(desk.reader, desk.session);
      titles.read(List.of(draft));
      FieldText text = new FieldText(desk.codes, titles);
      Pinyin pinyin = new Pinyin();
      RecordPicker picker =
          new RecordPicker(desk.types, desk.lists, desk.session, titles, work, pinyin);
      form =
          new RecordFormView(
              new RecordFormModel(
                  draft, null, new FormGate(desk.gate, desk.drafts, desk.session), work),
              new FieldEditors(
                  desk.codes,
                  picker,
                  new OfficerPicker(new Officers(desk.database), work, pinyin),
                  pinyin,
                  theme.glyphs(),
                  CLOCK),
              text,
              dialogs,
              new RecordFormView.Owner() {
                @Override
                public void saved(UUID id, int version) {
                  happened.add("saved " + version);
                }

                @Override
                public void left() {
                  happened.add("left");
                }
              });
      pane.getChildren().setAll(form);
      return true;
    });
  }

  private void openBlank() {
    open(Draft.fresh(desk.cases));
  }

  private void openAgreed() {
    open(desk.reader.find(desk.session, desk.cases, agreed).orElseThrow());
  }

  private TextInputControl text(String field) {
    return (TextInputControl) form.lookup("#field-" + field);
  }

  private void focus(String field) {
    onScreen(() -> {
      form.lookup("#field-" + field).requestFocus();
      return true;
    });
  }

  private @org.jspecify.annotations.Nullable Object value(String field) {
    return onScreen(() -> form.model().root().field(field).value());
  }

  @Test
  void theBlankFormIsLookedAt() {
    openBlank();
    Snapshots.saveBoth(stage.getScene(), theme, "form-blank");
  }

  @Test
  void aFilledCaseIsLookedAt() {
    openAgreed();
    until(() -> !form.lookupAll(".child-line").isEmpty());
    Snapshots.saveBoth(stage.getScene(), theme, "form-case");
    onScreen(() -> {
      form.showOnly(Set.of("agreement", "performance"));
      return true;
    });
    Snapshots.saveBoth(stage.getScene(), theme, "form-agreement");
    onScreen(() -> {
      form.showOnly(Set.of("party"));
      return true;
    });
    Snapshots.save(stage.getScene(), "form-parties");
  }

  @Test
  void aDayIsReadWhenTheFieldIsLeftByEnter() {
    openBlank();
    focus("applied_on");
    write("11-3");
    keys(KeyCode.ENTER);
    assertThat(value("applied_on")).isEqualTo(LocalDate.of(2026, 11, 3));
    assertThat(onScreen(() -> text("applied_on").getText())).isEqualTo("2026-11-03");
    assertThat(onScreen(() -> stage.getScene().getFocusOwner().getId()))
        .isEqualTo("field-accepted_on");
  }

  @Test
  void aCodeIsChosenByInitials() {
    openBlank();
    focus("dispute_type");
    write("fwzjd");
    until(() -> Window.getWindows().size() == 2);
    Snapshots.save(stage.getScene(), "form-choice");
    onScreen(() -> {
      Snapshots.save(
          Window.getWindows().stream().filter(w -> w != stage).findFirst().orElseThrow().getScene(),
          "form-choice-popup");
      return true;
    });
    keys(KeyCode.ENTER);
    assertThat(value("dispute_type")).isEqualTo("HOUSING_HOMESTEAD");
    assertThat(onScreen(() -> text("dispute_type").getText())).isEqualTo("房屋宅基地");
  }

  @Test
  void aCommitteeIsFoundByItsName() {
    openBlank();
    focus("committee_id");
    write("dhc");
    until(() -> Window.getWindows().size() == 2);
    keys(KeyCode.ENTER);
    until(() -> desk.committee.equals(form.model().root().field("committee_id").value()));
  }

  @Test
  void whatIsWrongStandsBesideTheFieldAndInTheList() {
    openBlank();
    focus("applied_on");
    write("2026-13-1");
    keys(KeyCode.ENTER);
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> form.lookup("#problems").isVisible());
    assertThat(happened).isEmpty();
    Snapshots.saveBoth(stage.getScene(), theme, "form-problems");
    assertThat(onScreen(() -> text("applied_on").getText())).isEqualTo("2026-13-1");
  }

  @Test
  void enterWhileAnInputMethodComposesDoesNothing() {
    openAgreed();
    focus("case_name");
    Control name = (Control) form.lookup("#field-case_name");
    compose(name, "ceshi", "");
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    onScreen(() -> {
      Event.fireEvent(name, press(KeyCode.ENTER));
      return true;
    });
    assertThat(onScreen(() -> stage.getScene().getFocusOwner())).isSameAs(name);
    assertThat(happened).isEmpty();
  }

  private void compose(Node node, String composed, String committed) {
    onScreen(() -> {
      List<InputMethodTextRun> runs =
          composed.isEmpty()
              ? List.of()
              : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
      Event.fireEvent(
          node,
          new InputMethodEvent(
              InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
      return true;
    });
  }

  private static KeyEvent press(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  @Test
  void composedTextArrivesWhole() {
    openBlank();
    focus("place");
    Node place = form.lookup("#field-place");
    compose(place, "dong he", "");
    compose(place, "", "东河村");
    focus("summary");
    assertThat(value("place")).isEqualTo("东河村");
  }

  @Test
  void escapeAsksAndTheDraftIsKept() {
    openBlank();
    focus("place");
    write("东河村三组");
    type(KeyCode.ESCAPE);
    until(() -> Window.getWindows().size() == 2);
    onScreen(() -> {
      Snapshots.save(
          Window.getWindows().stream().filter(w -> w != stage).findFirst().orElseThrow().getScene(),
          "form-leave");
      return true;
    });
    clickOn("保留草稿");
    until(() -> happened.contains("left"));
    assertThat(desk.drafts.find(desk.session, desk.cases, null))
        .hasValueSatisfying(k -> assertThat(k.draft().get("place")).isEqualTo("东河村三组"));
  }

  private boolean asked() {
    return Window.getWindows().size() == 2;
  }

  private void enterDay(String field, String day) {
    focus(field);
    onScreen(() -> {
      text(field).selectAll();
      return true;
    });
    write(day);
    keys(KeyCode.ENTER);
  }

  private List<String> answers() {
    return onScreen(() ->
        form.lookup("#answers").isVisible()
            ? form.lookup("#answers").lookupAll(".answer").stream()
                .map(n -> ((Hyperlink) n).getText())
                .toList()
            : List.<String>of());
  }

  @Test
  void aWarningIsSavedWithItsReasonAndNotAskedAgainWhileItsValuesStay() {
    UUID id = desk.save(desk.agreed(5));
    open(desk.reader.find(desk.session, desk.cases, id).orElseThrow());
    assertThat(answers()).isEmpty();
    enterDay("rights_explained_on", "2026-10-25"); // the day after the first session
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    until(this::asked);
    Button save = lookup("已核对，仍然保存").lookup((Node n) -> n instanceof Button).queryButton();
    assertThat(save.isDisabled()).as("without a reason").isTrue();
    clickOn("#warning-reason-0").write("当日补签告知书");
    onScreen(() -> {
      Snapshots.save(save.getScene(), "form-warning-reason");
      return true;
    });
    clickOn(save);
    until(() -> happened.contains("saved 2"));

    assertThat(desk.reader.acceptedWarnings(desk.session, desk.cases, id, null))
        .singleElement()
        .satisfies(a -> assertThat(a.rule()).isEqualTo("dispute_case.rights-after-mediation"))
        .satisfies(a -> assertThat(a.reason()).isEqualTo("当日补签告知书"))
        .satisfies(a -> assertThat(a.who()).isEqualTo("zhoumin"));

    open(desk.reader.find(desk.session, desk.cases, id).orElseThrow());
    until(() -> !answers().isEmpty());
    assertThat(answers()).containsExactly("告知权利义务的日期晚于第一次调解，请核对。　理由：当日补签告知书");
    Snapshots.saveBoth(stage.getScene(), theme, "form-answered");
    focus("place");
    write("东河村三组");
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> happened.contains("saved 3"));
    assertThat(asked()).isFalse();

    open(desk.reader.find(desk.session, desk.cases, id).orElseThrow());
    until(() -> !answers().isEmpty());
    enterDay("rights_explained_on", "2026-10-26");
    until(() -> answers().isEmpty());
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    until(this::asked);
    clickOn("回去改正");
    until(() -> !asked());
    assertThat(happened).doesNotContain("saved 4");
    assertThat(onScreen(() -> stage.getScene().getFocusOwner().getId()))
        .isEqualTo("field-rights_explained_on");
  }

  @Test
  void aReasonIsForWhatTheFormHeldWhenItWasGiven() {
    UUID id = desk.save(desk.agreed(6));
    open(desk.reader.find(desk.session, desk.cases, id).orElseThrow());
    RecordFormModel model = form.model();
    List<RecordFormModel.Outcome> outcomes = new ArrayList<>();
    onScreen(() -> {
      model.root().field("rights_explained_on").enter(LocalDate.of(2026, 10, 25));
      model.save(outcomes::add);
      return true;
    });
    until(() -> outcomes.size() == 1);
    onScreen(() -> {
      model.accept(
          Map.of(
              ((RecordFormModel.Outcome.Doubtful) outcomes.getFirst()).warnings().getFirst(),
              "当日补签告知书"));
      model.root().field("rights_explained_on").enter(LocalDate.of(2026, 10, 28));
      model.save(outcomes::add);
      return true;
    });
    until(() -> outcomes.size() == 2);
    assertThat(outcomes.getLast()).isInstanceOf(RecordFormModel.Outcome.Doubtful.class);
  }
}
