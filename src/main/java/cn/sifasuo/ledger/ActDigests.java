package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.ACCEPTED_WARNING;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.vault.schema.tables.records.LedgerHistoryRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** What the audit chain says each act of the {@link WriteGate} wrote, to be met by history. */
final class ActDigests {

  /** Acts whose entry holds the digest of the rows they wrote. */
  private static final Set<String> ACTS = Set.of("create", "update", "void", "restore");

  private final Map<Long, Act> open;
  private final Map<Long, String> answers;
  private final long count;

  private ActDigests(Map<Long, Act> acts, Map<Long, String> answers) {
    this.open = acts;
    this.answers = answers;
    this.count = acts.size();
  }

  /**
   * One act.
   *
   * @param type of the record it was about
   * @param digest over all rows it wrote and the warnings it answered
   */
  record Act(String type, UUID record, String who, String digest) {}

  static ActDigests read(DSLContext ctx, RecordTypes types) {
    Map<Long, Act> acts = new LinkedHashMap<>();
    ctx.select(
            AUDIT_ENTRY.SEQ,
            AUDIT_ENTRY.ENTITY,
            AUDIT_ENTRY.ENTITY_ID,
            AUDIT_ENTRY.WHO,
            AUDIT_ENTRY.DETAIL)
        .from(AUDIT_ENTRY)
        .where(
            AUDIT_ENTRY.ACT.in(ACTS),
            AUDIT_ENTRY.ENTITY.in(types.roots().stream().map(RecordType::code).toList()))
        .orderBy(AUDIT_ENTRY.SEQ)
        .forEach(r ->
            acts.put(
                r.value1(),
                new Act(r.value2(), UUID.fromString(r.value3()), r.value4(), r.value5())));
    Map<Long, StringBuilder> answers = new HashMap<>();
    ctx.select(
            ACCEPTED_WARNING.AUDIT_SEQ,
            ACCEPTED_WARNING.FIELD,
            ACCEPTED_WARNING.RULE,
            ACCEPTED_WARNING.REASON)
        .from(ACCEPTED_WARNING)
        .orderBy(written(ctx))
        .forEach(r ->
            answers
                .computeIfAbsent(r.value1(), k -> new StringBuilder())
                .append(WarningBook.covered(r.value2(), r.value3(), r.value4())));
    Map<Long, String> texts = new HashMap<>();
    answers.forEach((seq, text) -> texts.put(seq, text.toString()));
    return new ActDigests(acts, texts);
  }

  private static Field<?> written(DSLContext ctx) {
    return ctx.family() == SQLDialect.H2 ? DSL.field("_rowid_", Long.class) : ACCEPTED_WARNING.ID;
  }

  /** How many acts there are. */
  long count() {
    return count;
  }

  /** Acts no history met. */
  Collection<Act> unmet() {
    return open.values();
  }

  /**
   * Takes the versions of one act, in the order they were written.
   *
   * @return whether they are what the chain says
   */
  boolean meet(List<LedgerHistoryRecord> versions) {
    LedgerHistoryRecord first = versions.getFirst();
    Act act = open.remove(first.getAuditSeq());
    if (act == null) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    for (LedgerHistoryRecord version : versions) {
      if (!version.getRootType().equals(act.type())
          || !version.getRootId().equals(act.record())
          || !version.getWho().equals(act.who())) {
        return false;
      }
      LedgerRows.cover(all, version.getRecordId(), version.getVersion(), version.getSnapshot());
    }
    all.append(answers.getOrDefault(first.getAuditSeq(), ""));
    return Digest.of(all.toString()).equals(act.digest());
  }
}
