package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RuleContext;
import cn.sifasuo.security.Session;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the columns of a record type's workbook can mean, and how a line becomes a record. {@link
 * PlainImport} does for types whose columns are their fields; a type whose lines also hold other
 * rows or name other records has a plan of its own.
 */
public interface ImportPlan {

  RecordType type();

  /** Everything a column can mean, in the order of the type's own fields. */
  List<ImportTarget> targets();

  /**
   * Starts completing the lines of one transaction.
   *
   * @param act for reading what is in the ledger
   */
  Completion begin(Session session, GateAct act);

  /** The target in whose cell a problem has to be corrected that has no column of its own. */
  default String cellOf(String targetId) {
    return targetId;
  }

  /** What an export writes in the column of a target that is no field of the record. */
  default Optional<Object> aside(String targetId, Draft record, RuleContext.Lookup lookup) {
    return Optional.empty();
  }

  /** Completes lines; made for one transaction, so it may remember what it has seen. */
  interface Completion {

    /** Fills what the line says without a field of its own: other records, defaults, rows. */
    void complete(ImportRow row);

    /** Whether a problem is worth telling the person who has to correct the line. */
    default boolean tells(ImportRow row, Problem problem) {
      return true;
    }

    /** Told when a record linked by {@link ImportRow#link} has got its id. */
    default void written(Draft record, UUID id) {}
  }
}
