package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.statistics.AmendForm;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.TestLedger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** An office with a mediation ledger on the real database, on 5 January 2027. */
final class SummaryOffice implements AutoCloseable {

  static final Period YEAR = Period.year(2026);
  static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());
  static final Session CLERK = Sessions.clerk("yewuyuan", "测试业务员", TestLedger.OFFICE.code());

  private static final List<String> TYPES =
      List.of(
          "NEIGHBOUR", "NEIGHBOUR", "NEIGHBOUR", "MARRIAGE_FAMILY", "MARRIAGE_FAMILY", "TRAFFIC");

  final Clock clock = Clock.fixed(Instant.parse("2027-01-05T02:00:00Z"), ZoneOffset.ofHours(8));
  final TestLedger ledger = new TestLedger();
  final AuditChain audit = new AuditChain(clock);
  final HistoricalFigures history =
      new HistoricalFigures(ledger.database, ledger.packages, audit, clock, TestLedger.OFFICE);
  final WorkSummaries summaries =
      new WorkSummaries(
          ledger.database,
          ledger.packages,
          SummaryTemplates.load(Path.of("reports/summaries")),
          audit,
          new Ids(clock),
          clock,
          TestLedger.OFFICE,
          () -> "测试县司法局");

  /** Disputes spread over a year; the last ones fail. */
  void disputes(int year, int all, int settled) {
    for (int i = 0; i < all; i++) {
      LocalDate day = LocalDate.ofYearDay(year, 1 + i % 365);
      boolean success = i < settled;
      String type = TYPES.get(i % TYPES.size());
      UUID id =
          ledger.dispute(
              day,
              r -> {
                r.setDisputeType(type);
                r.setOutcome(success ? "SUCCESS" : "FAILED");
              });
      if (success) {
        ledger.agreement(id, day, "100.00", a -> {});
      }
    }
  }

  FrozenForm close(Period period) {
    return new CloseMonth(
            ledger.database,
            ledger.packages,
            ledger.checked,
            audit,
            new Ids(clock),
            clock,
            TestLedger.OFFICE)
        .close(DIRECTOR, CloseRequest.of(period, "测试填表人", "测试负责人"))
        .getFirst();
  }

  /** Corrects the mediation form of a period after another dispute came to light. */
  void amend(Period period) {
    AmendForm amend =
        new AmendForm(
            ledger.database,
            ledger.packages,
            ledger.checked,
            audit,
            new Ids(clock),
            clock,
            TestLedger.OFFICE);
    amend.reopen(DIRECTOR, "M1", period, new Correction("漏登一件", "甲", "乙"));
    LocalDate last = period.lastMonth().atEndOfMonth();
    UUID late = ledger.dispute(last, r -> {});
    ledger.agreement(late, last, "1.00", a -> {});
    CloseRequest request = CloseRequest.of(period, "测试填表人", "测试负责人");
    amend.amend(
        DIRECTOR,
        Witnesses.of(DIRECTOR),
        new CloseRequest(
            period,
            List.of("M1"),
            request.filler(),
            request.head(),
            request.reasons(),
            request.source()));
  }

  HistoricalFigure enter(String cell, int year, String value) {
    return history.enter(
        DIRECTOR,
        new HistoricalFigures.Entry(
            "M1", cell, Period.year(year), new BigDecimal(value), year + "年统计年报第3页", ""));
  }

  /** All its text, a paragraph a line. */
  static String text(WorkSummary summary) {
    return String.join("\n", summary.paragraphs().stream().map(SummaryParagraph::text).toList());
  }

  /** The summary with some words exchanged, as a clerk would. */
  static WorkSummary typed(WorkSummary summary, String before, String after) {
    return summary.with(
        summary.title(),
        summary.paragraphs().stream()
            .map(p -> p.withText(p.text().replace(before, after)))
            .toList());
  }

  @Override
  public void close() throws Exception {
    ledger.close();
  }
}
