package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.form.RecordFormView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * One month by hand: sign in, enter a case, see what is wrong with it, save it, find it in the list
 * and in M1, close the month, seal the bundle.
 */
class MonthInTheWindowTest extends WindowTest {

  @BeforeAll
  void newDesk() {
    setup.make(
        folder(),
        new DataFolder.DeskInfo(DataFolder.DeskKind.TOWNSHIP, "990201101", "双塘镇司法所", "990201"),
        "zhoumin",
        "周敏",
        PASSWORD.toCharArray());
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("township"));
  }

  @Test
  void aMonthIsKeptClosedAndSealed() throws Exception {
    signIn();
    Desk open = desk();
    UUID committee =
        saved(open, open.mediation.committee(), CaseByHand.committee(open.mediation.committee()));
    UUID mediator =
        saved(
            open,
            open.mediation.mediator(),
            CaseByHand.mediator(open.mediation.mediator(), committee));

    enterCase(open, committee, mediator);
    Draft saved =
        open.lists
            .page(open.session(), LedgerQuery.all(open.mediation.disputeCase()), 0, 10)
            .getFirst();
    assertThat(saved.title()).contains("双塘人调字第1号");
    assertThat(open.formDesk.show(open.session(), "M1", october()).form().cell("03"))
        .hasValueSatisfying(c -> assertThat(c.raw()).isEqualByComparingTo("1"));

    closeMonth(open);
    assertThat(open.formDesk.frozen(open.session(), "M1", october(), Optional.empty())).isPresent();

    enrol(open);
    go("exchange");
    inTime(() -> lookup("#seal").tryQuery().isPresent());
    inTime(() -> !lookup("#seal").queryButton().isDisabled());
    Snapshots.save(stage.getScene(), "window-exchange");
    click("#seal");
    inTime(() -> !open.exchange.outbox.list().isEmpty() && isThere(stick()));
    assertThat(failures).isEmpty();
  }

  private static Period october() {
    return Period.month(2026, 10);
  }

  private void signIn() {
    inTime(() -> lookup("#sign-in-name").<ComboBox<String>>query().getItems().size() == 1);
    clickOn("#password");
    write(PASSWORD);
    keys(KeyCode.ENTER);
    inTime(() -> lookup("#navigation").tryQuery().isPresent());
    onScreen(() -> {
      window().window().periodProperty().set(october());
      return true;
    });
    inTime(() -> lookup("#desk-page").tryQuery().isPresent());
    Snapshots.saveBoth(stage.getScene(), theme, "window-desk");
  }

  private void enterCase(Desk open, UUID committee, UUID mediator) {
    go("mediation");
    Snapshots.save(stage.getScene(), "window-list-empty");
    click("#create");
    inTime(() -> lookup(n -> n instanceof RecordFormView).tryQuery().isPresent());
    click("#save");
    inTime(() -> lookup("#problems").tryQuery().isPresent());
    Snapshots.save(stage.getScene(), "window-problems");
    assertThat(
            open.lists
                .totals(open.session(), LedgerQuery.all(open.mediation.disputeCase()))
                .count())
        .isZero();

    Draft draft =
        CaseByHand.concluded(open.mediation, committee, mediator, LocalDate.of(2026, 10, 12));
    onScreen(() -> {
      CaseByHand.typeInto(form().model().root(), draft);
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
    click("#save");
    inTime(() ->
        open.lists.totals(open.session(), LedgerQuery.all(open.mediation.disputeCase())).count()
            == 1);
    Snapshots.saveBoth(stage.getScene(), theme, "window-case");
  }

  private RecordFormView form() {
    return lookup(n -> n instanceof RecordFormView).query();
  }

  private void closeMonth(Desk open) {
    go("forms");
    inTime(() -> lookup("#cell-03").tryQuery().isPresent());
    click("#cell-03");
    inTime(() -> lookup("#cases-title").tryQuery().isPresent());
    Snapshots.saveBoth(stage.getScene(), theme, "window-form");
    lookup(n -> n.getId() != null && n.getId().startsWith("reason-"))
        .queryAll()
        .forEach(n -> {
          clickOn(n);
          write("本月只有一件，已核对");
        });
    click("#form-close");
    inTime(() -> lookup("#close-filler").tryQuery().isPresent());
    clickOn("#close-filler").write("周敏");
    clickOn("#close-head").write("陈所长");
    keys(KeyCode.ENTER);
    inTime(
        () -> open.formDesk.frozen(open.session(), "M1", october(), Optional.empty()).isPresent());
    inTime(() -> over() != null && overText().contains("已锁定"));
    clickOver("知道了");
    inTime(() -> over() == null);
  }

  private void enrol(Desk open) {
    DataFolder folder = new DataFolder(temporary.resolve("county"));
    setup.make(
        folder,
        new DataFolder.DeskInfo(DataFolder.DeskKind.COUNTY, "990201", "示范县司法局", null),
        "xianju",
        "县局",
        PASSWORD.toCharArray());
    Path request = temporary.resolve("request.p7s");
    EnrolmentDesk.Paper asked =
        open.exchange.enrolment.request(
            open.session(), open.info().name(), Optional.empty(), request);
    try (Desk county = opening.open(folder, "xianju", PASSWORD.toCharArray())) {
      EnrolmentDesk.Paper granted =
          county.exchange.enrolment.accept(
              county.session(), "示范县司法局", request, asked.fingerprint(), temporary);
      open.exchange.enrolment.install(open.session(), granted.file(), granted.fingerprint());
    }
  }

  private static UUID saved(Desk open, RecordType type, Draft draft) {
    SaveResult result = open.gate.save(open.session(), draft, Door.COMMAND);
    assertThat(result).isInstanceOf(SaveResult.Saved.class);
    return Objects.requireNonNull(
        open.lists.page(open.session(), LedgerQuery.all(type), 0, 1).getFirst().id());
  }

  private void go(String section) {
    onScreen(() -> {
      window().window().go(new Place.OfSection(section));
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isThere(Path stick) {
    try (var files = Files.list(stick)) {
      return files.anyMatch(f -> f.toString().endsWith(".p7m"));
    } catch (java.io.IOException e) {
      return false; // not yet
    }
  }
}
