package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import java.util.List;
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

  /** What a query selects from and the conditions look at. */
  default Table<?> table(FactView view) {
    return switch (this) {
      case Local() -> view.local();
      case Exported exported -> newest(exported, view);
      case Received received ->
          newest(
              Objects.requireNonNull(
                  view.received(), () -> "nothing of " + view.name() + " is received"),
              received.submissions());
    };
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
                                SUBMISSION.OFFICE_CODE, FactView.required(sent, FactView.FACT_ID))
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
    return offices().isEmpty()
        ? DSL.noCondition()
        : office().in(offices().stream().map(Unit::code).toList());
  }

  /** Offices that have a line of their own. */
  default List<Unit> offices() {
    return this instanceof Received received ? received.offices() : List.of();
  }

  /**
   * The office a received fact came from, which is the sender, not where the case is: counties pass
   * on.
   */
  default Field<String> office() {
    return DSL.field(DSL.name(NEWEST, SENDER), String.class);
  }

  /** The id of the record in this desk's ledger; none for received facts. */
  default Optional<Field<UUID>> recordId(FactView view) {
    return switch (this) {
      case Local() -> Optional.of(uuid(FactView.required(view.local(), FactView.RECORD_ID)));
      case Received received -> Optional.empty();
      case Exported exported -> Optional.empty();
    };
  }

  private static Field<UUID> uuid(Field<?> field) {
    return field.coerce(UUID.class);
  }
}
