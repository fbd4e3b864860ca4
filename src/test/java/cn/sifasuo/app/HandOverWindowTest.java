package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.corrections.CaseBuilder;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Expected;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From corrections to resettlement in one office (domain/corrections.md §2.25,
 * domain/resettlement.md §2.1): only the discharged go over, with what is handed over and nothing
 * else.
 */
class HandOverWindowTest extends WindowTest {

  private static final LocalDate ENDED = LocalDate.of(2026, 7, 5);

  private UUID grown = new UUID(0, 0);

  @BeforeAll
  void anOfficeThatKeepsBothLedgers() {
    makeOffice();
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      grown = saved(desk, discharged(desk, "𬱖喆〇", 11, "双塘镇安置帮教工作站"));
      saved(desk, discharged(desk, "孙立", 12, "东河镇司法所"));
      saved(
          desk,
          discharged(desk, "吴青", 13, null)
              .born("2008-06-01")
              .with(CORRECTION_CASE.MINOR_AT_OFFENCE, true)
              .with(CORRECTION_CASE.GUARDIAN_NAME, "吴大勇")
              .with(CORRECTION_CASE.RECORD_SEALED, true));
      saved(
          desk,
          ended(desk, "郑强", 14, "PROBATION_REVOKED")
              .with(CORRECTION_CASE.END_DOC_NO, "（2026）东刑更1号"));
      saved(desk, ended(desk, "王平", 15, "EXPIRED").with(CORRECTION_CASE.CERTIFICATE_NO, "15号"));
    }
  }

  private static CaseBuilder ended(Desk desk, String name, int number, String kind) {
    return new CaseBuilder(desk.types)
        .effective("2025-01-06")
        .named(name, number)
        .with(CORRECTION_CASE.TERM_TO, ENDED)
        .with(CORRECTION_CASE.END_KIND, kind)
        .with(CORRECTION_CASE.END_ON, ENDED);
  }

  private static CaseBuilder discharged(Desk desk, String name, int number, @Nullable String to) {
    return ended(desk, name, number, "EXPIRED")
        .with(CORRECTION_CASE.CERTIFICATE_NO, number + "号")
        .with(CORRECTION_CASE.PHONE, "13800138000")
        .with(CORRECTION_CASE.HANDED_OVER_ON, ENDED.plusDays(1))
        .with(CORRECTION_CASE.HANDED_OVER_TO, to)
        .with(CORRECTION_CASE.HANDOVER_ADVICE, "需要就业帮助");
  }

  private static UUID saved(Desk desk, CaseBuilder of) {
    SaveResult result = desk.gate.save(desk.session(), of.build(), Door.IMPORT);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk"));
  }

  @Test
  void whoWasDischargedIsTakenByOneActWithWhatWasHandedOver() {
    signIn(DIRECTOR, PASSWORD);
    onScreen(() -> {
      window().window().go(new Place.OfSection("aid-hand-over"));
      return true;
    });
    inTime(() -> there("#hand-overs") && table().getItems().size() == 2);
    onScreen(() -> {
      table().getSelectionModel().select(0);
      return true;
    });
    Snapshots.saveBoth(stage.getScene(), theme, "aid-hand-over");
    click("#take-hand-over");
    inTime(() -> there("#save"));
    Snapshots.save(stage.getScene(), "aid-hand-over-taken");
    onScreen(() -> {
      window().window().go(new Place.OfSection("requests"));
      return true;
    });
    inTime(() -> there("#requests-page"));
    Snapshots.saveBoth(stage.getScene(), theme, "requests-in-the-window");
    assertThat(failures).isEmpty();

    Desk desk = desk();
    List<Expected> left = desk.aidIntake.waiting(desk.session());
    assertThat(left).extracting(Expected::name).containsExactly("吴青");
    UUID file =
        desk.transactions()
            .read(ctx ->
                Objects.requireNonNull(
                    ctx.select(AID_CASE.ID).from(AID_CASE).fetchOne(AID_CASE.ID)));
    Draft taken = desk.reader.find(desk.session(), desk.resettlement.aidCase(), file).orElseThrow();
    assertThat(taken.get(AID_CASE.NAME)).isEqualTo("𬱖喆〇");
    assertThat(taken.get(AID_CASE.PHONE)).isEqualTo("13800138000");
    assertThat(taken.get(AID_CASE.RELEASED_ON)).isEqualTo(ENDED);
    assertThat(taken.get(AID_CASE.SENTENCE_BAND)).isEqualTo("LT3");
    assertThat(taken.get(AID_CASE.OFFENCE_GROUP)).isEqualTo("PROPERTY");
    assertThat(taken.get(AID_CASE.HANDOVER_ADVICE)).isEqualTo("需要就业帮助");
    assertThat(taken.get(AID_CASE.FROM_OFFICE)).isEqualTo("双塘镇司法所");
    // neither file holds a way to the other
    assertThat(taken.values().values()).doesNotContain(grown);

    refused("B-204", () -> desk.aidIntake.take(desk.session(), grown));
    aMinorNeedsTheRightToIt(desk, left.getFirst());
  }

  private static void aMinorNeedsTheRightToIt(Desk desk, Expected minor) {
    assertThat(minor.needed()).containsExactlyInAnyOrder(SpecialRight.MINORS, SpecialRight.SEALED);
    Session clerk = clerk(Ledger.RESETTLEMENT);
    Expected hidden = desk.aidIntake.waiting(clerk).getFirst();
    assertThat(List.of(hidden.name(), hidden.advice())).containsOnly("**");
    refused("G-306", () -> desk.aidIntake.take(clerk, minor.key()));
    refused("G-305", () -> desk.aidIntake.waiting(clerk(Ledger.CORRECTIONS)));
    UUID file = desk.aidIntake.take(desk.session(), minor.key());
    Draft taken =
        desk.reader
            .judge(desk.session(), desk.resettlement.aidCase(), file, Draft::copy)
            .orElseThrow();
    assertThat(taken.get(AID_CASE.SEALED)).isTrue();
    assertThat(desk.aidIntake.waiting(clerk)).isEmpty();
  }

  private static Session clerk(Ledger ledger) {
    return new Session(
        "danxue", "单雪", new Rights(Role.CLERK, Set.of(ledger), Set.of()), "990201101");
  }

  @SuppressWarnings("unchecked")
  private TableView<Expected> table() {
    return (TableView<Expected>) stage.getScene().getRoot().lookup("#hand-overs");
  }

  private static void refused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
