package cn.sifasuo.app;

import static cn.sifasuo.app.CommandDesk.done;
import static cn.sifasuo.vault.schema.Tables.OFFICE_DUTY;
import static cn.sifasuo.vault.schema.Tables.OFFICE_PROFILE;
import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static cn.sifasuo.vault.schema.Tables.OFFICE_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.statistics.FrozenProof;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A closed quarter of CC-3: what comes later does not move it, and the county counts the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeQuarterTest {

  private static final Period THIRD = Period.quarter(2026, 3);
  private static final Period FOURTH = Period.quarter(2026, 4);
  private static final String NAME = "欧阳司法";

  @TempDir static Path folder;
  private CommandDesk office;
  private CommandDesk county;
  private UUID staff = new UUID(0, 0);

  @BeforeAll
  void theThirdQuarterIsClosed() throws IOException {
    office = CommandDesk.made(folder);
    county = CommandDesk.county(folder);
    office.enrolAt(county, Files.createDirectories(folder.resolve("stick")));
    done(office.run("form keep corrections --from 2026-07 --reason", "县局委托书〔2026〕8号"));
    office.on(LocalDate.of(2026, 10, 9));
    staff =
        office.open(desk -> {
          CommandDesk.save(
              desk,
              Draft.fresh(desk.office.profile())
                  .set(OFFICE_PROFILE.NAME, "双塘镇司法所")
                  .set(OFFICE_PROFILE.SET_UP_ON, LocalDate.of(2010, 1, 1))
                  .addChild(
                      Draft.fresh(desk.types.get("office_task"))
                          .set(OFFICE_TASK.FROM_ON, LocalDate.of(2010, 1, 1))
                          .set(OFFICE_TASK.CORRECTIONS, true)
                          .set(OFFICE_TASK.RESETTLEMENT, false)));
          UUID id =
              CommandDesk.save(
                  desk,
                  Draft.fresh(desk.office.staff())
                      .set(OFFICE_STAFF.NAME, NAME)
                      .set(OFFICE_STAFF.ID_NO, "990101199001010019")
                      .set(OFFICE_STAFF.EDUCATION, "BACHELOR")
                      .set(OFFICE_STAFF.JOINED_OFFICE_ON, LocalDate.of(2020, 1, 6))
                      .addChild(duty(desk, LocalDate.of(2020, 1, 6), "HIRED", "PART")));
          CommandDesk.closed(desk, THIRD);
          return id;
        });
  }

  private static Draft duty(Desk desk, LocalDate from, String kind, String corrections) {
    return Draft.fresh(desk.types.get("office_duty"))
        .set(OFFICE_DUTY.FROM_ON, from)
        .set(OFFICE_DUTY.STAFF_KIND, kind)
        .set(OFFICE_DUTY.CORRECTION_WORK, corrections)
        .set(OFFICE_DUTY.AID_WORK, "NONE");
  }

  private static String figure(Desk desk, Period period, String cell) {
    return desk.formDesk
        .live(desk.session(), "CC-3", period)
        .cell(cell)
        .orElseThrow()
        .raw()
        .toPlainString();
  }

  private static Draft somebody(Desk desk, UUID staff) {
    return desk.reader.find(desk.session(), desk.office.staff(), staff).orElseThrow();
  }

  @Test
  @Order(1)
  void theCountyCountsTheSameAndReadsNoName() throws IOException {
    Path stick = Files.createDirectories(folder.resolve("bundle"));
    office.on(LocalDate.of(2026, 11, 23));
    JsonNode preview = done(office.run("--json bundle preview --period 2026-Q3")).json();
    assertThat(preview.path("leaks")).isEmpty();
    assertThat(preview.toString()).contains("CC-3").doesNotContain(NAME);
    done(office.run("bundle --period 2026-Q3 --out", stick));
    Path bundle;
    try (var files = Files.list(stick)) {
      bundle = files.filter(f -> f.toString().endsWith(".p7m")).findFirst().orElseThrow();
    }
    JsonNode one = done(county.run("--json receive", bundle)).json().path("bundles").get(0);
    assertThat(one.path("status").asText()).as(one.toString()).isEqualTo("ACCEPTED");
  }

  @Test
  @Order(2)
  void aChangeOfWorkEnteredLateCountsInTheNextQuarter() {
    office.open(desk -> {
      Draft transferred = somebody(desk, staff);
      transferred.addChild(duty(desk, LocalDate.of(2026, 9, 1), "LOCAL_ADMIN", "FULL"));
      return CommandDesk.save(desk, transferred);
    });
    List<String> figures =
        office.open(desk ->
            List.of(
                figure(desk, THIRD, "S4"),
                figure(desk, THIRD, "S2"),
                figure(desk, FOURTH, "S4"),
                figure(desk, FOURTH, "S2")));
    assertThat(figures).containsExactly("1", "0", "0", "1");
  }

  @Test
  @Order(3)
  void whatWasCountedCannotBeChanged() {
    office.open(desk -> {
      Draft changed = somebody(desk, staff);
      changed.children("office_duty").getFirst().set(OFFICE_DUTY.CORRECTION_WORK, "NONE");
      assertThatThrownBy(() -> desk.gate.save(desk.session(), changed, Door.COMMAND))
          .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-305"));
      return true;
    });
  }

  @Test
  @Order(4)
  void whoLeavesInAClosedQuarterLeavesAfterIt() {
    office.open(desk ->
        CommandDesk.save(
            desk, somebody(desk, staff).set(OFFICE_STAFF.LEFT_ON, LocalDate.of(2026, 9, 20))));
    List<String> figures =
        office.open(desk -> List.of(figure(desk, THIRD, "S0"), figure(desk, FOURTH, "S0")));
    assertThat(figures).containsExactly("1", "0");
    List<FrozenProof.Proof> proofs =
        office.open(desk -> desk.transactions().read(desk.frozenProof::prove));
    assertThat(proofs)
        .anyMatch(p -> p.form().equals("CC-3"))
        .allMatch(p -> p.differences().isEmpty());
  }
}
