package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.Masking;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RuleContext;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.print.ListTable;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final Clock clock;
  private final Masking masking = new Masking();

  public SheetExport(
      LedgerLists lists,
      LedgerReader reader,
      ImportPlans plans,
      CodeLists codes,
      Transactions transactions,
      AuditChain audit,
      Clock clock) {
    this.lists = lists;
    this.reader = reader;
    this.plans = plans;
    this.codes = codes;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes the records of a query, as the kind of file its name says.
   *
   * @param unmasked whether what lists mask is written in full, which the audit chain remembers; a
   *     list that is to be imported again needs it
   * @return number of records written
   * @throws cn.sifasuo.kernel.Failure REFUSED if the person may not export, {@code P-202} if the
   *     name says no kind of file, {@code P-501} if the file cannot be written
   */
  public int write(Session session, LedgerQuery query, boolean unmasked, Path file) {
    return write(session, query, List.of(), unmasked, file);
  }

  /**
   * As {@link #write(Session, LedgerQuery, boolean, Path)}, with no more columns than are needed.
   *
   * @param columns labels or ids of the wanted ones, see {@link #columns}; empty for all, which a
   *     list that is to be imported again needs
   * @throws Failure also WRONG_USE {@code L-220} for a column the type has not
   */
  public int write(
      Session session, LedgerQuery query, List<String> columns, boolean unmasked, Path file) {
    return write(session, query.type(), () -> new Pages(session, query), columns, unmasked, file);
  }

  /** A column that can be taken out. */
  public record Column(String id, String label) {}

  /** What can be taken out of a type, in the order it is written. */
  public List<Column> columns(RecordType type) {
    return plans.get(type.code()).targets().stream()
        .map(t -> new Column(t.id(), t.label()))
        .toList();
  }

  /**
   * Writes records that are at hand, such as those of an earlier day. What they only name, such as
   * a committee, is written as it is called today.
   *
   * @param records of the type, with their rows; read once
   * @return number of records written
   * @throws cn.sifasuo.kernel.Failure as {@link #write(Session, LedgerQuery, boolean, Path)}
   */
  public int write(
      Session session, RecordType type, Iterable<Draft> records, boolean unmasked, Path file) {
    return write(session, type, records, List.of(), unmasked, file);
  }

  /** As the other, with no more columns than are needed. */
  public int write(
      Session session,
      RecordType type,
      Iterable<Draft> records,
      List<String> columns,
      boolean unmasked,
      Path file) {
    session.require(Permission.EXPORT, type.ledger());
    List<ImportTarget> targets = targets(type, columns);
    int rows = ListFile.write(table(session, type, targets, records, unmasked), file);
    String detail =
        "rows=%d unmasked=%b columns=%s"
            .formatted(
                rows,
                unmasked,
                columns.isEmpty()
                    ? "all"
                    : targets.stream().map(ImportTarget::id).collect(Collectors.joining(" ")));
    transactions.write(
        ctx -> audit.append(ctx, session.signIn(), "export", type.code(), "", detail));
    return rows;
  }

  private List<ImportTarget> targets(RecordType type, List<String> columns) {
    List<ImportTarget> all = plans.get(type.code()).targets();
    for (String column : columns) {
      if (all.stream().noneMatch(t -> t.id().equals(column) || t.label().equals(column))) {
        throw new Failure(
            FailureKind.WRONG_USE,
            "L-220",
            WORDS.say(
                "sheet.no-column",
                column,
                all.stream().map(ImportTarget::label).collect(Collectors.joining("、"))),
            "unknown column");
      }
    }
    return columns.isEmpty()
        ? all
        : all.stream()
            .filter(t -> columns.contains(t.id()) || columns.contains(t.label()))
            .toList();
  }

  private ListTable table(
      Session session,
      RecordType type,
      List<ImportTarget> targets,
      Iterable<Draft> records,
      boolean unmasked) {
    ImportPlan plan = plans.get(type.code());
    Map<UUID, Optional<Draft>> seen = new HashMap<>();
    RuleContext.Lookup shown = reader.lookup(session);
    RuleContext.Lookup lookup = (code, id) -> seen.computeIfAbsent(id, i -> shown.find(code, i));
    List<ListTable.Column> columns =
        targets.stream().map(t -> new ListTable.Column(t.label(), kind(t))).toList();
    Iterable<List<@Nullable Object>> lines =
        () -> new Lines(records.iterator(), plan, targets, lookup, unmasked);
    return new ListTable(type.label(), columns, lines);
  }

  private static ListTable.Kind kind(ImportTarget target) {
    return switch (target.kind()) {
      case DATE -> ListTable.Kind.DATE;
      case INTEGER -> ListTable.Kind.NUMBER;
      case MONEY, HOURS -> ListTable.Kind.MONEY;
      default -> ListTable.Kind.TEXT;
    };
  }

  private List<@Nullable Object> line(
      ImportPlan plan,
      List<ImportTarget> targets,
      Draft record,
      RuleContext.Lookup lookup,
      boolean unmasked) {
    List<@Nullable Object> line = new ArrayList<>();
    for (ImportTarget target : targets) {
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

  private @Nullable Object inRow(ImportTarget.InRow in, Draft record, boolean unmasked) {
    return in.rows()
        .firstOf(record.children(in.rows().type().code()))
        .map(r -> shown(in.field(), r, unmasked))
        .orElse(null);
  }

  private @Nullable Object shown(FieldSpec field, Draft row, boolean unmasked) {
    Object value = row.get(field.name());
    return value == null || unmasked
        ? value
        : masking.leaving(row.type(), field, value, LocalDate.now(clock));
  }

  private Object written(ImportTarget target, Object value) {
    return switch (target.kind()) {
      case CODE -> codes.label(target.list(), value.toString());
      case YES_NO -> WORDS.say(value.equals(true) ? "sheet.yes" : "sheet.no");
      case DATE, INTEGER, MONEY, HOURS -> value;
      default -> value.toString();
    };
  }

  /** Records as lines of a sheet. */
  private final class Lines implements Iterator<List<@Nullable Object>> {

    private final Iterator<Draft> records;
    private final ImportPlan plan;
    private final List<ImportTarget> targets;
    private final RuleContext.Lookup lookup;
    private final boolean unmasked;

    Lines(
        Iterator<Draft> records,
        ImportPlan plan,
        List<ImportTarget> targets,
        RuleContext.Lookup lookup,
        boolean unmasked) {
      this.records = records;
      this.plan = plan;
      this.targets = targets;
      this.lookup = lookup;
      this.unmasked = unmasked;
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public List<@Nullable Object> next() {
      return line(plan, targets, records.next(), lookup, unmasked);
    }
  }

  /** The records of a query, fetched page by page. */
  private final class Pages implements Iterator<Draft> {

    private final Session session;
    private final LedgerQuery query;
    private List<Draft> page = List.of();
    private int next;
    private int offset;

    Pages(Session session, LedgerQuery query) {
      this.session = session;
      this.query = query;
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
    public Draft next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(next++);
    }
  }
}
