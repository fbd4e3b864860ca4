package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.BundleReader;
import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.VerifiedBundle;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormPart;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Takes the content of a verified bundle into the books, in the caller's transaction, and
 * recomputes every cell of every form from the fact rows just taken in. Any difference throws, and
 * with it goes everything that was taken in.
 */
public final class Merge {

  private final FactViews views;
  private final FormPackages packages;
  private final Tally tally;
  private final PeriodRules rules;
  private final StatedTotals stated;
  private final HandOverLaw law;
  private final Ids ids;

  public Merge(
      FactViews views,
      FormPackages packages,
      Tally tally,
      PeriodRules rules,
      HandOverLaw law,
      Clock clock) {
    this.views = views;
    this.packages = packages;
    this.tally = tally;
    this.rules = rules;
    this.stated = new StatedTotals(packages, rules);
    this.law = law;
    this.ids = new Ids(clock);
  }

  /**
   * A form that is here already in this revision and with this digest stays as it is.
   *
   * @return what the rows did, and which forms could not be recounted
   * @throws Mismatch if facts, counts, digests and figures do not agree
   * @throws cn.sifasuo.kernel.Failure as {@link BundleReader#release}, C-401, C-402
   */
  Taken take(DSLContext ctx, BundleReader reader, VerifiedBundle bundle) {
    Manifest manifest = bundle.manifest();
    Content content = new Content(ctx, manifest);
    reader.release(bundle, content::entry);
    List<Receipt.Remark> remarks = new ArrayList<>();
    List<Receipt.Remark> warnings = new ArrayList<>();
    if (!content.counts().equals(counted(manifest))) {
      remarks.add(new Receipt.Remark("", "counts", "differs"));
    }
    for (Map.Entry<UUID, StatedForms.Stated> one : content.taken.entrySet()) {
      if (content(manifest, one.getValue().code()) == ContentLevel.TOTALS) {
        remarks.addAll(stated.check(ctx, one.getValue().content().form()));
        if (wantsFacts(one.getValue())) {
          warnings.add(differing(one.getValue().code(), "not-recounted"));
        }
      } else {
        remarks.addAll(recompute(ctx, one.getKey(), one.getValue()));
      }
    }
    if (!remarks.isEmpty()) {
      throw new Mismatch(remarks, differing(ctx, content.taken));
    }
    return new Taken(
        new Receipt.Counts(
            content.inserted + content.records.inserted(),
            content.records.updated(),
            content.unchanged + content.records.unchanged(),
            0),
        warnings);
  }

  /** Whether the law sends up more than the totals the office has sent. */
  private boolean wantsFacts(StatedForms.Stated form) {
    return law.form(form.code(), form.content().form().period()).level() != ContentLevel.TOTALS;
  }

  /**
   * What became of a bundle's content.
   *
   * @param warnings what a person has to know though all was taken in
   */
  record Taken(Receipt.Counts counts, List<Receipt.Remark> warnings) {}

  private static ContentLevel content(Manifest manifest, String form) {
    return manifest.forms().stream()
        .filter(f -> f.code().equals(form))
        .map(Manifest.Form::content)
        .findFirst()
        .orElse(ContentLevel.FACTS);
  }

  /** Both figures of each cell that differs, while the facts are still here. */
  private Map<String, List<CellDifference>> differing(
      DSLContext ctx, Map<UUID, StatedForms.Stated> taken) {
    CellRecount recount = new CellRecount(packages, tally);
    Map<String, List<CellDifference>> differing = new TreeMap<>();
    taken.forEach((id, stated) -> {
      List<CellDifference> cells = recount.of(ctx, id, stated.content().form()).differing();
      if (!cells.isEmpty()) {
        differing.put(stated.code(), cells);
      }
    });
    return differing;
  }

  /**
   * Forms the manifest names that are not here in just that revision and with that digest.
   *
   * @return their codes; none if the bundle brings nothing new
   */
  static List<String> missing(DSLContext ctx, Manifest manifest) {
    return manifest.forms().stream()
        .filter(f -> !isHeld(ctx, manifest, f.code(), f.revision(), f.digest()))
        .map(Manifest.Form::code)
        .toList();
  }

