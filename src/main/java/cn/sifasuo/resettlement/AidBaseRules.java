package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_BASE;
import static cn.sifasuo.vault.schema.Tables.AID_STAY;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Beds, and nobody kept in one (domain/resettlement.md §2.11). */
final class AidBaseRules implements RecordRules {

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(AidBaseRules.class));
    Integer beds = draft.get(AID_BASE.BEDS);
    if (beds != null && beds < 1) {
      found.error(Findings.path(AID_BASE.BEDS), "aid.beds-none");
    }
    LocalDate opened = draft.day(AID_BASE.STARTED_ON);
    LocalDate closed = draft.day(AID_BASE.ENDED_ON);
    if (Findings.before(closed, opened)) {
      found.error(Findings.path(AID_BASE.ENDED_ON), "aid.base-turned");
    }
    List<Draft> stays = draft.children(AidBaseType.STAYS);
    for (int i = 0; i < stays.size(); i++) {
      Draft stay = stays.get(i);
      LocalDate from = stay.day(AID_STAY.FROM_ON);
      LocalDate to = stay.day(AID_STAY.TO_ON);
      String at = Findings.path(AidBaseType.STAYS, i, AID_STAY.FROM_ON);
      found.notInFuture(at, from, stay.type().field(AID_STAY.FROM_ON).label());
      if (Findings.before(to, from)) {
        found.error(Findings.path(AidBaseType.STAYS, i, AID_STAY.TO_ON), "aid.days-turned");
      }
      if (Findings.before(from, opened) || Findings.before(closed, to == null ? from : to)) {
        found.error(at, "aid.stay-outside");
      }
      if (!Boolean.TRUE.equals(stay.get(AID_STAY.AGREEMENT_SIGNED))) {
        found.error(
            Findings.path(AidBaseType.STAYS, i, AID_STAY.AGREEMENT_SIGNED),
            "aid.stay-no-agreement");
      }
      if (from != null) {
        full(stays, stay, from, at, beds, found);
      }
    }
    return found.all();
  }

  /** A house is fullest on a day somebody comes. */
  private static void full(
      List<Draft> stays,
      Draft stay,
      LocalDate day,
      String at,
      @Nullable Integer beds,
      Findings found) {
    List<Draft> there =
        stays.stream()
            .filter(s -> AidFile.covers(s.day(AID_STAY.FROM_ON), s.day(AID_STAY.TO_ON), day))
            .toList();
    if (beds != null && there.size() > beds) {
      found.error(at, "aid.stays-over-beds", day, there.size(), beds);
    }
    boolean twice =
        there.stream()
            .anyMatch(s ->
                s != stay
                    && s.has(AID_STAY.AID_CASE_ID)
                    && Objects.equals(s.get(AID_STAY.AID_CASE_ID), stay.get(AID_STAY.AID_CASE_ID)));
    if (twice) {
      found.error(at, "aid.stay-twice", day);
    }
  }
}
