package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.county.TwoDesks.CLOCK;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_RECORD;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.BundleContent;
import cn.sifasuo.exchange.BundleWriter;
import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Dispatch;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.SealedBundle;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.SaveResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of committees and mediators goes to the county; nothing else with a name does. */
class RecordHandOverTest {

  private static final Period SEPTEMBER = Period.month(2016, 9);
  private static final UUID SOME = UUID.fromString("0198f0a0-0000-7000-8000-0000000000aa");

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township township;
  private TwoDesks.County county;
  private UUID committee;
  private UUID mediator;

  @BeforeEach
  void augustIsClosed() {
    desks = new TwoDesks(folder);
    township = desks.township;
    county = desks.county;
    desks.enrol(township);
    committee =
        saved(
            Draft.fresh(desks.mediation.committee())
                .set(COMMITTEE.NAME, "东河村人民调解委员会")
                .set(COMMITTEE.KIND, "VILLAGE")
                .set(COMMITTEE.SPONSOR_UNIT, "东河村民委员会")
                .set(COMMITTEE.REGION_CODE, "990101001200")
                .set(COMMITTEE.ESTABLISHED_ON, day("2011-01-01"))
                .set(COMMITTEE.TERM_START, day("2015-01-01"))
                .set(COMMITTEE.TERM_END, day("2017-12-31"))
                .set(COMMITTEE.LEADER, "赵明测")
                .set(COMMITTEE.PHONE, "0571-99998888"));
    mediator =
        saved(
            Draft.fresh(desks.mediation.mediator())
                .set(MEDIATOR.NAME, "钱敏测")
                .set(MEDIATOR.ID_NO, citizen())
                .set(MEDIATOR.ETHNICITY, "汉族")
                .set(MEDIATOR.EDUCATION, "COLLEGE")
                .set(MEDIATOR.COMMITTEE_ID, committee)
                .set(MEDIATOR.POST, "MEMBER")
                .set(MEDIATOR.ORIGIN, "ELECTED")
                .set(MEDIATOR.EMPLOYMENT, "PART_TIME")
                .set(MEDIATOR.GOV_PURCHASED, false)
                .set(MEDIATOR.APPOINTED_FROM, day("2015-01-01"))
                .set(MEDIATOR.PHONE, "13900001111"));
    township.cases(AUGUST, 3, 1);
    township.party("孙李测", citizen(), "13900002222", "测试镇东河村三组12号");
    township.close(AUGUST, "M1");
  }

