package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.security.AuditChain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People come, change and go; passwords are lost and found again. */
class UserCommandsTest {

  @TempDir Path folder;
  private CommandDesk desk;

  @BeforeEach
  void aDirectorAndAClerk() {
    desk = CommandDesk.made(folder);
    desk.on(LocalDate.of(2026, 11, 24));
    newPassword("liu an hua ming 2026");
    Run added = desk.run("user add qianmin --role 业务员 --ledgers mediation --name", "钱 敏");
    assertThat(added.exit()).as(added.err()).isZero();
  }

  private void password(String password) {
    desk.environment.put("SIFASUO_PASSWORD", password);
  }

  private void newPassword(String password) {
    desk.environment.put("SIFASUO_NEW_PASSWORD", password);
  }

  private Run asClerk(String words, Object... more) {
    password("liu an hua ming 2026");
    try {
      return desk.runAs("qianmin", words, more);
    } finally {
      password(CommandDesk.PASSWORD);
    }
  }

  private List<String> acts() {
    return desk.open(d ->
        d.transactions()
            .read(ctx -> {
              try (Stream<AuditChain.Entry> entries = d.audit.entries(ctx)) {
                return entries
                    .filter(e -> e.entity().equals("user_account") && !e.act().equals("sign-in"))
                    .map(e -> e.who() + " " + e.act() + " " + e.entityId() + " " + e.detail())
                    .map(String::strip)
                    .toList();
              }
            }));
  }

  @Test
  void aPersonComesChangesAndGoes() throws Exception {
    assertThat(asClerk("list dispute_case").exit()).isZero();
    assertThat(desk.run("user role qianmin statistician").exit()).isZero();
    assertThat(asClerk("list dispute_case").exit()).isEqualTo(3);
    assertThat(desk.run("user list").lines())
        .containsExactly("zhoumin\t周敏\t所长\t\t\t", "qianmin\t钱 敏\t统计员\t\t\t");
    assertThat(desk.run("user disable qianmin").exit()).isZero();

    Run gone = asClerk("user list");
    assertThat(gone.exit()).isEqualTo(3);
    assertThat(gone.err()).contains("V-103");
    assertThat(Files.readString(desk.data.resolve("vault/slots.json"))).doesNotContain("qianmin");
    assertThat(
            desk.run("--json user list").json().path("users").path(1).path("disabled").asBoolean())
        .isTrue();
    assertThat(acts())
        .containsExactly(
            "zhoumin add-person zhoumin DIRECTOR",
            "zhoumin add-person qianmin CLERK MEDIATION",
            "zhoumin change-role qianmin STATISTICIAN",
            "zhoumin disable-person qianmin");
    assertThat(desk.run("audit verify").exit()).isZero();
    // the name stays theirs in the audit chain
    assertThat(desk.run("user add qianmin --role clerk --ledgers mediation").err())
        .contains("G-302");
    assertThat(desk.run("user role qianmin clerk --ledgers mediation").err()).contains("G-303");
  }

  @Test
  void onlyTheDirectorManagesPeople() {
    for (String words :
        List.of(
            "user add sunli --role clerk --ledgers mediation",
            "user role qianmin director",
            "user disable zhoumin",
            "user password zhoumin")) {
      Run run = asClerk(words);
      assertThat(run.exit()).as(words).isEqualTo(3);
      assertThat(run.err()).as(words).contains("G-301");
    }
    assertThat(acts()).hasSize(2);
  }

  @Test
  void thereIsAlwaysADirector() {
    assertThat(desk.run("user disable zhoumin").err()).contains("G-304");
    Run run = desk.run("user role zhoumin auditor");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("G-304");
    assertThat(desk.run("user role qianmin director").exit()).isZero();
    assertThat(desk.run("user role zhoumin auditor").exit()).isZero();
  }

  @Test
  void everyoneChangesTheirOwnPassword() {
    newPassword("xin de yi ju hua 2026");
    assertThat(asClerk("user password").exit()).isZero();

    assertThat(asClerk("user list").exit()).isEqualTo(3);
    password("xin de yi ju hua 2026");
    assertThat(desk.runAs("qianmin", "user list").exit()).isZero();
    password(CommandDesk.PASSWORD);
    assertThat(acts()).last().isEqualTo("qianmin change-password qianmin");
  }

  @Test
  void theDirectorGivesANewPasswordToWhoForgotTheirs() {
    newPassword("zuozhang gei de");
    assertThat(desk.run("user password qianmin").exit()).isZero();
    password("zuozhang gei de");
    assertThat(desk.runAs("qianmin", "user list").exit()).isZero();
    password(CommandDesk.PASSWORD);
    assertThat(acts()).last().isEqualTo("zhoumin reset-password qianmin");
  }

