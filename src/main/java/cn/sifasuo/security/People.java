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
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The people of this desk. Their passwords are key slots of the vault; here stands who they are and
 * what they may do.
 */
public final class People {

  private static final Wording WORDS = Wording.of(People.class);
  private static final String SIGN_IN = "sign-in";

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
    transactions.write(
        ctx -> insert(ctx, signIn, new Person(signIn, displayName, Role.DIRECTOR, false)));
  }

  /** Writes a new account; the number of its audit entry. */
  long insert(DSLContext ctx, String who, Person person) {
    ctx.insertInto(USER_ACCOUNT)
        .set(USER_ACCOUNT.ID, new Ids(clock).next())
        .set(USER_ACCOUNT.SIGN_IN, person.signIn())
        .set(USER_ACCOUNT.DISPLAY_NAME, person.displayName())
        .set(USER_ACCOUNT.ROLE, person.role().name())
        .set(USER_ACCOUNT.CREATED_AT, OffsetDateTime.now(clock))
        .execute();
    return audit.append(
        ctx, who, "add-person", "user_account", person.signIn(), person.role().name());
  }

  void update(DSLContext ctx, Person person) {
    ctx.update(USER_ACCOUNT)
        .set(USER_ACCOUNT.ROLE, person.role().name())
        .set(USER_ACCOUNT.DISABLED, person.disabled())
        .where(USER_ACCOUNT.SIGN_IN.eq(person.signIn()))
        .execute();
  }

  /** Everyone who is or was of this desk, in the order they came. */
  public List<Person> list() {
    return transactions.read(People::list);
  }

  static List<Person> list(DSLContext ctx) {
    return ctx.selectFrom(USER_ACCOUNT)
        .orderBy(USER_ACCOUNT.CREATED_AT, USER_ACCOUNT.SIGN_IN)
        .fetch(r ->
            new Person(
                r.getSignIn(), r.getDisplayName(), Role.valueOf(r.getRole()), r.getDisabled()));
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
            .orElseThrow(() -> refused(signIn));
    transactions.write(ctx -> audit.append(ctx, signIn, SIGN_IN, "user_account", signIn, ""));
    return new Session(signIn, person.displayName(), person.role(), officeCode);
  }

  /** A key that opened the vault, and nobody here who may hold it: written down. */
  private Failure refused(String signIn) {
    noteRefused(signIn);
    return notHere();
  }

  /** Writes down that somebody was not let in at a desk that is open. */
  public void noteRefused(String signIn) {
    transactions.write(ctx ->
        audit.append(ctx, signIn, AuditAct.SIGN_IN_REFUSED.code(), "user_account", signIn, ""));
  }

  /** When anyone last did more than sign in; empty before the first act. */
  public Optional<OffsetDateTime> lastChange() {
    return transactions.read(ctx -> audit.latestBut(ctx, SIGN_IN, AuditAct.SIGN_IN_REFUSED.code()));
  }

  static Failure notHere() {
    return new Failure(FailureKind.REFUSED, "G-303", WORDS.say("people.not-here"), "no account");
  }
}
