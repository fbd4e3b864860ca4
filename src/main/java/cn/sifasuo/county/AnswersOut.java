package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_ANSWER;
import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;

import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.CountyAnswerRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Decisions on their way to the offices that asked, in signed receipts. */
public final class AnswersOut {

  private final Transactions transactions;
  private final Approvals approvals;
  private final Rulings rulings;

  public AnswersOut(Transactions transactions, Approvals approvals, Rulings rulings) {
    this.transactions = transactions;
    this.approvals = approvals;
    this.rulings = rulings;
  }

  /** Whether a minor's request was decided and no receipt has carried it; the others are listed. */
  public boolean isWaiting(Session session) {
    session.require(Permission.RECEIVE_BUNDLE);
    return transactions.read(ctx ->
        ctx.fetchExists(
            COUNTY_ANSWER, COUNTY_ANSWER.FROM_SEALED.isTrue(), COUNTY_ANSWER.RECEIPT_ID.isNull()));
  }

  /**
   * Hands out what was decided and what its office has not entered yet, as far as its records here
   * tell: a receipt for each office, by the newest bundle it sent. Handed out again it says the
   * same, for a stick that was lost; but an answer to a minor's request goes once, since no list
   * here tells whether it was entered.
   *
   * @return the signed files; none if nothing was decided
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301}; X-404 for numbers of persons in the
   *     words of a decision
   */
  public List<Path> handOut(Session session) {
    session.require(Permission.RECEIVE_BUNDLE);
    List<Rulings.Signed> signed =
        transactions.write(ctx -> {
          Map<String, List<Receipt.Answer>> byOffice = new TreeMap<>();
          Stream.concat(open(ctx, session), sealed(ctx))
              .forEach(kept ->
                  byOffice
                      .computeIfAbsent(kept.getOrigin(), o -> new ArrayList<>())
                      .add(answer(kept)));
          List<Rulings.Signed> all = new ArrayList<>();
          byOffice.forEach((office, answers) -> all.add(tell(ctx, session, office, answers)));
          return all;
        });
    return signed.stream().map(s -> rulings.handOut(s).receiptFile()).toList();
  }

  private Stream<CountyAnswerRecord> open(DSLContext ctx, Session session) {
    return approvals.waiting(ctx, session).stream()
        .filter(r -> r.stage() != Approvals.Stage.ASKED)
        .map(r ->
            ctx.selectFrom(COUNTY_ANSWER).where(isOf(r.office(), List.of(r.key()))).fetchSingle());
  }

  private static Stream<CountyAnswerRecord> sealed(DSLContext ctx) {
    return ctx
        .selectFrom(COUNTY_ANSWER)
        .where(COUNTY_ANSWER.FROM_SEALED.isTrue(), COUNTY_ANSWER.RECEIPT_ID.isNull())
        .orderBy(COUNTY_ANSWER.ORIGIN, COUNTY_ANSWER.ROW_ID)
        .fetch()
        .stream();
  }

  private static Condition isOf(String office, List<UUID> rows) {
    return COUNTY_ANSWER.ORIGIN.eq(office).and(COUNTY_ANSWER.ROW_ID.in(rows));
  }

  private static Receipt.Answer answer(CountyAnswerRecord kept) {
    SortedMap<String, String> values = new TreeMap<>();
    Json.readObject(kept.getContent()).forEach((name, value) -> values.put(name, value.toString()));
    return new Receipt.Answer(
        kept.getRecordType(), kept.getUid(), kept.getRowType(), kept.getRowId(), values);
  }

  private Rulings.Signed tell(
      DSLContext ctx, Session session, String office, List<Receipt.Answer> answers) {
    UUID newest =
        ctx.select(INBOUND_BUNDLE.BUNDLE_ID)
            .from(INBOUND_BUNDLE)
            .where(INBOUND_BUNDLE.OFFICE_CODE.eq(office))
            .orderBy(INBOUND_BUNDLE.SEQ.desc())
            .limit(1)
            .fetchSingle()
            .value1();
    Rulings.Signed signed = rulings.answer(ctx, session, newest, answers);
    ctx.update(COUNTY_ANSWER)
        .set(COUNTY_ANSWER.RECEIPT_ID, DSL.val(signed.receipt().receiptId()))
        .where(
            isOf(office, answers.stream().map(Receipt.Answer::rowId).toList()),
            COUNTY_ANSWER.RECEIPT_ID.isNull())
        .execute();
    return signed;
  }
}
