package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.LedgerHistoryRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as it stood at the end of an earlier day, out of the history that every save writes.
 * Whether a record lacked something then is not kept.
 */
public final class LedgerAsOf {

  private static final int PAGE = 500;

  private final Transactions transactions;
  private final RecordTypes types;
  private final ZoneId zone;
  private final SearchKeys searchKeys = new SearchKeys();
  private final Masking masking = new Masking();

  /**
   * @param zone whose midnight ends the day
   */
  public LedgerAsOf(Transactions transactions, RecordTypes types, ZoneId zone) {
    this.transactions = transactions;
    this.types = types;
    this.zone = zone;
  }

  /**
   * The records that stood in the ledger, newest first, with their rows; without those voided by
   * then. Fetched page by page: what is over does not change between two pages.
   *
   * @param text quick search in what the records held then; blank for all
   * @throws cn.sifasuo.kernel.Failure REFUSED without permission to read records
   */
  public Iterable<Draft> records(Session session, RecordType type, String text, LocalDate day) {
    session.require(Permission.READ_RECORDS, type.ledger());
    OffsetDateTime end = day.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    return () -> new Records(session, type, SearchKeys.fold(text), end);
  }

  private static List<UUID> ids(
      DSLContext ctx, Session session, RecordType type, OffsetDateTime end, @Nullable UUID below) {
    return ctx.select(type.id())
        .from(type.table())
        .where(
            type.common("office_code", String.class).eq(session.officeCode()),
            type.common("created_at", OffsetDateTime.class).lt(end),
            below == null ? DSL.noCondition() : type.id().lt(below))
        .orderBy(type.id().desc())
        .limit(PAGE)
        .fetch(type.id());
  }

  /** The records of these ids as they were, in the order of the ids. */
  private List<Draft> standing(
      DSLContext ctx, RecordType type, List<UUID> ids, OffsetDateTime end) {
    Map<UUID, Draft> records = new HashMap<>();
    List<LedgerHistoryRecord> rows = new ArrayList<>();
    for (LedgerHistoryRecord version : lastVersions(ctx, type, ids, end)) {
      if (version.getRecordType().equals(type.code())) {
        records.put(version.getRecordId(), state(version));
      } else {
        rows.add(version);
      }
    }
    for (LedgerHistoryRecord version : rows) {
      Draft record = records.get(version.getRootId());
      Draft row = state(version);
      if (record != null && !row.voided()) {
        record.addChild(row);
      }
    }
    return ids.stream()
        .map(records::get)
        .filter(Objects::nonNull)
        .filter(r -> !r.voided())
        .toList();
  }

  private Collection<LedgerHistoryRecord> lastVersions(
      DSLContext ctx, RecordType type, List<UUID> ids, OffsetDateTime end) {
    Map<UUID, LedgerHistoryRecord> last = new LinkedHashMap<>();
    ctx.selectFrom(LEDGER_HISTORY)
        .where(whose(type, ids), LEDGER_HISTORY.AT_TIME.lt(end))
        .orderBy(LEDGER_HISTORY.RECORD_ID, LEDGER_HISTORY.VERSION)
        .forEach(version -> last.put(version.getRecordId(), version));
    return last.values();
  }

  /** The history of records with their rows, or of rows that are listed by themselves. */
  private Condition whose(RecordType type, List<UUID> ids) {
    return types.roots().contains(type)
        ? LEDGER_HISTORY.ROOT_TYPE.eq(type.code()).and(LEDGER_HISTORY.ROOT_ID.in(ids))
        : LEDGER_HISTORY.RECORD_TYPE.eq(type.code()).and(LEDGER_HISTORY.RECORD_ID.in(ids));
  }

  private Draft state(LedgerHistoryRecord version) {
    Draft state =
        Draft.of(types.get(version.getRecordType()), version.getRecordId(), version.getVersion());
    Map<String, Object> snapshot = Json.readObject(version.getSnapshot());
    LedgerRows.restore(state, snapshot);
    state.markVoided(LedgerRows.voided(snapshot));
    return state;
  }

  /** The records page by page. */
  private final class Records implements Iterator<Draft> {

    private final Session session;
    private final RecordType type;
    private final String word;
    private final OffsetDateTime end;
    private final Deque<Draft> ready = new ArrayDeque<>();
    private @Nullable UUID last;
    private boolean exhausted;

    Records(Session session, RecordType type, String word, OffsetDateTime end) {
      this.session = session;
      this.type = type;
      this.word = word;
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !exhausted) {
        fetch();
      }
      return !ready.isEmpty();
    }

    @Override
    public Draft next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.removeFirst();
    }

    private void fetch() {
      List<Draft> page =
          transactions.read(ctx -> {
            List<UUID> ids = ids(ctx, session, type, end, last);
            exhausted = ids.size() < PAGE;
            last = ids.isEmpty() ? last : ids.getLast();
            Map<UUID, Set<SpecialRight>> now = ProtectedRows.of(ctx, ids);
            Set<UUID> archived = OwnCases.archived(ctx, session, type, ids);
            return standing(ctx, type, ids, end).stream()
                .map(r ->
                    archived.contains(r.id())
                        ? masking.archived(r)
                        : masking.listed(session, r, needed(r, now)))
                .toList();
          });
      page.stream().filter(this::isLookedFor).forEach(ready::addLast);
    }

    /** By what it was then or is now. */
    private Set<SpecialRight> needed(Draft record, Map<UUID, Set<SpecialRight>> now) {
      Set<SpecialRight> needed = type.neededToOpen(record);
      needed.addAll(now.getOrDefault(Objects.requireNonNull(record.id()), Set.of()));
      return needed;
    }

    private boolean isLookedFor(Draft shown) {
      return word.isEmpty() || searchKeys.of(shown).stream().anyMatch(w -> w.startsWith(word));
    }
  }
}
