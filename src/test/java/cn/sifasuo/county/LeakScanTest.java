package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.county.TwoDesks.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.BundleReader;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.ReadLimits;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.VerifiedBundle;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.mediation.SyntheticCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a person leaves in figures or facts; whatever tries to stops the sealing. */
class LeakScanTest {

  private static final String ID = citizen("99010119800101", 12);

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township township;

  @BeforeEach
  void augustIsClosed() {
    desks = new TwoDesks(folder);
    township = desks.township;
    desks.enrol(township);
    township.cases(AUGUST, 5, 2);
    township.party("欧阳测试", ID, "13900000000", "测试镇测试村东头三组9号");
    township.party("甲乙", citizen("99010119810203", 34), "0571-99990000", "无");
    township.close(AUGUST, "M1");
  }

  private static String citizen(String head, int sequence) {
    String body = head + "%03d".formatted(sequence);
    return body + IdNumber.checkDigit(body);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private void refused(List<OutgoingForm> forms, String place, String value) {
    assertThatThrownBy(() -> township.outbox.seal(township.session, AUGUST, forms))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("X-333");
              assertThat(f.sentence()).contains("M1", place, "什么也没有离开本单位");
              assertThat(f.sentence() + f.getMessage()).doesNotContain(value);
            });
    nothingWasSealed();
  }

  private void nothingWasSealed() {
    assertThat(township.outbox.list()).isEmpty();
    try (var files = Files.walk(township.outboxFolder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<OutgoingForm> withFact(String from, String to) {
    return township.sealPeriod.outgoing(AUGUST).stream()
        .map(f ->
            new OutgoingForm(
                f.frozenId(),
                f.code(),
                f.version(),
                f.revision(),
                f.digest(),
                f.content(),
                f.facts().stream()
                    .map(v ->
                        new OutgoingForm.FactLines(
                            v.view(),
                            v.lines().stream().map(line -> line.replaceFirst(from, to)).toList()))
                    .toList(),
                f.files()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"欧阳测试", "甲乙", "13900000000", "0571-99990000", "测试镇测试村东头三组9号", "一个村庄"})
  void whateverIsNoCodeInAFactLineIsRefused(String value) {
    refused(withFact("\"NEIGHBOUR\"", "\"" + value + "\""), "fact.dispute_type", value);
  }

  @Test
  void aCitizenNumberInAFactLineIsRefusedEvenOfNobodyKnown() {
    String nobody = citizen("99010119990909", 77);

    refused(withFact("\"NEIGHBOUR\"", "\"" + nobody + "\""), "身份证件号码", nobody);
  }

  @Test
  void anEscapedNameIsReadAsWhatItMeans() {
    refused(withFact("\"NEIGHBOUR\"", "\"\\\\u7532\\\\u4e59\""), "姓名", "甲乙");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"欧阳测试一案漏计", "漏计：甲乙、丙丁", "甲乙", "当事人电话139 0000 0000有误", "证件990101198001010121重复"})
  void aReasonThatNamesAPersonIsRefused(String reason) {
    String with = reason.replace("990101198001010121", ID);
    township.cases(AUGUST, 1, 0);
    township.amend(AUGUST, "M1", with);

    assertThatThrownBy(() -> township.sealPeriod.seal(township.session, AUGUST))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("X-333");
              assertThat(f.sentence()).contains("M1", "更正原因").doesNotContain(with);
            });
    nothingWasSealed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲乙丙村三件漏计，按规定补计", "补计2016年8月漏登的1件，共涉及12人", "无"})
  void anHonestReasonIsNot(String reason) {
    township.cases(AUGUST, 1, 0);
    township.amend(AUGUST, "M1", reason);

    assertThat(township.sealPeriod.seal(township.session, AUGUST).status())
        .isEqualTo(Outbox.Status.SEALED);
  }

  @Test
  void whoSignsTheFormMayBeKnownToTheLedger() {
    township.party("测试填表人", citizen("99010119700101", 5), "13900000001", "测试镇");
    township.party("调解案件总数", "", "", "");

    assertThat(township.sealPeriod.seal(township.session, AUGUST).status())
        .isEqualTo(Outbox.Status.SEALED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void nothingPersonalIsInTheOpenedBytesOfAnHonestBundle(long seed) throws IOException {
    TwoDesks.Township office = desks.township("9901001%02d".formatted(seed), "东河司法所");
    desks.enrol(office);
    new SyntheticCases(desks.mediation)
        .write(
            office.gate,
            office.session,
            new SyntheticCases.Plan(
                "测试乡", "990100001", YearMonth.of(2016, 8), 2, 30, LocalDate.of(2016, 10, 2), seed));
    office.close(AUGUST);

    Path bundle = desks.handOver(office, AUGUST);

    String opened = open(bundle);
    Set<String> personal = personal(office);
    assertThat(personal).hasSizeGreaterThan(50);
    assertThat(personal).allSatisfy(value -> assertThat(opened).doesNotContain(value));
    assertThat(desks.county.inbox.receive(desks.county.session, bundle).receipt().status())
        .isEqualTo(Receipt.Status.ACCEPTED);
  }

  /** Figures and facts as the county reads them. */
  private String open(Path bundle) throws IOException {
    Path copy = Files.copy(bundle, folder.resolve(UUID.randomUUID() + ".p7m"));
    BundleReader reader =
        new BundleReader(
            desks.county.suites,
            desks.county.identities.all(IdentityStore.Direction.DOWNWARD),
            desks.county.counterparts,
            ReadLimits.standard(),
            CLOCK);
    VerifiedBundle verified = reader.verify(copy);
    StringBuilder opened = new StringBuilder();
    reader.release(
        verified,
        (entry, in) -> {
          byte[] bytes = in.readAllBytes();
          if (entry.name().equals("stats.json") || entry.name().equals("facts.ndjson")) {
            opened.append(new String(bytes, StandardCharsets.UTF_8));
          }
        });
    return opened.toString();
  }

  /** Every private text of the ledger but those who sign the forms; single words of two apart. */
  private Set<String> personal(TwoDesks.Township office) {
    Set<String> values = new LinkedHashSet<>();
    for (RecordType type : desks.types.all()) {
      for (FieldSpec field : type.fields()) {
        boolean text = field.column().getType() == String.class && field.kind() != FieldKind.CODE;
        if (text && field.privacy() != Privacy.OPEN) {
          values.addAll(
              office.database.<List<String>>read(ctx ->
                  ctx.select(field.column())
                      .from(type.table())
                      .where(field.column().isNotNull())
                      .fetch(r -> String.valueOf(r.value1()))));
        }
      }
    }
    values.removeIf(String::isBlank);
    return values;
  }
}
