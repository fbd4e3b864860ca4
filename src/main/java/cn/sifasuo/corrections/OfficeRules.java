package cn.sifasuo.corrections;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Records of the office itself: begun not after today and ended not before it began.
 *
 * @param end null where nothing follows
 * @param maybeLater whether the first day may lie ahead, as that of a delegation may
 */
record OfficeRules(
    TableField<?, LocalDate> day, @Nullable TableField<?, LocalDate> end, boolean maybeLater)
    implements RecordRules {

  private static final Wording WORDS = Wording.of(OfficeRules.class);

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, WORDS);
    if (!maybeLater) {
      found.notInFuture(
          Findings.path(day),
          draft.day(day),
          WORDS.say(draft.type().code() + "." + Findings.path(day)));
    }
    if (end != null && Findings.before(draft.day(end), draft.day(day))) {
      found.error(Findings.path(end), "office.end-before-begin");
    }
    return found.all();
  }
}
