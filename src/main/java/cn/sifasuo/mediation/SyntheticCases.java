package cn.sifasuo.mediation;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.Session;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Fills a township's mediation ledgers with invented work, for the demonstration and for measuring:
 * committees with their members, cases on every step, screenings, prevented escalations and monthly
 * reports. The same plan gives the same content; it goes through the write gate like anything else.
 */
public final class SyntheticCases {

  /**
   * What to make.
   *
   * @param town name of the township, such as 示范镇
   * @param regionCode its division code
   * @param lastMonth last of the months
   * @param months how many months, at least 1
   * @param cases cases in all these months together
   * @param today nothing is dated later; usually the day of the gate's clock
   * @param seed same seed, same content
   */
  public record Plan(
      String town,
      String regionCode,
      YearMonth lastMonth,
      int months,
      int cases,
      LocalDate today,
      long seed) {

    public Plan {
      if (months < 1 || cases < 0 || lastMonth.atDay(1).isAfter(today)) {
        throw new IllegalArgumentException(months + " months, " + cases + " cases to " + lastMonth);
      }
    }

    YearMonth month(int index) {
      return lastMonth.minusMonths(months - 1L - index);
    }

    /** When the committees' present term began. */
    LocalDate begun() {
      return month(0).atDay(1).minusYears(1);
    }

    /** Cases accepted in a month; the remainder goes to the first months. */
    int casesIn(int index) {
      return cases / months + (index < cases % months ? 1 : 0);
    }

    LocalDate lastDay(YearMonth month) {
      LocalDate end = month.atEndOfMonth();
      return end.isAfter(today) ? today : end;
    }
  }

  /** What was made. */
  public record Made(
      int committees,
      int mediators,
      int cases,
      int screenings,
      int preventions,
      int monthReports) {}

  private final MediationTypes types;

  public SyntheticCases(MediationTypes types) {
    this.types = types;
  }

  /**
   * Writes the plan's content, one transaction a month.
   *
   * @throws cn.sifasuo.kernel.Failure if the session may not write
   */
  public Made write(WriteGate gate, Session session, Plan plan) {
    Random random = new Random(plan.seed());
    SyntheticStaff staff = new SyntheticStaff(types, plan, random);
    List<SyntheticStaff.Body> bodies =
        gate.act(session, Door.COMMAND, null, act -> staff.write(d -> saved(act, d)));
    SyntheticCase cases = new SyntheticCase(types, plan, random);
    SyntheticDiary diary = new SyntheticDiary(types, plan, random);
    int screenings = 0;
    int preventions = 0;
    int reports = 0;
    for (int i = 0; i < plan.months(); i++) {
      YearMonth month = plan.month(i);
      List<Draft> drafts = new ArrayList<>();
      for (int n = plan.casesIn(i); n > 0; n--) {
        drafts.add(cases.next(month, bodies.get(random.nextInt(bodies.size()))));
      }
      List<Draft> found = diary.screenings(month, bodies);
      List<Draft> prevented = diary.preventions(month, bodies);
      List<Draft> monthly = diary.reports(month, bodies);
      gate.act(
          session,
          Door.COMMAND,
          null,
          act -> {
            List.of(drafts, found, prevented, monthly)
                .forEach(list -> list.forEach(d -> saved(act, d)));
            return drafts.size();
          });
      screenings += found.size();
      preventions += prevented.size();
      reports += monthly.size();
    }
    int mediators = bodies.stream().mapToInt(b -> b.mediators().size()).sum();
    return new Made(bodies.size(), mediators, plan.cases(), screenings, preventions, reports);
  }

  private static UUID saved(GateAct act, Draft draft) {
    return switch (act.save(draft)) {
      case SaveResult.Saved saved -> saved.id();
      case SaveResult.Refused refused ->
          throw new IllegalStateException(
              "invented "
                  + draft.type()
                  + " refused: "
                  + refused.problems().stream().map(Problem::code).toList());
    };
  }
}
