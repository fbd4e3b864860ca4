package cn.sifasuo.ui.sample;

import static cn.sifasuo.vault.schema.Tables.CODE_ITEM;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.MemoryDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A small ledger of committees over the real tables, for screens that know no feature. */
public final class CommitteeLedger {

  public static final RecordType COMMITTEES =
      RecordType.describe("committee", COMMITTEE, Wording.of(CommitteeLedger.class))
          .section(
              "unit",
              Fields.text(COMMITTEE.CODE).required().listed().searched(),
              Fields.text(COMMITTEE.NAME).required().listed().searched(),
              Fields.text(COMMITTEE.SHORT_NAME).requiredAtEntry(),
              Fields.code(COMMITTEE.KIND, "committee_kind").required().listed(),
              Fields.date(COMMITTEE.ESTABLISHED_ON).listed())
          .section(
              "people",
              Fields.personName(COMMITTEE.LEADER).listed(),
              Fields.phone(COMMITTEE.PHONE).listed(),
              Fields.text(COMMITTEE.ADDRESS),
              Fields.yesNo(COMMITTEE.OWN_ROOM),
              Fields.integer(COMMITTEE.ROOM_AREA_M2).listed(),
              Fields.code(COMMITTEE.STATUS, "committee_status").required().listed())
          .title(COMMITTEE.NAME)
          .build();

  public final MemoryDatabase database = new MemoryDatabase();
  public final RecordTypes types = new RecordTypes(List.of(COMMITTEES));
  public final LedgerLists lists = new LedgerLists(database);
  public final LedgerReader reader = new LedgerReader(database, types);
  public final Session session = new Session("zhoumin", "周敏", Role.CLERK, "990102003");
  public final CodeLists codes;
  public final WriteGate gate;

  public CommitteeLedger(Clock clock) {
    code("committee_kind", "VILLAGE", "村民委员会调解委员会");
    code("committee_kind", "TOWN", "乡镇街道调解委员会");
    code("committee_kind", "INDUSTRY", "行业性专业性调解委员会");
    code("committee_status", "ACTIVE", "正常");
    code("committee_status", "CLOSED", "撤销");
    codes = CodeLists.load(database);
    gate =
        new WriteGate(
            database,
            types,
            codes,
            DatedRules.load(database),
            new AuditChain(clock),
            PeriodGuard.OPEN,
            clock);
  }

  private void code(String list, String code, String label) {
    database.write(ctx ->
        ctx.insertInto(CODE_ITEM)
            .set(CODE_ITEM.LIST_CODE, list)
            .set(CODE_ITEM.CODE, code)
            .set(CODE_ITEM.LABEL, label)
            .set(CODE_ITEM.SORT, 1)
            .set(CODE_ITEM.SOURCE, "test")
            .onDuplicateKeyIgnore()
            .execute());
  }

  public Draft draft(int number, String leader) {
    return Draft.fresh(COMMITTEES)
        .set(COMMITTEE.CODE, "T%05d".formatted(number))
        .set(COMMITTEE.NAME, "双塘镇第" + number + "村人民调解委员会")
        .set(COMMITTEE.SHORT_NAME, number + "村")
        .set(COMMITTEE.KIND, "VILLAGE")
        .set(COMMITTEE.ESTABLISHED_ON, LocalDate.of(2010, 1, 1).plusDays(number))
        .set(COMMITTEE.LEADER, leader)
        .set(COMMITTEE.PHONE, "13800138000")
        .set(COMMITTEE.ROOM_AREA_M2, 20 + number % 30)
        .set(COMMITTEE.STATUS, "ACTIVE");
  }

  public UUID save(Draft draft) {
    return ((SaveResult.Saved) gate.save(session, draft, Door.WINDOW)).id();
  }

  /** Fills the ledger in one transaction. */
  public void fill(int count) {
    String[] leaders = {"王喆", "李玥", "买买提·王", "𬱖晓〇", "王𡋾", "赵堃"};
    gate.act(
        session,
        Door.WINDOW,
        null,
        act -> {
          for (int i = 1; i <= count; i++) {
            act.save(draft(i, leaders[i % leaders.length]));
          }
          return count;
        });
  }
}
