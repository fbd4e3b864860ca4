package cn.sifasuo.security;

import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;

/** A colleague who countersigns, for tests of what is done with a second sign-in. */
public final class Witnesses {

  private static final People.Person COLLEAGUE =
      new People.Person("danxue", "单雪", Rights.of(Role.CLERK), false);

  private Witnesses() {}

  /** The clerk beside the person at work. */
  public static Witness of(Session acting) {
    return Witness.of(acting, COLLEAGUE);
  }

  /** A desk where nobody else could. */
  public static Witness alone(Session acting) {
    return Witness.nobodyElse(acting, "本所只有一人");
  }

  public static char[] password() {
    return "晚来天欲雪 2026".toCharArray();
  }

  /**
   * The second sign-in of a desk of two whose keys lie in a vault of their own.
   *
   * @param folder of the vault, which stays open
   */
  public static SecondSignIn desk(Path folder, Transactions accounts, Session director) {
    AuditChain audit = new AuditChain(QuickVault.CLOCK);
    People people = new People(accounts, audit, QuickVault.CLOCK);
    people.addFirst(director.signIn(), director.displayName());
    accounts.write(ctx -> people.insert(ctx, director.signIn(), COLLEAGUE));
    Vault vault = QuickVault.create(folder);
    vault.slots().addSlot(COLLEAGUE.signIn(), password());
    return new SecondSignIn(people, vault.slots());
  }
}
