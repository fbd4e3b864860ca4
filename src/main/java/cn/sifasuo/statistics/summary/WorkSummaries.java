package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The work summaries of an office: written from closed forms, edited by the clerk, checked against
 * the forms, signed by the head.
 */
public final class WorkSummaries {

  private static final Wording WORDS = Wording.of(WorkSummaries.class);

  private final Transactions transactions;
  private final SummaryTemplates templates;
  private final AuditChain audit;
  private final Ids ids;
  private final Clock clock;
  private final Unit unit;
  private final Supplier<String> superior;
  private final SourceForms sources;
  private final KnownFigures known;
  private final SummaryStore store;

  /**
   * @param superior name of the desk the office reports to
   */
  public WorkSummaries(
      Transactions transactions,
      FormPackages packages,
      SummaryTemplates templates,
      AuditChain audit,
      Ids ids,
      Clock clock,
      Unit unit,
      Supplier<String> superior) {
    this.transactions = transactions;
    this.templates = templates;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.unit = unit;
    this.superior = superior;
    this.sources = new SourceForms(packages, unit);
    this.known = new KnownFigures(unit);
    this.store = new SummaryStore(unit.code());
  }

  public SummaryTemplates templates() {
    return templates;
  }

  /**
   * A summary with what has moved since.
   *
   * @param stale forms that were corrected after it took their figures; none for an up-to-date one
   */
  public record Listed(WorkSummary summary, List<StaleForm> stale) {

    public Listed {
      stale = List.copyOf(stale);
    }
  }

