package cn.sifasuo.ledger.rule;

import static cn.sifasuo.vault.schema.Tables.DATED_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.MemoryDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Local rules tighten the law and never loosen it (domain/corrections.md §5). */
class LocalRulesTest {

  private static final LocalDate FROM = LocalDate.of(2020, 7, 1);
  private static final byte[] SCAN = "%PDF-1.4 scan".getBytes(StandardCharsets.US_ASCII);

  private final MemoryDatabase database = new MemoryDatabase();
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.ofHours(8));
  private final Session head = new Session("li", "李所长", Role.DIRECTOR, "990101001");
  private DatedRules law;
  private LocalRules local;

  @BeforeEach
  void theLawSaysFourThings() {
    law("test.most", "30", Rule.Bound.AT_MOST, true);
    law("test.least", "30", Rule.Bound.AT_LEAST, false);
    law("test.left", "", Rule.Bound.LOCAL, true);
    law("test.fixed", "10", Rule.Bound.FIXED, true);
    law = DatedRules.load(database);
    local = new LocalRules(database, law, new AuditChain(clock), clock);
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private void law(String name, String content, Rule.Bound bound, boolean verified) {
    database.write(ctx ->
        ctx.insertInto(DATED_RULE)
            .set(DATED_RULE.NAME, name)
            .set(DATED_RULE.VALID_FROM, FROM)
            .set(DATED_RULE.CONTENT, content)
            .set(DATED_RULE.BOUND, bound.name())
            .set(DATED_RULE.VERIFIED, verified)
            .set(DATED_RULE.SOURCE, "《社区矫正法》第二十七条")
            .execute());
  }

  private UUID enter(String name, String content, LocalDate from, @Nullable LocalDate to) {
    return local.enter(head, rule(name, content, from, to, SCAN));
  }

  private static LocalRule rule(
      String name, String content, LocalDate from, @Nullable LocalDate to, byte[] scan) {
    return new LocalRule(
        name,
        Rule.Scope.PROVINCE,
        from,
        to,
        content,
        new LocalRule.Document(
            "测司发〔2021〕5号", "社区矫正实施细则", LocalDate.of(2021, 1, 5), "测试省司法厅", "细则.pdf", scan));
  }

  @Test
  void aLocalRuleTightensFromItsDayOnAndUntilItsLast() {
    enter("test.most", "15", LocalDate.of(2021, 2, 1), LocalDate.of(2022, 1, 31));

    assertThat(law.number("test.most", LocalDate.of(2021, 1, 31))).isEqualTo(30);
    assertThat(law.number("test.most", LocalDate.of(2021, 2, 1))).isEqualTo(15);
    assertThat(law.number("test.most", LocalDate.of(2022, 1, 31))).isEqualTo(15);
    assertThat(law.number("test.most", LocalDate.of(2022, 2, 1))).isEqualTo(30);
    assertThat(law.required("test.most", LocalDate.of(2021, 2, 1)).basis())
        .isEqualTo("（依据：社区矫正实施细则（测司发〔2021〕5号））");
  }

  @Test
  void aLocalRuleMayNotLoosen() {
    assertThatThrownBy(() -> enter("test.most", "31", FROM, null))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-332"));
    assertThatThrownBy(() -> enter("test.least", "29", FROM, null))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-332"));
    assertThatThrownBy(() -> enter("test.fixed", "10", FROM, null))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-332"));
    assertThatThrownBy(() -> enter("test.unheard", "1", FROM, null))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-331"));
    assertThat(law.all("test.")).allMatch(r -> r.scope() == Rule.Scope.NATIONAL);
  }

  @Test
  void ofSeveralLocalLimitsTheTightestActs() {
    enter("test.least", "40", FROM, null);
    enter("test.least", "60", FROM, null);
    enter("test.least", "45", FROM, null);

    assertThat(law.number("test.least", FROM)).isEqualTo(60);
  }

  @Test
  void whatTheLawLeavesOpenALocalRuleSays() {
    assertThat(law.required("test.left", FROM).content()).isEmpty();

    enter("test.left", "12", FROM, null);

    assertThat(law.required("test.left", FROM).content()).isEqualTo("12");
  }

  @Test
  void aWithdrawnRuleActsNoMoreAndStaysInTheBook() {
    UUID id = enter("test.most", "15", FROM, null);

    local.withdraw(head, id, "文件已经废止");

    assertThat(law.number("test.most", FROM)).isEqualTo(30);
    assertThat(local.entered(head)).singleElement().matches(LocalRules.Entered::withdrawn);
    assertThatThrownBy(() -> local.withdraw(head, id, "再撤一次"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-334"));
  }

  @Test
  void aRuleRestsOnAScannedDocument() {
    byte[] program = {'M', 'Z', 0, 0, 1};
    assertThatThrownBy(() -> local.enter(head, rule("test.most", "15", FROM, null, program)))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-333"));
    assertThat(local.entered(head)).isEmpty();
  }

  @Test
  void aRuleNobodyHasReadSaysSo() {
    assertThat(law.required("test.least", FROM).basis()).isEqualTo("（依据：《社区矫正法》第二十七条，未核实）");
  }
}
