package cn.sifasuo.exchange;

import static cn.sifasuo.exchange.ExchangeFixture.CLOCK;
import static cn.sifasuo.exchange.ExchangeFixture.SUITES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {

  @TempDir Path folder;

  private final ReceiptFile receipts = new ReceiptFile(SUITES, CLOCK);
  private final Identities identities = new Identities(SUITES, CLOCK);
  private final Identity county = identities.newCounty("990100", "测试县司法局", SUITES.preferred());
  private final Receipt receipt =
      new Receipt(
          UUID.randomUUID(),
          "990100",
          UUID.randomUUID(),
          "ab".repeat(32),
          "cd".repeat(32),
          "990100001",
          3,
          Receipt.Status.ACCEPTED_WITH_WARNINGS,
          new Receipt.Counts(40, 1, 2, 0),
          List.of(new Receipt.Remark("", "M1.01", "M1.E03")),
          OffsetDateTime.parse("2016-09-03T10:00:00+08:00"),
          4,
          "ab".repeat(32),
          new Manifest.AuditHead(77, "ef".repeat(32)));

  private void refused(Refusal expected, byte[] file) {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> receipts.read(file, List.of(county.publicPart())));
    assertThat(failure).isNotNull();
    assertThat(Refusal.of(failure)).as(failure.getMessage()).contains(expected);
  }

  @Test
  void whatTheCountySignsTheOfficeReads() {
    Path file = ReceiptFile.put(receipts.sign(receipt, county), receipt, folder);
    assertThat(file).hasFileName("SFR-990100001-000003.p7s");
    assertThat(receipts.read(file, List.of(county.publicPart()))).isEqualTo(receipt);
    assertThat(SealedFile.look(file, SUITES).kind()).isEqualTo(SealedFile.Kind.RECEIPT);
    assertThat(ReceiptFile.put(receipts.sign(receipt, county), receipt, folder))
        .hasFileName("SFR-990100001-000003-2.p7s");
  }

  @Test
  void anotherDesksReceiptEvenUnderTheSameName() {
    Identity twin = identities.newCounty("990100", "测试县司法局", SUITES.preferred());
    refused(Refusal.RECEIPT_NOT_FROM_COUNTY, receipts.sign(receipt, twin));
  }

  @Test
  void oneDigitChanged() {
    byte[] file = receipts.sign(receipt, county);
    String text = new String(file, StandardCharsets.ISO_8859_1);
    byte[] forged =
        text.replace("\"inserted\":40", "\"inserted\":41").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(forged).isNotEqualTo(file);
    refused(Refusal.RECEIPT_UNREADABLE, forged);
    for (int i = 0; i < file.length; i += 5) {
      byte[] bad = file.clone();
      bad[i] ^= 0x10;
      Failure failure =
          catchThrowableOfType(
              Failure.class, () -> receipts.read(bad, List.of(county.publicPart())));
      assertThat(failure).as("byte " + i).isNotNull();
      assertThat(failure.code()).startsWith("X-40");
    }
  }

  @Test
  void textWhereCodesBelongIsNeverSigned() {
    Receipt talkative =
        new Receipt(
            receipt.receiptId(),
            receipt.county(),
            receipt.bundleId(),
            receipt.manifestHash(),
            receipt.fileHash(),
            receipt.office(),
            receipt.seq(),
            Receipt.Status.REJECTED,
            receipt.counts(),
            List.of(new Receipt.Remark("", "", "某人的情况不对")),
            receipt.receivedAt(),
            4,
            null,
            null);
    Failure failure = catchThrowableOfType(Failure.class, () -> receipts.sign(talkative, county));
    assertThat(Refusal.of(failure)).contains(Refusal.RECEIPT_UNREADABLE);
  }

  private static String text(byte[] signed) {
    return new String(signed, StandardCharsets.UTF_8);
  }

  @Test
  void aMachinesAnswerIsWrittenAsEver() {
    assertThat(text(receipts.sign(receipt, county)))
        .contains("\"formatVersion\":1", "{\"code\":\"M1.E03\",\"field\":\"M1.01\",\"uid\":\"\"}")
        .doesNotContain("\"note\"", "\"returned\"", "\"text\"");
  }

  @Test
  void aPersonsWordsAndReturnsComeBack() {
    UUID one = UUID.randomUUID();
    Receipt said =
        new Receipt(
                receipt.receiptId(),
                receipt.county(),
                receipt.bundleId(),
                receipt.manifestHash(),
                receipt.fileHash(),
                receipt.office(),
                receipt.seq(),
                Receipt.Status.REJECTED,
                receipt.counts(),
                List.of(new Receipt.Remark(one.toString(), "M1.03", "overcounted", "应计入九月")),
                receipt.receivedAt(),
                4,
                receipt.headHash(),
                receipt.auditHead())
            .saying("请于五日内更正", List.of(new Receipt.Returned("M1", 2)));
    byte[] file = receipts.sign(said, county);
    assertThat(text(file)).contains("\"formatVersion\":2");
    assertThat(receipts.read(file, List.of(county.publicPart()))).isEqualTo(said);
  }

  @Test
  void wordsThatTellAPersonAreNeverSigned() {
    Receipt told = receipt.saying("请联系13900000000", List.of());
    Failure failure = catchThrowableOfType(Failure.class, () -> receipts.sign(told, county));
    assertThat(Refusal.of(failure)).contains(Refusal.RECEIPT_PERSONAL);
  }

  @Test
  void notAReceiptAtAll() throws Exception {
    refused(Refusal.RECEIPT_UNREADABLE, new byte[0]);
    refused(Refusal.RECEIPT_UNREADABLE, "hello".getBytes(StandardCharsets.UTF_8));
    refused(
        Refusal.RECEIPT_UNREADABLE,
        SignedJson.write(
            java.util.Map.of("format", "SFR"), county.suite(), county.signing(), CLOCK.instant()));
    Path large = Files.write(folder.resolve("large.p7s"), new byte[2 << 20]);
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> receipts.read(large, List.of(county.publicPart())));
    assertThat(Refusal.of(failure)).contains(Refusal.FILE_TOO_LARGE);
  }

  @Test
  void onlySomeAnswersMeanDelivered() {
    assertThat(Receipt.Status.ACCEPTED.isDelivered()).isTrue();
    assertThat(Receipt.Status.DUPLICATE.isDelivered()).isTrue();
    assertThat(Receipt.Status.HELD.isDelivered()).isFalse();
    assertThat(Receipt.Status.REJECTED.isDelivered()).isFalse();
    assertThat(Receipt.Status.REPLAYED.isDelivered()).isFalse();
  }
}
