package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;
import static cn.sifasuo.vault.schema.Tables.NUMBER_SERIES;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.SEARCH_KEY;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.ledger.sheet.ImportPlans;
import cn.sifasuo.ledger.sheet.ImportResult;
import cn.sifasuo.ledger.sheet.ImportUndo;
import cn.sifasuo.ledger.sheet.SheetExport;
import cn.sifasuo.ledger.sheet.SheetImport;
import cn.sifasuo.ledger.sheet.SheetReader;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.SpecialRight;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.Table;

/** A desk that takes in old ledgers. */
final class ImportDesk implements AutoCloseable {

  final Desk desk;
  final SheetImport imports;
  final ImportUndo undo;
  final SheetExport export;

  ImportDesk() {
    this(PeriodGuard.OPEN);
  }

  ImportDesk(PeriodGuard guard) {
    desk = new Desk(guard);
    ImportPlans plans =
        new ImportPlans(desk.all, List.of(new DisputeCaseImport(desk.types, () -> "示范县司法局示范镇司法所")));
    imports =
        new SheetImport(
            desk.gate, desk.database, plans, desk.codes, desk.audit, new SheetReader(), desk.clock);
    export =
        new SheetExport(
            desk.lists, desk.reader, plans, desk.codes, desk.database, desk.audit, desk.clock);
    undo = new ImportUndo(desk.gate, desk.all, desk.audit, desk.clock);
  }

  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(ImportDesk.class.getResource("/ledger/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  ImportResult take(Path file) {
    return imports.run(clerk(), file, "dispute_case", ImportOptions.normal());
  }

  /** One digest over everything the ledger holds, so that "nothing changed" can be said. */
  String digest() {
    StringBuilder all = new StringBuilder();
    for (Table<?> table :
        List.of(
            DISPUTE_CASE, PARTY, AGREEMENT, COMMITTEE, LEDGER_HISTORY, SEARCH_KEY, NUMBER_SERIES)) {
      List<String> rows =
          desk.database.read(ctx -> ctx.selectFrom(table).fetch(r -> r.intoList().toString()));
      all.append(rows.stream().sorted().toList());
    }
    return Digest.of(all.toString());
  }

  @Override
  public void close() throws Exception {
    desk.close();
  }

  /** The clerk with the right to records of minors, of which a real month holds some. */
  Session clerk() {
    return Sessions.with(desk.clerk, SpecialRight.MINORS);
  }
}
