package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.paper.PaperDesk;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.ui.shell.LedgerSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The doors of a real township desk, gone through by whoever's session is given. */
final class TownshipDoors {

  static final Period OCTOBER = Period.parse("2026-10").orElseThrow();
  static final String GROWN = "王喆";
  static final String MINOR = "阮小禾";
  static final String MINOR_ID = idNumber("99010120140506001");

  /** What must not be told of the minor, whoever asks. */
  static final List<String> SECRETS = List.of(MINOR, MINOR_ID, "13700001111", "柳林村阮家", "阮家院墙");

  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  private final Desk desk;
  private final CommandDesk.Committee committee;
  private final Map<String, UUID> ids;
  private final Path folder;
  private int times;

  /** What was entered once, before anybody comes. */
  record Entered(CommandDesk.Committee committee, Map<String, UUID> ids) {}

  TownshipDoors(Desk desk, Entered entered, Path folder) {
    this.desk = desk;
    this.committee = entered.committee();
    this.ids = entered.ids();
    this.folder = folder;
  }

  /** One case of grown people and one with a minor, both to be performed in November. */
  static Entered entered(Desk desk) {
    CommandDesk.Committee committee = CommandDesk.committee(desk);
    return new Entered(
        committee,
        Map.of(
            "普通", CommandDesk.save(desk, aCase(desk, committee, "普通", DAY)),
            "未成年人", CommandDesk.save(desk, aCase(desk, committee, "未成年人", DAY))));
  }

  private static Draft aCase(
      Desk desk, CommandDesk.Committee committee, String record, LocalDate day) {
    Draft draft = CaseByHand.concluded(desk.mediation, committee.id(), committee.mediator(), day);
    Objects.requireNonNull(draft.onlyChild("agreement"))
        .set(AGREEMENT.PERFORM_MODE, "DEFERRED")
        .set(AGREEMENT.PERFORM_DUE_ON, LocalDate.of(2026, 11, 20));
    if (record.equals("未成年人")) {
      draft.set(DISPUTE_CASE.CASE_NAME, MINOR + "受伤赔偿纠纷").set(DISPUTE_CASE.SUMMARY, "阮家院墙倒塌");
      draft
          .children("party")
          .getFirst()
          .set(PARTY.NAME, MINOR)
          .set(PARTY.ID_NO, MINOR_ID)
          .set(PARTY.CONTACT, "13700001111")
          .set(PARTY.ADDRESS, "双塘镇柳林村阮家");
    } else {
      draft.set(DISPUTE_CASE.CASE_NAME, GROWN + "院墙滴水纠纷");
    }
    return draft;
  }

  private static String idNumber(String first17) {
    return first17 + IdNumber.checkDigit(first17);
  }

  private Session director() {
    return new Session("zhoumin", "周敏", Role.DIRECTOR, desk.info().code());
  }

  private UUID id(String record) {
    return Objects.requireNonNull(ids.get(record));
  }

  private RecordType cases() {
    return desk.mediation.disputeCase();
  }

  private Draft opened(Session session, UUID id) {
    var opened = desk.protectedRecords.open(session, cases(), id, "办理本案回访");
    return desk.reader.find(session, cases(), id, opened).orElseThrow();
  }

  String number(String record) {
    return String.valueOf(opened(director(), id(record)).get(DISPUTE_CASE.CASE_NO));
  }

