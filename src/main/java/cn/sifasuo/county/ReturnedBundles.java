package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.RETURNED_BUNDLE;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.kernel.Period;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** Remembers which bundles were given back, so that the tables can say why an office is missing. */
final class ReturnedBundles {

  private ReturnedBundles() {}

  /** Once per bundle, however often it is handed in. */
  static void note(DSLContext ctx, Manifest manifest, OffsetDateTime at, int problems) {
    ctx.insertInto(RETURNED_BUNDLE)
        .set(RETURNED_BUNDLE.BUNDLE_ID, manifest.bundleId())
        .set(RETURNED_BUNDLE.OFFICE_CODE, manifest.senderOffice())
        .set(RETURNED_BUNDLE.SEQ, manifest.seq())
        .set(RETURNED_BUNDLE.PERIOD, manifest.period().code())
        .set(RETURNED_BUNDLE.RETURNED_AT, at)
        .set(RETURNED_BUNDLE.PROBLEMS, problems)
        .onDuplicateKeyIgnore()
        .execute();
  }

  /** When an office's newest bundle of these periods was given back, by office. */
  static Map<String, OffsetDateTime> newest(DSLContext ctx, Collection<Period> periods) {
    Map<String, OffsetDateTime> newest = new HashMap<>();
    ctx.selectFrom(RETURNED_BUNDLE)
        .where(RETURNED_BUNDLE.PERIOD.in(periods.stream().map(Period::code).toList()))
        .orderBy(RETURNED_BUNDLE.RETURNED_AT)
        .forEach(r -> newest.put(r.getOfficeCode(), r.getReturnedAt()));
    return newest;
  }
}
