package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the person came home, 必接必送 (domain/resettlement.md §2.3). */
final class ReturnRules implements RecordRules {

  /** What the lists of the county know for everybody and for those to be looked after first. */
  private static final Set<String> GENERAL = Set.of("FAMILY_COMMUNITY", "SELF");

  private static final Set<String> KEY = Set.of("GOV", "PRISON_SENT", "OFFICE");

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(ReturnRules.class));
    AidFile file = new AidFile(draft);
    LocalDate returned = file.returned();
    String at = Findings.path(AID_CASE.RETURNED_ON);
    found.notInFuture(at, returned, draft.type().field(AID_CASE.RETURNED_ON).label());
    LocalDate released = file.released();
    if (released != null && Findings.before(returned, released)) {
      found.error(at, "aid.return-before-release", released);
    }
    missed(draft, released, returned, found);
    if (Findings.before(returned, draft.day(AID_CASE.FAMILY_TOLD_ON))) {
      found.error(Findings.path(AID_CASE.FAMILY_TOLD_ON), "aid.family-told-after-return");
    }
    Integer headcount = draft.get(AID_CASE.HEADCOUNT);
    if (headcount != null && headcount < 1) {
      found.error(Findings.path(AID_CASE.HEADCOUNT), "aid.headcount-none");
    }
    mode(file, returned, found, context.codes());
    return found.all();
  }

  /** Why somebody was not met, since when; it stays when the person comes after all. */
  private static void missed(
      Draft draft, @Nullable LocalDate released, @Nullable LocalDate returned, Findings found) {
    LocalDate missed = draft.day(AID_CASE.MISSED_ON);
    String at = Findings.path(AID_CASE.MISSED_ON);
    found.notInFuture(at, missed, draft.type().field(AID_CASE.MISSED_ON).label());
    if (draft.has(AID_CASE.MISSED_REASON) && missed == null) {
      found.warning(at, List.of(Findings.path(AID_CASE.MISSED_REASON)), "aid.missed-without-day");
    } else if (missed != null && !draft.has(AID_CASE.MISSED_REASON)) {
      found.error(Findings.path(AID_CASE.MISSED_REASON), "aid.missed-without-reason");
    }
    if (Findings.before(missed, released)) {
      found.error(at, "aid.missed-before-release");
    }
    if (Findings.before(returned, missed)) {
      found.error(at, "aid.missed-after-return");
    }
  }

  private static void mode(
      AidFile file, @Nullable LocalDate returned, Findings found, CodeLists codes) {
    Draft draft = file.draft();
    String at = Findings.path(AID_CASE.MEET_MODE);
    String mode = draft.get(AID_CASE.MEET_MODE);
    if (returned == null) {
      if (mode != null) {
        found.error(at, "aid.meet-without-return");
      }
    } else if (mode == null) {
      if (draft.is(AID_CASE.SOURCE, "RELEASED")) {
        found.lacking(at, "aid.meet-missing");
      }
    } else {
      boolean key = file.key(returned);
      if (!(key ? KEY : GENERAL).contains(mode)) {
        found.error(
            at,
            "aid.meet-not-of-kind",
            codes.label("AID_MEET", mode),
            codes.label("AID_KIND", key ? "KEY" : "GENERAL"));
      }
    }
  }
}
