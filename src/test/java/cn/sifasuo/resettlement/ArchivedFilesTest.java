package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerAsOf;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After the end access narrows to the head (§9): from the day the ended file was archived. */
class ArchivedFilesTest {

  private final AidDesk desk = new AidDesk();
  private final Session head = new Session("li", "李所长", Role.DIRECTOR, "990101001");
  private final LedgerLists lists = new LedgerLists(desk.database);
  private UUID file;

  @BeforeEach
  void ended() {
    file =
        desk.saved(
            desk.active(1, "2021-03-10")
                .set(AID_CASE.TERM_TO, day("2026-03-09"))
                .set(AID_CASE.END_KIND, "TERM")
                .set(AID_CASE.END_ON, day("2026-03-09"))
                .set(AID_CASE.END_SUMMARY, "帮教期满")
                .set(AID_CASE.END_TOLD_ON, day("2026-03-09")));
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private void archived() {
    desk.saved(desk.read(file).set(AID_CASE.ARCHIVED_ON, day("2026-04-01")));
  }

  private List<Draft> found(Session by, String text) {
    LedgerQuery query =
        new LedgerQuery(desk.types.aidCase(), text, List.of(), null, false, null, false);
    return lists.whole(by, query, 0, 10);
  }

  @Test
  void whoeverKeepsTheLedgerFinishesThePapersFirst() {
    assertThat(desk.read(file).get(AID_CASE.STATE)).isEqualTo("ENDED");
    assertThat(AidDues.ofCase(desk.read(file), desk.law))
        .containsExactly(new AidDues.Due(AidDues.Kind.ARCHIVE, day("2026-04-08")));
  }

  @Test
  void afterwardsTheHeadAloneOpensIt() {
    archived();
    assertThatThrownBy(() -> desk.read(file))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("G-309"));
    Draft seen = desk.reader.find(head, desk.types.aidCase(), file).orElseThrow();
    assertThat(AidDues.ofCase(seen, desk.law)).isEmpty();
    Draft changed = seen.set(AID_CASE.END_SUMMARY, "改写");
    assertThatThrownBy(() -> desk.gate.save(desk.clerk, changed, Door.WINDOW))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("G-309"));
  }

  @Test
  void aListShowsItsNumberAndASearchDoesNotFindItByName() {
    String name = desk.read(file).get(AID_CASE.NAME);
    String number = desk.read(file).get(AID_CASE.CASE_NO);
    assertThat(found(desk.clerk, name)).hasSize(1);
    archived();
    assertThat(found(desk.clerk, name)).isEmpty();
    assertThat(found(head, name)).hasSize(1);
    assertThat(found(desk.clerk, ""))
        .singleElement()
        .satisfies(d -> {
          assertThat(d.get(AID_CASE.CASE_NO)).isEqualTo(number);
          assertThat(d.get(AID_CASE.NAME)).isNull();
          assertThat(d.get(AID_CASE.OFFENCE_GROUP)).isNull();
          assertThat(d.get(AID_CASE.ID_NO)).isNull();
        });
  }

  /** Bug: the list of a day before the archiving showed the name, and found it. */
  @Test
  void theListOfAnEarlierDayShowsItsNumberToo() {
    String name = desk.read(file).get(AID_CASE.NAME);
    archived();
    LedgerAsOf past = new LedgerAsOf(desk.database, desk.all, desk.clock.getZone());
    for (String word : List.of("", name)) {
      List<Draft> seen = new ArrayList<>();
      past.records(desk.clerk, desk.types.aidCase(), word, AidDesk.TODAY).forEach(seen::add);
      assertThat(seen).allMatch(d -> d.get(AID_CASE.NAME) == null);
      assertThat(seen).hasSize(word.isEmpty() ? 1 : 0);
    }
  }

  /** Bug: its place among others sorted by a birthday told the birthday. */
  @Test
  void itsPlaceInAnOrderSaysNothing() {
    desk.saved(
        desk.active(2, "2026-03-10")
            .set(AID_CASE.BIRTH_DATE, day("1999-01-01"))
            .set(AID_CASE.ID_NO, AidDesk.idNumber("1999-01-01", 13)));
    archived();
    for (boolean descending : List.of(true, false)) {
      LedgerQuery byBirth =
          new LedgerQuery(
              desk.types.aidCase(), "", List.of(), null, false, "birth_date", descending);
      assertThat(lists.whole(desk.clerk, byBirth, 0, 10).getLast().id()).isEqualTo(file);
    }
  }

  @Test
  void whatIsNotEndedOrWaitsForAReceiptIsNotArchived() {
    Draft open = desk.active(2, "2026-03-10").set(AID_CASE.ARCHIVED_ON, day("2026-04-01"));
    assertThat(desk.errors(open)).containsExactly("aid.archived-before-end");
    Draft moved =
        desk.active(3, "2026-03-10")
            .addChild(new AidRows(desk).movedOut(day("2026-04-10"), false))
            .set(AID_CASE.ARCHIVED_ON, day("2026-04-20"));
    moved.children("aid_move").forEach(m -> m.set(AID_MOVE.RECEIVED_ON, null));
    assertThat(desk.errors(moved)).containsExactly("aid.archived-without-receipt");
  }
}
