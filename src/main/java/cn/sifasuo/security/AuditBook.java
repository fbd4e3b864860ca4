package cn.sifasuo.security;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.print.ListTable;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The audit chain as who may read it reads it: a page at a time, newest first, and as a file. A
 * page begins behind the last entry of the one before, so that the hundredth costs what the first
 * did. Taking a list away is itself an act.
 */
public final class AuditBook {

  /** Entries of one page. */
  public static final int PAGE = 200;

  private static final Wording WORDS = Wording.of(AuditBook.class);
  private static final List<String> COLUMNS =
      List.of(
          "seq",
          "at_time",
          "who",
          "act",
          "entity",
          "entity_id",
          "detail",
          "prev_hash",
          "hash",
          "act_label");

  private final Transactions transactions;
  private final AuditChain chain;
  private final ZoneId zone;

  /**
   * @param zone in which a filter's days begin and end
   */
  public AuditBook(Transactions transactions, AuditChain chain, ZoneId zone) {
    this.transactions = transactions;
    this.chain = chain;
    this.zone = zone;
  }

  /**
   * At most {@link #PAGE} entries, newest first.
   *
   * @param before only older ones than this number; null for the newest
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission
   */
  public List<AuditChain.Entry> page(Session session, AuditFilter filter, @Nullable Long before) {
    session.require(Permission.READ_AUDIT);
    Condition asked = filter.condition(zone);
    return transactions.read(ctx ->
        ctx.selectFrom(AUDIT_ENTRY)
            .where(before == null ? asked : asked.and(AUDIT_ENTRY.SEQ.lt(before)))
            .orderBy(AUDIT_ENTRY.SEQ.desc())
            .limit(PAGE)
            .fetch(AuditChain::entry));
  }

  /**
   * At most {@link #PAGE} entries that follow a number, newest first.
   *
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission
   */
  public List<AuditChain.Entry> pageAfter(Session session, AuditFilter filter, long after) {
    session.require(Permission.READ_AUDIT);
    return transactions
        .read(ctx ->
            ctx.selectFrom(AUDIT_ENTRY)
                .where(filter.condition(zone).and(AUDIT_ENTRY.SEQ.gt(after)))
                .orderBy(AUDIT_ENTRY.SEQ)
                .limit(PAGE)
                .fetch(AuditChain::entry))
        .reversed();
  }

  /**
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission
   */
  public int count(Session session, AuditFilter filter) {
    session.require(Permission.READ_AUDIT);
    return transactions.read(ctx -> ctx.fetchCount(AUDIT_ENTRY, filter.condition(zone)));
  }

  /**
   * Everyone who may stand in the chain, by sign-in name.
   *
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission
   */
  public List<String> people(Session session) {
    session.require(Permission.READ_AUDIT);
    return transactions.read(
        ctx -> People.list(ctx).stream().map(People.Person::signIn).sorted().toList());
  }

  /**
   * Writes the entries asked for with their hashes, oldest first, as the kind of file its name
   * says.
   *
   * @return number of entries written
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission, {@code P-202} if
   *     the name says no kind of file, {@code P-501} if the file cannot be written
   */
  public int export(Session session, AuditFilter filter, Path file) {
    session.require(Permission.READ_AUDIT);
    int rows =
        transactions.read(ctx -> {
          try (Stream<AuditChain.Entry> entries =
              ctx.selectFrom(AUDIT_ENTRY)
                  .where(filter.condition(zone))
                  .orderBy(AUDIT_ENTRY.SEQ)
                  .fetchSize(500)
                  .fetchStream()
                  .map(AuditChain::entry)) {
            return ListFile.write(table(entries), file);
          }
        });
    transactions.write(ctx ->
        chain.append(
            ctx,
            session.signIn(),
            AuditAct.EXPORT.code(),
            "audit_entry",
            "",
            "rows=%d %s".formatted(rows, filter.said())));
    return rows;
  }

  private static ListTable table(Stream<AuditChain.Entry> entries) {
    Iterable<List<Object>> lines = () -> entries.map(AuditBook::line).iterator();
    return new ListTable(
        WORDS.say("audit.title"),
        COLUMNS.stream().map(name -> new ListTable.Column(name, ListTable.Kind.TEXT)).toList(),
        lines);
  }

  private static List<Object> line(AuditChain.Entry entry) {
    return List.of(
        entry.seq(),
        entry.at().toInstant().toString(),
        entry.who(),
        entry.act(),
        entry.entity(),
        entry.entityId(),
        entry.detail(),
        entry.prevHash(),
        entry.hash(),
        AuditAct.label(entry.act()));
  }
}
