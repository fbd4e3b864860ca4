package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LIVELIHOOD;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_OFFENCE;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordTypes;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic case, complete and without a finding: an adult man on probation for one year and six
 * months, registered six days after the judgment took effect. Identity numbers begin with 99.
 */
public final class CaseBuilder {

  private static final int YEARS_OF_AGE = 36;

  private final Draft draft;
  private final RecordTypes all;
  private int sequence = 11;

  public CaseBuilder(RecordTypes all) {
    this.all = all;
    draft = Draft.fresh(all.get("correction_case"));
    draft.set(CORRECTION_CASE.NAME, "赵立新").set(CORRECTION_CASE.GENDER, "MALE");
    draft.set(CORRECTION_CASE.ID_KIND, "ID");
    draft.set(CORRECTION_CASE.NATIONALITY_GROUP, "MAINLAND");
    draft.set(CORRECTION_CASE.ETHNICITY, "汉族");
    draft.set(CORRECTION_CASE.EDUCATION, "JUNIOR");
    draft.set(CORRECTION_CASE.HUKOU_KIND, "RURAL");
    draft.set(CORRECTION_CASE.LIVE_ADDR, "东河乡东河村3组");
    draft.set(CORRECTION_CASE.EXEC_ADDR, "东河乡");
    draft.set(CORRECTION_CASE.DECIDER, "东河县人民法院");
    draft.set(CORRECTION_CASE.DOC_NO, "（2026）东刑初1号");
    draft.set(CORRECTION_CASE.ROUTE, "SELF");
    draft.set(CORRECTION_CASE.IDENTITY_CHECKED, true);
    draft.set(CORRECTION_CASE.PAPERS_COMPLETE, true);
    category("PROBATION");
    effective("2026-03-02");
    draft.addChild(offence("盗窃罪", "PROPERTY", true));
    draft.addChild(member("刘建国", "OFFICE", "LEADER", "MALE"));
    draft.addChild(
        fresh("correction_livelihood")
            .set(CORRECTION_LIVELIHOOD.WORK, "FARMING")
            .set(CORRECTION_LIVELIHOOD.FROM_ON, cameIn()));
  }

  /** Another category, with the organ and the sentence that belong to it. */
  public CaseBuilder category(String category) {
    draft.set(CORRECTION_CASE.CATEGORY, category);
    draft.set(CORRECTION_CASE.DECIDER_KIND, category.equals("TEMP_OUT") ? "PRISON_ADMIN" : "COURT");
    draft.set(
        CORRECTION_CASE.ORIGINAL_SENTENCE,
        Map.of("PUBLIC_SURV", "CONTROL").getOrDefault(category, "FIXED"));
    draft.set(CORRECTION_CASE.SENTENCE_YEARS, 1);
    if (category.equals("TEMP_OUT")) {
      draft.set(CORRECTION_CASE.TEMP_OUT_GROUND, "NO_SELF_CARE");
    }
    return this;
  }

  /**
   * Everything from the judgment to the announcement, counted from the day it took effect: judged
   * ten days before, papers after three days, registered after six, announced and the group formed
   * after seven; the term lasts one year and six months.
   */
  public CaseBuilder effective(String day) {
    LocalDate on = LocalDate.parse(day);
    draft.set(CORRECTION_CASE.JUDGED_ON, on.minusDays(10));
    draft.set(CORRECTION_CASE.EFFECTIVE_ON, on);
    draft.set(CORRECTION_CASE.NOTIFIED_ON, on.plusDays(1));
    draft.set(CORRECTION_CASE.PAPERS_RECEIVED_ON, on.plusDays(3));
    draft.set(CORRECTION_CASE.RECEIPT_SENT_ON, on.plusDays(3));
    draft.set(CORRECTION_CASE.TERM_FROM, on);
    draft.set(CORRECTION_CASE.TERM_TO, on.plusMonths(18).minusDays(1));
    draft.set(CORRECTION_CASE.REPORTED_ON, on.plusDays(6));
    draft.set(CORRECTION_CASE.REGISTERED_ON, on.plusDays(6));
    draft.set(CORRECTION_CASE.ANNOUNCED_ON, on.plusDays(7));
    draft.set(CORRECTION_CASE.OBLIGATIONS_SERVED_ON, on.plusDays(7));
    draft.set(CORRECTION_CASE.GROUP_FORMED_ON, on.plusDays(7));
    draft
        .children("correction_group_member")
        .forEach(m -> m.set(CORRECTION_GROUP_MEMBER.VALID_FROM, cameIn()));
    draft
        .children("correction_livelihood")
        .forEach(l -> l.set(CORRECTION_LIVELIHOOD.FROM_ON, cameIn()));
    return born(on.minusYears(YEARS_OF_AGE).toString());
  }

