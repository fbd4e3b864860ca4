package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FACTS;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.schema.tables.records.FrozenFormRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The closed forms of this desk. Every form read is checked against its digest. */
public final class FrozenForms {

  private static final Wording WORDS = Wording.of(FrozenForms.class);

  private final String officeCode;

  public FrozenForms(Unit unit) {
    this.officeCode = unit.code();
  }

  /**
   * The newest revision of a form in a period.
   *
   * @throws Failure DAMAGED {@code S-402} if it does not match its digest
   */
  public Optional<FrozenForm> find(DSLContext ctx, String formCode, Period period) {
    return revisions(ctx, formCode, period).stream().reduce((older, newer) -> newer);
  }

  /** One revision, counted from 1. */
  public Optional<FrozenForm> find(DSLContext ctx, String formCode, Period period, int revision) {
    return revisions(ctx, formCode, period).stream()
        .filter(f -> f.content().revision() == revision)
        .findFirst();
  }

  /** Every revision of a form in a period, oldest first. */
  public List<FrozenForm> revisions(DSLContext ctx, String formCode, Period period) {
    return fetch(ctx, FROZEN_FORM.FORM_CODE.eq(formCode).and(FROZEN_FORM.PERIOD.eq(period.code())));
  }

  /** The newest revision of each form of a period, by form code. */
  public List<FrozenForm> list(DSLContext ctx, Period period) {
    TreeMap<String, FrozenForm> newest = new TreeMap<>();
    fetch(ctx, FROZEN_FORM.PERIOD.eq(period.code()))
        .forEach(f -> newest.put(f.form().head().code(), f));
    return List.copyOf(newest.values());
  }

  /**
   * Periods in which a form is closed, newest first; reads no contents.
   *
   * @param formCode empty for any form
   */
  public List<Period> periods(DSLContext ctx, Optional<String> formCode) {
    Condition which = FROZEN_FORM.OFFICE_CODE.eq(officeCode);
    List<Period> periods = new ArrayList<>();
    ctx.selectDistinct(FROZEN_FORM.PERIOD)
        .from(FROZEN_FORM)
        .where(formCode.map(c -> which.and(FROZEN_FORM.FORM_CODE.eq(c))).orElse(which))
        .fetch(FROZEN_FORM.PERIOD)
        .forEach(code -> Period.parse(code).ifPresent(periods::add));
    periods.sort(java.util.Comparator.reverseOrder());
    return periods;
  }

  /** The fact rows a form was counted from, as {@link FactLines} by fact view. */
  public SortedMap<String, String> facts(DSLContext ctx, UUID frozenId) {
    SortedMap<String, String> facts = new TreeMap<>();
    ctx.selectFrom(FROZEN_FACTS)
        .where(FROZEN_FACTS.FROZEN_ID.eq(frozenId))
        .forEach(r -> {
          requireDigest(r.getContent(), r.getDigest(), r.getFactView());
          facts.put(r.getFactView(), r.getContent());
        });
    return facts;
  }

  private List<FrozenForm> fetch(DSLContext ctx, Condition which) {
    return ctx.selectFrom(FROZEN_FORM)
        .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
        .and(which)
        .orderBy(FROZEN_FORM.FORM_CODE, FROZEN_FORM.REVISION)
        .fetch(FrozenForms::frozen);
  }

  private static FrozenForm frozen(FrozenFormRecord r) {
    requireDigest(r.getContent(), r.getDigest(), r.getFormCode() + " " + r.getPeriod());
    return new FrozenForm(
        r.getId(),
        FormContentReader.read(r.getContent()),
        r.getClosedAt(),
        r.getClosedBy(),
        r.getContent(),
        r.getDigest(),
        r.getAuditHead());
  }

  private static void requireDigest(String content, String digest, String what) {
    if (!Digest.of(content).equals(digest)) {
      throw new Failure(
          FailureKind.DAMAGED, "S-402", WORDS.say("frozen.digest", what), "digest of " + what);
    }
  }
}
