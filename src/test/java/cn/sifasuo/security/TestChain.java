package cn.sifasuo.security;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;

import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.schema.tables.records.AuditEntryRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** A chain on the real database, and the hands of somebody who can write into it with SQL. */
public final class TestChain {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int BATCH = 5_000;

  public final MemoryDatabase database = new MemoryDatabase();
  private final Walking clock = new Walking();
  public final AuditChain chain = new AuditChain(clock);

  /** Adds entries of four people, a quarter of an hour apart, beginning on 5 January 2026. */
  public void add(int count) {
    database.write(ctx -> {
      for (int i = 0; i < count; i++) {
        String act = i % 50 == 49 ? "export" : i % 5 == 0 ? "sign-in" : "update";
        chain.append(ctx, "user" + i % 4, act, "dispute_case", "case" + i % 97, "d" + i);
        clock.go();
      }
      return count;
    });
  }

  /** As {@link #add}, for many: entries are computed here and sent as batches. */
  public void addMany(int count) {
    List<AuditEntryRecord> rows = new ArrayList<>();
    AuditChain.Head head = head();
    for (int i = 0; i < count; i++) {
      AuditEntryRecord row = new AuditEntryRecord();
      row.setSeq(head.seq() + 1);
      row.setAtTime(java.time.OffsetDateTime.now(clock));
      row.setWho("user" + i % 4);
      row.setAct(i % 50 == 49 ? "export" : i % 5 == 0 ? "sign-in" : "update");
      row.setEntity("dispute_case");
      row.setEntityId("case" + i % 97);
      row.setDetail("d" + i);
      row.setPrevHash(head.hash());
      row.setHash("");
      String hash = AuditChain.hash(AuditChain.entry(row));
      row.setHash(hash);
      head = new AuditChain.Head(row.getSeq(), hash);
      rows.add(row);
      clock.go();
      if (rows.size() == BATCH || i == count - 1) {
        database.write(ctx -> ctx.batchInsert(rows).execute().length);
        rows.clear();
      }
    }
  }

  public AuditChain.Head head() {
    return database.read(chain::head);
  }

  /** The head as it was at a number. */
  public ChainAnchor anchor(long seq, ChainAnchor.Origin origin) {
    String hash =
        database.read(ctx ->
            ctx.select(AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SEQ.eq(seq))
                .fetchSingle(AUDIT_ENTRY.HASH));
    return new ChainAnchor(seq, hash, origin, "县局第3号回执");
  }

  /** Changes what an entry says and nothing else. */
  public void change(long seq) {
    database.write(ctx -> change(ctx, seq));
  }

  private static int change(DSLContext ctx, long seq) {
    return ctx.update(AUDIT_ENTRY)
        .set(AUDIT_ENTRY.DETAIL, "something else")
        .where(AUDIT_ENTRY.SEQ.eq(seq))
        .execute();
  }

  /** Changes what an entry says and makes every hash from there on fit again. */
  public void rewriteFrom(long seq) {
    rewrite(seq, Long.MAX_VALUE);
  }

  /** As {@link #rewriteFrom}, but leaves the entries behind a number as they were. */
  public void rewrite(long from, long to) {
    database.write(ctx -> {
      change(ctx, from);
      AuditChain.Head before =
          ctx.select(AUDIT_ENTRY.SEQ, AUDIT_ENTRY.HASH)
              .from(AUDIT_ENTRY)
              .where(AUDIT_ENTRY.SEQ.eq(from - 1))
              .fetchOptional(r -> new AuditChain.Head(r.value1(), r.value2()))
              .orElse(new AuditChain.Head(0, AuditChain.GENESIS));
      for (AuditEntryRecord row :
          ctx.selectFrom(AUDIT_ENTRY)
              .where(AUDIT_ENTRY.SEQ.between(from, to))
              .orderBy(AUDIT_ENTRY.SEQ)
              .fetch()) {
        row.setPrevHash(before.hash());
        row.setHash(AuditChain.hash(AuditChain.entry(row)));
        row.update();
        before = new AuditChain.Head(row.getSeq(), row.getHash());
      }
      return before;
    });
  }

  public void delete(long from, long to) {
    database.write(
        ctx -> ctx.deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.SEQ.between(from, to)).execute());
  }

  private static final class Walking extends Clock {

    private Instant now = Instant.parse("2026-01-05T01:00:00Z");

    void go() {
      now = now.plus(Duration.ofMinutes(15));
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
