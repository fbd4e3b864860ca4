package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Where the facts of a form come from. The conditions are the same everywhere; only the table
 * behind the view changes.
 */
public sealed interface FactSource {

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

  /** The table whose columns the conditions look at. */
  default Table<?> table(FactView view) {
    return switch (this) {
      case Local() -> view.local();
      case Received received ->
          Objects.requireNonNull(
              view.received(), () -> "nothing of " + view.name() + " is received");
    };
  }

  /** What a query selects from: the table, joined to the submissions where it has some. */
  default Table<?> from(FactView view) {
    return switch (this) {
      case Local() -> view.local();
      case Received received ->
          table(view).join(SUBMISSION).on(SUBMISSION.ID.eq(submission(table(view))));
    };
  }

  /** Which rows of it count at all. */
  default Condition filter(FactView view) {
    return switch (this) {
      case Local() -> DSL.noCondition();
      case Received(Set<UUID> submissions, List<Unit> offices) ->
          offices.isEmpty()
              ? SUBMISSION.ID.in(submissions)
              : SUBMISSION
                  .ID
                  .in(submissions)
                  .and(SUBMISSION.OFFICE_CODE.in(offices.stream().map(Unit::code).toList()));
    };
  }

  /** Offices that have a line of their own. */
  default List<Unit> offices() {
    return this instanceof Received received ? received.offices() : List.of();
  }

  /** The office a fact came from, which is the sender, not where the case is: counties pass on. */
  default Field<String> office() {
    return SUBMISSION.OFFICE_CODE;
  }

  /** The id of the record in this desk's ledger; none for received facts. */
  default Optional<Field<UUID>> recordId(FactView view) {
    return switch (this) {
      case Local() -> Optional.of(uuid(FactView.required(view.local(), FactView.RECORD_ID)));
      case Received received -> Optional.empty();
    };
  }

  private static Field<UUID> submission(Table<?> table) {
    return uuid(FactView.required(table, FactView.SUBMISSION_ID));
  }

  private static Field<UUID> uuid(Field<?> field) {
    return field.coerce(UUID.class);
  }
}
