package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Enrolment as acts of a desk: makes keys, writes and reads the files, keeps what was agreed. */
public final class EnrolmentDesk {

  private final Transactions transactions;
  private final AuditChain audit;
  private final IdentityStore identities;
  private final Counterparts counterparts;
  private final Suites suites;
  private final Identities maker;
  private final Enrolment enrolment;
  private final Succession succession;

  public EnrolmentDesk(
      Transactions transactions,
      AuditChain audit,
      IdentityStore identities,
      Counterparts counterparts,
      Suites suites,
      Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.identities = identities;
    this.counterparts = counterparts;
    this.suites = suites;
    this.maker = new Identities(suites, clock);
    this.enrolment = new Enrolment(suites, clock);
    this.succession = new Succession(suites, enrolment, clock);
  }

  /**
   * What a person reads out or writes down after an enrolment act.
   *
   * @param fingerprint eight groups of four digits
   * @param words the same in fourteen words
   */
  public record Paper(Path file, String office, String name, String fingerprint, String words) {

    private static Paper of(Path file, PublicIdentity identity) {
      Fingerprint fingerprint = identity.fingerprint();
      return new Paper(
          file, identity.office(), identity.name(), fingerprint.groups(), fingerprint.words());
    }
  }

  /** The receiving desk's own keys, made at its first need. */
  public Identity county(Session session, String name) {
    return identities
        .find(IdentityStore.Direction.DOWNWARD)
        .orElseGet(() -> {
          Identity made = maker.newCounty(session.officeCode(), name, suites.preferred());
          keep(session, IdentityStore.Direction.DOWNWARD, made, "make-keys");
          return made;
        });
  }

  /**
   * Writes a request to the desk above, for the keys in use; they are made at the first request. A
   * certificate that ends is renewed the same way.
   *
   * @param suite {@code SM-1} or {@code INTL-1}, only asked for new keys
   * @throws Failure if the folder does not take the file
   */
  public Paper request(Session session, String name, Optional<String> suite, Path file) {
    session.require(Permission.MANAGE_PEOPLE);
    Identity office =
        identities
            .find(IdentityStore.Direction.UPWARD)
            .orElseGet(() -> {
              Identity made = maker.newOffice(session.officeCode(), name, chosen(suite));
              keep(session, IdentityStore.Direction.UPWARD, made, "make-keys");
              return made;
            });
    return writeRequest(office, file);
  }

  /**
   * Writes a request for new keys, since the old may be in other hands. The old ones sign until the
   * answer is installed; asked again before, the request is for the same new keys.
   *
   * @throws Failure if the folder does not take the file
   */
  public Paper requestNewKeys(Session session, String name, Optional<String> suite, Path file) {
    session.require(Permission.MANAGE_PEOPLE);
    if (counterparts.parent().isEmpty()) {
      return request(session, name, suite, file);
    }
    Identity office =
        identities
            .pending(IdentityStore.Direction.UPWARD)
            .orElseGet(() -> {
              Identity made = maker.newOffice(session.officeCode(), name, chosen(suite));
              transactions.write(ctx -> {
                identities.keepPending(ctx, IdentityStore.Direction.UPWARD, made);
                return note(ctx, session, IdentityStore.Direction.UPWARD, made, "make-new-keys");
              });
              return made;
            });
    return writeRequest(office, file);
  }

  private Suite chosen(Optional<String> suite) {
    return suite.flatMap(suites::byId).orElseGet(suites::preferred);
  }

  private Paper writeRequest(Identity office, Path file) {
    return write(enrolment.request(maker.asAsked(office)), office.publicPart(), file);
  }

  /** What a request file says, before anybody believes it. */
  public EnrolmentRequest look(Path request) {
    return enrolment.readRequest(SignedJson.bytes(request));
  }

  /**
   * Enrols an office and writes the file that goes back to it.
   *
   * @param typed fingerprint as the office read it out
   * @throws Failure for a bad request or another fingerprint, X-114 if its keys were
   *     revoked
   */
  public Paper accept(Session session, String countyName, Path request, String typed, Path folder) {
    session.require(Permission.MANAGE_PEOPLE);
    Identity county = county(session, countyName);
    EnrolmentRequest asked = look(request);
    requireNotRevoked(asked.office());
    Enrolment.Accepted accepted = enrolment.accept(asked, typed, county);
    Paper paper = write(accepted.file(), county.publicPart(), folder.resolve(accepted.fileName()));
    transactions.write(ctx -> {
      counterparts.keepChild(ctx, accepted.office(), session.signIn());
      return audit.append(
          ctx,
          session.signIn(),
          "enrol",
          "counterpart",
          accepted.office().office(),
          accepted.office().signingDigest());
    });
    return paper;
  }

