package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.RETURNED_BUNDLE;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** Remembers which bundles were given back, so that the tables can say why an office is missing. */
final class ReturnedBundles {

  private ReturnedBundles() {}

  /**
   * Once per bundle, however often it is handed in.
   *
   * @param receipt as it was signed
   */
  static void note(
      DSLContext ctx,
      Session session,
      Manifest manifest,
      Receipt answer,
      byte[] receipt,
      ReturnedContent content) {
    ctx.insertInto(RETURNED_BUNDLE)
        .set(RETURNED_BUNDLE.BUNDLE_ID, manifest.bundleId())
        .set(RETURNED_BUNDLE.OFFICE_CODE, manifest.senderOffice())
        .set(RETURNED_BUNDLE.SEQ, manifest.seq())
        .set(RETURNED_BUNDLE.PERIOD, manifest.period().code())
        .set(RETURNED_BUNDLE.RETURNED_AT, answer.receivedAt())
        .set(RETURNED_BUNDLE.PROBLEMS, answer.problems().size())
        .set(RETURNED_BUNDLE.KIND, manifest.kind().name())
        .set(RETURNED_BUNDLE.RECEIVED_BY, session.signIn())
        .set(RETURNED_BUNDLE.ROW_COUNT, answer.counts().refused())
        .set(RETURNED_BUNDLE.CONTENT, content.write())
        .set(RETURNED_BUNDLE.RECEIPT, receipt)
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
