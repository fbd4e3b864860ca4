package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FactView;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.vault.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Writes the facts of the current submissions as Parquet for an engine, a file per form, view,
 * period and office: {@code
 * form=M1/view=fact_dispute/period=2016-08/office=990100001/facts.parquet}. They are pseudonymous
 * as they came; nothing else is written.
 */
public final class FactExport {

  private static final Wording WORDS = Wording.of(FactExport.class);
  private static final String FILE = "facts.parquet";
  private static final String WRITER = "org.apache.parquet.hadoop.ParquetWriter";
  private static final int ROWS_AT_ONCE = 500;

  private final Transactions transactions;
  private final AuditChain audit;
  private final FactViews views;
  private final FormPackages packages;

  public FactExport(
      Transactions transactions, AuditChain audit, FactViews views, FormPackages packages) {
    this.transactions = transactions;
    this.audit = audit;
    this.views = views;
    this.packages = packages;
  }

  /** What was written. */
  public record Written(Path folder, int files, long rows) {}

  /**
   * Writes or replaces the files of the submissions asked for; others in the folder stay.
   *
   * @param period only its own submissions and those of its months
   * @param form only this form
   * @throws Failure REFUSED {@code C-341} if nothing was received for it, {@code C-342} if this
   *     installation was made without the writer of the format, UNREACHABLE {@code C-541} if the
   *     folder does not take the files; S-104 for a form that is not made
   */
  public Written export(
      Session session, Path folder, Optional<Period> period, Optional<String> form) {
    session.require(Permission.EXPORT);
    requireWriter();
    form.ifPresent(packages::form);
    Written written = transactions.read(ctx -> write(ctx, folder, asked(period, form)));
    if (written.files() == 0) {
      throw new Failure(
          FailureKind.REFUSED, "C-341", WORDS.say("county.facts.none"), "no submission");
    }
    transactions.write(ctx ->
        audit.append(
            ctx,
            session.signIn(),
            "export-facts",
            "submission",
            period.map(Period::code).orElse("all"),
            "files=%d rows=%d".formatted(written.files(), written.rows())));
    return written;
  }

  /** The writer is 15 MB that most desks never use: an installation may be made without it. */
  private static void requireWriter() {
    try {
      Class.forName(WRITER, false, FactExport.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new Failure(
          FailureKind.REFUSED, "C-342", WORDS.say("county.facts.no-writer"), WRITER, e);
    }
  }

  private static Condition asked(Optional<Period> period, Optional<String> form) {
    Condition asked = SUBMISSION.CURRENT_ONE.isTrue();
    if (period.isPresent()) {
      List<String> periods =
          new ArrayList<>(period.get().months().stream().map(Period::code).toList());
      periods.add(period.get().code());
      asked = asked.and(SUBMISSION.PERIOD.in(periods));
    }
    return form.isPresent() ? asked.and(SUBMISSION.FORM_CODE.eq(form.get())) : asked;
  }

  private Written write(DSLContext ctx, Path folder, Condition asked) {
    int files = 0;
    long rows = 0;
    List<SubmissionHead> submissions =
        ctx.select(
                SUBMISSION.ID,
                SUBMISSION.FORM_CODE,
                SUBMISSION.FORM_VERSION,
                SUBMISSION.PERIOD,
                SUBMISSION.OFFICE_CODE)
            .from(SUBMISSION)
            .where(asked)
            .orderBy(SUBMISSION.FORM_CODE, SUBMISSION.PERIOD, SUBMISSION.OFFICE_CODE)
            .fetch(r ->
                new SubmissionHead(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    for (SubmissionHead submission : submissions) {
      for (FactView view : viewsOf(submission)) {
        rows += write(ctx, submission, view, submission.file(folder, view));
        files++;
      }
    }
    return new Written(folder, files, rows);
  }

  /** Where the facts of a submission belong. */
  private record SubmissionHead(
      UUID id, String form, String version, String period, String office) {

    Path file(Path folder, FactView view) {
      return folder
          .resolve("form=" + form)
          .resolve("view=" + view.name())
          .resolve("period=" + period)
          .resolve("office=" + office)
          .resolve(FILE);
    }
  }

  /** A view without a fact has a file without rows: the office has reported that there was none. */
  private List<FactView> viewsOf(SubmissionHead submission) {
    return packages
        .find(submission.form())
        .flatMap(p -> p.version(submission.version()))
        .map(FormVersion::views)
        .map(List::copyOf)
        .orElseGet(views::all)
        .stream()
        .filter(v -> v.received() != null)
        .toList();
  }

  private static long write(DSLContext ctx, SubmissionHead submission, FactView view, Path file) {
    List<Field<?>> columns = view.columns().stream().<Field<?>>map(view::receivedColumn).toList();
    try (Cursor<Record> rows =
        ctx.select(columns)
            .from(view.received())
            .where(
                view.receivedColumn(FactView.SUBMISSION_ID).coerce(UUID.class).eq(submission.id()))
            .orderBy(view.receivedColumn(FactView.FACT_ID))
            .fetchSize(ROWS_AT_ONCE)
            .fetchLazy()) {
      return FactFile.write(file, view, rows.iterator());
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "C-541",
          WORDS.say("county.facts.unwritable", file),
          "facts not written: " + e.getClass().getSimpleName(),
          e);
    }
  }
}