  /** What somebody sees who goes through a door. */
  String pass(Session session, String door, String record) {
    UUID id = id(record);
    String name = record.equals("普通") ? GROWN : MINOR;
    LedgerQuery all = LedgerQuery.all(cases());
    LocalDate far = LocalDate.of(2027, 1, 1);
    return switch (door) {
      case "名单" ->
          Told.of(desk.lists.page(session, all.sortedBy("case_name", false), 0, 100))
              + desk.lists.totals(session, all)
              + Told.of(
                  desk.lists.page(session, LedgerQuery.all(cases().child("party").type()), 0, 100));
      case "往日名单" -> Told.of(desk.asOf.records(session, cases(), "", far));
      case "按姓名检索" ->
          Told.of(desk.lists.page(session, all.withText(name), 0, 100))
              + Told.of(desk.lists.page(session, all.withText("rxh"), 0, 100))
              + Told.of(desk.lists.page(session, all.withText(MINOR_ID.substring(14)), 0, 100))
              + Told.of(desk.asOf.records(session, cases(), name, far));
      case "按姓名筛选" ->
          Told.of(desk.lists.page(session, all.withFilters(List.of(containing(name))), 0, 100));
      case "窗口顶上的检索" ->
          new LedgerSearch(desk.lists, session, List.of(cases())).find(name).toString();
      case "打开记录" -> Told.of(desk.reader.find(session, cases(), id).stream().toList());
      case "说明理由打开" -> Told.of(List.of(opened(session, id)));
      case "历次版本和文书" ->
          Told.of(
              desk.reader.history(session, cases(), id, null).stream()
                  .map(v -> v.state())
                  .toList());
      case "出具文书" -> paper(session, id, null);
      case "说明理由出具文书" ->
          paper(session, id, desk.protectedRecords.open(session, cases(), id, "补办登记表"));
      case "记录名称" -> desk.reader.title(session, "dispute_case", id);
      case "导出名单" -> exported(session, all);
      case "期限提醒" -> desk.deadlines.due(session, LocalDate.of(2026, 1, 1), far).toString();
      case "追溯" -> {
        StringBuilder text = new StringBuilder();
        desk.formDesk
            .cases(session, "M1", OCTOBER, "01")
            .forEach(c ->
                text.append(c)
                    .append(
                        desk.reader.title(
                            session, "dispute_case", Objects.requireNonNull(c.recordId()))));
        yield text.toString();
      }
      case "封包预览" -> desk.exchange.preview.of(session, OCTOBER, ContentLevel.RECORDS).toString();
      default -> act(session, door, record, id);
    };
  }

  private String paper(Session session, UUID id, @Nullable Disclosure opened) {
    PaperDesk.Wish wish = new PaperDesk.Wish("D04", PaperDesk.Which.NEWEST, null, "pdf");
    return desk.papers.make(session, cases(), id, opened, wish).paper().parts().toString();
  }

  private String act(Session session, String door, String record, UUID id) {
    switch (door) {
      case "登记" -> desk.gate.save(session, fresh(record), Door.COMMAND);
      case "更正" ->
          desk.gate.save(
              session,
              opened(director(), id).set(DISPUTE_CASE.PLACE, "第" + ++times + "处"),
              Door.COMMAND);
      case "作废" -> {
        UUID made = CommandDesk.save(desk, fresh(record));
        desk.gate.voidRecord(session, cases(), made, 1, "重复登记", Door.COMMAND);
      }
      case "导入" -> desk.sheetImport.batches(session);
      case "撤销导入" -> desk.importUndo.undo(session, Witnesses.of(session), new UUID(1, 2));
      case "计算报表" -> desk.formDesk.show(session, "M1", OCTOBER);
      case "锁定报表" ->
          desk.closeMonth.close(
              session, CloseRequest.of(Period.parse("2030-01").orElseThrow(), "甲", "乙"));
      case "改报告期规则" -> desk.periodSettings.monthEndDay(session, YearMonth.of(2030, 1), 99, "理由");
      case "封包上报" -> desk.exchange.sealPeriod.seal(session, Period.parse("2030-01").orElseThrow());
      case "报出请示" -> desk.exchange.sealRequests.waiting(session);
      case "登记批复" -> desk.exchange.receivedAnswers.enter(session, new UUID(1, 2));
      case "整库转储" -> new Dumps(desk).to(session, Path.of("no stick", "x"), (step, share) -> {});
      case "管理人员" -> desk.staff.changeRights(session, "nobody", Rights.of(Role.AUDITOR));
      default -> throw new AssertionError("no door " + door);
    }
    return "";
  }

  private Draft fresh(String record) {
    return aCase(desk, committee, record, LocalDate.of(2026, 11, 9));
  }

  private static LedgerQuery.Filter containing(String name) {
    return new LedgerQuery.Filter("case_name", LedgerQuery.Compare.CONTAINS, name);
  }

  private String exported(Session session, LedgerQuery query) {
    Path file = folder.resolve("list" + ++times + ".csv");
    desk.sheetExport.write(session, query, true, file);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
