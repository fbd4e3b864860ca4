package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.vault.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All forms in force: those of the program, read from {@code reports/forms} (a folder per form with
 * {@code form.toml} and, where lists change over time, a file per list version, and {@code
 * relations.toml} with what holds between them), and over them those this desk took in and adopted.
 * Whoever asks after an adoption is answered by it; what was answered before stays as it was.
 */
public final class FormPackages {

  private static final Logger LOG = LoggerFactory.getLogger(FormPackages.class);
  private static final Wording WORDS = Wording.of(FormPackages.class);

  private final FactViews views;
  private final Map<String, FormPackage> own;
  private final FormRelations relations;
  private final Map<String, FormFolder> ownFolders;

  /** Replaced as a whole by an adoption; never changed. */
  private volatile Map<String, FormPackage> packages;

  private final Map<String, FormTerms> terms;
  private volatile KeptLedgers kept = KeptLedgers.NONE;

  private FormPackages(
      FactViews views,
      Map<String, FormPackage> own,
      Map<String, FormFolder> ownFolders,
      FormRelations relations,
      Map<String, FormTerms> terms) {
    this.terms = terms;
    this.views = views;
    this.own = own;
    this.ownFolders = ownFolders;
    this.packages = own;
    this.relations = relations;
  }

  /**
   * @param folder the forms folder, such as {@code reports/forms}
   * @throws Failure UNREACHABLE {@code S-100} if it cannot be read, DAMAGED {@code S-101} for a
   *     malformed file, {@code S-102} for a condition that is not allowed, {@code S-103} for a
   *     check that cannot be read; the sentence names form, cell and text
   */
  public static FormPackages load(Path folder, FactViews views) {
    List<Path> folders;
    try (var list = Files.list(folder)) {
      folders = list.filter(p -> Files.exists(p.resolve("form.toml"))).sorted().toList();
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "S-100",
          WORDS.say("package.unreadable", folder.getFileName()),
          "forms folder",
          e);
    }
    Map<String, FormPackage> packages = new LinkedHashMap<>();
    Map<String, FormFolder> read = new LinkedHashMap<>();
    Map<String, FormTerms> terms = new LinkedHashMap<>();
    for (Path one : folders) {
      FormFolder files = FormFolder.of(one);
      FormPackageReader reader = new FormPackageReader(files, views);
      FormPackage form = reader.read();
      terms.put(form.code(), reader.terms());
      packages.put(form.code(), form);
      read.put(form.code(), files);
    }
    return new FormPackages(
        views, byLedger(packages, terms), read, FormRelations.read(folder, packages), terms);
  }

  /** The forms every office reports first, then ledger by ledger; each by its code. */
  private static Map<String, FormPackage> byLedger(
      Map<String, FormPackage> packages, Map<String, FormTerms> terms) {
    Map<String, FormPackage> ordered = new LinkedHashMap<>();
    packages.forEach((code, form) -> {
      if (ledger(terms, code) == null) {
        ordered.put(code, form);
      }
    });
    for (Ledger ledger : Ledger.values()) {
      packages.forEach((code, form) -> {
        if (ledger(terms, code) == ledger) {
          ordered.put(code, form);
        }
      });
    }
    return ordered;
  }

  private static @Nullable Ledger ledger(Map<String, FormTerms> terms, String code) {
    return terms.getOrDefault(code, FormTerms.USUAL).ledger();
  }

  /** Counts of a form from 1 to one less are not said to the public. */
  public int hideBelow(String code) {
    return terms.getOrDefault(code, FormTerms.USUAL).hideBelow();
  }

  /** The same with what the database holds as taken in and adopted. */
  public static FormPackages load(Path folder, FactViews views, Transactions transactions) {
    FormPackages packages = load(folder, views);
    packages.refresh(transactions);
    return packages;
  }

  /**
   * Reads anew what was taken in and adopted. A set this program cannot read any more stops the
   * periods it serves and nothing else.
   */
  void refresh(Transactions transactions) {
    packages = transactions.read(this::joined);
    kept = transactions.read(KeptLedgers::read);
  }

  private Map<String, FormPackage> joined(DSLContext ctx) {
    Map<String, FormTimeline> lines = new LinkedHashMap<>();
    own.forEach((code, form) -> lines.put(code, new FormTimeline(code, form)));
    for (FormStore.Taken one : FormStore.taken(ctx)) {
      lines
          .computeIfAbsent(one.code(), c -> new FormTimeline(c, null))
          .take(one.version(), read(ctx, one));
    }
    List<Adoption> adoptions = FormStore.adoptions(ctx);
    Map<String, FormPackage> joined = new LinkedHashMap<>();
    lines.forEach((code, line) ->
        joined.put(
            code, line.join(adoptions.stream().filter(a -> a.code().equals(code)).toList())));
    return joined;
  }

  private FormTimeline.Definition read(DSLContext ctx, FormStore.Taken one) {
    try {
      FormFolder folder = FormStore.find(ctx, one.code(), one.version()).orElseThrow().folder();
      return new FormTimeline.Definition.Read(
          new FormPackageReader(folder, views).read().version(one.version()).orElseThrow());
    } catch (Failure e) {
      LOG.error("form {} {} cannot be read: {}", one.code(), one.version(), e.getMessage());
      return new FormTimeline.Definition.Unreadable(one.version(), e);
    }
  }

  /** The form as the program's own folder has it. */
  Optional<FormPackage> ownForm(String code) {
    return Optional.ofNullable(own.get(code));
  }

  /** What holds between the forms and between periods. */
  FormRelations relations() {
    return relations;
  }

  /** The fact views the forms were read against. */
  FactViews views() {
    return views;
  }

  Optional<FormFolder> ownFolder(String code) {
    return Optional.ofNullable(ownFolders.get(code));
  }

  public List<FormPackage> all() {
    return List.copyOf(packages.values());
  }

  /** Codes of the forms this desk reports for a period: those of ledgers it keeps then. */
  public List<String> codes(Period period) {
    return codes(period.kind()).stream().filter(c -> reports(c, period)).toList();
  }

  /** Whether this desk keeps the ledger of a form in the period; of most forms every desk does. */
  public boolean reports(String code, Period period) {
    Ledger ledger = ledger(terms, code);
    return ledger == null || kept.keeps(ledger, period);
  }

  /** Codes of the forms made for periods of a kind, whoever reports them. */
  private List<String> codes(Period.Kind kind) {
    List<String> codes = new ArrayList<>();
    packages.forEach((code, form) -> {
      if (form.versions().stream().anyMatch(v -> v.periods().contains(kind))) {
        codes.add(code);
      }
    });
    return codes;
  }

  public Optional<FormPackage> find(String code) {
    return Optional.ofNullable(packages.get(code));
  }

  /**
   * @throws Failure WRONG_USE {@code S-104} for an unknown form
   */
  public FormPackage form(String code) {
    return find(code)
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE,
                "S-104",
                WORDS.say("form.unknown", code, String.join("、", packages.keySet())),
                "form " + code));
  }

  /**
   * The version of a form that serves a period.
   *
   * @throws Failure WRONG_USE {@code S-104} for an unknown form, {@code S-105} if no version was in
   *     force at the end of the period, {@code S-106} if the form is not made for such periods
   */
  public FormVersion version(String code, Period period) {
    FormVersion version =
        form(code)
            .version(period)
            .orElseThrow(() ->
                new Failure(
                    FailureKind.WRONG_USE,
                    "S-105",
                    WORDS.say("form.no-version", code, period.label()),
                    "form " + code + " for " + period));
    requireKind(version, period);
    return version;
  }

  void requireKind(FormVersion version, Period period) {
    if (!version.periods().contains(period.kind())) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "S-106",
          WORDS.say("form.wrong-period", version.code(), period.label()),
          "form " + version.code() + " for " + period);
    }
  }
}
