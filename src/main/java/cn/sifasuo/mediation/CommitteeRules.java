package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 人民调解委员会 (domain/mediation.md §1.1). */
final class CommitteeRules implements RecordRules {

  /** What a short name leaves out, longest first. */
  private static final List<String> BODY =
      List.of("人民调解委员会", "调解委员会", "调委会", "村民委员会", "居民委员会", "村委会", "居委会");

  private static final List<String> PLACE = List.of("社区", "街道", "村", "乡", "镇");

  @Override
  public void derive(Draft draft, RuleContext context) {
    if (!draft.has(COMMITTEE.SHORT_NAME)) {
      draft.set(COMMITTEE.SHORT_NAME, shortName(draft.get(COMMITTEE.NAME)));
    }
    if (!draft.has(COMMITTEE.STATUS)) {
      draft.set(COMMITTEE.STATUS, draft.has(COMMITTEE.CLOSED_ON) ? "CLOSED" : "ACTIVE");
    }
  }

  /** 东河村人民调解委员会 is 东河 in its case numbers. */
  static @Nullable String shortName(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String shorter = without(without(name, BODY), PLACE);
    int most = COMMITTEE.SHORT_NAME.getDataType().length();
    return shorter.codePointCount(0, shorter.length()) <= most
        ? shorter
        : shorter.substring(0, shorter.offsetByCodePoints(0, most));
  }

  private static String without(String name, List<String> endings) {
    String rest = name;
    for (String ending : endings) {
      if (rest.endsWith(ending) && rest.length() >= ending.length() + 2) {
        rest = rest.substring(0, rest.length() - ending.length());
      }
    }
    return rest;
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(CommitteeRules.class));
    boolean industry = draft.is(COMMITTEE.KIND, "INDUSTRY");
    String kind = Findings.path(COMMITTEE.INDUSTRY_KIND);
    if (industry && !draft.has(COMMITTEE.INDUSTRY_KIND)) {
      found.lacking(kind, "committee.industry-missing");
    } else if (!industry && draft.has(COMMITTEE.INDUSTRY_KIND)) {
      found.error(kind, "committee.industry-without-kind");
    }
    if (Findings.before(draft.day(COMMITTEE.TERM_END), draft.day(COMMITTEE.TERM_START))) {
      found.error(Findings.path(COMMITTEE.TERM_END), "committee.term-ends-before-start");
    }
    if (Findings.before(draft.day(COMMITTEE.FILED_ON), draft.day(COMMITTEE.ESTABLISHED_ON))) {
      found.error(Findings.path(COMMITTEE.FILED_ON), "committee.filed-before-established");
    }
    if (Findings.before(draft.day(COMMITTEE.CLOSED_ON), draft.day(COMMITTEE.ESTABLISHED_ON))) {
      found.error(Findings.path(COMMITTEE.CLOSED_ON), "committee.closed-before-established");
    }
    if (draft.is(COMMITTEE.STATUS, "CLOSED") != draft.has(COMMITTEE.CLOSED_ON)) {
      found.error(Findings.path(COMMITTEE.CLOSED_ON), "committee.closed-and-day");
    }
    kindChanged(draft, found, context);
    return found.all();
  }

  /** Cases are counted by the kind their committee has: changing it moves old cases too. */
  private static void kindChanged(Draft draft, Findings found, RuleContext context) {
    boolean changed =
        Optional.ofNullable(draft.id())
            .flatMap(id -> context.lookup().find(CommitteeType.CODE, id))
            .filter(
                before -> !Objects.equals(before.get(COMMITTEE.KIND), draft.get(COMMITTEE.KIND)))
            .isPresent();
    if (changed) {
      found.warning(Findings.path(COMMITTEE.KIND), "committee.kind-changed");
    }
  }
}
