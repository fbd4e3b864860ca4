package cn.sifasuo.app;

import static cn.sifasuo.app.CommandDesk.done;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DELEGATION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.corrections.CaseBuilder;
import cn.sifasuo.county.Approvals;
import cn.sifasuo.county.screen.ApprovalsPage;
import cn.sifasuo.county.screen.ReceivedDesk;
import cn.sifasuo.county.screen.ReceivedRecordsPage;
import cn.sifasuo.county.screen.RequestDesk;
import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceivedAnswers;
import cn.sifasuo.exchange.screen.RequestsPage;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.CodeItem;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.SaveTo;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.field.DayField;
import cn.sifasuo.vault.QuickVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A leave of more than seven days and a warning are asked for at the office, decided at the county,
 * and stand in the ledger when its decision has come back (domain/corrections.md §2.14, §2.16).
 */
class ApprovalsTest extends ScreenTest {

  private static final LocalDate ASKED = LocalDate.of(2026, 11, 27);
  private static final String REASON = "父亲住院手术需要陪护";
  private static final String MINOR = "吴小青";

  @TempDir static Path temporary;
  private final Path folder;
  private final Path stick;
  private CommandDesk officeFolder;
  private CommandDesk countyFolder;
  private final Desk county;
  private final Desk office;
  private final UUID file;
  private final StackPane shown = new StackPane();
  private SectionView requests;
  private SectionView approvals;

