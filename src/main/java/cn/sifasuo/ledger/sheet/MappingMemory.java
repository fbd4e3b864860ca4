package cn.sifasuo.ledger.sheet;

import static cn.sifasuo.vault.schema.Tables.IMPORT_MAPPING;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;

/** Mappings people confirmed, found again by the digest of the head. */
final class MappingMemory {

  private final Clock clock;

  MappingMemory(Clock clock) {
    this.clock = clock;
  }

  Optional<ColumnMap> recall(DSLContext ctx, String type, String headDigest) {
    return ctx.select(IMPORT_MAPPING.CONTENT)
        .from(IMPORT_MAPPING)
        .where(IMPORT_MAPPING.RECORD_TYPE.eq(type), IMPORT_MAPPING.HEADER_DIGEST.eq(headDigest))
        .fetchOptional(IMPORT_MAPPING.CONTENT)
        .map(ColumnMap::parse);
  }

  void remember(DSLContext ctx, MappingView confirmed) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    String content = ColumnMap.of(confirmed).toml();
    ctx.insertInto(IMPORT_MAPPING)
        .set(IMPORT_MAPPING.RECORD_TYPE, confirmed.type())
        .set(IMPORT_MAPPING.HEADER_DIGEST, confirmed.headDigest())
        .set(IMPORT_MAPPING.CONTENT, content)
        .set(IMPORT_MAPPING.AT_TIME, now)
        .onDuplicateKeyUpdate()
        .set(IMPORT_MAPPING.CONTENT, content)
        .set(IMPORT_MAPPING.AT_TIME, now)
        .execute();
  }
}
