package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_ANSWER;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECORD;

import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.RecordLine;
import cn.sifasuo.exchange.RecordRow;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.PersonalNumbers;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Approval;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.CountyAnswerRecord;
import cn.sifasuo.vault.schema.tables.records.ReceivedRecordRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What rows of the offices' records ask of this desk, and what it decides (domain/corrections.md
 * §2: leave over seven days, change of place, level, conduct, devices). A decision is this desk's
 * act alone; it leaves with a receipt and stands in the ledger once its office has entered it. Rows
 * of minors' records come sealed: they are asked for with what the holder of the key has opened,
 * and stand in no list.
 */
public final class Approvals {

  private static final Wording WORDS = Wording.of(Approvals.class);

  private final Transactions transactions;
  private final HandOverLaw law;
  private final AuditChain audit;
  private final Clock clock;
  private final Ids ids;

  public Approvals(Transactions transactions, HandOverLaw law, AuditChain audit, Clock clock) {
    this.transactions = transactions;
    this.law = law;
    this.audit = audit;
    this.clock = clock;
    this.ids = new Ids(clock);
  }

  /** How far the answer to a request has come. */
  public enum Stage {
    /** Nothing decided. */
    ASKED,
    /** Decided, and in no receipt yet. */
    DECIDED,
    /** In a receipt; the office has not entered it, as far as its records here tell. */
    HANDED_OUT
  }

  /**
   * A row that asks.
   *
   * @param record what the office sent of its record
   * @param row the row, with what was decided here if anything was
   * @param fromSealed whether the record is a minor's and came sealed
   */
  public record Request(
      String office,
      Draft record,
      HandOverLaw.SentRows kind,
      Draft row,
      Stage stage,
      boolean fromSealed) {

    /** The id of the row. */
    public UUID key() {
      return java.util.Objects.requireNonNull(row.id());
    }

    /** Names nobody: it may get into a log. */
    @Override
    public String toString() {
      return "Request[" + key() + "]";
    }
  }

  /**
   * Every row that its office has sent without an answer, office by office.
   *
   * @throws Failure REFUSED to who may not receive bundles; ledgers the person does not read are
   *     left out
   */
  public List<Request> waiting(Session session) {
    session.require(Permission.RECEIVE_BUNDLE);
    return transactions.read(ctx -> waiting(ctx, session));
  }

  /** As {@link #waiting(Session)}, for what is done in one go with it. */
  List<Request> waiting(DSLContext ctx, Session session) {
    Map<UUID, CountyAnswerRecord> answers = answers(ctx);
    List<Request> requests = new ArrayList<>();
    for (HandOverLaw.SentType sent : asking(session)) {
      ctx.selectFrom(RECEIVED_RECORD)
          .where(
              RECEIVED_RECORD.RECORD_TYPE.eq(sent.type().code()),
              RECEIVED_RECORD.CONTENT.isNotNull(),
              RECEIVED_RECORD.ROW_CONTENT.isNotNull())
          .orderBy(RECEIVED_RECORD.ORIGIN, RECEIVED_RECORD.UID)
          .forEach(r -> requests.addAll(requests(sent, line(r), answers, false)));
    }
    return requests;
  }

  /**
   * What asks in records of minors that were just opened.
   *
   * @param opened as {@link MinorsFiles#open} gave them
   * @throws Failure REFUSED to who may not receive bundles or open records of minors
   */
  public List<Request> of(Session session, List<RecordLine> opened) {
    session.require(Permission.RECEIVE_BUNDLE);
    session.require(SpecialRight.MINORS);
    return transactions.read(ctx -> {
      Map<UUID, CountyAnswerRecord> answers = answers(ctx);
      List<Request> requests = new ArrayList<>();
      for (HandOverLaw.SentType sent : asking(session)) {
        opened.stream()
            .filter(line -> line.type().equals(sent.type().code()) && line.content() != null)
            .forEach(line -> requests.addAll(requests(sent, line, answers, true)));
      }
      return requests;
    });
  }

  private static Map<UUID, CountyAnswerRecord> answers(DSLContext ctx) {
    Map<UUID, CountyAnswerRecord> answers = new HashMap<>();
    ctx.selectFrom(COUNTY_ANSWER).forEach(a -> answers.put(a.getRowId(), a));
    return answers;
  }

  /** Types with rows that may ask, of ledgers the person reads. */
  private List<HandOverLaw.SentType> asking(Session session) {
    YearMonth month = YearMonth.now(clock);
    return law.records(Period.month(month.getYear(), month.getMonthValue())).stream()
        .filter(sent -> !sent.rows().isEmpty())
        .filter(sent -> session.may(Permission.READ_RECORDS, sent.type().ledger()))
        .toList();
  }

  private static RecordLine line(ReceivedRecordRecord r) {
    return new RecordLine(
        r.getRecordType(),
        r.getUid(),
        r.getRev(),
        r.getOrigin(),
        Json.readObject(r.getContent()),
        RecordLine.keptRows(r.getRowContent()));
  }