  private LocalDate cameIn() {
    return java.util.Objects.requireNonNull(draft.day(CORRECTION_CASE.REGISTERED_ON));
  }

  /** Another birthday, with a number that fits it. */
  public CaseBuilder born(String day) {
    draft.set(CORRECTION_CASE.BIRTH_DATE, LocalDate.parse(day));
    return number();
  }

  /** A name of its own and a number of its own. */
  public CaseBuilder named(String name, int number) {
    sequence = number;
    draft.set(CORRECTION_CASE.NAME, name);
    return number();
  }

  /** A woman, with a woman in her group. */
  public CaseBuilder woman() {
    draft.set(CORRECTION_CASE.GENDER, "FEMALE");
    draft.addChild(member("王秀英", "COMMITTEE", "MEMBER", "FEMALE"));
    return number();
  }

  private CaseBuilder number() {
    boolean man = draft.is(CORRECTION_CASE.GENDER, "MALE");
    int fitting = sequence / 2 * 2 + (man ? 1 : 0);
    LocalDate born = java.util.Objects.requireNonNull(draft.day(CORRECTION_CASE.BIRTH_DATE));
    String body = "990101" + born.toString().replace("-", "") + "%03d".formatted(fitting);
    draft.set(CORRECTION_CASE.ID_NO, body + IdNumber.checkDigit(body));
    return this;
  }

  /** What the person does from the day of registration on. */
  public CaseBuilder doing(String work) {
    draft.children("correction_livelihood").getFirst().set(CORRECTION_LIVELIHOOD.WORK, work);
    return this;
  }

  /** Another main offence. */
  public CaseBuilder offending(String group) {
    draft.children("correction_offence").getFirst().set(CORRECTION_OFFENCE.OFFENCE_GROUP, group);
    return this;
  }

  public <T> CaseBuilder with(TableField<?, T> column, @Nullable T value) {
    draft.set(column, value);
    return this;
  }

  public CaseBuilder row(Draft row) {
    draft.addChild(row);
    return this;
  }

  /** A row of the case, not yet in it. */
  public Draft fresh(String type) {
    return Draft.fresh(all.get(type));
  }

  public Draft offence(String name, String group, boolean main) {
    return fresh("correction_offence")
        .set(CORRECTION_OFFENCE.OFFENCE, name)
        .set(CORRECTION_OFFENCE.OFFENCE_GROUP, group)
        .set(CORRECTION_OFFENCE.MAIN, main);
  }

  public Draft member(String name, String kind, String role, String gender) {
    return fresh("correction_group_member")
        .set(CORRECTION_GROUP_MEMBER.NAME, name)
        .set(CORRECTION_GROUP_MEMBER.MEMBER_KIND, kind)
        .set(CORRECTION_GROUP_MEMBER.ROLE, role)
        .set(CORRECTION_GROUP_MEMBER.GENDER, gender)
        .set(CORRECTION_GROUP_MEMBER.VALID_FROM, cameIn());
  }

  public Draft build() {
    return draft;
  }
}
