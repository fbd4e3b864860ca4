package cn.sifasuo.ledger.retention;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** A ledger says of its records how long they are kept and from when. */
public interface RetentionGuide {

  /** A record's kind, and the day its time began. */
  record Begun(RetentionKind kind, LocalDate on) {}

  RecordType type();

  /** Records whose time may have begun on this day or before. */
  Condition begunBy(LocalDate day);

  /**
   * Empty as long as a record's time has not begun, or nobody has said its kind.
   *
   * @param ctx to read what else the time hangs on
   */
  Optional<Begun> begun(DSLContext ctx, Draft record);

  /**
   * Records of the type that are destroyed along with this one or not at all, because figures count
   * them as one; without itself.
   */
  default Set<UUID> together(DSLContext ctx, Draft record) {
    return Set.of();
  }
}