  /** A key in other hands stays out, whoever asks with it. */
  private void requireNotRevoked(PublicIdentity asked) {
    for (EnrolledOffice known : counterparts.enrolled(asked.office())) {
      if (known.revokedAt() != null && Enrolment.haveSameKey(known.signing(), asked.signing())) {
        throw Refusal.REQUEST_KEY_REVOKED.failure("revoked " + known.revokedAt());
      }
    }
  }

  /**
   * Hands over to new keys of this county and writes the file that tells its offices. What offices
   * that have not installed it seal for the former keys is still opened, and answered with those.
   *
   * @throws Failure X-104 if there are no keys to hand over from
   */
  public Paper succeed(Session session, String countyName, Path file) {
    session.require(Permission.MANAGE_PEOPLE);
    Identity former =
        identities
            .find(IdentityStore.Direction.DOWNWARD)
            .orElseThrow(() -> Refusal.NO_AUTHORITY.failure("no county keys"));
    Identity next = maker.newCounty(session.officeCode(), countyName, former.suite());
    // the file first: keys nobody can be told of would cut the county off
    Paper paper = write(succession.write(former, next.publicPart()), next.publicPart(), file);
    keep(session, IdentityStore.Direction.DOWNWARD, next, "succeed-keys");
    return paper;
  }

  /** Whether a file says it hands over to a county's next keys. */
  public boolean isSuccession(Path file) {
    return SealedFile.look(file, suites).kind() == SealedFile.Kind.SUCCESSION;
  }

  /**
   * Installs the next keys of the desk above; doing it again changes nothing.
   *
   * @throws Failure if the keys pinned here do not vouch for it
   */
  public Paper installSuccession(Session session, Path file) {
    session.require(Permission.MANAGE_PEOPLE);
    List<PublicIdentity> counties = counterparts.parents();
    byte[] bytes = SignedJson.bytes(file);
    PublicIdentity next = succession.read(bytes, counties);
    if (!Certificates.same(next.signing(), counties.getFirst().signing())) {
      succession.read(bytes, counties.subList(0, 1)); // only those in use may hand over
      transactions.write(ctx -> {
        counterparts.succeedParent(ctx, next, session.signIn());
        return audit.append(
            ctx,
            session.signIn(),
            "install-succession",
            "counterpart",
            next.office(),
            next.signingDigest());
      });
    }
    return Paper.of(file, next);
  }

  /**
   * Installs the answer of the desk above.
   *
   * @param typed the county's fingerprint from its paper or by telephone
   * @throws Failure if it is not for our keys or the fingerprint is another
   */
  public Paper install(Session session, Path file, String typed) {
    session.require(Permission.MANAGE_PEOPLE);
    EnrolmentGrant grant = grant(SignedJson.bytes(file)).confirmed(typed);
    transactions.write(ctx -> {
      identities.keep(ctx, IdentityStore.Direction.UPWARD, grant.office());
      counterparts.keepParent(ctx, grant.county(), session.signIn());
      return audit.append(
          ctx,
          session.signIn(),
          "install-certificate",
          "counterpart",
          grant.county().office(),
          grant.county().signingDigest());
    });
    return Paper.of(file, grant.county());
  }

  /** An answer is for the keys asked for last, or for those in use. */
  private EnrolmentGrant grant(byte[] file) {
    Identity used =
        identities
            .find(IdentityStore.Direction.UPWARD)
            .orElseThrow(() -> Refusal.GRANT_UNREADABLE.failure("no own keys"));
    Optional<Identity> asked = identities.pending(IdentityStore.Direction.UPWARD);
    if (asked.isPresent()) {
      try {
        return enrolment.readGrant(file, asked.get());
      } catch (Failure e) {
        if (!e.code().equals(Refusal.GRANT_NOT_OURS.code())) {
          throw e;
        }
      }
    }
    return enrolment.readGrant(file, used);
  }

  private void keep(Session session, IdentityStore.Direction direction, Identity made, String act) {
    transactions.write(ctx -> {
      identities.keep(ctx, direction, made);
      return note(ctx, session, direction, made, act);
    });
  }

  private long note(
      DSLContext ctx,
      Session session,
      IdentityStore.Direction direction,
      Identity made,
      String act) {
    return audit.append(
        ctx,
        session.signIn(),
        act,
        "own_identity",
        direction.name(),
        made.publicPart().signingDigest());
  }

  private static Paper write(byte[] bytes, PublicIdentity identity, Path file) {
    FileDrop.put(file, bytes.length, out -> out.write(bytes));
    return Paper.of(file, identity);
  }
}
