package cn.sifasuo.security;

import static cn.sifasuo.vault.schema.Tables.USER_ACCOUNT;
import static cn.sifasuo.vault.schema.Tables.USER_LEDGER;
import static cn.sifasuo.vault.schema.Tables.USER_RIGHT;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
  public record Person(String signIn, String displayName, Rights rights, boolean disabled) {

    public Role role() {
      return rights.role();
    }
  }

  /** The head of a new desk; there is nobody yet who could permit it. */
  public void addFirst(String signIn, String displayName) {
    transactions.write(ctx ->
        insert(ctx, signIn, new Person(signIn, displayName, Rights.of(Role.DIRECTOR), false)));
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
    writeRights(ctx, who, person);
    return audit.append(
        ctx, who, "add-person", "user_account", person.signIn(), words(person.rights()));
  }

  void update(DSLContext ctx, String who, Person person) {
    ctx.update(USER_ACCOUNT)
        .set(USER_ACCOUNT.ROLE, person.role().name())
        .set(USER_ACCOUNT.DISABLED, person.disabled())
        .where(USER_ACCOUNT.SIGN_IN.eq(person.signIn()))
        .execute();
    writeRights(ctx, who, person);
  }

  /** Ledgers and rights as they now are; a right that stays keeps who gave it and when. */
  private void writeRights(DSLContext ctx, String who, Person person) {
    Rights rights = person.rights();
    ctx.deleteFrom(USER_LEDGER).where(USER_LEDGER.SIGN_IN.eq(person.signIn())).execute();
    for (Ledger ledger : rights.ledgers()) {
      ctx.insertInto(USER_LEDGER)
          .set(USER_LEDGER.SIGN_IN, person.signIn())
          .set(USER_LEDGER.LEDGER, ledger.name())
          .execute();
    }
    ctx.deleteFrom(USER_RIGHT)
        .where(
            USER_RIGHT.SIGN_IN.eq(person.signIn()),
            USER_RIGHT.SPECIAL_RIGHT.notIn(rights.special().stream().map(Enum::name).toList()))
        .execute();
    for (SpecialRight right : rights.special()) {
      ctx.insertInto(USER_RIGHT)
          .set(USER_RIGHT.SIGN_IN, person.signIn())
          .set(USER_RIGHT.SPECIAL_RIGHT, right.name())
          .set(USER_RIGHT.GRANTED_BY, who)
          .set(USER_RIGHT.GRANTED_AT, OffsetDateTime.now(clock))
          .onDuplicateKeyIgnore()
          .execute();
    }
  }

  /** Rights as the audit chain names them, such as {@code CLERK MEDIATION +MINORS}. */
  static String words(Rights rights) {
    StringBuilder words = new StringBuilder(rights.role().name());
    new TreeSet<>(rights.ledgers()).forEach(l -> words.append(' ').append(l));
    new TreeSet<>(rights.special()).forEach(r -> words.append(" +").append(r));
    return words.toString();
  }

  /** Everyone who is or was of this desk, in the order they came. */
  public List<Person> list() {
    return transactions.read(People::list);
  }

  /** As {@link #list()}, as the caller's transaction sees it. */
  public static List<Person> list(DSLContext ctx) {
    Map<String, Set<Ledger>> ledgers =
        ctx.selectFrom(USER_LEDGER).stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.getSignIn(),
                    Collectors.mapping(
                        r -> Ledger.valueOf(r.getLedger()),
                        Collectors.toCollection(() -> EnumSet.noneOf(Ledger.class)))));
    Map<String, Set<SpecialRight>> special =
        ctx.selectFrom(USER_RIGHT).stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.getSignIn(),
                    Collectors.mapping(
                        r -> SpecialRight.valueOf(r.getSpecialRight()),
                        Collectors.toCollection(() -> EnumSet.noneOf(SpecialRight.class)))));
    return ctx.selectFrom(USER_ACCOUNT)
        .orderBy(USER_ACCOUNT.CREATED_AT, USER_ACCOUNT.SIGN_IN)
        .fetch(r ->
            new Person(
                r.getSignIn(),
                r.getDisplayName(),
                new Rights(
                    Role.valueOf(r.getRole()),
                    ledgers.getOrDefault(r.getSignIn(), Set.of()),
                    special.getOrDefault(r.getSignIn(), Set.of())),
                r.getDisabled()));
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
    return new Session(signIn, person.displayName(), person.rights(), officeCode);
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