  private static String citizen() {
    String body = "99010119700506" + "002";
    return body + IdNumber.checkDigit(body);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private UUID saved(Draft draft) {
    SaveResult result = township.gate.save(township.session, draft, Door.COMMAND);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  private void change(String leader) {
    Draft now =
        new LedgerReader(township.database, desks.types)
            .find(township.session, desks.mediation.committee(), committee)
            .orElseThrow();
    saved(now.set(COMMITTEE.LEADER, leader));
  }

  private void septemberIsClosed() {
    township.cases(SEPTEMBER, 1, 0);
    township.close(SEPTEMBER, "M1");
  }

  private Map<String, Object> received(String type, UUID uid) {
    String content =
        county.database.<String>read(ctx ->
            ctx.select(RECEIVED_RECORD.CONTENT)
                .from(RECEIVED_RECORD)
                .where(RECEIVED_RECORD.RECORD_TYPE.eq(type), RECEIVED_RECORD.UID.eq(uid))
                .fetchSingle(RECEIVED_RECORD.CONTENT));
    return content == null ? Map.of() : Json.readObject(content);
  }

  private int receivedRecords() {
    return county.database.read(ctx -> ctx.fetchCount(RECEIVED_RECORD));
  }

  private int carried(Outbox.Sealed sealed) {
    return township.database.read(
        ctx -> ctx.fetchCount(OUTBOUND_RECORD, OUTBOUND_RECORD.BUNDLE_ID.eq(sealed.bundleId())));
  }

  private Outbox.Sealed seal(Period period) {
    return township.sealPeriod.seal(township.session, period);
  }

  private Inbox.Answer receive(Outbox.Sealed sealed) {
    Path copy = township.outbox.handOver(township.session, sealed, desks.stick);
    return county.inbox.receive(county.session, copy);
  }

  @Test
  void committeesAndMediatorsGoWithoutNumbersTelephonesAndBirthdays() {
    Receipt receipt = desks.deliver(township, AUGUST);

    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(received("committee", committee))
        .containsEntry("name", "东河村人民调解委员会")
        .containsEntry("leader", "赵明测")
        .containsEntry("established_on", "2011-01-01")
        .doesNotContainKey("phone");
    assertThat(received("mediator", mediator))
        .containsEntry("name", "钱敏测")
        .containsEntry("committee_id", committee.toString())
        .containsEntry("post", "MEMBER")
        .doesNotContainKeys("id_no", "birth_date", "phone", "end_reason");
    // and that is all: no case, no party
    assertThat(receivedRecords()).isEqualTo(2);
    assertThat(receipt.counts().inserted()).isEqualTo(4 + 2);
  }

  @Test
  void whoWishesOnlyFactsSendsNoRecord() {
    Outbox.Sealed sealed = township.sealPeriod.seal(township.session, AUGUST, ContentLevel.FACTS);

    assertThat(sealed.level()).isEqualTo(ContentLevel.FACTS);
    receive(sealed);
    assertThat(receivedRecords()).isZero();
  }

  @Test
  void aRecordGoesAgainOnlyInANewerVersion() {
    desks.deliver(township, AUGUST);
    septemberIsClosed();
    assertThat(desks.deliver(township, SEPTEMBER).counts().updated()).isZero();

    change("钱新测");
    township.cases(SEPTEMBER, 1, 0);
    township.amend(SEPTEMBER, "M1");
    Receipt receipt = desks.deliver(township, SEPTEMBER);

    assertThat(receipt.counts().updated()).isEqualTo(1);
    assertThat(received("committee", committee)).containsEntry("leader", "钱新测");
  }

  @Test
  void whatAReturnedBundleCarriedGoesAgain() {
    Outbox.Sealed wrong =
        township.outbox.seal(
            township.session,
            AUGUST,
            township.sealPeriod.outgoing(AUGUST, ContentLevel.FACTS).stream()
                .map(RecordHandOverTest::withoutFacts)
                .toList(),
            ContentLevel.RECORDS);
    assertThat(carried(wrong)).isEqualTo(2);
    Inbox.Answer returned = receive(wrong);
    assertThat(returned.receipt().status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(receivedRecords()).isZero();
    township.receipts.install(township.session, returned.receiptFile());

    assertThat(carried(seal(AUGUST))).isEqualTo(2);
  }

  private static OutgoingForm withoutFacts(OutgoingForm f) {
    return new OutgoingForm(
        f.frozenId(),
        f.code(),
        f.version(),
        f.revision(),
        f.digest(),
        f.content(),
        f.facts().stream()
            .map(v ->
                new OutgoingForm.FactLines(
                    v.view(), v.lines().subList(0, Math.max(0, v.lines().size() - 1))))
            .toList(),
        f.files());
  }

  @Test
  void aBundleMadeAgainCarriesTheSameVersionsAndWhatChangedMeanwhileFollows() throws IOException {
    Outbox.Sealed first = seal(AUGUST);
    receive(first); // its receipt never comes back
    Files.delete(first.file());
    Files.delete(desks.stick.resolve(String.valueOf(first.file().getFileName())));
    change("周后测");

    Outbox.Sealed again = seal(AUGUST);
    assertThat(carried(again)).isEqualTo(2);
    Inbox.Answer answer = receive(again);
    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.DUPLICATE);
    township.receipts.install(township.session, answer.receiptFile());
    assertThat(received("committee", committee)).containsEntry("leader", "赵明测");

    septemberIsClosed();
    assertThat(desks.deliver(township, SEPTEMBER).counts().updated()).isEqualTo(1);
    assertThat(received("committee", committee)).containsEntry("leader", "周后测");
  }

  @Test
  void aVoidedRecordIsWithdrawn() {
    desks.deliver(township, AUGUST);
    township.gate.voidRecord(
        township.session, desks.mediation.mediator(), mediator, 1, "重复登记", Door.COMMAND);
    septemberIsClosed();

    assertThat(desks.deliver(township, SEPTEMBER).counts().updated()).isEqualTo(1);
    assertThat(received("mediator", mediator)).isEmpty();
    assertThat(receivedRecords()).isEqualTo(2);
  }

  @Test
  void aTelephoneWrittenIntoAnOpenFieldStopsTheSealing() {
    Draft now =
        new LedgerReader(township.database, desks.types)
            .find(township.session, desks.mediation.committee(), committee)
            .orElseThrow();
    saved(now.set(COMMITTEE.ADDRESS, "东河村办公楼，找赵明测13900003333"));

    assertThatThrownBy(() -> seal(AUGUST))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("X-333");
              assertThat(f.sentence()).contains("committee", "address", "电话号码");
            });
    assertThat(township.outbox.list()).isEmpty();
  }

