package cn.sifasuo.county;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FactView;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.vault.BatchInsert;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.exception.DataTypeException;

/**
 * Puts the pseudonymous fact rows of a bundle into the received tables, in the caller's
 * transaction. A row must have exactly the columns of its view; nothing is guessed.
 */
final class FactIntake {

  private static final Wording WORDS = Wording.of(FactIntake.class);
  private static final int CHUNK = 500;

  /** A number of more digits would only be there to be written out. */
  private static final int MOST_DIGITS = 40;

  private final DSLContext ctx;
  private final FactViews views;
  private final Map<String, UUID> submissions;
  private final Set<String> held;
  private final Map<String, Set<String>> origins;
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<FactView, Map<String, Field<?>>> columns = new LinkedHashMap<>();
  private final Map<Counted, Set<UUID>> seen = new HashMap<>();
  private long inserted;
  private long unchanged;

  /**
   * @param submissions the submission a form's facts belong to, by form code
   * @param held forms whose facts are here already: their rows are read and counted, not kept
   * @param origins offices a form may pass facts on from; each row of such a form names one
   */
  FactIntake(
      DSLContext ctx,
      FactViews views,
      Map<String, UUID> submissions,
      Set<String> held,
      Map<String, Set<String>> origins) {
    this.ctx = ctx;
    this.views = views;
    this.submissions = submissions;
    this.held = held;
    this.origins = origins;
  }

  long inserted() {
    return inserted;
  }

  long unchanged() {
    return unchanged;
  }

  /** Rows read so far, by view. */
  Map<String, Long> counts() {
    return counts;
  }

  /**
   * @throws Failure DAMAGED {@code C-401} for a row that is not a fact row of a known form and view
   */
  void read(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<TableRecord<?>> rows = new ArrayList<>();
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      row(line, number).ifPresentOrElse(rows::add, () -> unchanged++);
      if (rows.size() == CHUNK) {
        insert(rows);
      }
    }
    insert(rows);
  }

  private void insert(List<TableRecord<?>> rows) {
    BatchInsert.send(ctx, rows);
    inserted += rows.size();
    rows.clear();
  }

  /** Empty for a row of a form that is held already. */
  private Optional<TableRecord<?>> row(String line, long number) {
    try {
      JsonNode node = Json.read(line);
      String form = node.path("form").asText();
      UUID submission = submissions.get(form);
      FactView view = views.find(node.path("view").asText()).orElse(null);
      Table<?> table = view == null ? null : view.received();
      boolean known = submission != null || held.contains(form);
      Set<String> passedOn = origins.getOrDefault(form, Set.of());
      String from = node.path("from").asText();
      boolean named = passedOn.isEmpty() ? node.size() == 3 : passedOn.contains(from);
      if (!known || view == null || table == null || !named || node.size() > 4) {
        throw refused(number, null);
      }
      Map<String, Field<?>> expected = columns.computeIfAbsent(view, FactIntake::columns);
      JsonNode fact = node.path("fact");
      Set<String> given = new HashSet<>();
      fact.fieldNames().forEachRemaining(given::add);
      if (!given.equals(expected.keySet())) {
        throw refused(number, null);
      }
      requireOnce(form, view, from, fact, number);
      Record row = ctx.newRecord(table);
      expected.forEach((name, field) -> put(row, field, fact.get(name)));
      counts.merge(view.name(), 1L, Long::sum);
      if (submission == null) {
        return Optional.empty();
      }
      put(row, column(table, "submission_id"), submission.toString());
      if (!from.isEmpty()) {
        put(row, column(table, FactSource.PASSED_FROM), from);
      }
      return Optional.of((TableRecord<?>) row);
    } catch (IllegalArgumentException | DataTypeException e) {
      throw refused(number, e);
    }
  }

  /** One case twice would count twice, or stand in for another one that is left out. */
  private void requireOnce(String form, FactView view, String from, JsonNode fact, long number) {
    UUID id = UUID.fromString(fact.path("fact_id").asText());
    boolean first =
        seen.computeIfAbsent(new Counted(form, view.name(), from), c -> new HashSet<>()).add(id);
    if (!first) {
      throw refused(number, null);
    }
  }

  /** Among these a case comes once. */
  private record Counted(String form, String view, String from) {}

  private static Map<String, Field<?>> columns(FactView view) {
    Map<String, Field<?>> byName = new LinkedHashMap<>();
    Table<?> table = java.util.Objects.requireNonNull(view.received());
    view.columns().forEach(name -> byName.put(name, column(table, name)));
    return byName;
  }

  private static Field<?> column(Table<?> table, String name) {
    Field<?> field = table.field(name.toUpperCase(Locale.ROOT));
    if (field == null) {
      throw new IllegalArgumentException(table.getName() + " lacks " + name);
    }
    return field;
  }

  private static void put(Record row, Field<?> field, JsonNode value) {
    put(row, field, value.isNull() ? null : value.asText());
  }

  @SuppressWarnings("unchecked") // convert() gives the field's own type
  private static void put(
      Record row, Field<?> field, @org.jspecify.annotations.Nullable String text) {
    Object value = text == null ? null : field.getDataType().convert(text);
    if (text != null && value == null) {
      throw new IllegalArgumentException("not a " + field.getType().getSimpleName());
    }
    if (value instanceof BigDecimal number
        && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)) {
      throw new IllegalArgumentException("more than " + MOST_DIGITS + " digits");
    }
    row.set((Field<Object>) field, value);
  }

  private static Failure refused(long line, @org.jspecify.annotations.Nullable Exception cause) {
    return new Failure(
        FailureKind.DAMAGED,
        "C-401",
        WORDS.say("county.fact-row", line),
        "fact row " + line + " refused",
        cause);
  }
}
