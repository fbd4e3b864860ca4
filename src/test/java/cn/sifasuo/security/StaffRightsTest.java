package cn.sifasuo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever manages people gives no more than was given to him to give. */
class StaffRightsTest {

  private static final Set<Ledger> MEDIATION = Set.of(Ledger.MEDIATION);
  private static final Set<SpecialRight> MINORS = Set.of(SpecialRight.MINORS);

  @TempDir Path folder;
  private Vault vault;
  private People people;
  private Staff staff;
  private Session head;
  private Session administrator;

  @BeforeEach
  void aCountyWithAHeadAndAnAdministrator() {
    vault = QuickVault.create(folder);
    AuditChain audit = new AuditChain(QuickVault.CLOCK);
    people = new People(vault.transactions(), audit, QuickVault.CLOCK);
    staff = new Staff(vault.transactions(), audit, people, vault.slots(), "双塘县司法局");
    people.addFirst("zhoumin", "周敏");
    head = people.signIn("zhoumin", "990201");
    add(head, "guanli", Rights.of(Role.ADMINISTRATOR));
    administrator = people.signIn("guanli", "990201");
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private void add(Session by, String name, Rights rights) {
    staff.add(by, name, "", rights, "yanshi-2026".toCharArray());
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private Rights rights(String name) {
    return people.signIn(name, "990201").rights();
  }

  @Test
  void anAdministratorMakesClerksAndNeitherHeadsNorSpecialRights() {
    add(administrator, "yewu", new Rights(Role.CLERK, MEDIATION, Set.of()));
    refused("G-307", () -> add(administrator, "suozhang", Rights.of(Role.DIRECTOR)));
    refused("G-307", () -> add(administrator, "wei", new Rights(Role.CLERK, MEDIATION, MINORS)));
    refused(
        "G-307",
        () -> staff.changeRights(administrator, "yewu", new Rights(Role.CLERK, MEDIATION, MINORS)));
    refused("G-307", () -> staff.changeRights(administrator, "yewu", Rights.of(Role.DIRECTOR)));
    assertThat(rights("yewu")).isEqualTo(new Rights(Role.CLERK, MEDIATION, Set.of()));
  }

  @Test
  void anAdministratorTouchesNeitherAHeadNorHimself() {
    refused("G-307", () -> staff.changeRights(administrator, "zhoumin", Rights.of(Role.AUDITOR)));
    refused("G-307", () -> staff.disable(administrator, "zhoumin"));
    refused(
        "G-307", () -> staff.resetPassword(administrator, "zhoumin", "bu shi ni de".toCharArray()));
    refused(
        "G-307",
        () ->
            staff.changeRights(
                administrator, "guanli", new Rights(Role.CLERK, MEDIATION, Set.of())));
  }

  @Test
  void aRightThatWasGivenStaysWhenAnAdministratorChangesTheRestAndCanBeTakenAway() {
    add(head, "yewu", new Rights(Role.CLERK, MEDIATION, MINORS));
    Set<Ledger> two = Set.of(Ledger.MEDIATION, Ledger.PUBLICITY);
    staff.changeRights(administrator, "yewu", new Rights(Role.CLERK, two, MINORS));
    assertThat(rights("yewu")).isEqualTo(new Rights(Role.CLERK, two, MINORS));
    staff.changeRights(administrator, "yewu", new Rights(Role.CLERK, two, Set.of()));
    assertThat(rights("yewu").special()).isEmpty();
  }

  @Test
  void whatARoleHasNoUseForIsNotKeptAndDoesNotComeBack() {
    add(head, "yewu", new Rights(Role.CLERK, MEDIATION, MINORS));
    staff.changeRights(head, "yewu", new Rights(Role.STATISTICIAN, MEDIATION, MINORS));
    assertThat(rights("yewu")).isEqualTo(Rights.of(Role.STATISTICIAN));
  }

  @Test
  void aCountyHasNoEntryClerkAndAnOfficeNoReceiver() {
    refused("G-204", () -> add(head, "luru", new Rights(Role.ENTRY_CLERK, MEDIATION, Set.of())));
    Session office = people.signIn("zhoumin", "990201101");
    refused("G-204", () -> add(office, "shou", new Rights(Role.RECEIVER, MEDIATION, Set.of())));
  }

  @Test
  void anAdministratorIsNotTheHeadThatMustBeLeft() {
    refused("G-304", () -> staff.disable(head, "zhoumin"));
  }
}
