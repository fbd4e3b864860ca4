package cn.sifasuo.statistics.summary;

import static cn.sifasuo.vault.schema.Tables.WORK_SUMMARY;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.vault.schema.tables.records.WorkSummaryRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the summaries. */
final class SummaryStore {

  private final String officeCode;

  SummaryStore(String officeCode) {
    this.officeCode = officeCode;
  }

  /** Digest of what a summary says and where its figures come from. */
  static String digest(WorkSummary summary) {
    return Digest.of(
        Json.write(
            List.of(
                summary.title(),
                SummaryJson.paragraphs(summary.paragraphs()),
                SummaryJson.forms(summary.forms()))));
  }

  void insert(DSLContext ctx, WorkSummary summary) {
    ctx.insertInto(WORK_SUMMARY)
        .set(WORK_SUMMARY.ID, summary.id())
        .set(WORK_SUMMARY.OFFICE_CODE, officeCode)
        .set(WORK_SUMMARY.TEMPLATE_ID, summary.template())
        .set(WORK_SUMMARY.TEMPLATE_DIGEST, summary.templateDigest())
        .set(WORK_SUMMARY.PERIOD, summary.period().code())
        .set(WORK_SUMMARY.TITLE, summary.title())
        .set(WORK_SUMMARY.CONTENT, SummaryJson.paragraphs(summary.paragraphs()))
        .set(WORK_SUMMARY.FORMS, SummaryJson.forms(summary.forms()))
        .set(WORK_SUMMARY.VERSION, summary.version())
        .set(WORK_SUMMARY.CREATED_AT, summary.createdAt())
        .set(WORK_SUMMARY.CREATED_BY, summary.createdBy())
        .set(WORK_SUMMARY.EDITED_AT, summary.editedAt())
        .set(WORK_SUMMARY.EDITED_BY, summary.editedBy())
        .execute();
  }

  /** Keeps the next version; false if another was kept meanwhile, or it is signed. */
  boolean update(DSLContext ctx, WorkSummary summary, OffsetDateTime at, String by) {
    return ctx.update(WORK_SUMMARY)
            .set(WORK_SUMMARY.TITLE, summary.title())
            .set(WORK_SUMMARY.CONTENT, SummaryJson.paragraphs(summary.paragraphs()))
            .set(WORK_SUMMARY.FORMS, SummaryJson.forms(summary.forms()))
            .set(WORK_SUMMARY.VERSION, summary.version() + 1)
            .set(WORK_SUMMARY.EDITED_AT, at)
            .set(WORK_SUMMARY.EDITED_BY, by)
            .where(open(summary))
            .execute()
        == 1;
  }

  /** Keeps the signing; false as for {@link #update}. */
  boolean finish(DSLContext ctx, WorkSummary summary, WorkSummary.Finished finished) {
    return ctx.update(WORK_SUMMARY)
            .set(WORK_SUMMARY.HEAD, finished.head())
            .set(WORK_SUMMARY.FINISHED_AT, finished.at())
            .set(WORK_SUMMARY.FINISHED_BY, finished.by())
            .set(WORK_SUMMARY.DIGEST, finished.digest())
            .where(open(summary))
            .execute()
        == 1;
  }

  /** Takes a draft off the list; false as for {@link #update}. */
  boolean discard(DSLContext ctx, WorkSummary summary, OffsetDateTime at) {
    return ctx.update(WORK_SUMMARY)
            .set(WORK_SUMMARY.DISCARDED_AT, at)
            .where(open(summary))
            .execute()
        == 1;
  }

  private Condition open(WorkSummary summary) {
    return mine()
        .and(WORK_SUMMARY.ID.eq(summary.id()))
        .and(WORK_SUMMARY.VERSION.eq(summary.version()))
        .and(WORK_SUMMARY.FINISHED_AT.isNull());
  }

  Optional<WorkSummary> find(DSLContext ctx, UUID id) {
    return fetch(ctx, WORK_SUMMARY.ID.eq(id)).stream().findFirst();
  }

  /** Newest period first, in it the one edited last. */
  List<WorkSummary> list(DSLContext ctx) {
    return fetch(ctx, WORK_SUMMARY.ID.isNotNull()).stream()
        .sorted(
            java.util.Comparator.comparing(WorkSummary::period)
                .thenComparing(WorkSummary::editedAt)
                .reversed())
        .toList();
  }

  private List<WorkSummary> fetch(DSLContext ctx, Condition which) {
    return ctx.selectFrom(WORK_SUMMARY).where(mine()).and(which).fetch(SummaryStore::summary);
  }

  private Condition mine() {
    return WORK_SUMMARY.OFFICE_CODE.eq(officeCode).and(WORK_SUMMARY.DISCARDED_AT.isNull());
  }

  private static WorkSummary summary(WorkSummaryRecord r) {
    return new WorkSummary(
        r.getId(),
        r.getTemplateId(),
        r.getTemplateDigest(),
        Period.parse(r.getPeriod()).orElseThrow(),
        r.getTitle(),
        SummaryJson.readParagraphs(r.getContent()),
        SummaryJson.readForms(r.getForms()),
        r.getVersion(),
        r.getCreatedAt(),
        r.getCreatedBy(),
        r.getEditedAt(),
        r.getEditedBy(),
        finished(r));
  }

  private static WorkSummary.@Nullable Finished finished(WorkSummaryRecord r) {
    return r.getFinishedAt() == null
        ? null
        : new WorkSummary.Finished(
            r.getHead(), r.getFinishedAt(), r.getFinishedBy(), r.getDigest());
  }
}
