package cn.sifasuo.security;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.max;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.vault.WriteLocks;
import cn.sifasuo.vault.schema.tables.records.AuditEntryRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * The hash chain over every act: each entry's hash covers the one before it, so that a changed or
 * missing entry is found. Its head travels in bundles and on printed forms, which is what stops a
 * person who could recompute the whole chain (bundle.md §4).
 */
public final class AuditChain {

  /** The hash before the first entry. */
  public static final String GENESIS = "0".repeat(64);

  private static final String LOCK = "audit";

  private final Clock clock;

  public AuditChain(Clock clock) {
    this.clock = clock;
  }

  /** Newest entry. */
  public record Head(long seq, String hash) {
    /** How forms and manifests print it, such as {@code 1042:9f3a…}. */
    @Override
    public String toString() {
      return seq + ":" + hash;
    }
  }

  /**
   * One entry.
   *
   * @param detail digests, ids and counts
   */
  public record Entry(
      long seq,
      OffsetDateTime at,
      String who,
      String act,
      String entity,
      String entityId,
      String detail,
      String prevHash,
      String hash) {}

  /**
   * Adds an entry in the caller's transaction.
   *
   * @param detail digests, ids and counts; never personal data
   * @return the entry's sequence number
   */
  public long append(
      DSLContext ctx, String who, String act, String entity, String entityId, String detail) {
    // held to the end of the write: whoever comes next must read this entry as the head
    WriteLocks.take(ctx, LOCK);
    Head head = head(ctx);
    long seq = head.seq() + 1;
    OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    String hash = hash(head.hash(), seq, at, who, act, entity, entityId, detail);
    ctx.insertInto(AUDIT_ENTRY)
        .set(AUDIT_ENTRY.SEQ, seq)
        .set(AUDIT_ENTRY.AT_TIME, at)
        .set(AUDIT_ENTRY.WHO, who)
        .set(AUDIT_ENTRY.ACT, act)
        .set(AUDIT_ENTRY.ENTITY, entity)
        .set(AUDIT_ENTRY.ENTITY_ID, entityId)
        .set(AUDIT_ENTRY.DETAIL, detail)
        .set(AUDIT_ENTRY.PREV_HASH, head.hash())
        .set(AUDIT_ENTRY.HASH, hash)
        .execute();
    return seq;
  }

  public Head head(DSLContext ctx) {
    return ctx.select(AUDIT_ENTRY.SEQ, AUDIT_ENTRY.HASH)
        .from(AUDIT_ENTRY)
        .orderBy(AUDIT_ENTRY.SEQ.desc())
        .limit(1)
        .fetchOptional(r -> new Head(r.value1(), r.value2()))
        .orElse(new Head(0, GENESIS));
  }

  /** Every entry in order, read as it is asked for; the caller closes the stream. */
  public Stream<Entry> entries(DSLContext ctx) {
    return ctx.selectFrom(AUDIT_ENTRY)
        .orderBy(AUDIT_ENTRY.SEQ)
        .fetchSize(500)
        .fetchStream()
        .map(AuditChain::entry);
  }

  /** The newest entry of an act, such as {@code backup}. */
  public Optional<Entry> newest(DSLContext ctx, String act) {
    return ctx.selectFrom(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.ACT.eq(act))
        .orderBy(AUDIT_ENTRY.SEQ.desc())
        .limit(1)
        .fetchOptional(AuditChain::entry);
  }

  /** Every entry of an act, oldest first. */
  public List<Entry> all(DSLContext ctx, String act) {
    return ctx.selectFrom(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.ACT.eq(act))
        .orderBy(AUDIT_ENTRY.SEQ)
        .fetch(AuditChain::entry);
  }

  /** Whether something was done after an entry besides these acts. */
  public boolean goesOn(DSLContext ctx, long seq, Set<String> quiet) {
    return ctx.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.SEQ.gt(seq), AUDIT_ENTRY.ACT.notIn(quiet));
  }

  /** Whether a head that is known from elsewhere is in this chain. */
  public boolean holds(DSLContext ctx, Head known) {
    return known.seq() == 0
        || ctx.fetchExists(
            AUDIT_ENTRY, AUDIT_ENTRY.SEQ.eq(known.seq()), AUDIT_ENTRY.HASH.eq(known.hash()));
  }

  /** When something was done last that is none of these acts. */
  Optional<OffsetDateTime> latestBut(DSLContext ctx, String... acts) {
    return ctx.select(max(AUDIT_ENTRY.AT_TIME))
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.ACT.notIn(acts))
        .fetchOptional(0, OffsetDateTime.class);
  }

  /** The latest time any entry bears; a clock that shows less has been set back. */
  public Optional<OffsetDateTime> latest(DSLContext ctx) {
    return ctx.select(AUDIT_ENTRY.AT_TIME)
        .from(AUDIT_ENTRY)
        .orderBy(AUDIT_ENTRY.AT_TIME.desc())
        .limit(1)
        .fetchOptional(AUDIT_ENTRY.AT_TIME);
  }

  static Entry entry(AuditEntryRecord r) {
    return new Entry(
        r.getSeq(),
        r.getAtTime(),
        r.getWho(),
        r.getAct(),
        r.getEntity(),
        r.getEntityId(),
        r.getDetail(),
        r.getPrevHash(),
        r.getHash());
  }

  /** Walks the chain; the sequence number of the first entry that does not hold, if any. */
  public Optional<Long> firstBroken(DSLContext ctx) {
    Head before = new Head(0, GENESIS);
    try (var entries =
        ctx.selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.SEQ).fetchSize(500).fetchLazy()) {
      for (var entry : entries) {
        String expected =
            hash(
                before.hash(),
                entry.getSeq(),
                entry.getAtTime(),
                entry.getWho(),
                entry.getAct(),
                entry.getEntity(),
                entry.getEntityId(),
                entry.getDetail());
        if (entry.getSeq() != before.seq() + 1
            || !entry.getPrevHash().equals(before.hash())
            || !entry.getHash().equals(expected)) {
          return Optional.of(entry.getSeq());
        }
        before = new Head(entry.getSeq(), entry.getHash());
      }
    }
    return Optional.empty();
  }

  /** The hash its content gives, by the hash it names as the one before. */
  static String hash(Entry e) {
    return hash(
        e.prevHash(), e.seq(), e.at(), e.who(), e.act(), e.entity(), e.entityId(), e.detail());
  }

  private static String hash(String prev, long seq, OffsetDateTime at, String... parts) {
    MessageDigest digest = Digest.sha256();
    feed(digest, prev);
    feed(digest, Long.toString(seq));
    feed(digest, Long.toString(at.toInstant().toEpochMilli()));
    for (String part : parts) {
      feed(digest, part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Length before content, so that no two lists of parts give the same bytes. */
  private static void feed(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(
        new byte[] {
          (byte) (bytes.length >> 24),
          (byte) (bytes.length >> 16),
          (byte) (bytes.length >> 8),
          (byte) bytes.length
        });
    digest.update(bytes);
  }
}