  @Test
  void aShortPasswordAStrangeNameAndAnUnknownRoleAreWrongUse() {
    newPassword("1234567");
    assertThat(desk.run("user password").err()).contains("G-201");
    assertThat(desk.run("user add sunli --role clerk --ledgers mediation").exit()).isEqualTo(2);
    newPassword("12345678");
    assertThat(desk.run("user password").err()).contains("G-203");
    newPassword("zhoumin-2026");
    assertThat(desk.run("user password").err()).contains("G-203");
    newPassword("shuangtangzhen 2026");
    assertThat(desk.run("user password").err()).contains("G-203");
    assertThat(desk.run("user add --role clerk --ledgers mediation", "sun li").err())
        .contains("G-202");
    Run run = desk.run("user add sunli --role boss");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("boss", "clerk 业务员");
    assertThat(acts()).hasSize(2);
  }

  @Test
  void aNewPasswordThatIsNowhereIsAskedForAndNeverAnArgument() {
    desk.environment.remove("SIFASUO_NEW_PASSWORD");
    Run run = desk.run("user password");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("SIFASUO_NEW_PASSWORD");
    assertThat(desk.run("user password zhoumin geheim123").exit()).isEqualTo(2);
  }

  @Test
  void theRecoverySheetOpensWhenEveryPasswordIsLost() throws Exception {
    newPassword("zhaohui le 2026");
    Path pdf = desk.data.resolve("recovery-sheet.pdf");
    password("nobody knows");
    assertThat(desk.run("user list").exit()).isEqualTo(3);

    Run used = desk.run("recovery use", pdf);
    assertThat(used.exit()).as(used.err()).isZero();
    assertThat(desk.run("user list").exit()).isEqualTo(3);
    password("zhaohui le 2026");
    assertThat(desk.run("user list").exit()).isZero();

    // and as a text somebody copied from the paper, with other words around it
    String code = code(pdf);
    Path text = Files.writeString(folder.resolve("code.txt"), "恢复码\n" + code + "\n请保管好");
    newPassword("you yi ci 2026");
    assertThat(desk.runAs("qianmin", "recovery use", text).exit()).isZero();
    password("you yi ci 2026");
    assertThat(desk.runAs("qianmin", "user list").exit()).isZero();
  }

  @Test
  void aWrongOrUnreadableSheetChangesNothing() throws Exception {
    Path slots = desk.data.resolve("vault/slots.json");
    String before = Files.readString(slots);
    String code = code(desk.data.resolve("recovery-sheet.pdf"));
    char other = code.charAt(0) == '7' ? '8' : '7';
    Path mistyped = Files.writeString(folder.resolve("a.txt"), other + code.substring(1));
    Path half = Files.writeString(folder.resolve("b.txt"), code.substring(0, 13));

    assertThat(desk.run("recovery use", mistyped).err()).contains("V-106").contains("第 1 组");
    assertThat(desk.run("recovery use", half).err()).contains("V-105");
    assertThat(desk.run("recovery use", folder.resolve("none")).err()).contains("A-216");
    Run typed = desk.run("recovery use");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains("A-212");
    assertThat(desk.run("user disable qianmin").exit()).isZero();
    assertThat(desk.runAs("qianmin", "recovery use", desk.data.resolve("recovery-sheet.pdf")).err())
        .contains("G-303");
    assertThat(Files.readString(slots)).isNotEqualTo(before).doesNotContain("qianmin");
    assertThat(desk.run("user list").exit()).isZero();
  }

  private static String code(Path pdf) throws Exception {
    String text = cn.sifasuo.print.PdfWords.of(Files.readAllBytes(pdf));
    var found = java.util.regex.Pattern.compile("[0-9A-Z]{6}(-[0-9A-Z]{6}){4}").matcher(text);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @Test
  void anOldSlotFileOrTheNewOneIsThereWhateverHappens() throws Exception {
    // what a power cut leaves of a change: the new file beside, not yet in place
    Path slots = desk.data.resolve("vault/slots.json");
    Files.write(
        desk.data.resolve("vault/slots.json.new"),
        "{\"format\":\"sifasuo-sl".getBytes(StandardCharsets.UTF_8));
    assertThat(desk.run("user list").exit()).isZero();
    newPassword("nach dem Strom");
    assertThat(desk.run("user password").exit()).isZero();
    password("nach dem Strom");
    assertThat(desk.run("user list").exit()).isZero();
    assertThat(slots.resolveSibling("slots.json.new")).doesNotExist();
  }
}
