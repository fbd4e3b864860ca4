package cn.sifasuo.paper;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.DATED_RULE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.ledger.subject.SubjectType;
import cn.sifasuo.paper.PaperDesk.Which;
import cn.sifasuo.print.Paper;
import cn.sifasuo.print.PaperPart;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.MemoryDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a template can say, said by small templates over cases of the real ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperDeskTest {

  private static final LocalDate OLD = LocalDate.of(2019, 3, 1);
  private static final LocalDate NEW = LocalDate.of(2020, 7, 1);

  private final PaperBench bench = new PaperBench();
  private final UUID plain;

  @TempDir Path place;
  private int folders;

  PaperDeskTest() {
    bench.desk.database.write(ctx ->
        ctx.update(DATED_RULE)
            .set(DATED_RULE.CONTENT, "社区矫正人员/社区服刑人员")
            .where(DATED_RULE.NAME.eq("term.subject"), DATED_RULE.VALID_TO.isNotNull())
            .execute());
    plain = bench.desk.save(bench.visited());
  }

  @AfterAll
  void close() throws Exception {
    bench.close();
  }

  private PaperDesk papers(String head, String... blocks) {
    StringBuilder text =
        new StringBuilder("code = \"T1\"\nof = \"dispute_case\"\n").append(head).append('\n');
    for (String block : blocks) {
      text.append("\n[[block]]\n").append(block).append('\n');
    }
    return bench.papers(PaperBench.template(place.resolve("d" + ++folders), "T1", text.toString()));
  }

  private static String named(String name) {
    return "name = \"" + name + "\"\nnumber = \"\"\n";
  }

  private static String text(String text) {
    return "kind = \"text\"\ntext = \"" + text + "\"\n";
  }

  private Paper paper(PaperDesk papers, LocalDate day) {
    return bench.make(papers, plain, "T1", Which.NEWEST, day, null).paper();
  }

  private static List<String> texts(Paper paper) {
    return paper.parts().stream()
        .filter(p -> p instanceof PaperPart.Text)
        .map(p -> ((PaperPart.Text) p).text())
        .toList();
  }

  @Test
  void thePersonIsCalledWhatTheLawCallsThemOnThePapersDay() {
    PaperDesk papers =
        papers(named("{term}基本信息表") + "term = \"社区矫正人员（试行）\"\n", text("兹有{term}一名。"));

    assertThat(paper(papers, NEW).heading().title()).isEqualTo("社区矫正对象基本信息表");
    assertThat(paper(papers, OLD).heading().title()).isEqualTo("社区矫正人员基本信息表");
    assertThat(texts(paper(papers, LocalDate.of(2011, 1, 1)))).containsExactly("兹有社区矫正人员（试行）一名。");
  }

  @Test
  void aNameABlockAndAPaperAreValidOnTheirDays() {
    PaperDesk papers =
        papers(
            named("工作记录") + "\n[[dated_name]]\nname = \"矫正工作记录\"\nto = \"2020-06-30\"\n",
            "to = \"2020-06-30\"\n" + text("社区服务时长：应________小时，实________小时。"),
            text("内容。"));

    assertThat(paper(papers, OLD).name()).isEqualTo("矫正工作记录");
    assertThat(texts(paper(papers, OLD))).hasSize(2);
    assertThat(paper(papers, NEW).name()).isEqualTo("工作记录");
    assertThat(texts(paper(papers, NEW))).containsExactly("内容。");

    PaperDesk since = papers(named("训诫决定书") + "from = \"2020-07-01\"\n", text("内容。"));
    Failure refused = catchThrowableOfType(Failure.class, () -> paper(since, OLD));
    assertThat(refused.code()).isEqualTo("D-303");
    assertThat(paper(since, NEW).name()).isEqualTo("训诫决定书");
  }

  @Test
  void whatTheCountyDecidesIsADraftInHeadAndFileName() {
    PaperDesk papers = papers(named("警告/训诫决定书") + "issuer = \"COUNTY\"\n", text("内容。"));
    PaperDesk.Made made = bench.make(papers, plain, "T1", Which.NEWEST);

    assertThat(made.paper().heading().mark()).isEqualTo("草稿（报县级社区矫正机构决定）");
    assertThat(made.paper().heading().title()).isEqualTo("警告/训诫决定书");
    assertThat(made.fileName()).isEqualTo("草稿-警告-训诫决定书");
    assertThat(papers.offers(bench.desk.session, bench.read(plain)).getFirst().name())
        .isEqualTo("草稿-警告/训诫决定书");
  }

  @Test
  void aSlipNamesNeitherTheWorkNorTheOffice() {
    PaperDesk papers =
        papers(
            "name = \"便条\"\nneutral = true\n", text("您好，今天来访未遇，请方便时回电话。") + "style = \"body\"\n");
    PaperDesk.Made made = bench.make(papers, plain, "T1", Which.NEWEST);

    assertThat(made.paper().heading()).isEqualTo(Paper.Heading.NONE);
    assertThat(made.paper().foot()).isEqualTo(Paper.Foot.NONE);
    assertThat(made.fileName()).isEqualTo("便条");
  }

  @Test
  void aNumberIsTheRecordsOrLeftToBeWritten() {
    assertThat(paper(papers(named("函"), text("一")), NEW).heading().number())
        .isEqualTo("文书号：________________");
    PaperDesk numbered = papers("name = \"函\"\nnumber = \"{case_no}\"\n", text("一"));
    assertThat(paper(numbered, NEW).heading().number()).matches("文书号：（2026）东河村人调字第\\d+号");
  }

  @Test
  void valuesAreWrittenByTheirKind() {
    PaperDesk papers =
        papers(
            named("样"),
            text("{accepted_on}|{accepted_on:chinese}|{accepted_on:month}|{day}"),
            text("{source}|{agreement[last].amount}|{agreement[last].amount:capital}"),
            text("{party[side=APPLICANT].name}|{party:count}|{party[side=RESPONDENT, first].sex}"),
            text("{committee_id.leader}|{committee_id}|{office}|{superior}|{person}"),
            text("{follow_up[last].satisfied}|{party[side=APPLICANT].id_no:mask}"),
            text("有{occurred_on}的；[有{place}的；]没有的留空。"));

    assertThat(texts(paper(papers, NEW)))
        .containsExactly(
            "2026年10月8日|二〇二六年十月八日|2026年10月|2020年7月1日",
            "依申请调解|36,000.00|人民币叁万陆仟元整",
            "𬱖晓〇|2|女",
            "赵明|双塘镇东河村人民调解委员会|双塘镇司法所|示范县司法局|周敏",
            "是|990102********0032".replace("0032", tail()),
            "有________的；没有的留空。");
  }

  private String tail() {
    String number =
        Objects.requireNonNull(bench.read(plain).children("party").getFirst().get(PARTY.ID_NO));
    return number.substring(number.length() - 4);
  }

  @Test
  void ageIsThatOfThePapersDay() {
    PaperDesk papers =
        papers(named("样"), "each = \"party[side=APPLICANT]\"\n" + text("{each.birth_date:age}"));
    assertThat(texts(paper(papers, LocalDate.of(2026, 1, 1)))).containsExactly("45");
    assertThat(texts(paper(papers, LocalDate.of(2026, 1, 2)))).containsExactly("46");
  }

  @Test
  void numbersAreMaskedWhereTheTemplateSaysSo() {
    PaperDesk papers =
        papers(named("函") + "mask = \"numbers\"\n", text("{party.contact}，{party.name}"));
    assertThat(texts(paper(papers, NEW)).getFirst()).contains("138******00", "𬱖晓〇");
  }

  @Test
  void rowsFillTablesAndEmptyOnesAreLeftForTheHand() {
    PaperDesk papers =
        papers(
            named("册"),
            """
            kind = "table"
            rows = "party"
            blank = 4
            columns = [["序号", "{number}", "1"], ["姓名", "{each.name}", "3"]]
            """,
            """
            kind = "table"
            rows = "investigation"
            optional = true
            columns = [["时间", "{each.held_on}"]]
            """);
    PaperPart.Table table = (PaperPart.Table) paper(papers, NEW).parts().getFirst();

    assertThat(table.rows())
        .containsExactly(
            List.of("1", "𬱖晓〇"), List.of("2", "欧阳一诺"), List.of("3", ""), List.of("4", ""));
    assertThat(paper(papers, NEW).parts()).hasSize(1);
  }

  @Test
  void theReceiptNamesThePaperAndWhoIsServed() {
    PaperDesk papers =
        papers(
            named("告知书"),
            "kind = \"receipt\"\nreceiver = \"{party[side=APPLICANT].name}\"\ndeliverer = \"{person}\"\n",
            "kind = \"cut\"\n",
            "kind = \"page\"\n");
    PaperPart.Grid receipt = (PaperPart.Grid) paper(papers, NEW).parts().getFirst();

    assertThat(receipt.cells())
        .extracting(PaperPart.Cell::label)
        .containsExactly("送达文书", "受送达人", "送达人", "送达日期", "受送达人签收");
    assertThat(receipt.cells()).extracting(PaperPart.Cell::value).startsWith("告知书", "𬱖晓〇", "周敏");
  }

  @Test
  void aPaperPerRowIsOfferedForTheRowsItIsFor() {
    PaperDesk papers =
        papers(
            named("电话回访") + "rows = \"follow_up\"\nwhen = [\"row.visit_mode = PHONE\"]\n",
            text("{row.situation}"));
    PaperDesk.Offer offer = papers.offers(bench.desk.session, bench.read(plain)).getFirst();

    assertThat(offer.rows()).extracting(PaperDesk.Row::number).containsExactly(2);
    UUID home = PaperBench.id(bench.read(plain).children("follow_up").getFirst());
    assertThat(refused(papers, Which.of(home))).isEqualTo("D-303");
    assertThat(refused(papers, Which.numbered(3))).isEqualTo("D-202");
    Failure unknown =
        catchThrowableOfType(Failure.class, () -> bench.make(papers, plain, "T2", Which.NEWEST));
    assertThat(unknown.code()).isEqualTo("D-201");
  }

  private String refused(PaperDesk papers, Which which) {
    return catchThrowableOfType(Failure.class, () -> bench.make(papers, plain, "T1", which)).code();
  }

  @Test
  void whatWasMadeStandsInTheChainAndNothingElseDoes() {
    PaperDesk papers = papers(named("函"), text("{party.name}"));
    int before = bench.made().size();
    bench.make(papers, plain, "T1", Which.NEWEST, NEW, null);

    assertThat(bench.made()).hasSize(before + 1).last().isEqualTo("paper=T1 as=pdf day=2020-07-01");
    assertThat(bench.made()).noneMatch(d -> d.contains("𬱖"));
    Session counting =
        Sessions.keeping("tongji", "某人", Role.STATISTICIAN, bench.desk.session.officeCode());
    Failure refused =
        catchThrowableOfType(
            Failure.class,
            () ->
                papers.make(
                    counting,
                    bench.desk.cases,
                    plain,
                    null,
                    new PaperDesk.Wish("T1", Which.NEWEST, null, "pdf")));
    assertThat(refused.code()).isEqualTo("G-301");
    assertThat(bench.made()).hasSize(before + 1);
  }

  @Test
  void aMinorsPaperSaysSoAndIsMadeOnlyOfARecordThatWasOpened() {
    Draft draft = bench.desk.agreed(4);
    draft
        .children("party")
        .getFirst()
        .set(PARTY.ID_NO, cn.sifasuo.ui.sample.CaseDesk.idNumber("2014-05-06", 4));
    UUID minor = bench.desk.save(draft);
    PaperDesk papers =
        papers(named("宣告书") + "minors = \"no_public\"\nwhen = [\"minor\"]\n", text("{party.name}"));
    Session trusted = Sessions.with(bench.desk.session, SpecialRight.MINORS);
    PaperDesk.Wish wish = new PaperDesk.Wish("T1", Which.NEWEST, null, "pdf");

    Failure unread =
        catchThrowableOfType(
            Failure.class, () -> papers.make(trusted, bench.desk.cases, minor, null, wish));
    assertThat(unread.code()).isEqualTo("L-321");
    Disclosure opened = bench.desk.guarded.open(trusted, bench.desk.cases, minor, "出具文书");
    Paper paper = papers.make(trusted, bench.desk.cases, minor, opened, wish).paper();
    assertThat(texts(paper).getFirst()).startsWith("未成年人：宣告、送达不公开进行");
    assertThat(papers.offers(bench.desk.session, bench.read(plain))).isEmpty();
  }

  /** A matter that points to a person of a protected class, as a case of corrections does. */
  @Test
  void aProtectedPersonIsOpenedAlongWithTheirCaseAndOnce() throws Exception {
    RecordType subject = SubjectType.describe();
    RecordType matter =
        RecordType.describe(
                Ledger.CORRECTIONS,
                "mediator",
                MEDIATOR,
                Wording.of(cn.sifasuo.mediation.MediationTypes.class))
            .section(
                "person",
                Fields.text(MEDIATOR.CODE),
                Fields.personName(MEDIATOR.NAME).required(),
                Fields.text(MEDIATOR.SEX),
                Fields.reference(MEDIATOR.COMMITTEE_ID, "subject").required())
            .title(MEDIATOR.NAME)
            .minors(m -> true)
            .build();
    RecordTypes types = new RecordTypes(List.of(subject, matter));
    Session session =
        Sessions.with(
            Sessions.clerk("zhoumin", "周敏", "990201101"), SpecialRight.MINORS, SpecialRight.SEALED);
    try (MemoryDatabase database = new MemoryDatabase()) {
      AuditChain audit = new AuditChain(PaperBench.CLOCK);
      ProtectedRecords guarded = new ProtectedRecords(database, audit);
      LedgerReader reader = new LedgerReader(database, types);
      WriteGate gate =
          new WriteGate(
              database,
              types,
              bench.desk.codes,
              DatedRules.load(database),
              audit,
              PeriodGuard.OPEN,
              PaperBench.CLOCK);
      UUID person =
          id(
              gate.save(
                  session,
                  SubjectType.person(subject, "甲1号", "小禾", SubjectType.MINOR),
                  Door.COMMAND));
      UUID other =
          id(
              gate.save(
                  session,
                  SubjectType.person(subject, "甲2号", "小满", SubjectType.MINOR),
                  Door.COMMAND));
      UUID id =
          id(
              gate.save(
                  session,
                  Draft.fresh(matter)
                      .set(MEDIATOR.CODE, "案1号")
                      .set(MEDIATOR.NAME, "案")
                      .set(MEDIATOR.COMMITTEE_ID, person),
                  Door.COMMAND));
      Path folder = place.resolve("corrections-papers");
      java.nio.file.Files.createDirectories(folder.resolve("corrections"));
      java.nio.file.Files.writeString(
          folder.resolve("corrections/T1.toml"),
          """
          code = "T1"
          name = "基本信息表"
          of = "mediator"
          number = ""

          [[block]]
          kind = "text"
          text = "{committee_id.name}，{committee_id.address}，{committee_id.phone}"
          """);
      PaperDesk papers =
          new PaperDesk(
              PaperTemplates.load(folder, types, bench.desk.codes, DatedRules.load(database)),
              reader,
              guarded,
              bench.desk.codes,
              DatedRules.load(database),
              database,
              audit,
              PaperBench.CLOCK,
              "双塘镇司法所",
              () -> "示范县司法局");
      Disclosure opened = guarded.open(session, matter, id, "制作基本信息表");
      Paper paper =
          papers
              .make(
                  session, matter, id, opened, new PaperDesk.Wish("T1", Which.NEWEST, null, "pdf"))
              .paper();

      assertThat(texts(paper)).containsExactly("小禾，双塘镇东河村小禾家，13912345678");
      assertThat(
              database.<List<String>>read(ctx ->
                  ctx.select(AUDIT_ENTRY.DETAIL)
                      .from(AUDIT_ENTRY)
                      .where(AUDIT_ENTRY.ACT.eq("view-protected"))
                      .orderBy(AUDIT_ENTRY.SEQ)
                      .fetch(AUDIT_ENTRY.DETAIL)))
          .containsExactly("制作基本信息表", "with=" + opened.auditSeq());
      Draft read = reader.find(session, matter, id, opened).orElseThrow();
      Failure elsewhere =
          catchThrowableOfType(
              Failure.class, () -> guarded.openAlong(session, opened, read, subject, other));
      assertThat(elsewhere.code()).isEqualTo("L-321");
    }
  }

  private static UUID id(SaveResult result) {
    assertThat(result).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }
}
