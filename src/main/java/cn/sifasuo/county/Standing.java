package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The last accepted bundle of an office; number 0 if there is none. */
record Standing(long seq, @Nullable String manifestHash) {

  static Standing read(DSLContext ctx, String office) {
    return ctx.select(INBOUND_BUNDLE.SEQ, INBOUND_BUNDLE.MANIFEST_HASH)
        .from(INBOUND_BUNDLE)
        .where(INBOUND_BUNDLE.OFFICE_CODE.eq(office))
        .orderBy(INBOUND_BUNDLE.SEQ.desc())
        .limit(1)
        .fetchOptional(r -> new Standing(r.value1(), r.value2()))
        .orElse(new Standing(0, null));
  }
}
