package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_PART;

import cn.sifasuo.kernel.Span;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Which parts a frozen form has, without reading its content. */
final class FrozenParts {

  /**
   * @param number from 1
   * @param version id of the version it was counted by
   */
  record Part(int number, String version, Span days) {}

  private FrozenParts() {}

  static void insert(DSLContext ctx, UUID frozenId, List<FormPart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      FormPart part = parts.get(i);
      ctx.insertInto(FROZEN_PART)
          .set(FROZEN_PART.FROZEN_ID, frozenId)
          .set(FROZEN_PART.PART_NO, i + 1)
          .set(FROZEN_PART.FORM_VERSION, part.head().version())
          .set(FROZEN_PART.FIRST_DAY, part.days().start())
          .set(FROZEN_PART.LAST_DAY, part.days().end())
          .execute();
    }
  }

  static List<Part> of(DSLContext ctx, UUID frozenId) {
    return ctx.selectFrom(FROZEN_PART)
        .where(FROZEN_PART.FROZEN_ID.eq(frozenId))
        .orderBy(FROZEN_PART.PART_NO)
        .fetch(r ->
            new Part(r.getPartNo(), r.getFormVersion(), new Span(r.getFirstDay(), r.getLastDay())));
  }
}
