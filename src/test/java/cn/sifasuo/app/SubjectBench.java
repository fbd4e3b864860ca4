package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerAsOf;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.ledger.sheet.ImportPlans;
import cn.sifasuo.ledger.sheet.SheetExport;
import cn.sifasuo.ledger.subject.SubjectType;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.QuickVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The doors of a ledger in which there are sealed records, and which not everybody keeps. */
final class SubjectBench implements AutoCloseable {

  static final String OFFICE = "990201101";

  final MemoryDatabase database = new MemoryDatabase();
  final RecordType type = SubjectType.describe();
  private final Clock clock = QuickVault.CLOCK;
  private final AuditChain audit = new AuditChain(clock);
  private final RecordTypes types = new RecordTypes(List.of(type));
  private final CodeLists codes = CodeLists.load(database);
  private final WriteGate gate =
      new WriteGate(
          database, types, codes, DatedRules.load(database), audit, PeriodGuard.OPEN, clock);
  private final LedgerReader reader = new LedgerReader(database, types);
  private final LedgerLists lists = new LedgerLists(database);
  private final LedgerAsOf asOf = new LedgerAsOf(database, types, clock.getZone());
  private final ProtectedRecords guarded = new ProtectedRecords(database, audit);
  private final SheetExport export =
      new SheetExport(
          lists, reader, new ImportPlans(types, List.of()), codes, database, audit, clock);
  private final Session director = session(Role.DIRECTOR, Set.of(), Set.of());
  private final Map<String, Draft> records = new HashMap<>();
  private final Path folder;
  private int files;

  SubjectBench(Path folder) {
    this.folder = folder;
    add("普通", "甲1号", "平凡人", SubjectType.PLAIN);
    add("封存", "甲2号", "封存人", SubjectType.SEALED);
    add("他账", "甲3号", "别家人", SubjectType.PLAIN);
  }

  private void add(String record, String number, String name, String kind) {
    Draft draft = SubjectType.person(type, number, name, kind);
    SaveResult saved = gate.save(director, draft, Door.COMMAND);
    records.put(record, reopened(((SaveResult.Saved) saved).id()));
  }

  private Draft reopened(UUID id) {
    return reader.find(director, type, id, guarded.open(director, type, id, "核对")).orElseThrow();
  }

  static Session session(Role role, Set<Ledger> ledgers, Set<SpecialRight> special) {
    return new Session("ren", "某人", new Rights(role, ledgers, special), OFFICE);
  }

  /** Whoever keeps this ledger, unless it is to be another's. */
  Session person(Role role, String record, Set<SpecialRight> special) {
    Ledger kept = record.equals("他账") ? Ledger.MEDIATION : Ledger.CORRECTIONS;
    return session(role, role.keepsLedgers() ? Set.of(kept) : Set.of(), special);
  }

  String number(String record) {
    return record(record).get(COMMITTEE.CODE);
  }

  List<String> secrets(String record) {
    String name = record(record).get(COMMITTEE.NAME);
    return List.of(name, name + "旧名", "东河村" + name);
  }

  private Draft record(String record) {
    return Objects.requireNonNull(records.get(record));
  }

  /** What somebody sees who goes through a door. */
  String pass(Session session, String door, String record) {
    Draft draft = record(record);
    UUID id = Objects.requireNonNull(draft.id());
    String name = String.valueOf(draft.get(COMMITTEE.NAME));
    LedgerQuery all = LedgerQuery.all(type);
    return switch (door) {
      case "名单" ->
          Told.of(lists.page(session, all.sortedBy("name", true), 0, 100))
              + lists.totals(session, all);
      case "往日名单" -> Told.of(asOf.records(session, type, "", LocalDate.of(2027, 1, 1)));
      case "按姓名检索" ->
          Told.of(lists.page(session, all.withText(name), 0, 100))
              + Told.of(lists.page(session, all.withText(name + "旧"), 0, 100))
              + Told.of(asOf.records(session, type, name, LocalDate.of(2027, 1, 1)));
      case "按姓名筛选" -> Told.of(lists.page(session, all.withFilters(List.of(named(name))), 0, 100));
      case "打开记录" -> Told.of(reader.find(session, type, id).stream().toList());
      case "说明理由打开" ->
          Told.of(
              reader.find(session, type, id, guarded.open(session, type, id, "办理回访")).stream()
                  .toList());
      case "历次版本和文书" -> reader.history(session, type, id, null).toString();
      case "记录名称" -> reader.title(session, type.code(), id);
      case "导出名单" -> exported(session, all);
      case "登记" -> {
        gate.save(
            session,
            SubjectType.person(type, "乙" + ++files + "号", "新来人", SubjectType.PLAIN),
            Door.COMMAND);
        yield "";
      }
      case "更正" -> {
        gate.save(session, reopened(id).set(COMMITTEE.STATUS, "S" + ++files), Door.COMMAND);
        yield "";
      }
      default -> throw new AssertionError("no door " + door);
    };
  }

  private static LedgerQuery.Filter named(String name) {
    return new LedgerQuery.Filter("name", LedgerQuery.Compare.CONTAINS, name);
  }

  private String exported(Session session, LedgerQuery query) {
    Path file = folder.resolve("subjects" + ++files + ".csv");
    export.write(session, query, true, file);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    database.close();
  }
}
