package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormExchange;
import cn.sifasuo.statistics.FormFolder;
import cn.sifasuo.statistics.FormLibrary;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.KeptPackage;
import cn.sifasuo.statistics.LintFinding;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Form packages as acts of a desk: the county signs them, offices take them in. */
public final class FormPackageDesk implements FormExchange {

  private final Transactions transactions;
  private final AuditChain audit;
  private final IdentityStore identities;
  private final Counterparts counterparts;
  private final FormPackageFile files;
  private final FormLibrary library;

  public FormPackageDesk(
      Transactions transactions,
      AuditChain audit,
      IdentityStore identities,
      Counterparts counterparts,
      FormPackageFile files,
      FormLibrary library) {
    this.transactions = transactions;
    this.audit = audit;
    this.identities = identities;
    this.counterparts = counterparts;
    this.files = files;
    this.library = library;
  }

  /**
   * @throws Failure if it is not signed; {@code S-729} if this desk has another
   *     definition under its version; if the place does not take the file
   */
  @Override
  public Path sign(Session session, Path folder, Path target) {
    session.require(Permission.SEAL_BUNDLE);
    Identity own =
        identities
            .find(IdentityStore.Direction.DOWNWARD)
            .orElseThrow(() -> Refusal.PACKAGE_NO_KEYS.failure("no keys towards those below"));
    FormFolder form = FormFolder.of(folder);
    requireClean(form);
    FormVersion newest = library.newest(form);
    byte[] signed = files.sign(form, newest.code(), newest.id(), own);
    // what could not be read again is not handed out; and this desk must count by it too
    FormPackageFile.Opened opened = files.read(signed, List.of(own.publicPart()));
    library.keep(session, opened.folder(), signer(opened.signer()), signed);
    Path file =
        Files.isDirectory(target)
            ? target.resolve(FormPackageFile.fileName(newest.code(), newest.id()))
            : target;
    FileDrop.put(file, signed.length, out -> out.write(signed));
    transactions.write(ctx ->
        audit.append(
            ctx,
            session.signIn(),
            "sign-form",
            "form_package",
            newest.code() + " " + newest.id(),
            "sha256 " + form.digest()));
    return file;
  }

  private void requireClean(FormFolder form) {
    List<LintFinding> errors =
        library.lint(form).stream().filter(f -> f.level() == LintFinding.Level.ERROR).toList();
    if (!errors.isEmpty()) {
      throw Refusal.PACKAGE_ERRORS.failure(
          errors.size() + " errors",
          form.name(),
          errors.stream().map(e -> e.place() + " " + e.sentence()).collect(Collectors.joining()));
    }
  }

  /**
   * @throws Failure for a file that is damaged, another desk's or not as it should
   *     be; as {@link FormLibrary#keep}
   */
  @Override
  public KeptPackage take(Session session, Path file) {
    session.require(Permission.CLOSE_PERIOD);
    byte[] bytes = FormPackageFile.bytes(file);
    FormPackageFile.Opened opened = open(bytes);
    return library.keep(session, opened.folder(), signer(opened.signer()), bytes);
  }

  /** The files of a package, signature checked; nothing is kept. */
  @Override
  public FormFolder look(Path file) {
    return open(FormPackageFile.bytes(file)).folder();
  }

  private FormPackageFile.Opened open(byte[] bytes) {
    FormPackageFile.Opened opened = files.read(bytes, trusted());
    FormVersion newest = library.newest(opened.folder());
    if (!newest.code().equals(opened.code()) || !newest.id().equals(opened.version())) {
      throw Refusal.PACKAGE_UNFIT.failure("manifest and form name different versions");
    }
    return opened;
  }

  /** The desk above, as pinned at the enrolment, and this desk's own towards those below. */
  private List<PublicIdentity> trusted() {
    List<PublicIdentity> trusted = new ArrayList<>();
    counterparts.parent().ifPresent(trusted::add);
    identities
        .find(IdentityStore.Direction.DOWNWARD)
        .map(Identity::publicPart)
        .ifPresent(trusted::add);
    return trusted;
  }

  private static KeptPackage.Signer signer(PublicIdentity signer) {
    return new KeptPackage.Signer(signer.office(), signer.name(), signer.signingDigest());
  }
}
