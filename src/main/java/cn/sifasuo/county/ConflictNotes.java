package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_CONFLICT;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.BundleReader;
import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.VerifiedBundle;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.vault.schema.tables.records.SubmissionRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes down what excludes what, while both sides are at hand. Changes nothing else. */
final class ConflictNotes {

  private final FactViews views;
  private final Ids ids;
  private final Clock clock;

  ConflictNotes(FactViews views, Clock clock) {
    this.views = views;
    this.ids = new Ids(clock);
    this.clock = clock;
  }

  /** The frozen forms inside a bundle that is not taken in; its signature has been verified. */
  static List<StatedForms.Stated> stated(BundleReader reader, VerifiedBundle bundle) {
    List<StatedForms.Stated> forms = new ArrayList<>();
    reader.release(
        bundle,
        (entry, in) -> {
          if (entry.name().equals("stats.json")) {
            forms.addAll(StatedForms.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
          }
        });
    return forms;
  }

  /** Forms of the same revision as one here, with another content. */
  void otherDigests(DSLContext ctx, Manifest manifest, List<StatedForms.Stated> forms) {
    for (StatedForms.Stated form : forms) {
      UUID here = sameRevision(ctx, manifest, form);
      if (here != null) {
        note(ctx, Conflict.Kind.OTHER_DIGEST, manifest, form, here);
      }
    }
  }

  /**
   * Forms of a bundle that does not follow on what is here, where the office has another one of the
   * period in the books: the rest it only hands in again under the right number.
   */
  void chain(DSLContext ctx, Manifest manifest, List<StatedForms.Stated> forms) {
    for (StatedForms.Stated form : forms) {
      boolean held =
          ctx.fetchExists(
              SUBMISSION,
              SUBMISSION.OFFICE_CODE.eq(manifest.senderOffice()),
              SUBMISSION.FORM_CODE.eq(form.code()),
              SUBMISSION.PERIOD.eq(manifest.period().code()),
              SUBMISSION.DIGEST.eq(form.digest()));
      UUID here = current(ctx, manifest, form);
      if (!held && here != null) {
        note(ctx, Conflict.Kind.CHAIN, manifest, form, here);
      }
    }
  }

  private static @Nullable UUID sameRevision(
      DSLContext ctx, Manifest manifest, StatedForms.Stated form) {
    return ctx.select(SUBMISSION.ID)
        .from(SUBMISSION)
        .where(
            SUBMISSION.OFFICE_CODE.eq(manifest.senderOffice()),
            SUBMISSION.FORM_CODE.eq(form.code()),
            SUBMISSION.PERIOD.eq(manifest.period().code()),
            SUBMISSION.REVISION.eq(form.content().revision()),
            SUBMISSION.DIGEST.ne(form.digest()))
        .fetchOne(SUBMISSION.ID);
  }

  private static @Nullable UUID current(
      DSLContext ctx, Manifest manifest, StatedForms.Stated form) {
    return ctx.select(SUBMISSION.ID)
        .from(SUBMISSION)
        .where(
            SUBMISSION.OFFICE_CODE.eq(manifest.senderOffice()),
            SUBMISSION.FORM_CODE.eq(form.code()),
            SUBMISSION.PERIOD.eq(manifest.period().code()),
            SUBMISSION.CURRENT_ONE.isTrue())
        .fetchOne(SUBMISSION.ID);
  }

  /** Once per form and content, however often it is handed in. */
  private void note(
      DSLContext ctx, Conflict.Kind kind, Manifest manifest, StatedForms.Stated form, UUID here) {
    boolean known =
        ctx
            .select(COUNTY_CONFLICT.THERE_CONTENT)
            .from(COUNTY_CONFLICT)
            .where(
                COUNTY_CONFLICT.OFFICE_CODE.eq(manifest.senderOffice()),
                COUNTY_CONFLICT.FORM_CODE.eq(form.code()),
                COUNTY_CONFLICT.PERIOD.eq(manifest.period().code()))
            .fetch(COUNTY_CONFLICT.THERE_CONTENT)
            .stream()
            .anyMatch(t -> Objects.equals(t, form.text()));
    if (!known) {
      ctx.insertInto(COUNTY_CONFLICT)
          .set(COUNTY_CONFLICT.ID, ids.next())
          .set(COUNTY_CONFLICT.KIND, kind.name())
          .set(COUNTY_CONFLICT.OFFICE_CODE, manifest.senderOffice())
          .set(COUNTY_CONFLICT.FORM_CODE, form.code())
          .set(COUNTY_CONFLICT.PERIOD, manifest.period().code())
          .set(COUNTY_CONFLICT.REVISION, form.content().revision())
          .set(COUNTY_CONFLICT.HERE_SUBMISSION, here)
          .set(COUNTY_CONFLICT.THERE_BUNDLE, manifest.bundleId())
          .set(COUNTY_CONFLICT.THERE_SEQ, manifest.seq())
          .set(COUNTY_CONFLICT.THERE_CONTENT, form.text())
          .set(COUNTY_CONFLICT.FOUND_AT, now())
          .execute();
    }
  }

  /** Cases of a bundle just taken in that another office's current form counts as well. */
  void sameCases(DSLContext ctx, Manifest manifest) {
    ctx.selectFrom(SUBMISSION)
        .where(SUBMISSION.BUNDLE_ID.eq(manifest.bundleId()), SUBMISSION.CURRENT_ONE.isTrue())
        .forEach(mine -> {
          for (UUID other : sharing(ctx, mine.getId(), mine.getFormCode(), mine.getOfficeCode())) {
            String office =
                ctx.select(SUBMISSION.OFFICE_CODE)
                    .from(SUBMISSION)
                    .where(SUBMISSION.ID.eq(other))
                    .fetchSingle(r -> r.value1());
            sameCase(ctx, mine, office, other);
          }
        });
  }

  /** While it is open it follows the offices' corrections; once decided, a new one begins. */
  private void sameCase(
      DSLContext ctx, SubmissionRecord mine, String otherOffice, UUID otherSubmission) {
    int open =
        ctx.update(COUNTY_CONFLICT)
            .set(COUNTY_CONFLICT.REVISION, mine.getRevision())
            .set(COUNTY_CONFLICT.HERE_SUBMISSION, otherSubmission)
            .set(COUNTY_CONFLICT.THERE_SUBMISSION, mine.getId())
            .where(
                COUNTY_CONFLICT.KIND.eq(Conflict.Kind.SAME_CASE.name()),
                COUNTY_CONFLICT.OFFICE_CODE.eq(mine.getOfficeCode()),
                COUNTY_CONFLICT.THERE_OFFICE.eq(otherOffice),
                COUNTY_CONFLICT.FORM_CODE.eq(mine.getFormCode()),
                COUNTY_CONFLICT.PERIOD.eq(mine.getPeriod()),
                COUNTY_CONFLICT.DECIDED_AT.isNull())
            .execute();
    if (open > 0) {
      return;
    }
    ctx.insertInto(COUNTY_CONFLICT)
        .set(COUNTY_CONFLICT.ID, ids.next())
        .set(COUNTY_CONFLICT.KIND, Conflict.Kind.SAME_CASE.name())
        .set(COUNTY_CONFLICT.OFFICE_CODE, mine.getOfficeCode())
        .set(COUNTY_CONFLICT.FORM_CODE, mine.getFormCode())
        .set(COUNTY_CONFLICT.PERIOD, mine.getPeriod())
        .set(COUNTY_CONFLICT.REVISION, mine.getRevision())
        .set(COUNTY_CONFLICT.HERE_SUBMISSION, otherSubmission)
        .set(COUNTY_CONFLICT.THERE_SUBMISSION, mine.getId())
        .set(COUNTY_CONFLICT.THERE_OFFICE, otherOffice)
        .set(COUNTY_CONFLICT.FOUND_AT, now())
        .execute();
  }

  /** Current submissions of other offices to the same form that hold a case of this one. */
  private Set<UUID> sharing(DSLContext ctx, UUID submission, String form, String office) {
    Set<UUID> found = new LinkedHashSet<>();
    for (Table<?> facts : tables(views)) {
      Table<?> mine = facts.as("mine");
      found.addAll(
          ctx.selectDistinct(SUBMISSION.ID)
              .from(facts)
              .join(mine)
              .on(ReceivedTables.fact(mine).eq(ReceivedTables.fact(facts)))
              .join(SUBMISSION)
              .on(SUBMISSION.ID.eq(ReceivedTables.submission(facts)))
              .where(
                  ReceivedTables.submission(mine).eq(submission),
                  SUBMISSION.FORM_CODE.eq(form),
                  SUBMISSION.CURRENT_ONE.isTrue(),
                  SUBMISSION.OFFICE_CODE.ne(office))
              .fetch(SUBMISSION.ID));
    }
    return found;
  }

  /** Pseudonyms that two submissions share. */
  static List<UUID> shared(DSLContext ctx, FactViews views, UUID one, UUID other) {
    List<UUID> shared = new ArrayList<>();
    for (Table<?> facts : tables(views)) {
      shared.addAll(
          ctx.selectDistinct(ReceivedTables.fact(facts))
              .from(facts)
              .where(
                  ReceivedTables.submission(facts).eq(one),
                  ReceivedTables.fact(facts)
                      .in(
                          DSL.select(ReceivedTables.fact(facts))
                              .from(facts)
                              .where(ReceivedTables.submission(facts).eq(other))))
              .fetch(ReceivedTables.fact(facts)));
    }
    return shared;
  }

  private static List<Table<?>> tables(FactViews views) {
    List<Table<?>> tables = new ArrayList<>();
    views
        .all()
        .forEach(v -> {
          Table<?> received = v.received();
          if (received != null) {
            tables.add(received);
          }
        });
    return tables;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
