package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FORM_ADOPTION;
import static cn.sifasuo.vault.schema.Tables.FORM_PACKAGE;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.schema.tables.records.FormPackageRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;

/**
 * Form sets taken in and decisions about them, in the database: they are in every backup, and a
 * restored desk counts as before.
 */
final class FormStore {

  private static final Wording WORDS = Wording.of(FormStore.class);

  private FormStore() {}

  /** What was taken in, without its files. */
  record Taken(String code, String version, String signerName) {}

  /** Everything taken in, oldest first. */
  static List<Taken> taken(DSLContext ctx) {
    return ctx.select(FORM_PACKAGE.CODE, FORM_PACKAGE.VERSION, FORM_PACKAGE.SIGNER_NAME)
        .from(FORM_PACKAGE)
        .orderBy(FORM_PACKAGE.IMPORTED_AT, FORM_PACKAGE.CODE, FORM_PACKAGE.VERSION)
        .fetch(Records.mapping(Taken::new));
  }

  /**
   * @throws Failure DAMAGED {@code S-402} if the files are not those taken in
   */
  static Optional<KeptPackage> find(DSLContext ctx, String code, String version) {
    return ctx.selectFrom(FORM_PACKAGE)
        .where(FORM_PACKAGE.CODE.eq(code), FORM_PACKAGE.VERSION.eq(version))
        .fetchOptional(FormStore::kept);
  }

  /** Every decision, oldest first. */
  static List<Adoption> adoptions(DSLContext ctx) {
    return ctx.selectFrom(FORM_ADOPTION)
        .orderBy(FORM_ADOPTION.SEQ)
        .fetch(r ->
            new Adoption(
                r.getId(),
                r.getCode(),
                r.getVersion(),
                r.getAdoptedFrom(),
                r.getReason(),
                r.getAskedBy(),
                r.getApprovedBy(),
                r.getAdoptedAt(),
                r.getAdoptedBy()));
  }

  /**
   * @param signedFile the file as it came
   */
  static void keep(DSLContext ctx, KeptPackage taken, byte[] signedFile) {
    ctx.insertInto(FORM_PACKAGE)
        .set(FORM_PACKAGE.CODE, taken.code())
        .set(FORM_PACKAGE.VERSION, taken.version())
        .set(FORM_PACKAGE.LABEL, taken.label())
        .set(FORM_PACKAGE.CONTENT, taken.folder().write())
        .set(FORM_PACKAGE.DIGEST, taken.folder().digest())
        .set(FORM_PACKAGE.SIGNED_FILE, signedFile)
        .set(FORM_PACKAGE.SIGNER_CODE, taken.signer().code())
        .set(FORM_PACKAGE.SIGNER_NAME, taken.signer().name())
        .set(FORM_PACKAGE.SIGNER_CERTIFICATE, taken.signer().certificate())
        .set(FORM_PACKAGE.IMPORTED_AT, taken.importedAt())
        .set(FORM_PACKAGE.IMPORTED_BY, taken.importedBy())
        .execute();
  }

  static void keep(DSLContext ctx, Adoption decided) {
    ctx.insertInto(FORM_ADOPTION)
        .set(FORM_ADOPTION.ID, decided.id())
        .set(FORM_ADOPTION.SEQ, ctx.fetchCount(FORM_ADOPTION) + 1)
        .set(FORM_ADOPTION.CODE, decided.code())
        .set(FORM_ADOPTION.VERSION, decided.version())
        .set(FORM_ADOPTION.ADOPTED_FROM, decided.from())
        .set(FORM_ADOPTION.REASON, decided.reason())
        .set(FORM_ADOPTION.ASKED_BY, decided.askedBy())
        .set(FORM_ADOPTION.APPROVED_BY, decided.approvedBy())
        .set(FORM_ADOPTION.ADOPTED_AT, decided.adoptedAt())
        .set(FORM_ADOPTION.ADOPTED_BY, decided.adoptedBy())
        .execute();
  }

  private static KeptPackage kept(FormPackageRecord r) {
    return new KeptPackage(
        r.getCode(),
        r.getVersion(),
        r.getLabel(),
        folder(r),
        new KeptPackage.Signer(r.getSignerCode(), r.getSignerName(), r.getSignerCertificate()),
        r.getImportedAt(),
        r.getImportedBy());
  }

  private static FormFolder folder(FormPackageRecord r) {
    String what = r.getCode() + " " + r.getVersion();
    if (!Digest.of(r.getContent()).equals(r.getDigest())) {
      throw new Failure(
          FailureKind.DAMAGED, "S-402", WORDS.say("frozen.digest", what), "digest of " + what);
    }
    return FormFolder.read(r.getCode(), r.getContent());
  }
}
