package cn.sifasuo.security;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.SlotKind;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.VaultKeys;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Who works at the desk and can open its vault: an account and a key slot for each, changed
 * together and written into the audit chain. The slot file is the last thing an act writes, inside
 * the transaction of the others: what a disk refuses leaves no trace, and after a power cut between
 * the two the account decides, since a slot without one signs nobody in. Callers wipe the passwords
 * they hand in.
 */
public final class Staff {

  private static final Wording WORDS = Wording.of(Staff.class);

  private final Transactions transactions;
  private final AuditChain audit;
  private final People people;
  private final VaultKeys keys;
  private final String office;

  /**
   * @param office its name, which no password should be made of
   */
  public Staff(
      Transactions transactions, AuditChain audit, People people, VaultKeys keys, String office) {
    this.office = office;
    this.transactions = transactions;
    this.audit = audit;
    this.people = people;
    this.keys = keys;
  }

  /** Everyone who is or was of this desk, in the order they came. */
  public List<People.Person> list() {
    return people.list();
  }

  /**
   * Adds a person with a password of their own.
   *
   * @param displayName name on windows and forms; empty for the sign-in name
   * @throws Failure REFUSED {@code G-301} without permission, {@code G-302} if the name is or was
   *     someone's, {@code G-307} if only a head may give these rights; WRONG_USE {@code G-201} or
   *     {@code G-203} for a weak password, {@code G-202} for a name that is none, {@code G-204} for
   *     a role this desk does not have
   */
  public void add(
      Session session, String signIn, String displayName, Rights rights, char[] password) {
    session.require(Permission.MANAGE_PEOPLE);
    requireGiving(session, Rights.of(Role.AUDITOR), rights);
    SignInRules.requireNames(signIn, displayName);
    SignInRules.requirePassword(password, List.of(signIn, displayName, office));
    String shown = displayName.isBlank() ? signIn : displayName.strip();
    transactions.write(ctx -> {
      if (People.list(ctx).stream().anyMatch(p -> p.signIn().equals(signIn))) {
        throw new Failure(
            FailureKind.REFUSED, "G-302", WORDS.say("people.taken", signIn), "name taken");
      }
      long entry =
          people.insert(
              ctx, session.signIn(), new People.Person(signIn, shown, kept(rights), false));
      setSlot(signIn, password);
      return entry;
    });
  }

  /**
   * Gives a person other rights: another role, other ledgers, rights by name.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code G-303} if the person is not of
   *     this desk, {@code G-304} if no head would be left, {@code G-307} if only a head may change
   *     them; WRONG_USE {@code G-204} for a role this desk does not have
   */
  public void changeRights(Session session, String signIn, Rights rights) {
    session.require(Permission.MANAGE_PEOPLE);
    Rights wanted = kept(rights);
    change(
        session,
        "change-role",
        signIn,
        People.words(wanted),
        p -> {
          if (p.disabled()) {
            throw People.notHere();
          }
          requireGiving(session, p.rights(), wanted);
          if (p.signIn().equals(session.signIn()) && !session.role().head()) {
            throw headOnly();
          }
          return new People.Person(p.signIn(), p.displayName(), wanted, false);
        },
        () -> {});
  }

  /** What a role has no use for is not kept: it would come back with the next role. */
  private static Rights kept(Rights rights) {
    return new Rights(
        rights.role(),
        rights.role().keepsLedgers() ? rights.ledgers() : Set.of(),
        rights.role().keepsLedgers() ? rights.special() : Set.of());
  }