  private static boolean isHeld(
      DSLContext ctx, Manifest manifest, String form, long revision, String digest) {
    return ctx.fetchExists(
        SUBMISSION,
        SUBMISSION.OFFICE_CODE.eq(manifest.senderOffice()),
        SUBMISSION.FORM_CODE.eq(form),
        SUBMISSION.PERIOD.eq(manifest.period().code()),
        SUBMISSION.REVISION.eq((int) revision),
        SUBMISSION.DIGEST.eq(digest));
  }

  /**
   * Whether every record of a bundle is here in its version or a newer one, so that taking it in
   * would change nothing. Of records of minors that cannot be seen: only the same bundle made again
   * is believed.
   */
  boolean holdsRecords(DSLContext ctx, BundleReader reader, VerifiedBundle bundle) {
    Manifest manifest = bundle.manifest();
    if (manifest.entries().stream().noneMatch(e -> RecordIntake.isRecords(e.name()))) {
      return true;
    }
    RecordIntake look = new RecordIntake(ctx, law, manifest);
    try {
      reader.release(
          bundle,
          (entry, in) -> {
            if (RecordIntake.isRecords(entry.name())) {
              look.compare(entry, in);
            }
          });
    } catch (Mismatch e) {
      return false; // records the law does not send are not here
    }
    return look.knowsAll();
  }

  /** A kind of fact of which there was none in the period is stated as 0 and has no row. */
  private static Map<String, Long> counted(Manifest manifest) {
    Map<String, Long> counts = new TreeMap<>(manifest.counts());
    counts.values().removeIf(n -> n == 0);
    return counts;
  }

  /** What has been read so far. */
  private final class Content {

    private final DSLContext ctx;
    private final Manifest manifest;
    private final Map<UUID, StatedForms.Stated> taken = new LinkedHashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Map<String, Set<String>> origins = new HashMap<>();
    private final RecordIntake records;
    private Map<String, Long> counts = Map.of();
    private long inserted;
    private long unchanged;

    Content(DSLContext ctx, Manifest manifest) {
      this.ctx = ctx;
      this.manifest = manifest;
      this.records = new RecordIntake(ctx, law, manifest);
    }

    Map<String, Long> counts() {
      Map<String, Long> all = new TreeMap<>(counts);
      all.putAll(records.counts());
      return all;
    }

    void entry(Manifest.Entry entry, InputStream in) throws IOException {
      if (entry.name().equals("stats.json")) {
        forms(StatedForms.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } else if (entry.name().equals("facts.ndjson")) {
        Map<String, UUID> byForm = new HashMap<>();
        taken.forEach((id, stated) -> byForm.put(stated.code(), id));
        Set<String> known = new HashSet<>(held);
        byForm.keySet().removeIf(this::withoutFacts);
        known.removeIf(this::withoutFacts);
        FactIntake intake = new FactIntake(ctx, views, byForm, known, origins);
        intake.read(in);
        counts = intake.counts();
        inserted = intake.inserted();
        unchanged = intake.unchanged();
      } else {
        records.entry(entry, in);
      }
    }

    private boolean withoutFacts(String form) {
      return content(manifest, form) == ContentLevel.TOTALS;
    }

    /** All that are refused are named at once, so that an office can correct them in one go. */
    private void forms(List<StatedForms.Stated> forms) {
      if (forms.stream().map(StatedForms.Stated::code).distinct().count() < forms.size()) {
        throw differs("", "forms");
      }
      refuseAny(forms.stream().flatMap(s -> undeclared(manifest, s).stream()).toList());
      refuseAny(
          forms.stream()
              .map(StatedForms.Stated::code)
              .filter(code -> GivenBack.holds(ctx, manifest, code))
              .map(code -> differing(code, GivenBack.CODE))
              .toList());
      List<StatedForms.Stated> brought = new ArrayList<>();
      for (StatedForms.Stated stated : forms) {
        origins.put(stated.code(), origins(stated));
        int revision = stated.content().revision();
        if (isHeld(ctx, manifest, stated.code(), revision, stated.digest())) {
          held.add(stated.code());
        } else {
          brought.add(stated);
        }
      }
      refuseAny(brought.stream().flatMap(s -> overtaken(ctx, manifest, s).stream()).toList());
      brought.forEach(s -> taken.put(submit(ctx, manifest, s), s));
      if (taken.size() + held.size() != manifest.forms().size()) {
        throw differs("", "forms");
      }
    }
  }

