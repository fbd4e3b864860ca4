package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.ledger.sheet.LocatedLedger.Line;
import cn.sifasuo.ledger.sheet.RowReader.Reading;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes an old ledger's workbook into the ledger, through the write gate, in transactions of some
 * hundred lines. The same file again changes nothing; an interrupted import goes on where it
 * stopped; a batch can be taken back by {@link ImportUndo}.
 */
public final class SheetImport {

  private static final Wording WORDS = Wording.of(SheetImport.class);

  /** Lines a transaction takes: a stop loses little, and a sync is paid once for all of them. */
  private static final int CHUNK = 500;

  private final WriteGate gate;
  private final Transactions transactions;
  private final ImportPlans plans;
  private final ValueParser parser;
  private final SheetReader reader;
  private final ImportBatches batches;
  private final MappingMemory memory;
  private final AuditChain audit;

  public SheetImport(
      WriteGate gate,
      Transactions transactions,
      ImportPlans plans,
      CodeLists codes,
      AuditChain audit,
      SheetReader reader,
      Clock clock) {
    this.gate = gate;
    this.transactions = transactions;
    this.plans = plans;
    this.parser = new ValueParser(codes);
    this.reader = reader;
    this.batches = new ImportBatches(clock);
    this.memory = new MappingMemory(clock);
    this.audit = audit;
  }

  /**
   * What the columns of a file would be read as; nothing is written.
   *
   * @throws Failure as {@link #run}
   */
  public MappingView look(Session session, Path file, String type, @Nullable ColumnMap map) {
    session.require(Permission.IMPORT, plans.get(type).type().ledger());
    return locate(file, plans.get(type), map).mapping().view();
  }

  /**
   * @param type code of a record type
   * @throws Failure if the file cannot be read ({@link SheetReader#read}), holds no such ledger
   *     ({@code L-216}, {@code L-219}), or the person may not import; refused lines are no failure
   */
  public ImportResult run(Session session, Path file, String type, ImportOptions options) {
    ImportPlan plan = plans.get(type);
    session.require(Permission.IMPORT, plan.type().ledger());
    LocatedLedger ledger = locate(file, plan, options.map());
    RecordIdentity identity = RecordIdentity.of(plan.type(), ledger.mapping());
    List<Line> lines = ledger.lines();
    RowReader rows = new RowReader(ledger.mapping(), parser);
    ImportBatches.Open batch =
        options.dryRun() ? null : open(session, ledger, type, lines, options);
    ImportTally tally = new ImportTally();
    Map<List<Object>, Line> seen = new HashMap<>();
    boolean cancelled = false;
    options.progress().report(0, lines.size());
    for (int from = 0; from < lines.size() && !cancelled; from += CHUNK) {
      List<Line> chunk = lines.subList(from, Math.min(lines.size(), from + CHUNK));
      ImportTally part = new ImportTally();
      if (batch == null) {
        rehearse(session, act -> take(session, act, plan, rows, identity, chunk, seen, part));
      } else {
        gate.act(
            session,
            Door.IMPORT,
            batch.id(),
            act -> {
              take(session, act, plan, rows, identity, chunk, seen, part);
              tally.add(part);
              batches.count(act.ctx(), batch, tally);
              return true;
            });
      }
      if (batch == null) {
        tally.add(part);
      }
      options.progress().report(tally.done(), lines.size());
      cancelled = options.progress().cancelled() && from + CHUNK < lines.size();
    }
    if (batch != null) {
      close(session, ledger, batch, tally, lines.size());
    }
    return result(ledger, batch, tally, lines.size(), cancelled);
  }

  /** Every import of this desk, newest first. */
  public List<ImportBatch> batches(Session session) {
    session.require(Permission.IMPORT);
    return transactions.read(ImportBatches::all);
  }

  private LocatedLedger locate(Path file, ImportPlan plan, @Nullable ColumnMap map) {
    RawBook book = reader.read(file);
    Mapper mapper = new Mapper(plan, parser);
    HeaderFinder.Found found = new HeaderFinder(h -> mapper.knows(h)).find(book);
    String digest = found.tables().getFirst().headDigest();
    ColumnMap confirmed =
        map != null
            ? map.requireType(plan.type().code())
            : transactions
                .read(ctx -> memory.recall(ctx, plan.type().code(), digest))
                .map(mapper::stillThere)
                .orElse(null);
    return new LocatedLedger(book, found.tables(), mapper.map(found, confirmed));
  }