  @Test
  void theIdOfARecordIsNotThePseudonymOfItsFacts() {
    UUID pseudonym =
        township.database.<UUID>read(ctx ->
            ctx.select(COMMITTEE.PSEUDONYM)
                .from(COMMITTEE)
                .where(COMMITTEE.ID.eq(committee))
                .fetchSingle(COMMITTEE.PSEUDONYM));
    desks.deliver(township, AUGUST);

    assertThat(pseudonym).isNotEqualTo(committee);
    assertThat(received("committee", committee).toString()).doesNotContain(pseudonym.toString());
  }

  /** What an office of another program might send: these lines among the records. */
  private Inbox.Answer receive(long seq, String prev, String... lines) {
    var form = township.sealPeriod.outgoing(AUGUST).getFirst();
    StringBuilder facts = new StringBuilder();
    TreeMap<String, Long> counts = new TreeMap<>();
    form.facts()
        .forEach(v ->
            v.lines()
                .forEach(line -> {
                  facts.append(
                      "{\"fact\":%s,\"form\":\"M1\",\"view\":\"%s\"}\n".formatted(line, v.view()));
                  counts.merge(v.view(), 1L, Long::sum);
                }));
    for (String line : lines) {
      counts.merge(Json.read(line).path("type").asText(), 1L, Long::sum);
    }
    BundleContent content =
        new BundleContent(
            source("{\"forms\":[" + form.content() + "]}"),
            source(facts.toString()),
            source(String.join("\n", lines) + "\n"),
            null,
            List.of(),
            counts);
    SealedBundle sealed =
        new BundleWriter(CLOCK, "0.1.0")
            .write(
                content,
                new Dispatch(
                    UUID.randomUUID(),
                    Manifest.Kind.FULL,
                    seq,
                    prev,
                    AUGUST,
                    "19",
                    null,
                    new Manifest.AuditHead(1, "ab".repeat(32)),
                    List.of(
                        new Manifest.Form(
                            form.code(), form.version(), form.revision(), form.digest()))),
                township.identities.find(IdentityStore.Direction.UPWARD).orElseThrow(),
                township.counterparts.parent().orElseThrow(),
                desks.stick);
    manifestHash = sealed.manifestHash();
    return county.inbox.receive(county.session, sealed.file());
  }

  private String manifestHash = "";

