package cn.sifasuo.ui.form;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.sample.CaseDesk;
import cn.sifasuo.ui.sample.TickingClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A case while it is typed, without a window; work runs in place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordFormModelTest {

  private final CaseDesk desk =
      new CaseDesk(
          new TickingClock(
              Clock.fixed(Instant.parse("2026-11-23T02:42:07Z"), ZoneId.of("Asia/Shanghai"))));
  private final FormGate gate = new FormGate(desk.gate, desk.drafts, desk.session);
  private final List<RecordFormModel.Outcome> outcomes = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final Work work = new Work(Runnable::run, Runnable::run, failures::add);
  private UUID saved = new UUID(0, 0);

  @BeforeAll
  void oneCase() {
    saved = desk.save(desk.agreed(1));
  }

  @BeforeEach
  void nothingHappened() {
    outcomes.clear();
    desk.drafts.all(desk.session).forEach(k -> desk.drafts.drop(k.id()));
  }

  private RecordFormModel blank() {
    return new RecordFormModel(Draft.fresh(desk.cases), null, gate, work);
  }

  private RecordFormModel opened() {
    return new RecordFormModel(
        desk.reader.find(desk.session, desk.cases, saved).orElseThrow(), null, gate, work);
  }

  private static void leave(RecordFormModel form, FieldModel field, Object value) {
    field.enter(value);
    form.leave(field);
  }

  private static Map<Problem, String> because(List<Problem> doubts) {
    return doubts.stream().collect(Collectors.toMap(p -> p, p -> "已与当事人核对"));
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void aBlankFormHasTheRowsItMustHaveAndSaysNothingYet() {
    RecordFormModel form = blank();
    assertThat(form.root().rows("party")).hasSize(1);
    assertThat(form.dirtyProperty().get()).isFalse();
    assertThat(form.problemsProperty().get()).isEmpty();
  }

  @Test
  void aFieldThatWasLeftEmptySaysSoAndTheOthersNot() {
    RecordFormModel form = blank();
    form.leave(form.root().field("summary"));
    assertThat(form.problemsProperty().get())
        .singleElement()
        .satisfies(p -> assertThat(p.field()).isEqualTo("summary"));
    assertThat(form.root().field("summary").problemsProperty().get()).hasSize(1);
    assertThat(form.root().field("source").problemsProperty().get()).isEmpty();
  }

  @Test
  void anIdentityNumberFillsSexAndBirthDateWhichStayProposals() {
    RecordFormModel form = blank();
    RowModel party = form.root().rows("party").getFirst();
    leave(form, party.field("id_no"), CaseDesk.idNumber("1980-01-02", 22));
    assertThat(party.field("sex").value()).isEqualTo("FEMALE");
    assertThat(party.field("birth_date").value()).isEqualTo(LocalDate.of(1980, 1, 2));
    assertThat(party.field("sex").proposedProperty().get()).isTrue();
    assertThat(form.typed().children("party").getFirst().has(PARTY.SEX)).isFalse();

    leave(form, party.field("id_no"), CaseDesk.idNumber("1990-03-04", 31));
    assertThat(party.field("sex").value()).isEqualTo("MALE");

    leave(form, party.field("sex"), "FEMALE");
    leave(form, party.field("id_no"), CaseDesk.idNumber("1990-03-04", 33));
    assertThat(party.field("sex").value()).as("what a person chose stays").isEqualTo("FEMALE");
  }

  @Test
  void aWrongCheckDigitIsNamedAtItsRow() {
    RecordFormModel form = blank();
    RowModel second = form.root().add("party");
    String right = CaseDesk.idNumber("1980-01-02", 22);
    char wrong = right.charAt(17) == '0' ? '1' : '0';
    leave(form, second.field("id_no"), right.substring(0, 17) + wrong);
    assertThat(codes(second.field("id_no").problemsProperty().get()))
        .containsExactly("ledger.id.CHECK_DIGIT");
    assertThat(form.problemsProperty().get().getFirst().field()).isEqualTo("party[1].id_no");
  }

  @Test
  void textThatIsNoValueStopsSavingAndIsKept() {
    RecordFormModel form = opened();
    FieldModel day = form.root().field("applied_on");
    day.enterUnread("2026-13-1");
    form.save(outcomes::add);
    assertThat(outcomes).singleElement().isInstanceOf(RecordFormModel.Outcome.Refused.class);
    assertThat(codes(form.problemsProperty().get())).contains("form.unread");
    assertThat(day.unreadProperty().get()).isEqualTo("2026-13-1");
  }

  @Test
  void savingListsEveryProblemAtOnce() {
    RecordFormModel form = blank();
    form.save(outcomes::add);
    assertThat(outcomes).singleElement().isInstanceOf(RecordFormModel.Outcome.Refused.class);
    assertThat(form.problemsProperty().get())
        .extracting(Problem::field)
        .contains("committee_id", "source", "accepted_on", "party[0].name");
  }

  @Test
  void savingWritesTheLedgerAndDropsTheDraft() {
    RecordFormModel form = opened();
    leave(form, form.root().field("summary"), "经查，系雨水管错接所致。");
    form.keep();
    assertThat(desk.drafts.all(desk.session)).hasSize(1);
    form.save(outcomes::add);
    while (outcomes.getLast() instanceof RecordFormModel.Outcome.Doubtful(List<Problem> doubts)) {
      form.accept(because(doubts));
      form.save(outcomes::add);
    }
    assertThat(outcomes.getLast()).isInstanceOf(RecordFormModel.Outcome.Saved.class);
    assertThat(form.dirtyProperty().get()).isFalse();
    assertThat(desk.drafts.all(desk.session)).isEmpty();
    assertThat(
            desk.reader
                .find(desk.session, desk.cases, saved)
                .orElseThrow()
                .get(DISPUTE_CASE.SUMMARY))
        .isEqualTo("经查，系雨水管错接所致。");
    assertThat(failures).isEmpty();
  }

  @Test
  void aDraftComesBackAfterACrash() {
    RecordFormModel form = opened();
    form.root().field("place").enter("东河村三组");
    form.root().field("applied_on").enterUnread("2026-1");
    RowModel added = form.root().add("party");
    added.field("name").enter("王𡋾");
    form.keep();

    EntryDrafts.Kept kept = desk.drafts.find(desk.session, desk.cases, saved).orElseThrow();
    RecordFormModel again =
        new RecordFormModel(
            desk.reader.find(desk.session, desk.cases, saved).orElseThrow(), kept, gate, work);
    assertThat(again.root().field("place").value()).isEqualTo("东河村三组");
    assertThat(again.root().field("applied_on").unreadProperty().get()).isEqualTo("2026-1");
    assertThat(again.root().rows("party")).hasSize(3);
    assertThat(again.dirtyProperty().get()).isTrue();

    List<String> done = new ArrayList<>();
    again.discard(() -> done.add("discarded"));
    assertThat(done).containsExactly("discarded");
    assertThat(desk.drafts.all(desk.session)).isEmpty();
  }

  @Test
  void aRowTakenAwayIsVoidedOnSaving() {
    UUID id = desk.save(desk.accepted(7));
    RecordFormModel form =
        new RecordFormModel(
            desk.reader.find(desk.session, desk.cases, id).orElseThrow(), null, gate, work);
    form.root().add("party");
    RowModel third = form.root().rows("party").getLast();
    third.field("side").enter("RESPONDENT");
    third.field("name").enter("赵堃");
    form.root().remove(form.root().rows("party").get(1));
    form.save(outcomes::add);
    while (outcomes.getLast() instanceof RecordFormModel.Outcome.Doubtful(List<Problem> doubts)) {
      form.accept(because(doubts));
      form.save(outcomes::add);
    }
    assertThat(outcomes.getLast()).isInstanceOf(RecordFormModel.Outcome.Saved.class);
    assertThat(desk.reader.find(desk.session, desk.cases, id).orElseThrow().children("party"))
        .extracting(p -> p.get(PARTY.NAME))
        .hasSize(2)
        .contains("赵堃");
  }
}
