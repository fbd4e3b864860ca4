package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEVEL;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LIVELIHOOD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactView;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random people over a year: some with two cases, some who move, die or are taken into custody. In
 * every month every part adds up to the stock and the stock follows from the month before; a year
 * is its months.
 */
class CorrectionYearsTest {

  private static final int YEAR = 2026;
  private static final List<String> CATEGORIES = List.of("PUBLIC_SURV", "PROBATION", "PAROLE");

  /** A case that takes effect then is announced before the desk's today. */
  private static final LocalDate LAST = CorrectionsDesk.TODAY.minusDays(10);

  private int number = 100;

  /** One random year each; more of them by {@code -Dsifasuo.schedules=20}. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("sifasuo.schedules", 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverHappensThePartsAddUpAndTheStockFollows(long seed) {
    Random random = new Random(seed);
    try (CorrectionsDesk desk = new CorrectionsDesk()) {
      for (int person = 0; person < 14; person++) {
        live(desk, random);
      }
      FormYear forms = new FormYear(desk.database, desk.clerk.officeCode());
      forms.holds("CC-1", YEAR);
      forms.holds("CC-2", YEAR);
      aYearIsItsMonths(forms, "CC-1");
      aYearIsItsMonths(forms, "CC-2");
      everyFactHasAnIdOfItsOwn(desk);
    }
  }

  /** One person with a case or two of the year. */
  private void live(CorrectionsDesk desk, Random random) {
    number += 2;
    LocalDate effective = LocalDate.of(YEAR - 1, 7, 1).plusDays(random.nextInt(480));
    String born = LocalDate.of(1950 + random.nextInt(58), 1 + random.nextInt(12), 15).toString();
    Draft first = aCase(desk, random, effective, born);
    LocalDate in = first.day(CORRECTION_CASE.REGISTERED_ON);
    if (random.nextInt(3) > 0) {
      end(first, in.plusDays(1 + random.nextInt(200)), random);
    }
    desk.saved(first, Door.IMPORT);
    if (random.nextInt(3) == 0) {
      LocalDate later = effective.plusDays(20 + random.nextInt(150));
      Draft second = aCase(desk, random, later.isAfter(LAST) ? LAST : later, born);
      LocalDate again = second.day(CORRECTION_CASE.REGISTERED_ON);
      if (random.nextBoolean()) {
        end(second, again.plusDays(random.nextInt(150)), random);
      }
      desk.saved(second, Door.IMPORT);
    }
  }

  private Draft aCase(CorrectionsDesk desk, Random random, LocalDate effective, String born) {
    CaseBuilder builder =
        desk.aCase()
            .named("赵立新" + number, number)
            .effective(effective.toString())
            .born(born)
            .category(CATEGORIES.get(random.nextInt(CATEGORIES.size())))
            .with(CORRECTION_CASE.TERM_TO, effective.plusYears(2));
    Draft draft = builder.build();
    LocalDate in = draft.day(CORRECTION_CASE.REGISTERED_ON);
    if (random.nextBoolean()) {
      draft.children("correction_livelihood").clear();
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      draft.addChild(
          desk.fresh("correction_livelihood")
              .set(CORRECTION_LIVELIHOOD.WORK, i == 1 ? "EMPLOYED" : "NONE")
              .set(CORRECTION_LIVELIHOOD.FROM_ON, in.plusDays(40L * i)));
    }
    if (random.nextBoolean()) {
      draft.addChild(
          desk.fresh("correction_level")
              .set(CORRECTION_LEVEL.LEVEL, "STRICT")
              .set(CORRECTION_LEVEL.FROM_ON, in.plusDays(30))
              .set(CORRECTION_LEVEL.REASON, "入矫初期")
              .set(CORRECTION_LEVEL.PROPOSED_BY, "张三")
              .set(CORRECTION_LEVEL.APPROVED_BY, "李四"));
    }
    return draft;
  }

  private static void end(Draft draft, LocalDate day, Random random) {
    LocalDate on = day.isAfter(CorrectionsDesk.TODAY) ? CorrectionsDesk.TODAY : day;
    if (random.nextBoolean()) {
      draft.set(CORRECTION_CASE.END_KIND, "DIED");
      draft.set(CORRECTION_CASE.DEATH_KIND, "NATURAL");
    } else {
      draft.set(CORRECTION_CASE.END_KIND, "OTHER_TERM");
      draft.set(CORRECTION_CASE.END_NOTE, "按文书");
    }
    draft.set(CORRECTION_CASE.END_ON, on);
  }

  private static void aYearIsItsMonths(FormYear forms, String code) {
    ComputedForm year = forms.form(code, Period.year(YEAR));
    for (FormHead.ColumnHead column : year.head().columns()) {
      if (column.kind() == FormColumn.Kind.FLOW && !column.measure().startsWith("count_distinct")) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 1; month <= 12; month++) {
          sum = sum.add(raw(forms.form(code, Period.month(YEAR, month)), column.id()));
        }
        assertThat(raw(year, column.id()))
            .as("%s %s", code, column.label())
            .isEqualByComparingTo(sum);
      }
    }
  }

  private static BigDecimal raw(ComputedForm form, String cell) {
    return form.cell(cell).orElseThrow().raw();
  }

  /** A fact that shared its id with another would be taken for it where it arrives. */
  private static void everyFactHasAnIdOfItsOwn(CorrectionsDesk desk) {
    for (Table<?> view : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (view.getName().toLowerCase().startsWith("fact_correction")) {
        Field<?> id = view.field(FactView.FACT_ID.toUpperCase());
        int twice =
            desk.database.read(ctx ->
                ctx.fetchCount(ctx.select(id).from(view).groupBy(id).having(DSL.count().gt(1))));
        assertThat(twice).as(view.getName()).isZero();
      }
    }
  }
}