  private static BundleContent.Source source(String text) {
    return BundleContent.Source.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(String type, int rev, String origin, String content) {
    return "{\"content\":%s,\"origin\":\"%s\",\"rev\":%d,\"type\":\"%s\",\"uid\":\"%s\"}"
        .formatted(content, origin, rev, type, SOME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "party; 990100001; {\"name\":\"孙李测\"}; record-type-not-sent",
        "dispute_case; 990100001; {\"summary\":\"测试\"}; record-type-not-sent",
        "no_such_type; 990100001; {}; record-type-not-sent",
        "mediator; 990100001; {\"fee\":\"3\"}; record-field-unknown",
        "mediator; 990100001; {\"id_no\":\"990101197005060029\"}; record-field-not-sent",
        "mediator; 990100001; {\"birth_date\":\"1970-05-06\"}; record-field-not-sent",
        "committee; 990100002; {\"name\":\"别所的\"}; record-origin"
      })
  void whatTheLawDoesNotSendIsGivenBack(String type, String origin, String content, String code) {
    String before = county.digest();

    Inbox.Answer answer = receive(1, null, line(type, 1, origin, content));

    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(answer.receipt().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(code))
        .satisfies(p -> assertThat(p.uid()).isEqualTo(SOME.toString()));
    assertThat(county.digest()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\":\"一\"}", "null"})
  void rowsTheLawDoesNotSendAreGivenBackEvenOfAWithdrawnRecord(String content) {
    String rows = ",\"rows\":{\"party\":[{\"id\":\"%s\",\"values\":{}}]},".formatted(SOME);
    String line =
        line("committee", 1, "990100001", content).replace(",\"type\"", rows + "\"type\"");

    Inbox.Answer answer = receive(1, null, line);

    assertThat(answer.receipt().problems())
        .extracting(p -> p.code() + " " + p.field())
        .containsExactly("record-rows-not-sent party");
    assertThat(receivedRecords()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{\"name\":1}",
        "{\"established_on\":\"2016-13-01\"}",
        "{\"own_room\":\"yes\"}",
        "{\"name\": \"多一个空格\"}",
        "{\"name\":null}",
        "[]",
        "\"text\""
      })
  void aLineThatIsNoRecordStopsTheWholeBundle(String content) {
    assertThatThrownBy(() -> receive(1, null, line("committee", 1, "990100001", content)))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-404"));
    assertThat(receivedRecords()).isZero();
  }

  @Test
  void linesOutOfOrderOrTwiceAreRefused() {
    String one = line("committee", 1, "990100001", "{\"name\":\"一\"}");
    assertThatThrownBy(() -> receive(1, null, one, one))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-404"));
  }

  @Test
  void anEarlierVersionThatComesLaterChangesNothing() {
    receive(1, null, line("committee", 5, "990100001", "{\"name\":\"新名\"}"));
    String first = manifestHash;

    Inbox.Answer later = receive(2, first, line("committee", 3, "990100001", "{\"name\":\"旧名\"}"));

    assertThat(later.receipt().status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(later.receipt().counts().updated()).isZero();
    assertThat(received("committee", SOME)).containsEntry("name", "新名");
  }

  @Test
  void aUsedNumberWithNewerRecordsIsNoDuplicate() {
    receive(1, null, line("committee", 1, "990100001", "{\"name\":\"一\"}"));
    assertThat(secondUnderNumberOne(1)).isEqualTo(Receipt.Status.DUPLICATE);
    assertThat(secondUnderNumberOne(2)).isEqualTo(Receipt.Status.REPLAYED);
    assertThat(secondUnderNumberOne(line("party", 1, "990100001", "{}")))
        .isEqualTo(Receipt.Status.REPLAYED);
  }

  private Receipt.Status secondUnderNumberOne(int rev) {
    return secondUnderNumberOne(line("committee", rev, "990100001", "{\"name\":\"一\"}"));
  }

  private Receipt.Status secondUnderNumberOne(String record) {
    try (var files = Files.list(desks.stick)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".p7m")).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return receive(1, null, record).receipt().status();
  }
}