  /** The offices whose facts a stated roll-up may pass on; none for a form of the sender itself. */
  private static Set<String> origins(StatedForms.Stated stated) {
    return OfficeLines.stated(stated.content().form().rows()).stream()
        .filter(o -> !o.silent())
        .map(OfficeLines.Office::code)
        .collect(Collectors.toSet());
  }

  /** The signed manifest must name each form just as it is. */
  private static Optional<Receipt.Remark> undeclared(Manifest manifest, StatedForms.Stated stated) {
    ComputedForm form = stated.content().form();
    boolean declared =
        manifest.forms().stream()
            .anyMatch(f ->
                f.code().equals(form.head().code())
                    && f.version().equals(form.head().version())
                    && f.revision() == stated.content().revision()
                    && f.digest().equals(stated.digest()));
    return declared
            && form.period().equals(manifest.period())
            && form.unit().code().equals(manifest.senderOffice())
        ? Optional.empty()
        : Optional.of(differing(form.head().code(), "declared"));
  }

  /** A revision that is not newer than the one here, though another. */
  private static Optional<Receipt.Remark> overtaken(
      DSLContext ctx, Manifest manifest, StatedForms.Stated stated) {
    int newest =
        ctx.select(SUBMISSION.REVISION)
            .from(SUBMISSION)
            .where(
                SUBMISSION.OFFICE_CODE.eq(manifest.senderOffice()),
                SUBMISSION.FORM_CODE.eq(stated.code()),
                SUBMISSION.PERIOD.eq(manifest.period().code()))
            .orderBy(SUBMISSION.REVISION.desc())
            .limit(1)
            .fetchOptional(SUBMISSION.REVISION)
            .orElse(0);
    return stated.content().revision() <= newest
        ? Optional.of(differing(stated.code(), "revision"))
        : Optional.empty();
  }

  private UUID submit(DSLContext ctx, Manifest manifest, StatedForms.Stated stated) {
    ComputedForm form = stated.content().form();
    ctx.update(SUBMISSION)
        .set(SUBMISSION.CURRENT_ONE, false)
        .where(
            SUBMISSION.OFFICE_CODE.eq(manifest.senderOffice()),
            SUBMISSION.FORM_CODE.eq(stated.code()),
            SUBMISSION.PERIOD.eq(manifest.period().code()))
        .execute();
    UUID id = ids.next();
    ctx.insertInto(SUBMISSION)
        .set(SUBMISSION.ID, id)
        .set(SUBMISSION.BUNDLE_ID, manifest.bundleId())
        .set(SUBMISSION.OFFICE_CODE, manifest.senderOffice())
        .set(SUBMISSION.FORM_CODE, stated.code())
        .set(SUBMISSION.FORM_VERSION, form.head().version())
        .set(SUBMISSION.PERIOD, manifest.period().code())
        .set(SUBMISSION.REVISION, stated.content().revision())
        .set(SUBMISSION.DIGEST, stated.digest())
        .set(SUBMISSION.CONTENT, stated.text())
        .set(SUBMISSION.CURRENT_ONE, true)
        .set(SUBMISSION.CONTENT_LEVEL, content(manifest, stated.code()).name())
        .execute();
    return id;
  }

