package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Where the facts of a form come from. The conditions are the same everywhere; only the table
 * behind the view changes.
 */
public sealed interface FactSource {

  /** What was sent, under one name. */
  String NEWEST = "newest";

  /** Its column with the office that sent it. */
  String SENDER = "sender";

  /** The column of what was sent with the office a sender had passed it on from. */
  String PASSED_FROM = "passed_from";

  /** Its column with the place among what was sent of one fact, the newest first. */
  String PLACE = "place";

  /** The ledgers of this desk. */
  record Local() implements FactSource {}

  /**
   * Facts taken in from submissions.
   *
   * @param submissions which count; none means no facts at all
   * @param offices a line for each of them and one for all; none for one line of all
   */
  record Received(Set<UUID> submissions, List<Unit> offices) implements FactSource {
    public Received {
      submissions = Set.copyOf(submissions);
      offices = List.copyOf(offices);
    }
  }

  /**
   * Facts a sender passed on from its own offices in one submission.
   *
   * @param from codes of the offices whose facts count
   * @param offices a line for each of them and one for all; none for one line of all
   */
  record PassedOn(UUID submission, Set<String> from, List<Unit> offices) implements FactSource {
    public PassedOn {
      from = Set.copyOf(from);
      offices = List.copyOf(offices);
    }
  }

  /**
   * Received facts as files that an engine reads (decision 0018).
   *
   * @param periods of the submissions that count
   * @param table how the engine calls the facts of a view: their columns, {@code office} that sent
   *     them and {@code period} they were sent for
   */
  record Exported(Set<String> periods, Function<FactView, Table<?>> table) implements FactSource {

    /** Its column with the office that sent it. */
    static final String OFFICE = "office";

    /** Its column with the period it was sent for. */
    static final String PERIOD = "period";

    public Exported {
      periods = Set.copyOf(periods);
    }
  }

  static FactSource local() {
    return new Local();
  }

  /** The facts of some submissions as those of one unit. */
  static FactSource received(Set<UUID> submissions) {
    return new Received(submissions, List.of());
  }

  /** The same with a line per sending office. */
  static FactSource byOffice(Set<UUID> submissions, List<Unit> offices) {
    return new Received(submissions, offices);
  }

  /** What a sender passed on from some of its offices, as the facts of one unit. */
  static FactSource passedOn(UUID submission, Set<String> from) {
    return new PassedOn(submission, from, List.of());
  }

  /** The same with a line per office it was passed on from. */
  static FactSource passedOnByOffice(UUID submission, List<Unit> offices) {
    return new PassedOn(
        submission,
        offices.stream().map(Unit::code).collect(java.util.stream.Collectors.toSet()),
        offices);
  }

  /** What a query selects from and the conditions look at. */
  default Table<?> table(FactView view) {
    return switch (this) {
      case Local() -> view.local();
      case Exported exported -> newest(exported, view);
      case Received received -> newest(received(view), received.submissions());
      case PassedOn passed -> newest(received(view), Set.of(passed.submission()));
    };
  }

  private static Table<?> received(FactView view) {
    return Objects.requireNonNull(
        view.received(), () -> "nothing of " + view.name() + " is received");
  }

  /**
   * What was sent. A case that is open for months is sent with the form of each of them: where
   * months are counted together it counts once, as the last of them knew it. Not joined to anything
   * further: the database would number the facts anew for each row of the other table.
   */
  private static Table<?> newest(Table<?> sent, Set<UUID> submissions) {
    Table<?> numbered =
        DSL.select(sent.fields())
            .select(
                SUBMISSION.OFFICE_CODE.as(SENDER),
                DSL.rowNumber()
                    .over(
                        DSL.partitionBy(
                                SUBMISSION.OFFICE_CODE,
                                FactView.required(sent, PASSED_FROM),
                                FactView.required(sent, FactView.FACT_ID))
                            .orderBy(SUBMISSION.PERIOD.desc()))
                    .as(PLACE))
            .from(sent)
            .join(SUBMISSION)
            .on(SUBMISSION.ID.eq(uuid(FactView.required(sent, FactView.SUBMISSION_ID))))
            .where(SUBMISSION.ID.in(submissions))
            .asTable("numbered");
    return firstOf(numbered);
  }

  /** The same of files, which have the columns of what was received. */
  private static Table<?> newest(Exported exported, FactView view) {
    Table<?> sent = Objects.requireNonNull(view.received());
    Field<String> office = DSL.field(DSL.name(sent.getName(), Exported.OFFICE), String.class);
    Field<String> period = DSL.field(DSL.name(sent.getName(), Exported.PERIOD), String.class);
    Table<?> numbered =
        DSL.select(view.columns().stream().map(view::receivedColumn).toList())
            .select(
                office.as(SENDER),
                DSL.rowNumber()
                    .over(
                        DSL.partitionBy(office, view.receivedColumn(FactView.FACT_ID))
                            .orderBy(period.desc()))
                    .as(PLACE))
            .from(exported.table().apply(view).as(DSL.name(sent.getName())))
            .where(period.in(exported.periods().stream().sorted().toList()))
            .asTable("numbered");
    return firstOf(numbered);
  }

  private static Table<?> firstOf(Table<?> numbered) {
    return DSL.select(numbered.fields())
        .from(numbered)
        .where(DSL.field(DSL.name(numbered.getName(), PLACE), Integer.class).eq(1))
        .asTable(NEWEST);
  }

  /** Which rows of it count at all. */
  default Condition filter() {
    return switch (this) {
      case Local() -> DSL.noCondition();
      case Exported exported -> DSL.noCondition();
      case Received received ->
          received.offices().isEmpty()
              ? DSL.noCondition()
              : office().in(received.offices().stream().map(Unit::code).toList());
      case PassedOn passed -> office().in(passed.from());
    };
  }

  /** Offices that have a line of their own. */
  default List<Unit> offices() {
    return switch (this) {
      case Local() -> List.of();
      case Exported exported -> List.of();
      case Received received -> received.offices();
      case PassedOn passed -> passed.offices();
    };
  }

  /**
   * The office whose line a received fact counts in: its sender, or the one the sender passed it on
   * from.
   */
  default Field<String> office() {
    return this instanceof PassedOn
        ? DSL.field(DSL.name(NEWEST, PASSED_FROM.toUpperCase(Locale.ROOT)), String.class)
        : DSL.field(DSL.name(NEWEST, SENDER), String.class);
  }

  /**
   * The columns of {@link #table} that tell whose a fact is. Ids are given by each office for
   * itself, so that the same person or household of two offices is two.
   */
  default List<Field<?>> apart(Table<?> table) {
    return switch (this) {
      case Local() -> List.of();
      case Exported exported -> List.of(FactView.required(table, SENDER));
      case Received received -> senders(table);
      case PassedOn passed -> senders(table);
    };
  }

  private static List<Field<?>> senders(Table<?> table) {
    return List.of(FactView.required(table, SENDER), FactView.required(table, PASSED_FROM));
  }

  /** The id of the record in this desk's ledger; none for received facts. */
  default Optional<Field<UUID>> recordId(FactView view) {
    return switch (this) {
      case Local() -> Optional.of(uuid(FactView.required(view.local(), FactView.RECORD_ID)));
      case Received received -> Optional.empty();
      case PassedOn passed -> Optional.empty();
      case Exported exported -> Optional.empty();
    };
  }

  private static Field<UUID> uuid(Field<?> field) {
    return field.coerce(UUID.class);
  }
}
