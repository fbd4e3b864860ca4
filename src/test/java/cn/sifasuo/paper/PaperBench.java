package cn.sifasuo.paper;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.PARTY;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.paper.PaperDesk.Which;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.PaperDocx;
import cn.sifasuo.print.PaperPdf;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.ui.sample.CaseDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk with cases, and papers of templates the test writes or the program ships. */
final class PaperBench implements AutoCloseable {

  static final Path SHIPPED = Path.of("reports/papers");
  static final Path PICTURES = Path.of("target/papers");
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.ofHours(8));

  final CaseDesk desk = new CaseDesk(CLOCK);
  final PaperFiles files =
      new PaperFiles(new PaperPdf(new Fonts(Path.of("reports/fonts"))), new PaperDocx());

  PaperTemplates load(Path folder) {
    return PaperTemplates.load(folder, desk.types, desk.codes, DatedRules.load(desk.database));
  }

  PaperDesk papers(Path folder) {
    return new PaperDesk(
        load(folder),
        desk.reader,
        desk.guarded,
        desk.codes,
        DatedRules.load(desk.database),
        desk.database,
        new AuditChain(CLOCK),
        CLOCK,
        "双塘镇司法所",
        () -> "示范县司法局");
  }

  /** A folder with one template of mediation. */
  static Path template(Path folder, String code, String text) {
    try {
      Path ledger = Files.createDirectories(folder.resolve("mediation"));
      Files.writeString(ledger.resolve(code + ".toml"), text);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PaperDesk.Made make(PaperDesk papers, UUID id, String code, Which which) {
    return make(papers, id, code, which, null, null);
  }

  PaperDesk.Made make(
      PaperDesk papers,
      UUID id,
      String code,
      Which which,
      @Nullable LocalDate day,
      @Nullable Disclosure disclosure) {
    return papers.make(
        desk.session, desk.cases, id, disclosure, new PaperDesk.Wish(code, which, day, "pdf"));
  }

  Draft read(UUID id) {
    return desk.reader.find(desk.session, desk.cases, id).orElseThrow();
  }

  /** Details of the papers in the audit chain, oldest first. */
  List<String> made() {
    return desk.database.read(ctx ->
        ctx.select(AUDIT_ENTRY.DETAIL)
            .from(AUDIT_ENTRY)
            .where(AUDIT_ENTRY.ACT.eq("document"))
            .orderBy(AUDIT_ENTRY.SEQ)
            .fetch(AUDIT_ENTRY.DETAIL));
  }

  /** A case that was agreed and visited twice, as its clerk wrote it. */
  Draft visited() {
    Draft agreed =
        desk.agreed(3)
            .set(DISPUTE_CASE.APPLIED_ON, LocalDate.of(2026, 10, 7))
            .set(DISPUTE_CASE.REQUESTS, "1. 修好院墙；\n2. 赔偿墙面损失三万六千元。");
    agreed.addChild(visit(LocalDate.of(2026, 11, 3), "HOME", "已付第一期，院墙已修好。"));
    agreed.addChild(visit(LocalDate.of(2026, 11, 20), "PHONE", "电话里说第二期按时到账。"));
    return agreed;
  }

  Draft visit(LocalDate on, String mode, String situation) {
    return desk.fresh("follow_up")
        .set(FOLLOW_UP.VISITED_ON, on)
        .set(FOLLOW_UP.PARTY_NAME, "𬱖晓〇")
        .set(FOLLOW_UP.VISITOR, "钱敏")
        .set(FOLLOW_UP.VISIT_MODE, mode)
        .set(FOLLOW_UP.REASON, "了解调解协议履行情况")
        .set(FOLLOW_UP.SITUATION, situation)
        .set(FOLLOW_UP.PERFORMED, "PERFORMED")
        .set(FOLLOW_UP.SATISFIED, true);
  }

  /** A case with long names, rare characters, many people and texts over pages. */
  Draft full() {
    Draft full = visited();
    Draft first = full.children("party").getFirst();
    first
        .set(PARTY.NAME, "古丽巴哈尔·阿不都热依木·买买提明")
        .set(PARTY.SEX, "MALE")
        .set(PARTY.ETHNICITY, "维吾尔族")
        .set(PARTY.BIRTH_DATE, LocalDate.of(1980, 1, 2))
        .set(PARTY.OCCUPATION, "示范县双塘镇东河村股份经济合作社理事")
        .set(PARTY.ADDRESS, "示范县双塘镇东河村第三村民小组水库移民安置点二十七号附一号之二西侧平房");
    for (String name :
        List.of("王𡋾", "张喆", "刘" + Character.toString(0x2BB28), "示范县双塘镇东河畜禽养殖专业合作社联合社")) {
      full.addChild(
          desk.fresh("party")
              .set(PARTY.SIDE, "RESPONDENT")
              .set(PARTY.NAME, name)
              .set(PARTY.ID_KIND, "NONE")
              .set(PARTY.CONTACT, "13800138000")
              .set(PARTY.ADDRESS, "双塘镇东河村"));
    }
    full.set(DISPUTE_CASE.INVOLVED_PERSONS, 6);
    full.set(DISPUTE_CASE.SUMMARY, "院墙滴水损坏邻屋墙面，双方多次协商未果，争执升级；".repeat(18));
    Draft session = full.children("mediation_session").getFirst();
    session.set(
        MEDIATION_SESSION.CONTENT,
        "调解员：今天请双方把事情说清楚。\n申请人：去年入秋以来，对方院墙排水直冲我家西墙，墙皮脱落，屋里返潮，我找过三次。\n被申请人：排水口是老房子就有的，不是新开的。\n"
            .repeat(14));
    Draft agreement = full.children("agreement").getFirst();
    agreement
        .set(AGREEMENT.FACTS, "院墙滴水损坏邻屋墙面，墙皮脱落面积约二十三平方米；".repeat(12))
        .set(AGREEMENT.TERMS, "一、被申请人改装排水管。\n二、赔偿修缮费三万六千元，分三期付清。\n三、双方互不再追究。")
        .set(AGREEMENT.COPIES, 7)
        .set(AGREEMENT.PERFORM_PLACE, "东河村村民委员会");
    return full;
  }

  /** Writes a paper in both forms into target/papers, to be looked at. */
  void look(PaperDesk.Made made, String name) {
    try {
      Files.createDirectories(PICTURES);
      files.write(made.paper(), PICTURES.resolve(name + ".pdf"));
      files.write(made.paper(), PICTURES.resolve(name + ".docx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static UUID id(Draft row) {
    return Objects.requireNonNull(row.id());
  }

  @Override
  public void close() throws Exception {
    desk.database.close();
  }
}