  /**
   * Counts the facts by this desk's own definition of the form; stated figures are only compared.
   */
  private List<Receipt.Remark> recompute(
      DSLContext ctx, UUID submission, StatedForms.Stated stated) {
    ComputedForm said = stated.content().form();
    Optional<FormVersion> version =
        packages.find(stated.code()).flatMap(p -> p.version(said.head().version()));
    if (version.isEmpty()) {
      return List.of(new Receipt.Remark("", stated.code(), "unknown-version"));
    }
    if (!said.days().equals(rules.days(ctx, said.period()))) {
      return List.of(new Receipt.Remark("", stated.code(), "days"));
    }
    List<ComputedRow> counted =
        count(ctx, version.get(), submission, said, said.days(), said.rows());
    List<Receipt.Remark> remarks = compare(stated.code(), counted, said.rows());
    for (FormPart part : said.parts()) {
      remarks.addAll(recompute(ctx, submission, stated, part));
    }
    return remarks;
  }

  /** The months another version served, counted by that version. */
  private List<Receipt.Remark> recompute(
      DSLContext ctx, UUID submission, StatedForms.Stated stated, FormPart part) {
    ComputedForm said = stated.content().form();
    Optional<FormVersion> version =
        packages.find(stated.code()).flatMap(p -> p.version(part.head().version()));
    if (version.isEmpty()) {
      return List.of(new Receipt.Remark("", stated.code(), "unknown-version"));
    }
    Span days =
        new Span(
            rules.days(ctx, Period.month(part.first())).start(),
            rules.days(ctx, Period.month(part.last())).end());
    if (!part.days().equals(days) || !said.days().contains(days.start())) {
      return List.of(new Receipt.Remark("", stated.code(), "days"));
    }
    return compare(
        stated.code(), count(ctx, version.get(), submission, said, days, part.rows()), part.rows());
  }

  /**
   * The lines of a form counted from what was taken in; of a roll-up those of the sender's offices
   * too, from what it passed on.
   */
  private List<ComputedRow> count(
      DSLContext ctx,
      FormVersion version,
      UUID submission,
      ComputedForm said,
      Span days,
      List<ComputedRow> stated) {
    List<OfficeLines.Office> offices = OfficeLines.stated(stated);
    FactSource source =
        offices.isEmpty()
            ? FactSource.received(Set.of(submission))
            : FactSource.passedOnByOffice(
                submission,
                offices.stream().filter(o -> !o.silent()).map(OfficeLines.Office::unit).toList());
    ComputedForm counted = tally.compute(ctx, version, said.period(), days, source, said.unit());
    return offices.isEmpty()
        ? counted.rows()
        : new OfficeLines(
                tally,
                said.unit(),
                ctx,
                said.period(),
                offices,
                some ->
                    FactSource.passedOn(
                        submission,
                        some.stream().map(OfficeLines.Office::code).collect(Collectors.toSet())))
            .of(version, days, counted.total(), counted.rows());
  }

  private static List<Receipt.Remark> compare(
      String code, List<ComputedRow> counted, List<ComputedRow> said) {
    List<Receipt.Remark> remarks = new ArrayList<>();
    for (ComputedRow row : counted) {
      Map<String, Cell> saidCells =
          said.stream()
              .filter(r -> r.id().equals(row.id()))
              .findFirst()
              .map(ComputedRow::cells)
              .orElse(Map.of());
      Set<String> cells = new HashSet<>(row.cells().keySet());
      cells.addAll(saidCells.keySet());
      for (String cell : cells) {
        if (!same(row.cells().get(cell), saidCells.get(cell))) {
          remarks.add(new Receipt.Remark("", code + "." + cell, "recount-differs"));
        }
      }
    }
    if (counted.size() != said.size()) {
      remarks.add(new Receipt.Remark("", code, "rows"));
    }
    return remarks;
  }

  private static boolean same(
      @org.jspecify.annotations.Nullable Cell counted,
      @org.jspecify.annotations.Nullable Cell said) {
    return counted != null
        && said != null
        && counted.raw().compareTo(said.raw()) == 0
        && counted.printed().compareTo(said.printed()) == 0;
  }

  private static Mismatch differs(String form, String code) {
    return new Mismatch(List.of(differing(form, code)));
  }

  private static Receipt.Remark differing(String form, String code) {
    return new Receipt.Remark("", form, code);
  }

  private static void refuseAny(List<Receipt.Remark> remarks) {
    if (!remarks.isEmpty()) {
      throw new Mismatch(remarks);
    }
  }
}
