package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.LedgerCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;

/** Asks the ledgers about the cases behind a form; what they doubt becomes warnings of the form. */
final class CaseChecks {

  private static final Wording WORDS = Wording.of(CaseChecks.class);
  private static final int CHUNK = 1_000;

  private final Map<String, LedgerCheck> checks = new HashMap<>();

  CaseChecks(List<LedgerCheck> checks) {
    checks.forEach(c -> this.checks.put(c.code(), c));
  }

  /**
   * @param asked the checks of the form; one that no ledger of this desk makes is left out
   */
  List<CheckResult> make(
      DSLContext ctx, List<CaseCheck> asked, FormVersion version, ComputedForm form) {
    List<CheckResult> results = new ArrayList<>();
    for (CaseCheck check : asked) {
      Optional<FormColumn> column = version.column(check.cell());
      LedgerCheck made = checks.get(check.ledgerCheck());
      if (made != null && column.isPresent()) {
        FactView view = column.get().view();
        List<LedgerCheck.Doubt> doubts = made.check(ctx, records(ctx, version, form, column.get()));
        if (doubts.isEmpty()) {
          results.add(
              result(check, form, true, List.of(), WORDS.say("check.cases.ok", check.words())));
        }
        for (LedgerCheck.Doubt doubt : doubts) {
          List<CheckedFact> cases = facts(ctx, view, doubt.records());
          String text =
              doubt.records().isEmpty()
                  ? WORDS.say("check.cases.doubt-of-all", check.words(), doubt.text())
                  : WORDS.say("check.cases.doubt", check.words(), doubt.text(), cases.size());
          results.add(result(check, form, false, cases, text));
        }
      }
    }
    return results;
  }

  private static CheckResult result(
      CaseCheck check, ComputedForm form, boolean ok, List<CheckedFact> cases, String text) {
    String total = form.total().id();
    return new CheckResult(
        check.id(),
        Severity.WARNING,
        total,
        check.words(),
        ok,
        BigDecimal.valueOf(cases.size()),
        BigDecimal.ZERO,
        text,
        null,
        List.of(new CellRef(form.head().code(), form.period(), total, check.cell())),
        List.of(),
        cases);
  }

  /** The records behind a cell of the line that sums up the form. */
  private static Select<Record1<UUID>> records(
      DSLContext ctx, FormVersion version, ComputedForm form, FormColumn column) {
    FactView view = column.view();
    Table<?> table = view.local();
    String total = form.total().id();
    FormRow row =
        version.rows().stream().filter(r -> r.id().equals(total)).findFirst().orElseThrow();
    return ctx.select(uuid(table, FactView.RECORD_ID))
        .from(table)
        .where(row.condition(view, table, form.days()).and(column.condition(table, form.days())));
  }

  /** The pseudonyms of records, in the same order. */
  private static List<CheckedFact> facts(DSLContext ctx, FactView view, List<UUID> records) {
    Table<?> table = view.local();
    Field<UUID> record = uuid(table, FactView.RECORD_ID);
    Field<UUID> fact = uuid(table, FactView.FACT_ID);
    Map<UUID, UUID> facts = new HashMap<>();
    for (int from = 0; from < records.size(); from += CHUNK) {
      List<UUID> chunk = records.subList(from, Math.min(from + CHUNK, records.size()));
      ctx.select(record, fact)
          .from(table)
          .where(record.in(chunk))
          .forEach(r -> facts.put(r.value1(), r.value2()));
    }
    return records.stream()
        .flatMap(r -> Optional.ofNullable(facts.get(r)).stream())
        .map(f -> new CheckedFact(view.name(), f))
        .toList();
  }

  private static Field<UUID> uuid(Table<?> table, String column) {
    return FactView.required(table, column).coerce(UUID.class);
  }
}
