package cn.sifasuo.county;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/** Columns that every table of received facts has. */
final class ReceivedTables {

  private ReceivedTables() {}

  static Field<UUID> submission(Table<?> facts) {
    return column(facts, "SUBMISSION_ID");
  }

  /** The case's pseudonym. */
  static Field<UUID> fact(Table<?> facts) {
    return column(facts, "FACT_ID");
  }

  private static Field<UUID> column(Table<?> facts, String name) {
    return Objects.requireNonNull(facts.field(name, UUID.class), name);
  }
}
