package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Departure;
import cn.sifasuo.exchange.Leak;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown before sealing is what leaves, no more and no less. */
class DeparturePreviewTest {

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township township;

  @BeforeEach
  void augustIsClosed() {
    desks = new TwoDesks(folder);
    township = desks.township;
    desks.enrol(township);
    township.cases(AUGUST, 3, 1);
    township.party("欧阳测试", "", "", "");
    township.close(AUGUST, "M1");
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private Departure preview(ContentLevel most) {
    return township.preview.of(township.session, AUGUST, most);
  }

  @Test
  void formsAndRecordsAreShownWithTheirGroundAndTheirColumns() {
    Departure departure = preview(ContentLevel.RECORDS);

    assertThat(departure.forms())
        .singleElement()
        .satisfies(f -> assertThat(f.level()).isEqualTo(ContentLevel.FACTS))
        .satisfies(f -> assertThat(f.ground()).contains("人民调解法"))
        .satisfies(f -> assertThat(f.files()).hasSize(2))
        .satisfies(f ->
            assertThat(f.facts())
                .anySatisfy(v -> {
                  assertThat(v.view()).isEqualTo("fact_dispute");
                  assertThat(v.rows()).isEqualTo(4);
                  assertThat(v.columns()).contains("dispute_type").doesNotContain("record_id");
                }));
    assertThat(departure.records())
        .anySatisfy(r -> {
          assertThat(r.sent().type().code()).isEqualTo("committee");
          assertThat(r.added()).isEqualTo(1);
          assertThat(r.fields()).contains("负责人").doesNotContain("联系电话");
        });
    assertThat(departure.leaks()).isEmpty();
    assertThat(departure.waiting()).isEmpty();
  }

  @Test
  void lessIsShownAsLess() {
    Departure departure = preview(ContentLevel.TOTALS);

    assertThat(departure.forms())
        .singleElement()
        .satisfies(f -> assertThat(f.facts()).isEmpty())
        .satisfies(f -> assertThat(f.lawful()).isEqualTo(ContentLevel.FACTS));
    assertThat(departure.records()).isEmpty();
  }

  @Test
  void whatIsSealedAlreadyIsStillShownUntilItIsAnswered() {
    township.sealPeriod.seal(township.session, AUGUST);

    Departure departure = preview(ContentLevel.RECORDS);

    assertThat(departure.waiting()).get().satisfies(w -> assertThat(w.seq()).isEqualTo(1));
    assertThat(departure.records()).anySatisfy(r -> assertThat(r.added()).isEqualTo(1));
    desks.deliver(township, AUGUST);
    assertThat(preview(ContentLevel.RECORDS).nothing()).isNotNull();
  }

  @Test
  void aNameInAReasonIsShownBeforeAnybodySeals() {
    township.cases(AUGUST, 1, 0);
    township.amend(AUGUST, "M1", "欧阳测试一案漏计");

    assertThat(preview(ContentLevel.RECORDS).leaks())
        .singleElement()
        .satisfies(l -> assertThat(l.leak()).isEqualTo(Leak.NAME))
        .satisfies(l -> assertThat(l.form()).isEqualTo("M1"))
        .satisfies(l -> assertThat(l.place()).isEqualTo("reason"));
  }
}