  private ImportBatches.Open open(
      Session session, LocatedLedger ledger, String type, List<Line> lines, ImportOptions options) {
    return gate.act(
        session,
        Door.IMPORT,
        null,
        act -> {
          if (options.map() != null) {
            memory.remember(act.ctx(), ledger.mapping().view());
          }
          return batches.open(act.ctx(), session, type, ledger.book(), lines.size());
        });
  }

  private void close(
      Session session,
      LocatedLedger ledger,
      ImportBatches.Open batch,
      ImportTally tally,
      int read) {
    gate.act(
        session,
        Door.IMPORT,
        batch.id(),
        act ->
            audit.append(
                act.ctx(),
                session.signIn(),
                "import",
                "import_batch",
                batch.id().toString(),
                "sha256=%s read=%d taken=%d changed=%d rejected=%d"
                    .formatted(
                        ledger.book().sha256(),
                        read,
                        tally.taken,
                        tally.changed,
                        tally.rejects.size())));
  }

  /** Ends a rehearsal's transaction so that nothing of it is kept. */
  private static final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Rehearsed() {
      super("rehearsal", null, false, false);
    }
  }

  private void rehearse(Session session, java.util.function.Consumer<GateAct> work) {
    try {
      gate.act(
          session,
          Door.IMPORT,
          null,
          act -> {
            work.accept(act);
            throw new Rehearsed();
          });
    } catch (Rehearsed e) {
      return; // as meant: the transaction was rolled back
    }
  }

  private void take(
      Session session,
      GateAct act,
      ImportPlan plan,
      RowReader rows,
      RecordIdentity identity,
      List<Line> chunk,
      Map<List<Object>, Line> seen,
      ImportTally part) {
    List<Reading> readings = chunk.stream().map(rows::read).toList();
    Set<List<Object>> keys = new HashSet<>();
    readings.forEach(r -> identity.key(r.values()).ifPresent(keys::add));
    Map<List<Object>, UUID> known = identity.find(act.ctx(), session, keys);
    RowImporter importer = new RowImporter(plan, rows, act, plan.begin(session, act), part);
    for (Reading reading : readings) {
      Optional<List<Object>> key = identity.key(reading.values());
      if (key.isEmpty()) {
        lacking(importer, reading, identity);
        continue;
      }
      Line earlier = seen.putIfAbsent(key.get(), reading.line());
      if (earlier != null) {
        String target = identity.required().isEmpty() ? "" : identity.required().getFirst().id();
        String text = WORDS.say("sheet.twice", earlier.sheet(), earlier.row().number());
        importer.refuse(reading, target, "sheet.twice", text);
      } else {
        importer.take(reading, known.get(key.get()));
      }
    }
  }

  private static void lacking(RowImporter importer, Reading reading, RecordIdentity identity) {
    ImportTarget missing =
        identity.required().stream()
            .filter(t -> !reading.values().containsKey(t.id()))
            .findFirst()
            .orElse(null);
    importer.refuse(
        reading,
        missing == null ? "" : missing.id(),
        "sheet.number-missing",
        WORDS.say("sheet.number-missing", missing == null ? "" : missing.label()));
  }

  private static ImportResult result(
      LocatedLedger ledger,
      ImportBatches.@Nullable Open batch,
      ImportTally tally,
      int read,
      boolean cancelled) {
    return new ImportResult(
        batch == null ? null : batch.id(),
        ledger.book().fileName(),
        read,
        tally.taken + (batch == null ? 0 : batch.takenBefore()),
        tally.changed + (batch == null ? 0 : batch.changedBefore()),
        batch == null ? tally.unchanged : ImportBatches.unchanged(batch, tally),
        tally.toComplete,
        tally.doubtful,
        List.copyOf(tally.rejects),
        List.copyOf(tally.changes),
        List.copyOf(tally.created.values()),
        ledger.tables().stream().map(ImportResult.HeadBlock::of).toList(),
        ledger.mapping().view(),
        cancelled);
  }
}