  /** All summaries, newest period first. */
  public List<Listed> list(Session session) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx ->
        store.list(ctx).stream().map(s -> new Listed(s, sources.stale(ctx, s.forms()))).toList());
  }

  /**
   * One summary as it was kept last.
   *
   * @throws Failure WRONG_USE {@code S-603} if there is no such summary
   */
  public WorkSummary find(Session session, UUID id) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> require(ctx, id));
  }

  /** The forms that were corrected since a summary took their figures. */
  public List<StaleForm> stale(Session session, WorkSummary summary) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> sources.stale(ctx, summary.forms()));
  }

  /** Typed figures no form bears out, doubtful wording and lines still to be written. */
  public List<Finding> check(Session session, WorkSummary summary) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> findings(ctx, summary));
  }

  private List<Finding> findings(DSLContext ctx, WorkSummary summary) {
    return new TypedFigures(known.of(ctx, summary.forms())).check(summary.paragraphs());
  }

  /**
   * Writes the first draft and keeps it.
   *
   * @throws Failure WRONG_USE {@code S-601} for an unknown template or one not made for the period;
   *     REFUSED {@code G-301} without permission, {@code S-602} if a form is not closed
   */
  public WorkSummary create(Session session, String templateId, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    SummaryTemplate template = templates.of(templateId, period);
    String above = superior.get();
    return transactions.write(ctx -> {
      Map<String, FormSource> forms = sources.read(ctx, template, period);
      SummaryDraft draft = new SummaryDraft(template, forms, period, unit.name(), above);
      List<SummaryParagraph> paragraphs = draft.paragraphs();
      OffsetDateTime at = now();
      WorkSummary summary =
          new WorkSummary(
              ids.next(),
              template.id(),
              template.digest(),
              period,
              draft.title(),
              paragraphs,
              sources.used(ctx, forms, figures(paragraphs)),
              1,
              at,
              session.signIn(),
              at,
              session.signIn(),
              null);
      store.insert(ctx, summary);
      log(ctx, session, "create-summary", summary);
      return summary;
    });
  }

  /**
   * Keeps what was edited.
   *
   * @param edited version as it was read, with other words
   * @return the next version
   * @throws Failure REFUSED {@code S-604} if it is signed, {@code S-605} if another kept it
   *     meanwhile
   */
  public WorkSummary save(Session session, WorkSummary edited) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.write(ctx -> save(ctx, session, edited, "edit-summary"));
  }

  /**
   * Puts the figures of the newest forms in the place of the old ones; the clerk's words stay.
   *
   * @throws Failure as {@link #save}; {@code S-602}; {@code S-615} if words would no longer fit
   */
  public WorkSummary refresh(Session session, WorkSummary summary) {
    session.require(Permission.COMPUTE_FORMS);
    SummaryTemplate template = templates.of(summary.template(), summary.period());
    return transactions.write(ctx -> {
      Map<String, FormSource> forms = sources.read(ctx, template, summary.period());
      List<SummaryParagraph> paragraphs =
          new Refreshed(new SummaryFigures(forms)).of(summary.paragraphs());
      List<UsedForm> used = sources.used(ctx, forms, figures(paragraphs));
      return save(ctx, session, summary.with(summary.title(), paragraphs, used), "refresh-summary");
    });
  }

  private WorkSummary save(DSLContext ctx, Session session, WorkSummary edited, String act) {
    if (!store.update(ctx, edited, now(), session.signIn())) {
      throw notOpen(ctx, edited);
    }
    WorkSummary kept = require(ctx, edited.id());
    log(ctx, session, act, kept);
    return kept;
  }

  /**
   * Signs a summary: from then on it stays as it is.
   *
   * @param head 单位负责人
   * @throws Failure REFUSED {@code G-301} without permission; {@code S-604}, {@code S-605} as for
   *     {@link #save}; {@code S-606} if a line is still to be written, {@code S-607} if a form has
   *     moved, {@code S-608} without head, {@code S-609} if a typed figure differs from its form
   */
  public WorkSummary finish(Session session, WorkSummary summary, String head) {
    session.require(Permission.CLOSE_PERIOD);
    if (head.isBlank()) {
      throw refused("S-608", WORDS.say("summary.no-head"), summary);
    }
    return transactions.write(ctx -> {
      requireSound(ctx, summary);
      WorkSummary.Finished finished =
          new WorkSummary.Finished(
              head.strip(), now(), session.signIn(), SummaryStore.digest(summary));
      if (!store.finish(ctx, summary, finished)) {
        throw notOpen(ctx, summary);
      }
      WorkSummary kept = require(ctx, summary.id());
      log(ctx, session, "finish-summary", kept);
      return kept;
    });
  }

  private void requireSound(DSLContext ctx, WorkSummary summary) {
    List<StaleForm> stale = sources.stale(ctx, summary.forms());
    if (!stale.isEmpty()) {
      String texts = stale.stream().map(StaleForm::text).collect(Collectors.joining());
      throw refused("S-607", WORDS.say("summary.stale", texts), summary);
    }
    List<Finding> findings = findings(ctx, summary);
    long unwritten = findings.stream().filter(f -> f.kind() == Finding.Kind.UNWRITTEN).count();
    if (unwritten > 0) {
      throw refused("S-606", WORDS.say("summary.unwritten", unwritten), summary);
    }
    String differing =
        findings.stream()
            .filter(f -> f.kind() == Finding.Kind.DIFFERS)
            .map(Finding::text)
            .collect(Collectors.joining());
    if (!differing.isEmpty()) {
      throw refused("S-609", WORDS.say("summary.differs", differing), summary);
    }
  }

  /**
   * Takes a draft off the list.
   *
   * @throws Failure REFUSED as {@link #save}
   */
  public void discard(Session session, WorkSummary summary) {
    session.require(Permission.COMPUTE_FORMS);
    transactions.write(ctx -> {
      if (!store.discard(ctx, summary, now())) {
        throw notOpen(ctx, summary);
      }
      log(ctx, session, "discard-summary", summary);
      return summary;
    });
  }

  private static List<Figure> figures(List<SummaryParagraph> paragraphs) {
    return paragraphs.stream()
        .flatMap(p -> p.figures().stream())
        .map(SummaryParagraph.Placed::figure)
        .toList();
  }

  private WorkSummary require(DSLContext ctx, UUID id) {
    return store
        .find(ctx, id)
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE, "S-603", WORDS.say("summary.none"), "summary " + id));
  }

  private Failure notOpen(DSLContext ctx, WorkSummary summary) {
    return require(ctx, summary.id()).finished() != null
        ? refused("S-604", WORDS.say("summary.finished", summary.title()), summary)
        : refused("S-605", WORDS.say("summary.other", summary.title()), summary);
  }

  private static Failure refused(String code, String sentence, WorkSummary summary) {
    return new Failure(FailureKind.REFUSED, code, sentence, "summary " + summary.id());
  }

  /** Writes down that a summary was made into a file. */
  public void handedOut(Session session, WorkSummary summary) {
    transactions.write(ctx -> {
      log(ctx, session, AuditAct.DOCUMENT.code(), summary);
      return summary;
    });
  }

  private void log(DSLContext ctx, Session session, String act, WorkSummary summary) {
    audit.append(
        ctx,
        session.signIn(),
        act,
        "work_summary",
        summary.id().toString(),
        summary.template()
            + " "
            + summary.period().code()
            + " version "
            + summary.version()
            + " sha256 "
            + SummaryStore.digest(summary));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
