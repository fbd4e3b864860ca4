package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Who needs help first and why, and who stands by (domain/resettlement.md §2.4, §2.5). */
final class NeedRules implements RecordRules {

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(NeedRules.class));
    AidFile file = new AidFile(draft);
    needs(file.rows(AidRowTypes.NEEDS), found, context);
    helpers(file, found, context);
    return found.all();
  }

  private static void needs(List<Draft> needs, Findings found, RuleContext context) {
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < needs.size(); i++) {
      Draft need = needs.get(i);
      LocalDate decided = need.day(AID_NEED.DECIDED_ON);
      String dayPath = Findings.path(AidRowTypes.NEEDS, i, AID_NEED.DECIDED_ON);
      found.notInFuture(dayPath, decided, need.type().field(AID_NEED.DECIDED_ON).label());
      if (decided != null && !days.add(decided)) {
        found.error(dayPath, "aid.same-day", decided);
      }
      reasons(need, i, found);
      LocalDate review = need.day(AID_NEED.REVIEW_ON);
      if (decided == null || review == null) {
        continue;
      }
      String at = Findings.path(AidRowTypes.NEEDS, i, AID_NEED.REVIEW_ON);
      if (!review.isAfter(decided)) {
        found.error(at, "aid.need-review-turned");
      }
      Rule months = context.law().required("aid.need.review.months", decided);
      LocalDate latest = decided.plusMonths(months.number());
      if (review.isAfter(latest)) {
        found.errorBy(months, at, "aid.need-review-late", latest);
      }
    }
  }

  private static void reasons(Draft need, int i, Findings found) {
    List<String> reasons =
        new ArrayList<>(
            Stream.of(AID_NEED.REASON, AID_NEED.REASON_SECOND, AID_NEED.REASON_THIRD)
                .map(need::get)
                .filter(Objects::nonNull)
                .toList());
    String at = Findings.path(AidRowTypes.NEEDS, i, AID_NEED.REASON);
    if (need.is(AID_NEED.NEED_KIND, "KEY") && reasons.isEmpty()) {
      found.error(at, "aid.need-reason-missing");
    }
    if (Set.copyOf(reasons).size() < reasons.size()) {
      found.error(at, "aid.need-reason-twice");
    }
  }

  private static void helpers(AidFile file, Findings found, RuleContext context) {
    List<Draft> rows = file.rows(AidRowTypes.HELPERS);
    for (int i = 0; i < rows.size(); i++) {
      if (Findings.before(rows.get(i).day(AID_HELPER.TO_ON), rows.get(i).day(AID_HELPER.FROM_ON))) {
        found.error(Findings.path(AidRowTypes.HELPERS, i, AID_HELPER.TO_ON), "aid.days-turned");
      }
    }
    LocalDate today = context.today();
    if (!file.state(today).equals("ACTIVE")) {
      return;
    }
    List<Draft> now = file.helpers(today);
    List<String> concerns =
        Findings.paths(AidRowTypes.HELPERS, rows.size(), AID_HELPER.HELPER_KIND);
    Rule least = context.law().required("aid.helper.least", today);
    boolean office = now.stream().anyMatch(h -> h.is(AID_HELPER.HELPER_KIND, "OFFICE"));
    if (now.size() < least.number() || !office) {
      found.warningBy(least, AidRowTypes.HELPERS, concerns, "aid.helpers-few", least.number());
    }
    if (file.draft().is(AID_CASE.GENDER, "FEMALE")
        && now.stream().noneMatch(h -> h.is(AID_HELPER.GENDER, "FEMALE"))) {
      found.warning(AidRowTypes.HELPERS, concerns, "aid.helper-female");
    }
  }
}
