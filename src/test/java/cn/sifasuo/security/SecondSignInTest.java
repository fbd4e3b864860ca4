package cn.sifasuo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who countersigns an act of two people, and what a desk of one does. */
class SecondSignInTest {

  private static final String DIRECTOR = QuickVault.SIGN_IN;

  @TempDir Path folder;
  private Vault vault;
  private Staff staff;
  private SecondSignIn second;
  private Session director;

  @BeforeEach
  void aDeskOfOne() {
    vault = QuickVault.create(folder.resolve("vault"));
    AuditChain audit = new AuditChain(QuickVault.CLOCK);
    People people = new People(vault.transactions(), audit, QuickVault.CLOCK);
    people.addFirst(DIRECTOR, "张所长");
    director = people.signIn(DIRECTOR, "990201101");
    staff = new Staff(vault.transactions(), audit, people, vault.slots(), "双塘镇司法所");
    second = new SecondSignIn(people, vault.slots());
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aColleagueCountersignsWithTheirOwnPassword() {
    staff.add(director, "danxue", "单雪", Rights.of(Role.CLERK), Witnesses.password());

    Witness witness = second.sign(director, " danxue ", Witnesses.password());

    assertThat(witness.alone()).isFalse();
    assertThat(witness.displayName()).isEqualTo("单雪");
    assertThat(witness.trace()).isEqualTo("with=danxue");
  }

  @Test
  void nobodyCountersignsForThemselvesOrWithAnothersPassword() {
    staff.add(director, "danxue", "单雪", Rights.of(Role.CLERK), Witnesses.password());

    assertThat(refused(() -> second.sign(director, DIRECTOR, QuickVault.password())))
        .isEqualTo("G-311");
    assertThat(refused(() -> second.sign(director, "danxue", QuickVault.password())))
        .isEqualTo("V-103");
    assertThat(refused(() -> second.sign(director, "nobody", Witnesses.password())))
        .isEqualTo("V-103");
  }

  @Test
  void withTwoWhoDoNotApproveNothingIsSigned() {
    staff.add(director, "danxue", "单雪", Rights.of(Role.CLERK), Witnesses.password());
    staff.add(director, "gaoming", "高明", Rights.of(Role.STATISTICIAN), Witnesses.password());
    Session statistician = new Session("gaoming", "高明", Role.STATISTICIAN, "990201101");

    assertThat(refused(() -> second.sign(statistician, "danxue", Witnesses.password())))
        .isEqualTo("G-312");
    assertThat(second.sign(statistician, DIRECTOR, QuickVault.password()).signIn())
        .isEqualTo(DIRECTOR);
  }

  @Test
  void whoLeftAndWhoOnlyAuditsDoNotCountersign() {
    staff.add(director, "shenji", "审计员", Rights.of(Role.AUDITOR), Witnesses.password());
    staff.add(director, "lixi", "离席", Rights.of(Role.CLERK), Witnesses.password());
    staff.disable(director, "lixi");

    assertThat(second.others(director)).isEmpty();
    assertThat(refused(() -> second.sign(director, "shenji", Witnesses.password())))
        .isEqualTo("G-312");
    assertThat(refused(() -> second.sign(director, "lixi", Witnesses.password())))
        .isEqualTo("V-103");
  }

  @Test
  void aDeskOfOneSaysWhyAndIsMarked() {
    assertThat(refused(() -> second.alone(director, " "))).isEqualTo("G-314");

    Witness witness = second.alone(director, "本所只有一人");

    assertThat(witness.alone()).isTrue();
    assertThat(witness.trace()).isEqualTo("alone=本所只有一人");
    assertThat(refused(() -> second.alone(director, "打 13900000000 问"))).isEqualTo("G-315");
  }

  @Test
  void whereSomebodyCouldCountersignNobodyIsAlone() {
    staff.add(director, "danxue", "单雪", Rights.of(Role.CLERK), Witnesses.password());

    assertThat(refused(() -> second.alone(director, "嫌麻烦"))).isEqualTo("G-313");
  }

  private static String refused(ThrowingCallable act) {
    return java.util.Objects.requireNonNull(catchThrowableOfType(Failure.class, act)).code();
  }
}
