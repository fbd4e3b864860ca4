package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.NUMBER_SERIES;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives records their numbers within one act. A number is proposed before the check and taken only
 * when the record is written: a refused save leaves no hole in the series.
 */
final class NumberTaker {

  private record Series(String name, int year) {}

  private final DSLContext ctx;
  private final Map<Series, Integer> lasts = new HashMap<>();
  private final Set<Series> moved = new LinkedHashSet<>();

  NumberTaker(DSLContext ctx) {
    this.ctx = ctx;
  }

  /**
   * What taking the number will note.
   *
   * @param number last number of the series afterwards; 0 where nothing is to be noted
   */
  record Proposal(String series, int year, int number) {
    static final Proposal NONE = new Proposal("", 0, 0);
  }

  /** Puts the next number into a draft without one; a record once numbered keeps its number. */
  Proposal propose(Draft draft, @Nullable Draft before, RuleContext context) {
    Numbering numbering = draft.type().numbering().orElse(null);
    if (numbering == null) {
      return Proposal.NONE;
    }
    if (!draft.has(numbering.field()) && before != null) {
      draft.set(numbering.field(), before.get(numbering.field()));
    }
    // A draft that cannot be numbered yet lacks a required field, which the check will name.
    try {
      String given = draft.get(numbering.field());
      String series = numbering.series(draft, context);
      int year = numbering.year(draft);
      if (given == null) {
        int number = last(series, year) + 1;
        draft.set(numbering.field(), numbering.format(draft, number, context));
        return new Proposal(series, year, number);
      }
      OptionalInt parsed = numbering.parse(given);
      return new Proposal(series, year, parsed.orElse(0));
    } catch (Numbering.NotYet e) {
      return Proposal.NONE;
    }
  }

  /** Notes the number, so that the series goes on after it. */
  void take(Proposal proposal) {
    if (proposal.number() > last(proposal.series(), proposal.year())) {
      Series series = new Series(proposal.series(), proposal.year());
      lasts.put(series, proposal.number());
      moved.add(series);
    }
  }

  private int last(String name, int year) {
    return lasts.computeIfAbsent(
        new Series(name, year),
        k ->
            ctx.select(NUMBER_SERIES.LAST_NUMBER)
                .from(NUMBER_SERIES)
                .where(NUMBER_SERIES.SERIES.eq(name), NUMBER_SERIES.SERIES_YEAR.eq(year))
                .fetchOptional(NUMBER_SERIES.LAST_NUMBER)
                .orElse(0));
  }

  /** Writes down how far each series went; at the end of the act, in its transaction. */
  void flush() {
    for (Series series : moved) {
      int last = last(series.name(), series.year());
      ctx.insertInto(NUMBER_SERIES)
          .set(NUMBER_SERIES.SERIES, series.name())
          .set(NUMBER_SERIES.SERIES_YEAR, series.year())
          .set(NUMBER_SERIES.LAST_NUMBER, last)
          .onDuplicateKeyUpdate()
          .set(NUMBER_SERIES.LAST_NUMBER, last)
          .execute();
    }
    moved.clear();
  }
}
