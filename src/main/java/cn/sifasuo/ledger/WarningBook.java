package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.ACCEPTED_WARNING;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.vault.schema.tables.records.AcceptedWarningRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The answers to a record's warnings. One holds until the record is saved without that warning of
 * those values; should it come back later, it is asked again.
 */
final class WarningBook {

  private final DSLContext ctx;

  WarningBook(DSLContext ctx) {
    this.ctx = ctx;
  }

  /** Every answer ever given for a record, newest first. */
  List<AcceptedWarning> all(RecordType type, UUID id) {
    return ctx.selectFrom(ACCEPTED_WARNING)
        .where(ACCEPTED_WARNING.ROOT_TYPE.eq(type.code()), ACCEPTED_WARNING.ROOT_ID.eq(id))
        .orderBy(ACCEPTED_WARNING.AUDIT_SEQ.desc(), ACCEPTED_WARNING.FIELD)
        .fetch(WarningBook::read);
  }

  private static AcceptedWarning read(AcceptedWarningRecord r) {
    return new AcceptedWarning(
        r.getId(),
        r.getVersion(),
        r.getField(),
        r.getRule(),
        r.getSentence(),
        r.getReason(),
        r.getWho(),
        r.getAtTime(),
        r.getLapsedIn() == null);
  }

  /**
   * A draft's warnings by whether they are answered.
   *
   * @param open nobody has answered them
   * @param fresh answered now
   * @param held answered before, of the same values
   * @param lapsed earlier answers to warnings that are gone
   */
  record Sorted(
      List<Problem> open,
      Map<Problem, Fresh> fresh,
      Map<Problem, AcceptedWarning> held,
      List<UUID> lapsed) {}

  /** An answer given now, with the values it is about. */
  record Fresh(Acceptance acceptance, String basis) {}

  /**
   * @param draft with its derived fields filled
   * @param problems of that draft
   * @param given answers to some of them; those to other problems are left out
   */
  Sorted sort(Draft draft, List<Problem> problems, List<Acceptance> given) {
    Map<String, AcceptedWarning> before = holding(draft);
    Map<String, AcceptedWarning> unseen = new HashMap<>(before);
    List<Problem> open = new ArrayList<>();
    Map<Problem, Fresh> fresh = new LinkedHashMap<>();
    Map<Problem, AcceptedWarning> held = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (problem.severity() != Severity.WARNING) {
        continue;
      }
      String basis = WarningBasis.of(draft, problem);
      unseen.remove(basis);
      AcceptedWarning earlier = before.get(basis);
      if (earlier != null) {
        held.put(problem, earlier);
        continue;
      }
      given.stream()
          .filter(a -> a.field().equals(problem.field()) && a.rule().equals(problem.code()))
          .findFirst()
          .ifPresentOrElse(a -> fresh.put(problem, new Fresh(a, basis)), () -> open.add(problem));
    }
    return new Sorted(
        open, fresh, held, unseen.values().stream().map(AcceptedWarning::id).toList());
  }

  private Map<String, AcceptedWarning> holding(Draft draft) {
    UUID id = draft.id();
    if (id == null) {
      return Map.of();
    }
    return ctx
        .selectFrom(ACCEPTED_WARNING)
        .where(
            ACCEPTED_WARNING.ROOT_TYPE.eq(draft.type().code()),
            ACCEPTED_WARNING.ROOT_ID.eq(id),
            ACCEPTED_WARNING.LAPSED_IN.isNull())
        .fetch()
        .stream()
        .collect(
            Collectors.toMap(
                AcceptedWarningRecord::getBasis, WarningBook::read, (one, other) -> one));
  }

  /** Under what an act is recorded. */
  record Entry(Ids ids, OffsetDateTime at, String who, long auditSeq) {}

  /**
   * @param version the record has after the act
   */
  void write(RecordType type, UUID id, int version, Sorted sorted, Entry entry) {
    if (!sorted.lapsed().isEmpty()) {
      ctx.update(ACCEPTED_WARNING)
          .set(ACCEPTED_WARNING.LAPSED_IN, version)
          .where(ACCEPTED_WARNING.ID.in(sorted.lapsed()))
          .execute();
    }
    List<AcceptedWarningRecord> rows = new ArrayList<>();
    sorted
        .fresh()
        .forEach((problem, fresh) -> {
          AcceptedWarningRecord row = new AcceptedWarningRecord();
          row.setId(entry.ids().next());
          row.setRootType(type.code());
          row.setRootId(id);
          row.setVersion(version);
          row.setField(problem.field());
          row.setRule(problem.code());
          row.setBasis(fresh.basis());
          row.setSentence(problem.text());
          row.setReason(fresh.acceptance().reason());
          row.setWho(entry.who());
          row.setAtTime(entry.at());
          row.setAuditSeq(entry.auditSeq());
          rows.add(row);
        });
    ctx.batchInsert(rows).execute();
  }

  /** What the audit digest covers of the answers, so that a changed reason is found. */
  static String covered(Sorted sorted) {
    StringBuilder all = new StringBuilder();
    sorted
        .fresh()
        .forEach((problem, fresh) ->
            all.append(covered(problem.field(), problem.code(), fresh.acceptance().reason())));
    return all.toString();
  }

  /** One answer as the digest covers it. */
  static String covered(String field, String rule, String reason) {
    return field + ' ' + rule + ' ' + reason + '\n';
  }
}
