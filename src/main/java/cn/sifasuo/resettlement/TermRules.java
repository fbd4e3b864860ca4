package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.TableField;

/**
 * How long a file is kept open (domain/resettlement.md §4 aid.years). No national text says it:
 * where no local rule does, somebody has to write the day; the program proposes one and fills in
 * none.
 */
final class TermRules implements RecordRules {

  private static final String YEARS = "aid.years.";
  private static final String PROPOSED = "aid.years.proposed";

  @Override
  public void derive(Draft draft, RuleContext context) {
    AidFile file = new AidFile(draft);
    if (file.returned() != null && !draft.has(AID_CASE.TERM_FROM)) {
      draft.set(AID_CASE.TERM_FROM, file.released());
    }
    LocalDate from = draft.day(AID_CASE.TERM_FROM);
    if (from != null && !draft.has(AID_CASE.TERM_TO)) {
      set(draft, context.law())
          .ifPresent(years -> draft.set(AID_CASE.TERM_TO, end(from, years.number())));
    }
  }

  /** The years a local rule sets for the person's category on the day of release. */
  private static Optional<Rule> set(Draft draft, DatedRules law) {
    LocalDate released = draft.day(AID_CASE.RELEASED_ON);
    String category = draft.get(AID_CASE.CATEGORY);
    return released == null || category == null
        ? Optional.empty()
        : law.on(YEARS + category, released).filter(r -> !r.content().isBlank());
  }

  /** A term of years ends on the day before the same date (domain/corrections.md §4.1). */
  static LocalDate end(LocalDate from, int years) {
    return from.plusYears(years).minusDays(1);
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(TermRules.class));
    if (draft.has(AID_CASE.RETURNED_ON)) {
      term(draft, found, context.law());
      if (!draft.has(AID_CASE.HUKOU_SAME_AS_LIVE)) {
        found.lacking(Findings.path(AID_CASE.HUKOU_SAME_AS_LIVE), "aid.residence-missing");
      }
      if (!draft.has(AID_CASE.HEALTH_CAPACITY)) {
        found.lacking(Findings.path(AID_CASE.HEALTH_CAPACITY), "aid.capacity-missing");
      }
    } else {
      List<TableField<?, LocalDate>> later =
          List.of(AID_CASE.FIRST_CONTACT_ON, AID_CASE.AGREEMENT_SIGNED_ON);
      for (TableField<?, LocalDate> day : later) {
        if (draft.has(day)) {
          found.error(
              Findings.path(day), "aid.file-before-return", draft.type().field(day).label());
        }
      }
    }
    found.notInFuture(
        Findings.path(AID_CASE.FIRST_CONTACT_ON),
        draft.day(AID_CASE.FIRST_CONTACT_ON),
        draft.type().field(AID_CASE.FIRST_CONTACT_ON).label());
    return found.all();
  }

  private static void term(Draft draft, Findings found, DatedRules law) {
    String at = Findings.path(AID_CASE.TERM_TO);
    LocalDate from = draft.day(AID_CASE.TERM_FROM);
    LocalDate to = draft.day(AID_CASE.TERM_TO);
    if (from == null) {
      return;
    }
    Optional<Rule> set = set(draft, law);
    if (Findings.before(to, from)) {
      found.error(at, "aid.term-turned");
    } else if (to == null) {
      law.on(PROPOSED, from)
          .ifPresent(
              r -> found.errorBy(r, at, "aid.term-missing", end(from, r.number()), r.number()));
    } else if (set.isPresent() && !to.equals(end(from, set.get().number()))) {
      Rule years = set.get();
      found.warningBy(
          years,
          at,
          List.of(Findings.path(AID_CASE.TERM_FROM)),
          "aid.term-not-as-set",
          end(from, years.number()),
          years.number());
    }
  }
}
