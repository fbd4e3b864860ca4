package cn.sifasuo.security;

import static cn.sifasuo.vault.schema.Tables.USER_ACCOUNT;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The people of this desk. Their passwords are key slots of the vault; here stands who they are and
 * what they may do.
 */
public final class People {

  private static final Wording WORDS = Wording.of(People.class);

  private final Transactions transactions;
  private final AuditChain audit;
  private final Clock clock;

  public People(Transactions transactions, AuditChain audit, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** A person of the desk. */
  public record Person(String signIn, String displayName, Role role, boolean disabled) {}

  /** The head of a new desk; there is nobody yet who could permit it. */
  public void addFirst(String signIn, String displayName) {
    add(signIn, signIn, displayName, Role.DIRECTOR);
  }

  /**
   * Adds a person; the caller adds the key slot.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code G-302} if the name is taken
   */
  public void add(Session session, String signIn, String displayName, Role role) {
    session.require(Permission.MANAGE_PEOPLE);
    if (list().stream().anyMatch(p -> p.signIn().equals(signIn))) {
      throw new Failure(
          FailureKind.REFUSED, "G-302", WORDS.say("people.taken", signIn), "name taken");
    }
    add(session.signIn(), signIn, displayName, role);
  }

  private void add(String who, String signIn, String displayName, Role role) {
    transactions.write(ctx -> {
      ctx.insertInto(USER_ACCOUNT)
          .set(USER_ACCOUNT.ID, new Ids(clock).next())
          .set(USER_ACCOUNT.SIGN_IN, signIn)
          .set(USER_ACCOUNT.DISPLAY_NAME, displayName)
          .set(USER_ACCOUNT.ROLE, role.name())
          .set(USER_ACCOUNT.CREATED_AT, OffsetDateTime.now(clock))
          .execute();
      return audit.append(ctx, who, "add-person", "user_account", signIn, role.name());
    });
  }

  public List<Person> list() {
    return transactions.read(ctx ->
        ctx.selectFrom(USER_ACCOUNT)
            .orderBy(USER_ACCOUNT.CREATED_AT)
            .fetch(r ->
                new Person(
                    r.getSignIn(),
                    r.getDisplayName(),
                    Role.valueOf(r.getRole()),
                    r.getDisabled())));
  }

  /**
   * The session of a person whose key opened the vault; noted in the audit chain.
   *
   * @throws Failure REFUSED {@code G-303} if the person is not, or no longer, of this desk
   */
  public Session signIn(String signIn, String officeCode) {
    Person person =
        list().stream()
            .filter(p -> p.signIn().equals(signIn) && !p.disabled())
            .findFirst()
            .orElseThrow(() ->
                new Failure(
                    FailureKind.REFUSED, "G-303", WORDS.say("people.not-here"), "no account"));
    transactions.write(ctx -> audit.append(ctx, signIn, "sign-in", "user_account", signIn, ""));
    return new Session(signIn, person.displayName(), person.role(), officeCode);
  }
}