  private static List<Request> requests(
      HandOverLaw.SentType sent,
      RecordLine line,
      Map<UUID, CountyAnswerRecord> answers,
      boolean fromSealed) {
    Draft record = line.draft(sent.type());
    List<Request> requests = new ArrayList<>();
    for (HandOverLaw.SentRows kind : sent.rows()) {
      for (RecordRow row : line.rows().getOrDefault(kind.type().code(), List.of())) {
        if (kind.waits(row)) {
          CountyAnswerRecord answer = answers.get(row.id());
          Draft shown = row.draft(kind.type());
          if (answer != null) {
            RecordRow.fill(shown, Json.readObject(answer.getContent()));
          }
          requests.add(new Request(line.origin(), record, kind, shown, stage(answer), fromSealed));
        }
      }
    }
    return requests;
  }

  private static Stage stage(@Nullable CountyAnswerRecord answer) {
    if (answer == null) {
      return Stage.ASKED;
    }
    return answer.getReceiptId() == null ? Stage.DECIDED : Stage.HANDED_OUT;
  }

  /**
   * Decides a request. Until it has been handed out another decision takes its place.
   *
   * @param values by the fields of the request's {@link Approval}; others are not touched
   * @throws Failure REFUSED {@code G-301}, {@code G-305}, {@code G-306}; WRONG_USE {@code C-431}
   *     without what an answer needs, such as its day, {@code C-432} for a day to come, {@code
   *     C-347} for words that are too long, {@code C-434} for numbers of persons; REFUSED {@code
   *     C-433} if the answer has been handed out
   */
  public void decide(Session session, Request request, Map<String, Object> values) {
    session.require(Permission.RECEIVE_BUNDLE);
    session.require(Permission.READ_RECORDS, request.kind().type().ledger());
    if (request.fromSealed()) {
      session.require(SpecialRight.MINORS);
    }
    SortedMap<String, String> answer = answer(request.kind().approval(), values);
    Draft record = request.record();
    transactions.write(ctx -> {
      boolean handedOut =
          ctx.fetchExists(
              COUNTY_ANSWER,
              COUNTY_ANSWER.ORIGIN.eq(request.office()),
              COUNTY_ANSWER.ROW_ID.eq(request.key()),
              COUNTY_ANSWER.RECEIPT_ID.isNotNull());
      if (handedOut) {
        throw new Failure(
            FailureKind.REFUSED, "C-433", WORDS.say("approval.handed-out"), "answered already");
      }
      ctx.deleteFrom(COUNTY_ANSWER)
          .where(COUNTY_ANSWER.ORIGIN.eq(request.office()), COUNTY_ANSWER.ROW_ID.eq(request.key()))
          .execute();
      ctx.insertInto(COUNTY_ANSWER)
          .set(COUNTY_ANSWER.ID, ids.next())
          .set(COUNTY_ANSWER.ORIGIN, request.office())
          .set(COUNTY_ANSWER.RECORD_TYPE, record.type().code())
          .set(COUNTY_ANSWER.UID, record.id())
          .set(COUNTY_ANSWER.ROW_TYPE, request.kind().type().code())
          .set(COUNTY_ANSWER.ROW_ID, request.key())
          .set(COUNTY_ANSWER.CONTENT, Json.write(answer))
          .set(COUNTY_ANSWER.FROM_SEALED, request.fromSealed())
          .set(COUNTY_ANSWER.MADE_AT, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
          .set(COUNTY_ANSWER.MADE_BY, session.signIn())
          .execute();
      return audit.append(
          ctx,
          session.signIn(),
          AuditAct.DECIDE_REQUEST.code(),
          request.kind().type().code(),
          request.key().toString(),
          request.office());
    });
  }

  private SortedMap<String, String> answer(Approval approval, Map<String, Object> values) {
    SortedMap<String, String> answer = new TreeMap<>();
    for (FieldSpec field : approval.answer()) {
      Object value = values.get(field.name());
      String text = value == null ? "" : Rulings.line(value.toString(), ReceiptFile.LONGEST_NOTE);
      if (approval.needs(field) && text.isEmpty()) {
        throw new Failure(
            FailureKind.WRONG_USE,
            "C-431",
            WORDS.say("approval.missing", field.label()),
            "no " + field.name());
      }
      // a receipt travels open
      if (PersonalNumbers.find(text).isPresent()) {
        throw new Failure(
            FailureKind.WRONG_USE,
            "C-434",
            WORDS.say("approval.personal", field.label()),
            "number of a person in " + field.name());
      }
      if (!text.isEmpty()) {
        answer.put(field.name(), text);
      }
    }
    Object decided = values.get(approval.answer().getFirst().name());
    if (decided instanceof LocalDate day && day.isAfter(LocalDate.now(clock))) {
      throw new Failure(
          FailureKind.WRONG_USE, "C-432", WORDS.say("approval.future"), "a day to come");
    }
    return answer;
  }
}
