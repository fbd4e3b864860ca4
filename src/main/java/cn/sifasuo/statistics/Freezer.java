package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_CELL_CASE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FACTS;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Session;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes a computed form down for good: figures, the cases behind them, the facts, the audit entry.
 */
final class Freezer {

  private static final Wording WORDS = Wording.of(Freezer.class);
  private static final int BATCH = 5_000;

  private final AuditChain audit;
  private final Ids ids;
  private final Clock clock;

  Freezer(AuditChain audit, Ids ids, Clock clock) {
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is to be kept.
   *
   * @param form computed in the same transaction, warnings answered
   * @param correction null for the first revision
   * @param signed who countersigned, as the audit chain keeps it; empty for the first revision
   */
  record Act(
      FormVersion version,
      FactSource source,
      ComputedForm form,
      int revision,
      String filler,
      String head,
      @Nullable Correction correction,
      List<CellDifference> differences,
      String signed) {}

  /**
   * @throws Failure DAMAGED {@code S-404} if the cases of a cell do not add up to its value, which
   *     would be a fault of the program or the database: nothing is kept then
   */
  FrozenForm freeze(DSLContext ctx, Session session, Act act) {
    SortedMap<String, List<CountedFact>> facts =
        FactsOfForm.scan(ctx, act.version(), act.form(), act.source());
    SortedMap<String, String> lines = new TreeMap<>();
    SortedMap<String, FormContent.FactDigest> digests = new TreeMap<>();
    for (FactView view : views(act.version())) {
      List<CountedFact> counted = facts.getOrDefault(view.name(), List.of());
      String text = FactLines.write(view, counted);
      lines.put(view.name(), text);
      digests.put(view.name(), new FormContent.FactDigest(counted.size(), Digest.of(text)));
    }
    requireSameSums(act.form(), facts);
    FormContent content =
        new FormContent(
            act.form(),
            act.revision(),
            act.filler(),
            act.head(),
            LocalDate.now(clock),
            act.correction(),
            act.differences(),
            digests);
    FrozenForm frozen = insert(ctx, session, content, act.signed());
    insertCases(ctx, frozen.id(), facts);
    FrozenParts.insert(ctx, frozen.id(), act.form().parts());
    content
        .facts()
        .forEach((view, digest) ->
            ctx.insertInto(FROZEN_FACTS)
                .set(FROZEN_FACTS.FROZEN_ID, frozen.id())
                .set(FROZEN_FACTS.FACT_VIEW, view)
                .set(FROZEN_FACTS.ROW_COUNT, digest.rows())
                .set(FROZEN_FACTS.CONTENT, lines.get(view))
                .set(FROZEN_FACTS.DIGEST, digest.digest())
                .execute());
    return frozen;
  }

  /** The views of the version and of those that served months before it. */
  private static Set<FactView> views(FormVersion version) {
    Set<FactView> views = new LinkedHashSet<>(version.views());
    version.parts().forEach(p -> views.addAll(p.version().views()));
    return views;
  }

  private FrozenForm insert(DSLContext ctx, Session session, FormContent content, String signed) {
    ComputedForm form = content.form();
    String text = content.write();
    String digest = Digest.of(text);
    UUID id = ids.next();
    audit.append(
        ctx,
        session.signIn(),
        content.revision() == 1 ? "close" : "amend",
        "frozen_form",
        id.toString(),
        form.head().code()
            + " "
            + form.period().code()
            + " revision "
            + content.revision()
            + " sha256 "
            + digest
            + (signed.isEmpty() ? "" : " " + signed));
    String auditHead = audit.head(ctx).toString();
    OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    ctx.insertInto(FROZEN_FORM)
        .set(FROZEN_FORM.ID, id)
        .set(FROZEN_FORM.OFFICE_CODE, form.unit().code())
        .set(FROZEN_FORM.FORM_CODE, form.head().code())
        .set(FROZEN_FORM.FORM_VERSION, form.head().version())
        .set(FROZEN_FORM.PERIOD, form.period().code())
        .set(FROZEN_FORM.REVISION, content.revision())
        .set(FROZEN_FORM.CLOSED_AT, at)
        .set(FROZEN_FORM.CLOSED_BY, session.signIn())
        .set(FROZEN_FORM.FILLER, content.filler())
        .set(FROZEN_FORM.HEAD, content.head())
        .set(
            FROZEN_FORM.REASON, content.correction() == null ? null : content.correction().reason())
        .set(FROZEN_FORM.CONTENT, text)
        .set(FROZEN_FORM.DIGEST, digest)
        .set(FROZEN_FORM.AUDIT_HEAD, auditHead)
        .execute();
    return new FrozenForm(id, content, at, session.signIn(), text, digest, auditHead);
  }

  private static void insertCases(
      DSLContext ctx, UUID frozenId, SortedMap<String, List<CountedFact>> facts) {
    BatchBindStep batch = newBatch(ctx);
    for (Map.Entry<String, List<CountedFact>> view : facts.entrySet()) {
      for (CountedFact fact : view.getValue()) {
        // a county has no record behind a received fact; the pseudonym stands for it
        UUID record = fact.recordId() == null ? fact.factId() : fact.recordId();
        for (CountedFact.Hit hit : fact.hits()) {
          batch =
              batch.bind(
                  frozenId,
                  hit.rowId(),
                  hit.cellId(),
                  view.getKey(),
                  record,
                  fact.factId(),
                  hit.contribution());
          if (batch.size() >= BATCH) {
            batch.execute();
            batch = newBatch(ctx);
          }
        }
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static BatchBindStep newBatch(DSLContext ctx) {
    return ctx.batch(
        ctx.insertInto(
                FROZEN_CELL_CASE,
                FROZEN_CELL_CASE.FROZEN_ID,
                FROZEN_CELL_CASE.ROW_ID,
                FROZEN_CELL_CASE.CELL_ID,
                FROZEN_CELL_CASE.FACT_VIEW,
                FROZEN_CELL_CASE.RECORD_ID,
                FROZEN_CELL_CASE.FACT_ID,
                FROZEN_CELL_CASE.CONTRIBUTION)
            .values((UUID) null, null, null, null, null, null, null));
  }

  /**
   * The count and the list of cases come from two statements; a form is kept only if they agree.
   */
  private static void requireSameSums(
      ComputedForm form, SortedMap<String, List<CountedFact>> facts) {
    Map<String, BigDecimal> sums = new HashMap<>();
    facts.values().stream()
        .flatMap(List::stream)
        .flatMap(f -> f.hits().stream())
        .forEach(h -> sums.merge(h.rowId() + "/" + h.cellId(), h.contribution(), BigDecimal::add));
    String code = form.head().code();
    form.rows().forEach(r -> requireSameSum(code, r.id(), r, sums));
    for (int i = 0; i < form.parts().size(); i++) {
      for (ComputedRow row : form.parts().get(i).rows()) {
        requireSameSum(code, FormPart.row(i + 1, row.id()), row, sums);
      }
    }
  }

  private static void requireSameSum(
      String code, String rowId, ComputedRow row, Map<String, BigDecimal> sums) {
    for (Cell cell : row.cells().values()) {
      BigDecimal sum = sums.getOrDefault(rowId + "/" + cell.id(), BigDecimal.ZERO);
      if (sum.compareTo(cell.raw()) != 0) {
        throw new Failure(
            FailureKind.DAMAGED,
            "S-404",
            WORDS.say("close.sums-differ", code, cell.id()),
            code + " " + rowId + "/" + cell.id() + " differs from its cases");
      }
    }
  }
}
