package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.TableField;

/**
 * Who came to a session or an activity (§2.10, 2.11): minors apart from adults (CCL 52), nobody who
 * was not in the ledger that day, nobody longer than it lasted. No hours are owed.
 *
 * @param attendances code of the rows
 * @param attendee case of a row
 * @param attended hours of a row
 */
record GatheringRules(
    String attendances,
    TableField<?, LocalDate> heldOn,
    TableField<?, BigDecimal> hours,
    TableField<?, Boolean> minorsOnly,
    TableField<?, UUID> attendee,
    TableField<?, BigDecimal> attended)
    implements RecordRules {

  private static final Wording WORDS = Wording.of(GatheringRules.class);

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, WORDS);
    LocalDate day = draft.day(heldOn);
    found.notInFuture(
        Findings.path(heldOn), day, WORDS.say(draft.type().code() + "." + Findings.path(heldOn)));
    BigDecimal lasted = draft.get(hours);
    Set<UUID> seen = new HashSet<>();
    List<Draft> rows = draft.children(attendances);
    for (int i = 0; i < rows.size(); i++) {
      UUID id = rows.get(i).get(attendee);
      String who = Findings.path(attendances, i, attendee);
      if (id != null && !seen.add(id)) {
        found.error(who, "gathering.registered-twice");
      }
      BigDecimal there = rows.get(i).get(attended);
      if (there != null && lasted != null && there.compareTo(lasted) > 0) {
        found.error(Findings.path(attendances, i, attended), "gathering.longer-than-it-lasted");
      }
      Optional<Draft> of =
          Optional.ofNullable(id).flatMap(x -> context.lookup().find(CorrectionCaseType.CODE, x));
      if (day != null && of.isPresent()) {
        attendee(of.get(), who, day, draft, found, context);
      }
    }
    return found.all();
  }

  private void attendee(
      Draft of, String who, LocalDate day, Draft gathering, Findings found, RuleContext context) {
    if (Findings.before(day, of.day(CORRECTION_CASE.REGISTERED_ON))
        || !of.has(CORRECTION_CASE.REGISTERED_ON)
        || Findings.before(of.day(CORRECTION_CASE.LEFT_ON), day)) {
      found.error(who, "gathering.not-in-the-ledger");
    }
    boolean forMinors = Boolean.TRUE.equals(gathering.get(minorsOnly));
    boolean minor = new CorrectionFile(of).minorRegime();
    if (minor != forMinors) {
      new CorrectionsLaw(context.law())
          .affirming("minor.apart", day)
          .ifPresent(rule ->
              found.errorBy(
                  rule,
                  who,
                  minor ? "gathering.minor-among-adults" : "gathering.adult-among-minors"));
    }
  }
}