  /**
   * Whoever manages people without being the head makes no heads, changes none, and gives nobody a
   * right to records of minors or to sealed ones.
   */
  private static void requireGiving(Session session, Rights before, Rights after) {
    if (!after.role().isAt(session.officeCode())) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "G-204",
          WORDS.say("people.no-such-role", after.role().label()),
          "no " + after.role() + " at this desk");
    }
    boolean gives = !before.special().containsAll(after.special());
    if (!session.role().head() && (before.role().head() || after.role().head() || gives)) {
      throw headOnly();
    }
  }

  /** Acts on a head's account are a head's. */
  private static void requireHead(Session session, People.Person person) {
    if (person.role().head() && !session.role().head()) {
      throw headOnly();
    }
  }

  private static Failure headOnly() {
    return new Failure(
        FailureKind.REFUSED, "G-307", WORDS.say("people.head-only"), "only a head may");
  }

  /**
   * Ends a person's work at this desk; what they wrote stays theirs. Whoever copied the data key
   * before still has it. Done again, it takes away what a power cut left.
   *
   * @throws Failure as {@link #changeRights}
   */
  public void disable(Session session, String signIn) {
    session.require(Permission.MANAGE_PEOPLE);
    change(
        session,
        "disable-person",
        signIn,
        "",
        p -> {
          requireHead(session, p);
          return new People.Person(p.signIn(), p.displayName(), p.rights(), true);
        },
        () -> {
          if (hasSlot(signIn)) {
            keys.removeSlot(signIn);
          }
        });
  }

  /**
   * A person's own new password. The session is the proof of the old one; a window that was left
   * open asks for it again with {@link VaultKeys#check}.
   *
   * @throws Failure WRONG_USE {@code G-201} or {@code G-203} for a weak password
   */
  public void changeOwnPassword(Session session, char[] password) {
    setPassword(session.signIn(), "change-password", session.signIn(), password);
  }

  /**
   * A new password for someone who has forgotten theirs.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code G-303} if the person is not of
   *     this desk, {@code G-307} for a head's where one is none; WRONG_USE {@code G-201} or {@code
   *     G-203} for a weak password
   */
  public void resetPassword(Session session, String signIn, char[] password) {
    session.require(Permission.MANAGE_PEOPLE);
    transactions.read(People::list).stream()
        .filter(p -> p.signIn().equals(signIn))
        .forEach(p -> requireHead(session, p));
    setPassword(session.signIn(), "reset-password", signIn, password);
  }

  /**
   * A new password where nobody knows theirs; the vault was opened with the recovery code, which is
   * the permission.
   *
   * @throws Failure REFUSED {@code G-303} if the person is not of this desk; WRONG_USE {@code
   *     G-201} for a short password
   */
  public void recover(String signIn, char[] password) {
    setPassword(signIn, "use-recovery-code", signIn, password);
  }

  /**
   * Lets any two of three printed sheets open the vault, as the recovery code does; sheets printed
   * before open nothing any more.
   *
   * @param code whose shares were printed
   * @throws Failure REFUSED {@code G-301} without permission
   */
  public void makeShares(Session session, RecoveryCode code) {
    session.require(Permission.MANAGE_PEOPLE);
    transactions.write(ctx -> {
      long entry = audit.append(ctx, session.signIn(), "make-shares", "vault", "", "2 of 3");
      keys.setShares(code);
      return entry;
    });
  }

  private void setPassword(String who, String act, String signIn, char[] password) {
    SignInRules.requirePassword(password, known(signIn));
    transactions.write(ctx -> {
      requireHere(ctx, signIn);
      long entry = audit.append(ctx, who, act, "user_account", signIn, "");
      setSlot(signIn, password);
      return entry;
    });
  }

  /**
   * Names of the person and the office; somebody who is not of this desk has only the one given.
   */
  private List<String> known(String signIn) {
    return Stream.concat(
            Stream.of(signIn, office),
            people.list().stream()
                .filter(p -> p.signIn().equals(signIn))
                .map(People.Person::displayName))
        .toList();
  }

  private void change(
      Session session,
      String act,
      String signIn,
      String detail,
      UnaryOperator<People.Person> how,
      Runnable slot) {
    transactions.write(ctx -> {
      People.Person changed =
          how.apply(
              People.list(ctx).stream()
                  .filter(p -> p.signIn().equals(signIn))
                  .findFirst()
                  .orElseThrow(People::notHere));
      boolean aHeadIsLeft =
          People.list(ctx).stream()
              .map(p -> p.signIn().equals(signIn) ? changed : p)
              .anyMatch(p -> !p.disabled() && p.role().head());
      if (!aHeadIsLeft) {
        throw new Failure(
            FailureKind.REFUSED, "G-304", WORDS.say("people.last-director"), "last director");
      }
      people.update(ctx, session.signIn(), changed);
      long entry = audit.append(ctx, session.signIn(), act, "user_account", signIn, detail);
      slot.run();
      return entry;
    });
  }

  private static void requireHere(DSLContext ctx, String signIn) {
    if (People.list(ctx).stream().noneMatch(p -> p.signIn().equals(signIn) && !p.disabled())) {
      throw People.notHere();
    }
  }

  private void setSlot(String signIn, char[] password) {
    if (hasSlot(signIn)) {
      keys.resetPassword(signIn, password);
    } else {
      keys.addSlot(signIn, password);
    }
  }

  private boolean hasSlot(String signIn) {
    return keys.list().stream()
        .anyMatch(s -> s.kind() == SlotKind.STAFF && s.owner().equals(signIn));
  }
}
