package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes out every row that can still be read of a damaged ledger: one file of JSON lines per
 * table, and a report of what is missing. The ledger is only looked at. Where a page is damaged,
 * the rows on both sides of it are found by their row numbers.
 */
final class Salvage {

  private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

  /** Rows asked for at once; a stretch that fails is halved until single rows are left. */
  private static final long STRETCH = 1_000;

  /** Failures in one table after which stretches are no longer halved: the disk is past it. */
  private static final int PATIENCE = 300;

  /** Where the last row number cannot be read and no seal says how many rows there were. */
  private static final long FAR = 100_000;

  private static final Field<Long> ROW = DSL.field("_rowid_", Long.class);

  private final JdbcDataSource source;
  private final Map<String, Long> expected;
  private @Nullable Connection open;

  private Salvage(JdbcDataSource source, Map<String, Long> expected) {
    this.source = source;
    this.expected = expected;
  }

  /**
   * @param out a folder that is not there yet; what is written is readable by everyone
   * @throws cn.sifasuo.kernel.Failure V-103 for a wrong password, V-310 if not even the tables can
   *     be listed, V-311 if the folder is there or cannot be written
   */
  static SalvageReport run(VaultFolder folder, String signIn, char[] password, Path out) {
    folder.requireComplete();
    try (FolderLock _ = FolderLock.take(folder);
        DataKey key = SlotFile.load(folder.slots()).open(signIn, password);
        LedgerFile file = new LedgerFile(folder, key);
        LookingGlass glass = new LookingGlass()) {
      Optional<KeptSeal> seal = KeptSeal.load(folder.seal()).filter(s -> s.isOf(key));
      Map<String, Long> expected = seal.map(s -> s.seal().contents().rows()).orElseGet(Map::of);
      Salvage salvage = new Salvage(file.forLooking(glass), expected);
      try {
        return salvage.into(out, seal.isPresent());
      } finally {
        salvage.drop();
      }
    }
  }

  private SalvageReport into(Path out, boolean sealed) {
    List<String> names = tables();
    try {
      Files.createDirectories(out.toAbsolutePath().getParent());
      Files.createDirectory(out);
      List<SalvageReport.TableSaved> saved = new ArrayList<>();
      for (String name : names) {
        saved.add(table(name, out));
      }
      SalvageReport report = new SalvageReport(saved, sealed);
      Files.writeString(out.resolve("report.json"), Json.write(json(report)));
      return report;
    } catch (FileAlreadyExistsException e) {
      throw VaultFailures.salvageNowhere("folder is there", e);
    } catch (IOException e) {
      throw VaultFailures.salvageNowhere(e.getClass().getSimpleName(), e);
    }
  }

  private List<String> tables() {
    try {
      return Contents.tables(db()).stream().sorted().toList();
    } catch (SQLException | DataAccessException | MVStoreException e) {
      throw StorageErrors.blame(e)
          .filter(f -> f.code().equals("V-102"))
          .orElseGet(() -> VaultFailures.nothingToSalvage(e));
    }
  }

  private SalvageReport.TableSaved table(String name, Path out) throws IOException {
    List<String> gaps = new ArrayList<>();
    long[] saved = {0};
    int[] failures = {0};
    long last = end(name, DSL.max(ROW), expected.containsKey(name) ? 2 * expected.get(name) : FAR);
    Path file = out.resolve(name.toLowerCase(Locale.ROOT) + ".ndjson");
    // what a damaged page gives may be no text at all, and must not cost the other rows
    try (Writer lines =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
      long first = end(name, DSL.min(ROW), 0);
      while (first <= last) {
        long to = Math.min(last, first + STRETCH - 1);
        stretch(new Stretch(name, lines, gaps, saved, failures), first, to);
        first = to + 1;
      }
    }
    return new SalvageReport.TableSaved(
        name, saved[0], expected.getOrDefault(name, -1L), joined(gaps));
  }

  /** Where the rows of one table go, and what was counted so far. */
  private record Stretch(
      String table, Writer lines, List<String> gaps, long[] saved, int[] failures) {}

  private void stretch(Stretch in, long from, long to) throws IOException {
    List<String> rows;
    try {
      rows =
          db().selectFrom(DSL.table(DSL.name(in.table())))
              .where(ROW.between(from, to))
              .orderBy(ROW)
              .fetch(Salvage::line);
    } catch (SQLException | DataAccessException | MVStoreException e) {
      LOG.debug("rows {} to {} of {} cannot be read", from, to, in.table(), e);
      drop(); // H2 gives a damaged store up; the next question opens it anew
      in.failures()[0]++;
      if (from == to || in.failures()[0] > PATIENCE) {
        in.gaps().add(from + "-" + to);
        return;
      }
      long middle = from + (to - from) / 2;
      stretch(in, from, middle);
      stretch(in, middle + 1, to);
      return;
    }
    for (String row : rows) {
      in.lines().write(row);
      in.lines().write('\n');
    }
    in.saved()[0] += rows.size();
  }

  /** The first or the last row number, or a guess. */
  private long end(String name, Field<Long> which, long otherwise) {
    try {
      Long found = db().select(which).from(DSL.table(DSL.name(name))).fetchOne(0, Long.class);
      return found == null ? 0 : found;
    } catch (SQLException | DataAccessException | MVStoreException e) {
      LOG.debug("an end of {} cannot be read", name, e);
      drop();
      return otherwise;
    }
  }

  /** Single rows that follow one another, as one stretch. */
  private static List<String> joined(List<String> gaps) {
    List<String> joined = new ArrayList<>();
    long from = -1;
    long to = -1;
    for (String gap : gaps) {
      int dash = gap.indexOf('-');
      long first = Long.parseLong(gap.substring(0, dash));
      if (from >= 0 && first != to + 1) {
        joined.add(from + "-" + to);
        from = first;
      } else if (from < 0) {
        from = first;
      }
      to = Long.parseLong(gap.substring(dash + 1));
    }
    if (from >= 0) {
      joined.add(from + "-" + to);
    }
    return joined;
  }

  private DSLContext db() throws SQLException {
    Connection connection = open;
    if (connection == null) {
      connection = source.getConnection();
      open = connection;
    }
    return SerialTransactions.on(connection);
  }

  private void drop() {
    Connection connection = open;
    open = null;
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.debug("a broken connection did not close", e);
      }
    }
  }

  private static String line(Record row) {
    Map<String, @Nullable Object> json = new TreeMap<>();
    for (Field<?> field : row.fields()) {
      json.put(field.getName().toLowerCase(Locale.ROOT), plain(row.get(field)));
    }
    return Json.write(json);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Number n -> n;
      case Boolean b -> b;
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      default -> value.toString();
    };
  }

  private static Map<String, Object> json(SalvageReport report) {
    List<Object> tables = new ArrayList<>();
    for (SalvageReport.TableSaved t : report.tables()) {
      tables.add(
          Map.of(
              "table", t.table(),
              "saved", t.saved(),
              "expected", t.expected(),
              "gaps", t.gaps()));
    }
    return Map.of("saved", report.saved(), "sealed", report.sealed(), "tables", tables);
  }
}
