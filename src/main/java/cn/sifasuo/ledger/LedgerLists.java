package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.SEARCH_KEY;

import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Lists, counts and sums records by one {@link LedgerQuery}, for a person who may list their
 * ledger; what the person may not see is masked here, as {@link Masking} says. A protected record
 * stands in a list with its number alone, and no search and no condition on anything personal finds
 * it.
 */
public final class LedgerLists {

  private final Transactions transactions;

  private final Masking masking = new Masking();

  public LedgerLists(Transactions transactions) {
    this.transactions = transactions;
  }

  /** What stands below a list: how many, and the sum of each money or number column. */
  public record Totals(int count, Map<String, BigDecimal> sums) {}

  /**
   * A page of a list, without child rows.
   *
   * @param limit most rows to fetch
   */
  public List<Draft> page(Session session, LedgerQuery query, int offset, int limit) {
    session.require(Permission.READ_RECORDS, query.type().ledger());
    return transactions.read(ctx ->
        shown(
            ctx,
            session,
            ctx.selectFrom(query.type().table())
                .where(condition(session, query))
                .orderBy(order(session, query))
                .limit(limit)
                .offset(offset)
                .fetch(r -> LedgerRows.toDraft(query.type(), r))));
  }

  /**
   * Amounts and hours add up; of whole numbers those that forms add up, not the years of a term.
   */
  private static boolean adds(FieldSpec field) {
    return switch (field.kind()) {
      case MONEY, HOURS -> true;
      case INTEGER -> field.counted();
      default -> false;
    };
  }

  public Totals totals(Session session, LedgerQuery query) {
    session.require(Permission.READ_RECORDS, query.type().ledger());
    Map<String, Field<BigDecimal>> sums = new LinkedHashMap<>();
    for (FieldSpec field : query.type().fields()) {
      if (adds(field)) {
        sums.put(field.name(), DSL.sum(number(field)));
      }
    }
    Field<Integer> count = DSL.count();
    return transactions.read(ctx -> {
      var row =
          ctx.select(count)
              .select(sums.values())
              .from(query.type().table())
              .where(condition(session, query))
              .fetchSingle();
      Map<String, BigDecimal> results = new LinkedHashMap<>();
      sums.forEach((name, sum) -> {
        @Nullable BigDecimal value = row.get(sum);
        results.put(name, value == null ? BigDecimal.ZERO : value);
      });
      return new Totals(row.get(count), results);
    });
  }

  /** The records of the query with their child rows, in its order; for export. */
  public List<Draft> whole(Session session, LedgerQuery query, int offset, int limit) {
    session.require(Permission.READ_RECORDS, query.type().ledger());
    return transactions.read(ctx ->
        shown(
            ctx,
            session,
            ids(ctx, session, query, offset, limit).stream()
                .flatMap(id -> LedgerReader.find(ctx, query.type(), id).stream())
                .toList()));
  }

  private List<Draft> shown(DSLContext ctx, Session session, List<Draft> records) {
    Map<UUID, Set<SpecialRight>> needed =
        ProtectedRows.of(ctx, records.stream().map(r -> Objects.requireNonNull(r.id())).toList());
    return records.stream()
        .map(r ->
            masking.listed(
                session, r, needed.getOrDefault(Objects.requireNonNull(r.id()), Set.of())))
        .toList();
  }

  private static List<UUID> ids(
      DSLContext ctx, Session session, LedgerQuery query, int offset, int limit) {
    return ctx.select(query.type().id())
        .from(query.type().table())
        .where(condition(session, query))
        .orderBy(order(session, query))
        .limit(limit)
        .offset(offset)
        .fetch(query.type().id());
  }

  private static List<SortField<?>> order(Session session, LedgerQuery query) {
    Field<?> by =
        query
            .sortField()
            .<Field<?>>map(f -> sortable(session, query.type(), f))
            .orElseGet(() -> query.type().id());
    return List.of(
        query.descending() ? by.desc().nullsLast() : by.asc().nullsLast(),
        query.descending() ? query.type().id().desc() : query.type().id().asc());
  }

  /** The place of a protected or archived record in an order says nothing of its name. */
  private static Field<?> sortable(Session session, RecordType type, FieldSpec field) {
    return hides(type, field)
        ? DSL.when(
            ProtectedRows.isProtected(type).not().and(OwnCases.notArchived(session, type)),
            field.column())
        : field.column();
  }

  /** Whether a protected record hides the field: all but the number it is called by. */
  private static boolean hides(RecordType type, FieldSpec field) {
    return field.privacy() != Privacy.OPEN || !type.titleFields().contains(field.name());
  }

  private static Condition condition(Session session, LedgerQuery query) {
    RecordType type = query.type();
    Condition condition = type.common("office_code", String.class).eq(session.officeCode());
    if (!query.voided()) {
      condition = condition.and(type.voided().isFalse());
    }
    if (!query.text().isBlank()) {
      condition =
          condition
              .and(OwnCases.notArchived(session, type))
              .and(
                  DSL.exists(
                      DSL.selectOne()
                          .from(SEARCH_KEY)
                          .where(
                              SEARCH_KEY.ROOT_TYPE.eq(type.code()),
                              SEARCH_KEY.ROOT_ID.eq(type.id()),
                              SEARCH_KEY.WORD.startsWith(SearchKeys.fold(query.text())))));
    }
    List<UUID> ids = query.ids();
    if (ids != null) {
      // one array parameter however many cases stand behind a cell
      condition = condition.and(type.id().eq(DSL.any(ids.toArray(UUID[]::new))));
    }
    if (query.filters().stream().anyMatch(f -> type.field(f.field()).privacy() != Privacy.OPEN)) {
      condition =
          condition.andNot(ProtectedRows.isProtected(type)).and(OwnCases.openTo(session, type));
    }
    for (LedgerQuery.Filter filter : query.filters()) {
      condition = condition.and(condition(type.field(filter.field()), filter));
    }
    return condition;
  }

  @SuppressWarnings("unchecked") // a filter's value is typed as its field
  private static Condition condition(FieldSpec field, LedgerQuery.Filter filter) {
    Field<Object> column = (Field<Object>) (Field<?>) field.column();
    return switch (filter.compare()) {
      case EQUALS -> column.eq(filter.value());
      case CONTAINS -> column.containsIgnoreCase(filter.value());
      case FROM -> column.ge(filter.value());
      case TO -> column.le(filter.value());
      case EMPTY -> column.isNull();
      case FILLED -> column.isNotNull();
    };
  }

  @SuppressWarnings("unchecked") // asked for numbers only
  private static Field<? extends Number> number(FieldSpec field) {
    return (Field<? extends Number>) field.column();
  }
}
