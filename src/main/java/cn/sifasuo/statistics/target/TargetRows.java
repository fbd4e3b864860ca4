package cn.sifasuo.statistics.target;

import static cn.sifasuo.vault.schema.Tables.ANNUAL_TARGET;

import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.vault.schema.tables.records.AnnualTargetRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the annual targets of one office. */
final class TargetRows {

  private final String officeCode;

  TargetRows(String officeCode) {
    this.officeCode = officeCode;
  }

  /** The newest revision of each target of a year, withdrawn ones too. */
  List<AnnualTarget> newest(DSLContext ctx, int year) {
    Map<String, AnnualTarget> newest = new LinkedHashMap<>();
    fetch(ctx, ANNUAL_TARGET.YEAR_OF.eq(year))
        .forEach(t -> newest.put(t.form() + " " + t.indicator(), t));
    return List.copyOf(newest.values());
  }

  /** Every revision of a target, oldest first. */
  List<AnnualTarget> revisions(DSLContext ctx, int year, String form, String indicator) {
    return fetch(
        ctx,
        ANNUAL_TARGET
            .YEAR_OF
            .eq(year)
            .and(ANNUAL_TARGET.FORM_CODE.eq(form))
            .and(ANNUAL_TARGET.CELL_ID.eq(indicator)));
  }

  /** The years that have targets. */
  List<Integer> years(DSLContext ctx) {
    return ctx.selectDistinct(ANNUAL_TARGET.YEAR_OF)
        .from(ANNUAL_TARGET)
        .where(ANNUAL_TARGET.OFFICE_CODE.eq(officeCode))
        .orderBy(ANNUAL_TARGET.YEAR_OF)
        .fetch(ANNUAL_TARGET.YEAR_OF);
  }

  private List<AnnualTarget> fetch(DSLContext ctx, Condition which) {
    return ctx.selectFrom(ANNUAL_TARGET)
        .where(ANNUAL_TARGET.OFFICE_CODE.eq(officeCode))
        .and(which)
        .orderBy(ANNUAL_TARGET.FORM_CODE, ANNUAL_TARGET.CELL_ID, ANNUAL_TARGET.REVISION)
        .fetch(TargetRows::target);
  }

  void add(DSLContext ctx, AnnualTarget target) {
    AnnualTargetRecord row = ctx.newRecord(ANNUAL_TARGET);
    row.setOfficeCode(officeCode);
    row.setYearOf(target.year());
    row.setFormCode(target.form());
    row.setCellId(target.indicator());
    row.setRevision(target.revision());
    row.setLabel(target.label());
    row.setIndicatorUnit(target.indicatorUnit());
    row.setGoal(target.goal().value());
    row.setUnit(target.goal().unit());
    row.setReading(target.goal().reading().name());
    row.setDirection(target.direction().name());
    AnnualTarget.Base base = target.base();
    if (base != null) {
      row.setBaseNumerator(base.value().numerator());
      row.setBaseDenominator(base.value().denominator());
      row.setBaseSource(base.source());
    }
    row.setWording(target.wording());
    row.setBasis(target.basis());
    row.setBasisOn(target.basisOn());
    AnnualTarget.Answered answered = target.answered();
    if (answered != null) {
      row.setQuestion(answered.kind().name());
      row.setQuestionText(answered.text());
      row.setAnswer(answered.answer());
    }
    row.setReason(target.reason());
    row.setSetAt(target.setAt());
    row.setSetBy(target.setBy());
    row.insert();
  }

  void withdraw(DSLContext ctx, AnnualTarget target, AnnualTarget.Withdrawn withdrawn) {
    ctx.update(ANNUAL_TARGET)
        .set(ANNUAL_TARGET.WITHDRAWN_AT, withdrawn.at())
        .set(ANNUAL_TARGET.WITHDRAWN_BY, withdrawn.by())
        .set(ANNUAL_TARGET.WITHDRAWN_REASON, withdrawn.reason())
        .where(ANNUAL_TARGET.OFFICE_CODE.eq(officeCode))
        .and(ANNUAL_TARGET.YEAR_OF.eq(target.year()))
        .and(ANNUAL_TARGET.FORM_CODE.eq(target.form()))
        .and(ANNUAL_TARGET.CELL_ID.eq(target.indicator()))
        .and(ANNUAL_TARGET.REVISION.eq(target.revision()))
        .execute();
  }

  private static AnnualTarget target(AnnualTargetRecord r) {
    return new AnnualTarget(
        r.getYearOf(),
        r.getFormCode(),
        r.getCellId(),
        r.getRevision(),
        r.getLabel(),
        r.getIndicatorUnit(),
        new Goal(Goal.Reading.valueOf(r.getReading()), r.getGoal(), r.getUnit()),
        TargetDirection.valueOf(r.getDirection()),
        base(r),
        r.getWording(),
        r.getBasis(),
        r.getBasisOn(),
        answered(r),
        r.getReason(),
        r.getSetAt(),
        r.getSetBy(),
        withdrawn(r));
  }

  private static AnnualTarget.@Nullable Base base(AnnualTargetRecord r) {
    BigDecimal numerator = r.getBaseNumerator();
    BigDecimal denominator = r.getBaseDenominator();
    String source = r.getBaseSource();
    return numerator == null || denominator == null || source == null
        ? null
        : new AnnualTarget.Base(new Fraction(numerator, denominator, 1), source);
  }

  private static AnnualTarget.@Nullable Answered answered(AnnualTargetRecord r) {
    String kind = r.getQuestion();
    String text = r.getQuestionText();
    String answer = r.getAnswer();
    return kind == null || text == null || answer == null
        ? null
        : new AnnualTarget.Answered(TargetQuestion.Kind.valueOf(kind), text, answer);
  }

  private static AnnualTarget.@Nullable Withdrawn withdrawn(AnnualTargetRecord r) {
    OffsetDateTime at = r.getWithdrawnAt();
    String by = r.getWithdrawnBy();
    String reason = r.getWithdrawnReason();
    return at == null || by == null || reason == null
        ? null
        : new AnnualTarget.Withdrawn(at, by, reason);
  }
}
