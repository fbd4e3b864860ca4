package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A year of random cases in a ledger, with what was written kept beside it. */
final class RandomLedger {

  private static final List<String> TYPES =
      List.of(
          "MARRIAGE_FAMILY",
          "NEIGHBOUR",
          "CONTRACT",
          "MIGRANT_WAGES",
          "OTHER_LABOUR",
          "LABOUR",
          "TOURISM",
          "ECOMMERCE",
          "OTHER_CONSUMER",
          "CONSUMER",
          "MEDICAL",
          "TRAFFIC",
          "OTHER",
          "IP",
          "INTERNET",
          "VILLAGE_AFFAIRS",
          "FAMILY_PLANNING",
          "A_TYPE_OF_LATER_YEARS");
  private static final List<String> SOURCES =
      List.of(
          "APPLICATION",
          "ACTIVE",
          "REF_COURT",
          "REF_PROCURATORATE",
          "REF_POLICE",
          "REF_PETITION",
          "REF_OTHER",
          "REF_DISCIPLINE",
          "REF_ARBITRATION");
  private static final List<String> KINDS =
      List.of("VILLAGE", "RESIDENT", "TOWNSHIP", "STREET", "ENTERPRISE", "INDUSTRY", "OTHER");

  /** What was written of one case. */
  record Written(
      UUID id,
      boolean voided,
      String outcome,
      LocalDate concludedOn,
      int persons,
      String source,
      String difficulty,
      BigDecimal amount) {
    boolean counted(LocalDate from, LocalDate to) {
      return !voided
          && !outcome.equals("PENDING")
          && !concludedOn.isBefore(from)
          && !concludedOn.isAfter(to);
    }
  }

  final int year;
  final List<Written> written = new ArrayList<>();
  private final Random random;
  private final TestLedger ledger;

  RandomLedger(TestLedger ledger, long seed) {
    this.ledger = ledger;
    this.random = new Random(seed);
    this.year = 2015 + random.nextInt(9);
    int cases = 10 + random.nextInt(30);
    for (int i = 0; i < cases; i++) {
      written.add(dispute());
    }
    int screenings = random.nextInt(12);
    for (int i = 0; i < screenings; i++) {
      UUID screening = ledger.screening(day());
      int found = random.nextInt(3);
      for (int k = 0; k < found; k++) {
        ledger.screeningItem(screening, k + 1);
      }
    }
    for (String kind : List.of("SUICIDE", "CRIMINAL", "GROUP_PETITION", "GROUP_FIGHT")) {
      int events = random.nextInt(3);
      for (int i = 0; i < events; i++) {
        int number = 1 + random.nextInt(2);
        ledger.prevention(day(), kind, number, number + random.nextInt(9));
      }
    }
    for (int month = 1; month <= 12; month++) {
      ledger.committeeMonth("VILLAGE", LocalDate.of(year, month, 1), random.nextInt(6));
    }
  }

  private Written dispute() {
    boolean voided = random.nextInt(10) == 0;
    String outcome = pick(List.of("SUCCESS", "SUCCESS", "SUCCESS", "FAILED", "PENDING"));
    LocalDate day = day();
    int persons = 2 + random.nextInt(8);
    String source = pick(SOURCES);
    String difficulty = pick(List.of("SIMPLE", "GENERAL", "MAJOR", "HARD"));
    BigDecimal amount = BigDecimal.ZERO;
    int open = random.nextInt(75);
    boolean refused = outcome.equals("PENDING") && random.nextInt(3) == 0;
    UUID id =
        ledger.disputeOf(
            pick(KINDS),
            day,
            r -> {
              r.setVoided(voided);
              r.setOutcome(outcome);
              r.setInvolvedPersons(persons);
              r.setSource(source);
              r.setDifficulty(difficulty);
              r.setDisputeType(pick(TYPES));
              r.setAcceptedOn(day.minusDays(open));
              if (refused) {
                r.setRefusedBy("一方");
                r.setRefusedOn(random.nextBoolean() ? day : null);
              }
            });
    if (outcome.equals("SUCCESS")) {
      amount = BigDecimal.valueOf(random.nextInt(50_000_000), 2);
      agreement(id, day, amount);
    }
    return new Written(id, voided, outcome, day, persons, source, difficulty, amount);
  }

  private void agreement(UUID id, LocalDate day, BigDecimal amount) {
    ledger.agreement(
        id,
        day,
        amount.toPlainString(),
        a -> {
          a.setForm(pick(List.of("ORAL", "WRITTEN")));
          if (random.nextInt(4) == 0) {
            a.setSuedOn(day.plusDays(random.nextInt(90)));
            a.setJudgement(pick(List.of("UPHELD", "CHANGED", "REVOKED", "INVALID")));
            a.setJudgedOn(a.getSuedOn().plusDays(random.nextInt(60)));
          } else if (random.nextInt(3) == 0) {
            a.setConfirmationAppliedOn(day.plusDays(random.nextInt(30)));
            a.setConfirmedOn(a.getConfirmationAppliedOn().plusDays(random.nextInt(30)));
          }
          if (random.nextInt(8) == 0) {
            a.setPaymentOrderOn(day.plusDays(random.nextInt(60)));
          }
        });
    if (random.nextInt(5) == 0) {
      ledger.agreement(id, day, "1.00", a -> a.setSuperseded(true));
    }
    int items = random.nextInt(3);
    for (int line = 1; line <= items; line++) {
      boolean full = random.nextInt(4) > 0;
      ledger.performance(
          id, line, full ? day.plusDays(random.nextInt(60)) : null, full ? "FULL" : "OVERDUE");
    }
  }

  /** Mostly in the year, some just outside. */
  private LocalDate day() {
    return LocalDate.of(year, 1, 1).plusDays(random.nextInt(385) - 10);
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
