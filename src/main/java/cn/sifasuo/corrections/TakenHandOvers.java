package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_HAND_OVER_TAKEN;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Which hand-overs were taken, and when: a note beside the ledger, not a row of it. */
final class TakenHandOvers {

  private TakenHandOvers() {}

  /** Nobody has taken over the case yet. */
  static Condition waits(Field<UUID> caseId) {
    return DSL.notExists(
        DSL.selectOne()
            .from(CORRECTION_HAND_OVER_TAKEN)
            .where(CORRECTION_HAND_OVER_TAKEN.CASE_ID.eq(caseId)));
  }

  /**
   * Notes that a case was taken over.
   *
   * @return no if it was noted before
   */
  static boolean note(DSLContext ctx, UUID caseId, LocalDate on) {
    return ctx.insertInto(
                CORRECTION_HAND_OVER_TAKEN,
                CORRECTION_HAND_OVER_TAKEN.CASE_ID,
                CORRECTION_HAND_OVER_TAKEN.TAKEN_ON)
            .values(caseId, on)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
