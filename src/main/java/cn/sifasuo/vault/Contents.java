package cn.sifasuo.vault;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.SENTINEL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What a look at a database finds, to compare with its seal.
 *
 * @param rows number of rows per table
 * @param auditHead sequence number and hash of the newest audit entry, such as {@code 12:9f…};
 *     empty if there is none
 */
record Contents(Map<String, Long> rows, String auditHead) {

  Contents {
    rows = Map.copyOf(rows);
  }

  /** The id in the row that an empty database made of a truncated file does not have. */
  static Optional<UUID> sentinel(DSLContext db) {
    return db.select(SENTINEL.DATABASE_ID).from(SENTINEL).fetchOptional(SENTINEL.DATABASE_ID);
  }

  static Contents of(DSLContext db) {
    Map<String, Long> rows = new TreeMap<>();
    for (String name : tables(db)) {
      rows.put(name, (long) db.fetchCount(table(name)));
    }
    return new Contents(rows, rows.containsKey("AUDIT_ENTRY") ? head(db) : "");
  }

  /**
   * Reads every row once. H2 keeps no digests of its pages, so damage to one shows only when it is
   * read (bundle.md §3.3).
   *
   * @return how many rows there are
   */
  static long readThrough(DSLContext db) {
    long rows = 0;
    for (String name : tables(db)) {
      try (Cursor<?> all = db.selectFrom(table(name)).fetchSize(500).fetchLazy()) {
        while (all.hasNext()) {
          all.fetchNext();
          rows++;
        }
      }
    }
    return rows;
  }

  static List<String> tables(DSLContext db) {
    return db.select(DSL.field("table_name", String.class))
        .from("information_schema.tables")
        .where("lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
        .fetch(0, String.class);
  }

  private static Table<?> table(String name) {
    return DSL.table(DSL.name(name));
  }

  private static String head(DSLContext db) {
    return db.select(AUDIT_ENTRY.SEQ, AUDIT_ENTRY.HASH)
        .from(AUDIT_ENTRY)
        .orderBy(AUDIT_ENTRY.SEQ.desc())
        .limit(1)
        .fetchOptional(row -> row.value1() + ":" + row.value2())
        .orElse("");
  }
}
