package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RuleContext;
import cn.sifasuo.print.ListCsv;
import cn.sifasuo.print.ListTable;
import cn.sifasuo.print.ListWorkbook;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list with the column names an import of the same type knows, so that an exported ledger
 * can be corrected and imported again.
 */
public final class SheetExport {

  private static final Wording WORDS = Wording.of(SheetExport.class);
  private static final int PAGE = 500;

  private final LedgerLists lists;
  private final LedgerReader reader;
  private final ImportPlans plans;
  private final CodeLists codes;
  private final Transactions transactions;
  private final AuditChain audit;

  public SheetExport(
      LedgerLists lists,
      LedgerReader reader,
      ImportPlans plans,
      CodeLists codes,
      Transactions transactions,
      AuditChain audit) {
    this.lists = lists;
    this.reader = reader;
    this.plans = plans;
    this.codes = codes;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Writes the records of a query as .xlsx, or as .csv if the file is named so.
   *
   * @param unmasked whether identity and telephone numbers are written in full, which the audit
   *     chain remembers; a list that is to be imported again needs them
   * @return number of records written
   * @throws cn.sifasuo.kernel.Failure if the person may not export, or {@code L-512} if the file
   *     cannot be written
   */
  public int write(Session session, LedgerQuery query, boolean unmasked, Path file) {
    session.require(Permission.EXPORT);
    ListTable table = table(session, query, unmasked);
    boolean csv = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    int[] rows = new int[1];
    SafeFile.write(
        file,
        out ->
            rows[0] = csv ? new ListCsv().write(table, out) : new ListWorkbook().write(table, out));
    String detail = "rows=%d unmasked=%b".formatted(rows[0], unmasked);
    transactions.write(
        ctx -> audit.append(ctx, session.signIn(), "export", query.type().code(), "", detail));
    return rows[0];
  }

  private ListTable table(Session session, LedgerQuery query, boolean unmasked) {
    ImportPlan plan = plans.get(query.type().code());
    Map<UUID, Optional<Draft>> seen = new HashMap<>();
    RuleContext.Lookup lookup =
        (type, id) -> seen.computeIfAbsent(id, i -> reader.find(reader.types().get(type), i));
    List<ListTable.Column> columns =
        plan.targets().stream().map(t -> new ListTable.Column(t.label(), kind(t))).toList();
    Iterable<List<@Nullable Object>> rows =
        () -> new Rows(session, query, r -> line(plan, r, lookup, unmasked));
    return new ListTable(query.type().label(), columns, rows);
  }

  private static ListTable.Kind kind(ImportTarget target) {
    return switch (target.kind()) {
      case DATE -> ListTable.Kind.DATE;
      case INTEGER -> ListTable.Kind.NUMBER;
      case MONEY -> ListTable.Kind.MONEY;
      default -> ListTable.Kind.TEXT;
    };
  }

  private List<@Nullable Object> line(
      ImportPlan plan, Draft record, RuleContext.Lookup lookup, boolean unmasked) {
    List<@Nullable Object> line = new ArrayList<>();
    for (ImportTarget target : plan.targets()) {
      Object value =
          switch (target.place()) {
            case ImportTarget.Own own -> shown(own.field(), record, unmasked);
            case ImportTarget.InRow in -> inRow(in, record, unmasked);
            case ImportTarget.Aside _ -> plan.aside(target.id(), record, lookup).orElse(null);
          };
      line.add(value == null ? null : written(target, value));
    }
    return line;
  }

  private static @Nullable Object inRow(ImportTarget.InRow in, Draft record, boolean unmasked) {
    return in.rows()
        .firstOf(record.children(in.rows().type().code()))
        .map(r -> shown(in.field(), r, unmasked))
        .orElse(null);
  }

  private static @Nullable Object shown(FieldSpec field, Draft row, boolean unmasked) {
    Object value = row.get(field.name());
    return value != null && field.privacy() == Privacy.MASKED && !unmasked
        ? IdNumber.mask(value.toString())
        : value;
  }

  private Object written(ImportTarget target, Object value) {
    return switch (target.kind()) {
      case CODE -> codes.label(target.list(), value.toString());
      case YES_NO -> WORDS.say(value.equals(true) ? "sheet.yes" : "sheet.no");
      case DATE, INTEGER, MONEY -> value;
      default -> value.toString();
    };
  }

  /** How a record becomes a line. */
  private interface Line {
    List<@Nullable Object> of(Draft record);
  }

  /** The lines of a query, fetched page by page. */
  private final class Rows implements Iterator<List<@Nullable Object>> {

    private final Session session;
    private final LedgerQuery query;
    private final Line line;
    private List<Draft> page = List.of();
    private int next;
    private int offset;

    Rows(Session session, LedgerQuery query, Line line) {
      this.session = session;
      this.query = query;
      this.line = line;
    }

    @Override
    public boolean hasNext() {
      if (next >= page.size() && (offset == 0 || page.size() == PAGE)) {
        page = lists.whole(session, query, offset, PAGE);
        offset += page.size();
        next = 0;
      }
      return next < page.size();
    }

    @Override
    public List<@Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return line.of(page.get(next++));
    }
  }
}
