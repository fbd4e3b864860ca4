package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form sets of this desk: what there is, what was taken in, what is wrong with it, how it
 * differs from what is in force, and what it would count.
 */
public final class FormLibrary {

  private static final Wording WORDS = Wording.of(FormLibrary.class);

  /** Codes and versions stand in file names and keys. */
  public static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,19}(-[0-9A-Z]{1,10})?");

  public static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");

  private final Transactions transactions;
  private final FormPackages packages;
  private final FactViews views;
  private final FormLint lint;
  private final Tally tally;
  private final AuditChain audit;
  private final Clock clock;
  private final Unit unit;

  public FormLibrary(
      Transactions transactions,
      FormPackages packages,
      FactViews views,
      FormLint lint,
      Tally tally,
      AuditChain audit,
      Clock clock,
      Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.views = views;
    this.lint = lint;
    this.tally = tally;
    this.audit = audit;
    this.clock = clock;
    this.unit = unit;
  }

  /** Every version of every form, by form, those in force first and the newest of them on top. */
  public List<FormEdition> editions(Session session) {
    session.require(Permission.COMPUTE_FORMS);
    List<FormStore.Taken> kept = transactions.read(FormStore::taken);
    List<Adoption> adoptions = transactions.read(FormStore::adoptions);
    List<FormEdition> editions = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    for (FormPackage form : packages.all()) {
      for (FormPackage.Unreadable one : form.unreadable()) {
        editions.add(
            new FormEdition(
                form.code(),
                form.title(),
                one.version(),
                one.why().sentence(),
                FormEdition.State.UNREADABLE,
                one.from(),
                one.to(),
                signer(kept, form.code(), one.version()),
                adopted(adoptions, form.code(), one.version(), one.from())));
      }
      for (FormVersion version : form.versions().reversed()) {
        editions.add(
            edition(
                version,
                FormEdition.state(today, version.validFrom(), version.validTo()),
                kept,
                adopted(adoptions, form.code(), version.id(), version.validFrom())));
      }
      for (FormVersion version : form.others()) {
        editions.add(edition(version, FormEdition.State.NOT_USED, kept, null));
      }
    }
    return List.copyOf(editions);
  }

  private static FormEdition edition(
      FormVersion version,
      FormEdition.State state,
      List<FormStore.Taken> kept,
      @Nullable Adoption adopted) {
    return new FormEdition(
        version.code(),
        version.title(),
        version.id(),
        version.label(),
        state,
        version.validFrom(),
        version.validTo(),
        signer(kept, version.code(), version.id()),
        adopted);
  }

  private static @Nullable String signer(List<FormStore.Taken> kept, String code, String version) {
    return kept.stream()
        .filter(k -> k.code().equals(code) && k.version().equals(version))
        .findFirst()
        .map(FormStore.Taken::signerName)
        .orElse(null);
  }

  /** The newest decision for that version and day. */
  private static @Nullable Adoption adopted(
      List<Adoption> adoptions, String code, String version, @Nullable LocalDate from) {
    return adoptions.stream()
        .filter(a -> a.code().equals(code) && a.version().equals(version) && a.from().equals(from))
        .reduce((older, newer) -> newer)
        .orElse(null);
  }

  /**
   * Keeps a form set whose signature has been checked. Nothing counts by it before it is adopted.
   *
   * @param signedFile the file as it came
   * @return what was kept; what was there already if it is the same
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-729} if another definition
   *     has its version; as {@link FormPackages#load} if it cannot be read
   */
  public KeptPackage keep(
      Session session, FormFolder folder, KeptPackage.Signer signer, byte[] signedFile) {
    session.require(Permission.CLOSE_PERIOD);
    FormVersion newest = newest(folder);
    KeptPackage taken =
        new KeptPackage(
            newest.code(),
            newest.id(),
            newest.label(),
            folder,
            signer,
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
            session.signIn());
    KeptPackage kept =
        transactions.write(ctx -> {
          Optional<KeptPackage> before = FormStore.find(ctx, taken.code(), taken.version());
          if (before.isPresent()) {
            return same(before.get(), taken);
          }
          requireFree(newest);
          FormStore.keep(ctx, taken, signedFile);
          audit.append(
              ctx,
              session.signIn(),
              "import-form",
              "form_package",
              taken.code() + " " + taken.version(),
              "sha256 " + folder.digest() + " signed by " + signer.code());
          return taken;
        });
    packages.refresh(transactions);
    return kept;
  }

  /**
   * The version a form set is known by: the newest in it.
   *
   * @throws Failure as {@link FormPackages#load}, and DAMAGED {@code S-101} for a code or version
   *     that cannot stand in a file name
   */
  public FormVersion newest(FormFolder folder) {
    FormVersion newest = new FormPackageReader(folder, views).read().versions().getLast();
    if (!CODE.matcher(newest.code()).matches() || !VERSION.matcher(newest.id()).matches()) {
      throw new Failure(
          FailureKind.DAMAGED,
          "S-101",
          WORDS.say("package.malformed", folder.name(), newest.code() + " " + newest.id()),
          "code or version");
    }
    return newest;
  }

  private static KeptPackage same(KeptPackage before, KeptPackage taken) {
    if (!before.folder().files().equals(taken.folder().files())) {
      throw versionTaken(taken.code(), taken.version());
    }
    return before;
  }

  private void requireFree(FormVersion version) {
    boolean other =
        packages
            .ownForm(version.code())
            .flatMap(f -> f.version(version.id()))
            .filter(v -> !v.digest().equals(version.digest()))
            .isPresent();
    if (other) {
      throw versionTaken(version.code(), version.id());
    }
  }

  private static Failure versionTaken(String code, String version) {
    return new Failure(
        FailureKind.REFUSED,
        "S-729",
        WORDS.say("library.version-taken", code, version),
        "another definition of " + code + " " + version);
  }

  /** What is wrong with a form set for the period that ended last. */
  public List<LintFinding> lint(FormFolder folder) {
    return lint(folder, Period.month(LocalDate.now(clock)).previous());
  }

  /** What is wrong with a form set for a period. */
  public List<LintFinding> lint(FormFolder folder, Period period) {
    return lint.lint(folder, period.lastMonth().atEndOfMonth());
  }

  /** The files a version is read from: those taken in, or the program's own. */
  public Optional<FormFolder> folder(String code, String version) {
    return transactions
        .read(ctx -> FormStore.find(ctx, code, version))
        .map(KeptPackage::folder)
        .or(() ->
            packages
                .ownForm(code)
                .flatMap(f -> f.version(version))
                .flatMap(v -> packages.ownFolder(code)));
  }

  /** A version as its files say, with the days they name. */
  Optional<FormVersion> asWritten(String code, String version) {
    return folder(code, version)
        .flatMap(f -> new FormPackageReader(f, views).read().version(version));
  }

  /**
   * A version in force or not.
   *
   * @throws Failure WRONG_USE {@code S-104} for an unknown form, {@code S-721} for an unknown
   *     version
   */
  public FormVersion version(String code, String version) {
    return packages
        .find(code)
        .flatMap(f -> f.version(version))
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE,
                "S-721",
                WORDS.say("library.no-version", code, version),
                "form " + code + " version " + version));
  }

  /**
   * The version a person means who names none: the one taken in last and not in force, else the
   * newest.
   *
   * @throws Failure WRONG_USE {@code S-104} for an unknown form
   */
  public FormVersion latest(String code) {
    FormPackage form = packages.form(code);
    return form.others().isEmpty() ? form.newest() : form.others().getLast();
  }

  /**
   * The version in force that another one takes over from: before the day it is adopted from or
   * says it begins, else today.
   */
  public Optional<FormVersion> inForceBefore(FormVersion version) {
    LocalDate begins = version.validFrom();
    LocalDate day = begins == null ? LocalDate.now(clock) : begins.minusDays(1);
    return packages
        .find(version.code())
        .flatMap(f -> f.on(day))
        .filter(v -> !v.id().equals(version.id()));
  }

  /** How a version differs from the one it takes over from. */
  public List<FormChange> changes(FormVersion version) {
    return FormDiff.between(inForceBefore(version).orElse(null), version);
  }

  /**
   * Counts the ledger of a period by a version and by the one in force, and keeps nothing.
   *
   * @throws Failure REFUSED {@code G-301} without permission, WRONG_USE {@code S-106} if the
   *     version is not made for such periods
   */
  public TryOut tryOut(Session session, FormVersion version, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    packages.requireKind(version, period);
    FormVersion inForce =
        packages
            .find(version.code())
            .flatMap(f -> f.version(period))
            .map(v -> v.withParts(List.of()))
            .orElse(null);
    return transactions.read(ctx ->
        TryOut.of(
            version,
            tally.compute(ctx, version, period, FactSource.local(), unit),
            inForce,
            inForce == null
                ? null
                : tally.compute(ctx, inForce, period, FactSource.local(), unit)));
  }
}
