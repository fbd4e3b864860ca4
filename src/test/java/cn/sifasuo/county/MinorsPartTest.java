package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_MINORS;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Departure;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.RecordLine;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records of minors leave in a part of their own, which one person at the county can open. The
 * record type is invented for the purpose: a register of pupils over the table of parties.
 */
class MinorsPartTest {

  private static final Period SEPTEMBER = Period.month(2016, 9);

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township township;
  private TwoDesks.County county;
  private Session guardian;

  @BeforeEach
  void augustIsClosed() {
    desks = TwoDesks.withRecordsOfMinors(folder);
    township = desks.township;
    county = desks.county;
    guardian = new Session("guardian", "测试专管员", Role.DIRECTOR, county.unit.code());
    desks.enrol(township);
    township.cases(AUGUST, 3, 1);
    township.close(AUGUST, "M1");
    township.pupil("未成年测", LocalDate.of(2003, 5, 1));
    township.pupil("成年测", LocalDate.of(1980, 5, 1));
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private void countyNamesAHolder() {
    Path paper = desks.stick.resolve("minors-key.p7s");
    county.minors.make(county.session, guardian.signIn(), paper);
    assertThat(township.minors.isPaper(paper)).isTrue();
    assertThat(township.minors.install(township.session, paper)).isEqualTo(county.unit.name());
  }

  private Departure preview() {
    return township.preview.of(township.session, AUGUST, ContentLevel.RECORDS);
  }

  private int received() {
    return county.database.read(
        ctx -> ctx.fetchCount(RECEIVED_RECORD, RECEIVED_RECORD.RECORD_TYPE.eq("pupil")));
  }

  private List<byte[]> sealedParts() {
    return county.database.read(ctx ->
        ctx.select(RECEIVED_MINORS.CONTENT).from(RECEIVED_MINORS).fetch(RECEIVED_MINORS.CONTENT));
  }

  @Test
  void withoutAKeyTheyStayInTheOfficeAndThePreviewSaysSo() {
    assertThat(preview())
        .satisfies(d -> assertThat(d.minorsHeldBack()).isEqualTo(1))
        .satisfies(d -> assertThat(d.minorsSealed()).isZero());

    desks.deliver(township, AUGUST);

    assertThat(sealedParts()).isEmpty();
    assertThat(received()).isEqualTo(1); // the grown-up
  }

  @Test
  void withAKeyTheyArriveSealedAndTheHolderAloneOpensThemAndSaysWhy() {
    countyNamesAHolder();
    assertThat(preview())
        .satisfies(d -> assertThat(d.minorsSealed()).isEqualTo(1))
        .satisfies(d -> assertThat(d.minorsHeldBack()).isZero());

    Receipt receipt = desks.deliver(township, AUGUST);

    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(received()).isEqualTo(1);
    assertThat(sealedParts())
        .singleElement()
        .satisfies(b -> assertThat(new String(b, StandardCharsets.UTF_8)).doesNotContain("未成年测"));
    assertThat(everything()).doesNotContain("未成年测");
    MinorsFiles.Part part = county.minorsFiles.list(county.session).getFirst();
    assertThat(part.office()).isEqualTo(township.unit.code());

    refused("X-143", county.session, part.bundleId(), "测试核对");
    refused("C-421", guardian, part.bundleId(), " ");
    refused("C-422", guardian, UUID.randomUUID(), "测试核对");
    assertThat(county.minorsFiles.open(guardian, part.bundleId(), "测试核对"))
        .singleElement()
        .satisfies(r -> assertThat(r.type()).isEqualTo("pupil"))
        .satisfies(r -> assertThat(r.content()).containsEntry("name", "未成年测"))
        .satisfies(r -> assertThat(r.content()).doesNotContainKey("birth_date"));
    assertThat(openings()).isEqualTo(1);
    assertThat(everything()).doesNotContain("未成年测");
  }

  private void refused(String code, Session who, UUID bundle, String reason) {
    assertThatThrownBy(() -> county.minorsFiles.open(who, bundle, reason))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private int openings() {
    return county.database.read(
        ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("open-minors")));
  }

  /** Every row of the county's database as text. */
  private String everything() {
    return county.database.<String>read(ctx -> {
      StringBuilder all = new StringBuilder();
      cn.sifasuo.vault.schema.DefaultSchema.DEFAULT_SCHEMA
          .getTables()
          .forEach(t -> all.append(ctx.selectFrom(t).fetch().formatCSV()));
      return all.toString();
    });
  }

  @Test
  void theyGoOnceAndAgainOnlyWhenTheyChange() {
    countyNamesAHolder();
    desks.deliver(township, AUGUST);
    township.cases(SEPTEMBER, 1, 0);
    township.close(SEPTEMBER, "M1");

    desks.deliver(township, SEPTEMBER);

    assertThat(sealedParts()).hasSize(1);
  }

  @Test
  void aNewHolderOpensWhatIsSealedFromNowOnAndTheFormerOneWhatWasSealedBefore() {
    countyNamesAHolder();
    desks.deliver(township, AUGUST);
    Session next = new Session("next", "接任专管员", Role.DIRECTOR, county.unit.code());
    Path paper = desks.stick.resolve("next-key.p7s");
    county.minors.make(county.session, next.signIn(), paper);
    township.minors.install(township.session, paper);
    township.pupil("少年测", LocalDate.of(2004, 1, 1));
    township.cases(SEPTEMBER, 1, 0);
    township.close(SEPTEMBER, "M1");
    desks.deliver(township, SEPTEMBER);

    List<MinorsFiles.Part> parts = county.minorsFiles.list(next);
    UUID older = parts.stream().filter(p -> p.seq() == 1).findFirst().orElseThrow().bundleId();
    UUID newer = parts.stream().filter(p -> p.seq() == 2).findFirst().orElseThrow().bundleId();
    refused("X-143", next, older, "测试核对");
    refused("X-143", guardian, newer, "测试核对");
    assertThat(county.minorsFiles.open(guardian, older, "测试核对")).hasSize(1);
    assertThat(county.minorsFiles.open(next, newer, "测试核对"))
        .extracting(RecordLine::rev)
        .containsExactly(1);
  }

  @Test
  void aKeyAnotherCountySignedIsNotTakenIn() {
    TwoDesks.County other = desks.county("990200", "别县司法局");
    other.enrolment.county(other.session, other.unit.name());
    Path paper = desks.stick.resolve("other-key.p7s");
    other.minors.make(other.session, "someone", paper);

    assertThatThrownBy(() -> township.minors.install(township.session, paper))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("X-142"));
  }

  @Test
  void aRecordSaysOfItselfWhetherItIsAMinors() {
    RecordType pupil = desks.types.get("pupil");
    assertThat(pupil.isOfMinor(draft(pupil, LocalDate.of(2003, 5, 1)))).isTrue();
    assertThat(pupil.isOfMinor(draft(pupil, LocalDate.of(1980, 5, 1)))).isFalse();
    assertThat(desks.mediation.roots())
        .noneMatch(t -> t.isOfMinor(cn.sifasuo.ledger.Draft.fresh(t)));
  }

  private static cn.sifasuo.ledger.Draft draft(RecordType type, LocalDate born) {
    return cn.sifasuo.ledger.Draft.fresh(type).set(PARTY.BIRTH_DATE, born);
  }
}
