package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All forms in force: those of the program, and over them those this desk took in and adopted.
 * Whoever asks after an adoption is answered by it; what was answered before stays as it was.
 */
public final class FormPackages {

  private static final Logger LOG = LoggerFactory.getLogger(FormPackages.class);
  private static final Wording WORDS = Wording.of(FormPackages.class);

  private final ProgramForms own;

  /** Replaced as a whole by an adoption; never changed. */
  private volatile Map<String, FormPackage> packages;

  private volatile KeptLedgers kept = KeptLedgers.NONE;

  /** The program's forms alone. */
  public FormPackages(ProgramForms own) {
    this.own = own;
    this.packages = own.packages();
  }

  /** The same with what the database holds as taken in and adopted. */
  public FormPackages(ProgramForms own, Transactions transactions) {
    this(own);
    refresh(transactions);
  }

  /**
   * @throws Failure as {@link ProgramForms#load}
   */
  public static FormPackages load(Path folder, FactViews views) {
    return new FormPackages(ProgramForms.load(folder, views));
  }

  /** Counts of a form from 1 to one less are not said to the public. */
  public int hideBelow(String code) {
    return own.hideBelow(code);
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
    own.packages().forEach((code, form) -> lines.put(code, new FormTimeline(code, form)));
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
          new FormPackageReader(folder, views()).read().version(one.version()).orElseThrow());
    } catch (Failure e) {
      LOG.error("form {} {} cannot be read: {}", one.code(), one.version(), e.getMessage());
      return new FormTimeline.Definition.Unreadable(one.version(), e);
    }
  }

  /** The form as the program's own folder has it. */
  Optional<FormPackage> ownForm(String code) {
    return own.form(code);
  }

  /** What holds between the forms and between periods. */
  FormRelations relations() {
    return own.relations();
  }

  /** The fact views the forms were read against. */
  FactViews views() {
    return own.views();
  }

  Optional<FormFolder> ownFolder(String code) {
    return own.folder(code);
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
    return own.ledger(code).map(ledger -> kept.keeps(ledger, period)).orElse(true);
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
