package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE_MONTH;
import static cn.sifasuo.vault.schema.Tables.PREVENTION_EVENT;
import static cn.sifasuo.vault.schema.Tables.SCREENING;
import static cn.sifasuo.vault.schema.Tables.SCREENING_ITEM;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented screenings, prevented escalations and monthly reports of the committees. */
final class SyntheticDiary {

  private static final Wording WORDS = Wording.of(SyntheticDiary.class);

  private static final List<String> FOUND = List.of("NEIGHBOUR", "FOREST_LAND", "MARRIAGE_FAMILY");
  private static final List<String> PREVENTED =
      List.of("CRIMINAL", "GROUP_PETITION", "SUICIDE", "GROUP_FIGHT");

  private final MediationTypes types;
  private final SyntheticCases.Plan plan;
  private final Random random;

  SyntheticDiary(MediationTypes types, SyntheticCases.Plan plan, Random random) {
    this.types = types;
    this.plan = plan;
    this.random = random;
  }

  /** Each committee in the middle and at the end of the month (domain/mediation.md §3.7). */
  List<Draft> screenings(YearMonth month, List<SyntheticStaff.Body> bodies) {
    List<Draft> drafts = new ArrayList<>();
    LocalDate end = plan.lastDay(month);
    for (SyntheticStaff.Body body : bodies) {
      for (LocalDate day : List.of(month.atDay(15), month.atEndOfMonth())) {
        if (!day.isAfter(end)) {
          drafts.add(screening(body, day));
        }
      }
    }
    return drafts;
  }

  private Draft screening(SyntheticStaff.Body body, LocalDate day) {
    Draft draft =
        Draft.fresh(types.screening())
            .set(SCREENING.COMMITTEE_ID, body.id())
            .set(SCREENING.HELD_ON, day)
            .set(SCREENING.PLACE, body.name())
            .set(SCREENING.SCREENERS, body.pick(random).name())
            .set(SCREENING.KIND, random.nextInt(6) == 0 ? "SPECIAL" : "ROUTINE")
            .set(SCREENING.CONTENT, WORDS.say("synthetic.screening"));
    for (int n = random.nextInt(3); n > 0; n--) {
      String kind = FOUND.get(random.nextInt(FOUND.size()));
      draft.addChild(
          Draft.fresh(types.screening().child(ScreeningType.ITEMS).type())
              .set(
                  SCREENING_ITEM.SUMMARY,
                  WORDS.say("synthetic.found", WORDS.say("synthetic.matter." + kind)))
              .set(SCREENING_ITEM.DISPUTE_TYPE, kind)
              .set(SCREENING_ITEM.PERSONS, 2 + random.nextInt(3))
              .set(SCREENING_ITEM.RISK, "NORMAL")
              .set(SCREENING_ITEM.DISPOSITION, random.nextInt(3) == 0 ? "TO_MEDIATION" : "ON_SITE")
              .set(SCREENING_ITEM.HANDLED_ON, day));
    }
    return draft;
  }

  /** Rare: about one committee in ten in a month. */
  List<Draft> preventions(YearMonth month, List<SyntheticStaff.Body> bodies) {
    List<Draft> drafts = new ArrayList<>();
    int days = plan.lastDay(month).getDayOfMonth();
    for (SyntheticStaff.Body body : bodies) {
      if (random.nextInt(10) == 0) {
        drafts.add(
            Draft.fresh(types.prevention())
                .set(PREVENTION_EVENT.COMMITTEE_ID, body.id())
                .set(PREVENTION_EVENT.HAPPENED_ON, month.atDay(1 + random.nextInt(days)))
                .set(PREVENTION_EVENT.KIND, PREVENTED.get(random.nextInt(PREVENTED.size())))
                .set(PREVENTION_EVENT.PERSONS, 1 + random.nextInt(8))
                .set(PREVENTION_EVENT.BASIS, WORDS.say("synthetic.prevention")));
      }
    }
    return drafts;
  }

  /** One row for every committee, zero rows included. */
  List<Draft> reports(YearMonth month, List<SyntheticStaff.Body> bodies) {
    return bodies.stream()
        .map(body ->
            Draft.fresh(types.committeeMonth())
                .set(COMMITTEE_MONTH.COMMITTEE_ID, body.id())
                .set(COMMITTEE_MONTH.MONTH_START, month.atDay(1))
                .set(COMMITTEE_MONTH.PREVENTED, random.nextInt(4)))
        .toList();
  }
}