  /** Everything that needs no window, made before it, which waits for nobody. */
  ApprovalsTest() {
    try {
      folder = Files.createTempDirectory(temporary, "desks");
      stick = Files.createDirectory(folder.resolve("stick"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    officeFolder = CommandDesk.made(folder);
    countyFolder = CommandDesk.county(folder);
    officeFolder.enrolAt(countyFolder, stick);
    done(officeFolder.run("form keep corrections --from 2026-11 --reason", "县局委托书〔2026〕8号"));
    officeFolder.on(ASKED);
    countyFolder.on(ASKED.plusDays(1));
    office = opened(officeFolder);
    county = opened(countyFolder);
    Draft delegation =
        Draft.fresh(office.types.get("correction_delegation"))
            .set(CORRECTION_DELEGATION.ACT, "LEAVE")
            .set(CORRECTION_DELEGATION.VALID_FROM, ASKED.minusYears(1))
            .set(CORRECTION_DELEGATION.DOC_NO, "双矫委〔2025〕1号")
            .set(CORRECTION_DELEGATION.ISSUER, "双塘县司法局");
    assertThat(office.gate.save(office.session(), delegation, Door.COMMAND))
        .isInstanceOf(SaveResult.Saved.class);
    file =
        saved(
            "𬱖喆〇",
            21,
            draft -> {
              leave(draft, ASKED.plusDays(5), 10);
              leave(draft, ASKED.plusDays(40), 3); // the office's own
              warning(draft);
            });
    saved(MINOR, 23, draft -> leave(draft, ASKED.plusDays(5), 12));
  }

  private static Desk opened(CommandDesk desk) {
    return new DeskOpening(ProgramFolder.find(), QuickVault.SETTINGS, desk.clock(), name -> null)
        .open(new DataFolder(desk.data), CommandDesk.DIRECTOR, CommandDesk.PASSWORD.toCharArray());
  }

  @Override
  protected Parent pane() {
    requests =
        RequestsPage.section(
                1,
                new RequestsPage.Desk(
                    office.exchange.sealRequests,
                    office.exchange.delivery,
                    office.exchange.receivedAnswers,
                    text(office)),
                office.session(),
                work,
                new SaveTo(() -> stick))
            .view()
            .apply(place -> {});
    approvals = ApprovalsPage.section(1, countyRequests(), work).view().apply(place -> {});
    shown.setStyle("-fx-padding: 14px 18px 14px 18px;");
    look(requests);
    return shown;
  }

  private RequestDesk countyRequests() {
    return new RequestDesk(
        county.session(),
        county.exchange.approvals,
        county.exchange.answersOut,
        county.exchange.offices,
        county.codes,
        text(county),
        county.clock());
  }

  private static FieldText text(Desk desk) {
    return new FieldText(desk.codes, new RecordTitles(desk.reader, desk.session()));
  }

  private void look(SectionView page) {
    shown.getChildren().setAll(page.node());
    page.attached();
  }

  @AfterEach
  void close() {
    office.close();
    county.close();
  }

  private UUID saved(String name, int number, Consumer<Draft> rows) {
    Draft draft =
        new CaseBuilder(office.types)
            .effective("2026-03-02")
            .named(name, number)
            .born(name.equals(MINOR) ? "2009-06-01" : "1980-02-03")
            .build();
    if (name.equals(MINOR)) {
      draft.set(CORRECTION_CASE.MINOR_AT_OFFENCE, true);
      draft.set(CORRECTION_CASE.GUARDIAN_NAME, "吴大勇").set(CORRECTION_CASE.GUARDIAN_PRESENT, true);
      draft
          .children("correction_group_member")
          .forEach(m -> m.set(CORRECTION_GROUP_MEMBER.KNOWS_MINORS, true));
    }
    rows.accept(draft);
    SaveResult result = office.gate.save(office.session(), draft, Door.IMPORT);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  private static void leave(Draft file, LocalDate from, int days) {
    file.addChild(
        Draft.fresh(file.type().child("correction_leave").type())
            .set(CORRECTION_LEAVE.APPLIED_ON, ASKED)
            .set(CORRECTION_LEAVE.DEST_REGION, "990201000")
            .set(CORRECTION_LEAVE.DEST_PLACE, "测试市人民医院")
            .set(CORRECTION_LEAVE.LEAVE_REASON, "FAMILY")
            .set(CORRECTION_LEAVE.FROM_ON, from)
            .set(CORRECTION_LEAVE.TO_ON, from.plusDays(days - 1))
            .set(CORRECTION_LEAVE.OFFICE_OPINION, REASON));
  }

  private static void warning(Draft file) {
    file.addChild(
        Draft.fresh(file.type().child("correction_conduct").type())
            .set(CORRECTION_CONDUCT.CONDUCT_KIND, "WARN")
            .set(CORRECTION_CONDUCT.FACTS, "两次训诫后仍未按时报告")
            .set(CORRECTION_CONDUCT.GROUND, "W_TWICE_ADMONISHED")
            .set(CORRECTION_CONDUCT.PROPOSED_ON, ASKED));
  }

  private Receipt receive(Outbox.Sealed bundle) {
    return county.exchange.inbox.receive(county.session(), bundle.file()).receipt();
  }

  private List<Approvals.Request> asked() {
    return county.exchange.approvals.waiting(county.session());
  }

  private void decide(Approvals.Request request, Map<String, Object> values) {
    county.exchange.approvals.decide(county.session(), request, values);
  }

  private static String refused(Runnable act) {
    return catchThrowableOfType(Failure.class, act::run).code();
  }

  private <T> T node(SectionView page, String id, Class<T> type) {
    return type.cast(page.node().lookup("#" + id));
  }

  private TableView<?> table(SectionView page, String id) {
    return node(page, id, TableView.class);
  }

  @Test
  void aRequestGoesUpIsDecidedAndItsAnswerIsEntered() {
    // up: what asks, in a bundle without a form; the minor's record stays, as the county has no key
    assertThat(office.exchange.sealRequests.waiting(office.session())).isEqualTo(2);
    until(() -> !node(requests, "send-requests", Button.class).isDisabled());
    click("#send-requests");
    until(() -> !node(requests, "requests-said", Label.class).getText().isEmpty());
    assertThat(failures).isEmpty();
    assertThat(office.exchange.sealRequests.waiting(office.session())).isZero();
    assertThat(refused(() -> office.exchange.sealRequests.seal(office.session())))
        .isEqualTo("X-355");
    Outbox.Sealed bundle = office.exchange.outbox.list().getFirst();
    assertThat(bundle.level()).isEqualTo(ContentLevel.RECORDS);
    assertThat(receive(bundle).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(receive(bundle).status()).isEqualTo(Receipt.Status.DUPLICATE);

    // at the county: both, with what it needs to decide, and nobody's number
    List<Approvals.Request> asked = asked();
    assertThat(asked).hasSize(2).allMatch(r -> r.stage() == Approvals.Stage.ASKED);
    assertThat(asked.getFirst().record().get(CORRECTION_CASE.NAME)).isEqualTo("𬱖喆〇");
    assertThat(asked.getFirst().record().get(CORRECTION_CASE.ID_NO)).isNull();
    Approvals.Request leave = of(asked, "correction_leave");
    assertThat(leave.row().get(CORRECTION_LEAVE.OFFICE_OPINION)).isEqualTo(REASON);
    assertThat(leave.row().get(CORRECTION_LEAVE.DAYS)).isEqualTo(10);
    assertThat(refused(() -> decide(leave, Map.of("decision", "GRANTED")))).isEqualTo("C-431");
    Map<String, Object> late =
        Map.of(
            "decision", "GRANTED",
            "decided_level", "COUNTY",
            "decided_by", "县矫正科",
            "decided_on", ASKED.plusDays(9));
    assertThat(refused(() -> decide(leave, late))).isEqualTo("C-432");
    Map<String, Object> first =
        Map.of(
            "decision", "REFUSED",
            "decided_level", "COUNTY",
            "decided_by", "县矫正科",
            "decided_on", ASKED.plusDays(1),
            "refusal_reason", "材料不齐");
    decide(leave, first);

    // thought better of before it left
    decideOnTheScreen(leave);
    assertThat(of(asked(), "correction_leave").stage()).isEqualTo(Approvals.Stage.DECIDED);

    // down: signed, with the decision made and no other
    List<Path> before = receipts();
    click("#hand-out-answers");
    until(() -> of(asked(), "correction_leave").stage() == Approvals.Stage.HANDED_OUT);
    assertThat(refused(() -> decide(leave, first))).isEqualTo("C-433");
    List<Path> added = receipts();
    added.removeAll(before);
    Path receipt = added.getFirst();
    officeFolder.on(ASKED.plusDays(2));
    office.exchange.receipts.install(office.session(), receipt);
    office.exchange.receipts.install(office.session(), receipt);
    onScreen(() -> {
      look(requests);
      return true;
    });
    until(() -> table(requests, "answers").getItems().size() == 1);
    onScreen(() -> {
      table(requests, "answers").getSelectionModel().select(0);
      return true;
    });
    Snapshots.saveBoth(stage.getScene(), theme, "requests");
    click("#enter-answer");
    until(() -> table(requests, "answers").getItems().isEmpty());
    assertThat(failures).isEmpty();
    assertThat(refused(() -> office.exchange.receivedAnswers.enter(office.session(), leave.key())))
        .isEqualTo("X-411");
    Draft row = row(leave.key());
    assertThat(row.get(CORRECTION_LEAVE.DECISION)).isEqualTo("GRANTED");
    assertThat(row.get(CORRECTION_LEAVE.DECIDED_ON)).isEqualTo(ASKED.plusDays(1));
    assertThat(row.get(CORRECTION_LEAVE.CERTIFICATE_NO)).isEqualTo("双矫外〔2026〕7号");

    // and up again with the next bundle: the county sees that it was entered
    Draft now = theFile();
    leave(now, ASKED.plusDays(60), 9);
    SaveResult result = office.gate.save(office.session(), now, Door.COMMAND);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    Outbox.Sealed next = office.exchange.sealRequests.seal(office.session());
    assertThat(next.seq()).isEqualTo(bundle.seq() + 1);
    assertThat(receive(next).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(asked())
        .extracting(r -> r.kind().type().code() + " " + r.stage())
        .containsExactlyInAnyOrder("correction_leave ASKED", "correction_conduct ASKED");
  }

  @SuppressWarnings("unchecked") // the page's own controls
  private void decideOnTheScreen(Approvals.Request request) {
    onScreen(() -> {
      look(approvals);
      return true;
    });
    TableView<Approvals.Request> table =
        (TableView<Approvals.Request>) table(approvals, "requests");
    until(() -> table.getItems().size() == 2);
    onScreen(() -> {
      table
          .getSelectionModel()
          .select(
              table.getItems().stream()
                  .filter(r -> r.key().equals(request.key()))
                  .findFirst()
                  .orElseThrow());
      ComboBox<CodeItem> decision =
          (ComboBox<CodeItem>) node(approvals, "answer-decision", ComboBox.class);
      decision.setValue(
          decision.getItems().stream()
              .filter(i -> i.code().equals("GRANTED"))
              .findFirst()
              .orElseThrow());
      node(approvals, "answer-decided_on", DayField.class).valueProperty().set(ASKED.plusDays(1));
      node(approvals, "answer-refusal_reason", TextArea.class).clear();
      node(approvals, "answer-decided_by", TextField.class).setText("县矫正科");
      node(approvals, "answer-certificate_no", TextField.class).setText("双矫外〔2026〕7号");
      return true;
    });
    Snapshots.saveBoth(stage.getScene(), theme, "approvals");
    click("#decide");
    until(() -> !node(approvals, "approval-said", Label.class).getText().isEmpty());
    assertThat(failures).isEmpty();
  }

  /** Sealed on the way up, opened by the holder of the key with a reason, decided while open. */
  @Test
  void aMinorsRequestIsDecidedByWhoHoldsTheKey() {
    Path key = stick.resolve("minors.p7s");
    county.exchange.minors.make(county.session(), county.session().signIn(), key);
    office.exchange.minors.install(office.session(), key);
    Outbox.Sealed bundle = office.exchange.sealRequests.seal(office.session());
    assertThat(receive(bundle).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(asked())
        .hasSize(2)
        .noneMatch(r -> r.record().title().contains(MINOR) || r.fromSealed());

    ReceivedRecordsPage received = received();
    onScreen(() -> {
      look(received);
      return true;
    });
    until(() -> !node(received, "minors-parts", ListView.class).getItems().isEmpty());
    onScreen(() -> {
      node(received, "minors-parts", ListView.class).getSelectionModel().select(0);
      return true;
    });
    click("#minors-open");
    until(() -> over("#dialog-text") != null);
    onScreen(() -> {
      ((TextInputControl) over("#dialog-text")).setText("审批外出");
      return true;
    });
    clickOver("打开");
    until(() -> over("#answer-decision") != null);
    onScreen(() -> {
      choose((ComboBox<?>) over("#answer-decision"), "GRANTED");
      choose((ComboBox<?>) over("#answer-decided_level"), "COUNTY");
      ((DayField) over("#answer-decided_on")).valueProperty().set(ASKED.plusDays(1));
      ((TextInputControl) over("#answer-decided_by")).setText("县矫正科");
      return true;
    });
    Snapshots.saveBoth(overScene(), theme, "minors-request");
    onScreen(() -> {
      ((Button) over("#decide")).fire();
      return true;
    });
    until(() -> over("#minor-decided") != null);
    clickOver("关闭");
    assertThat(failures).isEmpty();
    Session other = new Session("shoujian", "收件", Role.RECEIVER, county.session().officeCode());
    assertThat(refused(() -> county.exchange.approvals.of(other, List.of()))).isEqualTo("G-306");

    List<Path> before = receipts();
    assertThat(county.exchange.answersOut.isWaiting(county.session())).isTrue();
    county.exchange.answersOut.handOut(county.session());
    assertThat(county.exchange.answersOut.isWaiting(county.session())).isFalse();
    assertThat(county.exchange.answersOut.handOut(county.session())).isEmpty();
    List<Path> added = receipts();
    added.removeAll(before);
    officeFolder.on(ASKED.plusDays(2));
    office.exchange.receipts.install(office.session(), added.getFirst());
    ReceivedAnswers.Waiting answer =
        office.exchange.receivedAnswers.waiting(office.session()).getFirst();
    assertThat(answer.title()).doesNotContain(MINOR);
    office.exchange.receivedAnswers.enter(office.session(), answer.rowId());
    assertThat(office.exchange.receivedAnswers.waiting(office.session())).isEmpty();
  }

  private ReceivedRecordsPage received() {
    return new ReceivedRecordsPage(
        new ReceivedDesk(
            county.session(),
            county.exchange.receivedRecords,
            county.exchange.minorsFiles,
            countyRequests(),
            county.exchange.offices,
            text(county)),
        work,
        dialogs,
        theme.glyphs(),
        new SimpleObjectProperty<>(Period.month(2026, 11)),
        county.clock().getZone());
  }

  private static <T> void choose(ComboBox<T> box, String code) {
    box.getItems().stream()
        .filter(i -> i instanceof CodeItem item && item.code().equals(code))
        .findFirst()
        .ifPresent(box::setValue);
  }

  private Scene overScene() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w != stage)
        .findFirst()
        .map(Window::getScene)
        .orElseThrow();
  }

  /** In the dialog over the window; null while it is not there. */
  private @Nullable Node over(String query) {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w != stage)
        .map(w -> w.getScene().getRoot().lookup(query))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void clickOver(String button) {
    clickOn(
        onScreen(() ->
            overScene().getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && b.getText().equals(button))
                .findFirst()
                .orElseThrow()));
  }

  private List<Path> receipts() {
    try (var files = Files.list(county.folder().receipts())) {
      return new ArrayList<>(files.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Approvals.Request of(List<Approvals.Request> requests, String kind) {
    return requests.stream()
        .filter(r -> r.kind().type().code().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private Draft theFile() {
    return office
        .reader
        .find(office.session(), office.corrections.correctionCase(), file)
        .orElseThrow();
  }

  private Draft row(UUID id) {
    return theFile().children("correction_leave").stream()
        .filter(r -> id.equals(r.id()))
        .findFirst()
        .orElseThrow();
  }
}
