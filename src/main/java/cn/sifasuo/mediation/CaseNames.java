package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 卷名: the parties and the kind of dispute, as 张三与李四之间合同纠纷 (GAPM RMTJ_DCJZ). */
final class CaseNames {

  private static final Wording WORDS = Wording.of(CaseNames.class);

  private CaseNames() {}

  /** Null as long as there is no party with a name, or no kind of dispute. */
  static @Nullable String of(CaseFile file, RuleContext context) {
    String type = file.draft().get(DISPUTE_CASE.DISPUTE_TYPE);
    String applicants = people(file.side("APPLICANT"));
    String respondents = people(file.side("RESPONDENT"));
    if (type == null || (applicants == null && respondents == null)) {
      return null;
    }
    String kind = kind(context.codes().label("DISPUTE_TYPE", type));
    if (applicants != null && respondents != null) {
      return fitting(WORDS.say("dispute_case.name.between", applicants, respondents, kind));
    }
    String only = applicants != null ? applicants : respondents;
    return fitting(WORDS.say("dispute_case.name.of", String.valueOf(only), kind));
  }

  /** 其他劳动争议 names the column of a form, not a dispute: the case is a 劳动争议. */
  private static String kind(String label) {
    String other = WORDS.say("dispute_case.name.other");
    String dispute = WORDS.say("dispute_case.name.dispute");
    String plain = label.startsWith(other) ? label.substring(other.length()) : label;
    boolean told =
        plain.endsWith(dispute) || plain.endsWith(WORDS.say("dispute_case.name.controversy"));
    return told ? plain : plain + dispute;
  }

  private static @Nullable String people(List<Draft> side) {
    String first =
        side.stream()
            .filter(p -> p.has(PARTY.NAME))
            .map(p -> String.valueOf(p.get(PARTY.NAME)))
            .findFirst()
            .orElse(null);
    if (first == null || side.size() == 1) {
      return first;
    }
    return WORDS.say("dispute_case.name.several", first, side.size());
  }

  /** The name is a label: too long a one is cut at whole characters, the parties keep theirs. */
  private static String fitting(String name) {
    int most = DISPUTE_CASE.CASE_NAME.getDataType().length();
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most));
  }
}
