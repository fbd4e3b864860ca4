package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ui.ErrorReport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day's work with one invented person in it, through services and command lines, with everything
 * that can go wrong: afterwards nothing of the person is readable outside the encrypted file.
 */
class LogsWithoutPersonsTest {

  private static final String NAME = "欧阳喆标";
  private static final String ID = idNumber("99010119790909909");
  private static final String PHONE = "13999990909";
  private static final String ADDRESS = "标记路九十九号";
  private static final String STORY = "标记的事由";
  private static final List<String> MARKERS = List.of(NAME, ID, PHONE, ADDRESS, STORY);

  private static final List<Charset> WRITTEN =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  @TempDir Path folder;

  private static String idNumber(String first17) {
    return first17 + IdNumber.checkDigit(first17);
  }

  @Test
  void nothingOfAPersonIsReadableOutsideTheEncryptedFile() throws Exception {
    CommandDesk desk = CommandDesk.made(folder);
    CommandDesk.Committee committee = desk.open(CommandDesk::committee);
    List<String> said = new ArrayList<>();

    // entered, refused by its rules, changed meanwhile, voided without a reason
    desk.open(d -> {
      Draft draft = marked(d, committee);
      var id = CommandDesk.save(d, draft);
      Draft wrong = CommandDesk.theCase(d, id);
      d.gate.save(d.session(), wrong.copy().set(DISPUTE_CASE.ACCEPTED_ON, null), Door.WINDOW);
      CommandDesk.save(d, wrong.copy().set(DISPUTE_CASE.SUMMARY, STORY + "，改过"));
      said.add(failing(() -> d.gate.save(d.session(), wrong, Door.WINDOW)));
      said.add(
          failing(() ->
              d.gate.voidRecord(d.session(), d.mediation.disputeCase(), id, 2, " ", Door.WINDOW)));
      // what no column takes, past every rule: the database quotes the value in its message
      said.add(
          failing(() ->
              d.transactions()
                  .write(ctx -> ctx.update(PARTY).set(PARTY.NAME, NAME.repeat(200)).execute())));
      said.add(
          failing(() -> {
            throw new IllegalStateException(NAME + " " + ID);
          }));
      return id;
    });
    // sought, listed, taken out, printed
    desk.run("list dispute_case --filter", NAME);
    desk.run("list dispute_case --filter " + ID);
    assertThat(desk.run("list dispute_case --out", folder.resolve("list.xlsx")).exit()).isZero();
    assertThat(desk.run("list dispute_case --out", folder.resolve("list.csv")).exit()).isZero();
    desk.run("list dispute_case --out", folder.resolve(NAME).resolve("nowhere.xlsx"));
    desk.run("list", NAME);
    desk.run("document", NAME);
    // imports: a file named like a person, rows that are refused, no workbook at all
    Path rows = folder.resolve(NAME + ".csv");
    Files.writeString(
        rows,
        "案号,当事人,证件号,联系电话,住址,简要情况,受理日期\r\n"
            + String.join(",", "x", NAME, ID + "9", PHONE, ADDRESS, STORY, "没有的日子")
            + "\r\n");
    desk.run("import --as dispute_case --rejects " + folder.resolve("rejects.xlsx"), rows);
    Path broken = folder.resolve(NAME + ".xlsx");
    Files.write(broken, ("PK\u0003\u0004" + NAME).getBytes(StandardCharsets.UTF_8));
    desk.run("import --as dispute_case", broken);
    desk.run("receipt install", broken);
    desk.run("verify", rows);
    desk.run("audit verify --anchor", NAME);
    desk.closeOctober();
    desk.run("print M1 --period 2026-10 --out", folder.resolve("paper"));
    desk.run("summary --period 2026-10 --out", folder.resolve("summary.docx"));
    Files.createDirectories(folder.resolve("backup"));
    assertThat(desk.run("backup --to", folder.resolve("backup")).exit()).isZero();
    desk.run("doctor");
    assertThat(desk.runAs(NAME, "list dispute_case").exit()).isEqualTo(3);

    assertThat(said).hasSize(4);
    assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain(MARKERS));
    assertThat(Files.readString(desk.data.resolve("logs/sifasuo.log"))).contains("ERROR");
    assertThat(readable(desk.data)).isEmpty();
    assertThat(readable(folder.resolve("backup"))).isEmpty();
    Path temporary = desk.data.resolve("tmp");
    if (Files.exists(temporary)) {
      try (Stream<Path> left = Files.walk(temporary)) {
        assertThat(left.filter(Files::isRegularFile)).as("left in the temporary folder").isEmpty();
      }
    }
  }

  private static Draft marked(Desk d, CommandDesk.Committee committee) {
    Draft draft =
        CaseByHand.concluded(
                d.mediation, committee.id(), committee.mediator(), LocalDate.of(2026, 10, 20))
            .set(DISPUTE_CASE.SUMMARY, STORY + "，双方为院墙争执多年未能解决。");
    draft
        .children("party")
        .getFirst()
        .set(PARTY.NAME, NAME)
        .set(PARTY.ID_NO, ID)
        .set(PARTY.CONTACT, PHONE)
        .set(PARTY.ADDRESS, ADDRESS);
    return draft;
  }

  /** What the error window would copy for the county. */
  private static String failing(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      ErrorReport report = ErrorReport.of(e);
      return report.forCounty("Sifasuo", LocalDateTime.of(2026, 11, 23, 9, 0)) + report.detail();
    }
    throw new Failure(FailureKind.DAMAGED, "T-1", "did not fail", "did not fail");
  }

  /** Files below a folder that hold a marker in any usual encoding, or in their names. */
  private static List<String> readable(Path below) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(below)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String plain = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String marker : MARKERS) {
          boolean named = file.getFileName().toString().contains(marker);
          boolean written =
              WRITTEN.stream()
                  .anyMatch(c ->
                      plain.contains(new String(marker.getBytes(c), StandardCharsets.ISO_8859_1)));
          if (named || written) {
            found.add(below.relativize(file) + ": " + marker);
          }
        }
      }
    }
    return found;
  }
}
