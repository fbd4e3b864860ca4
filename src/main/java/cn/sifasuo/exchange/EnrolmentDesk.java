package cn.sifasuo.exchange;

import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Enrolment as acts of a desk: makes keys, writes and reads the files, keeps what was agreed. */
public final class EnrolmentDesk {

  private final Transactions transactions;
  private final AuditChain audit;
  private final IdentityStore identities;
  private final Counterparts counterparts;
  private final Suites suites;
  private final Identities maker;
  private final Enrolment enrolment;

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
  }

  /**
   * What a person reads out or writes down after an enrolment act.
   *
   * @param fingerprint eight groups of four digits
   */
  public record Paper(Path file, String office, String name, String fingerprint) {}

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
   * Writes a request to the desk above; keys are made at the first request and kept.
   *
   * @param suite {@code SM-1} or {@code INTL-1}, only asked for new keys
   * @throws cn.sifasuo.kernel.Failure if the folder does not take the file
   */
  public Paper request(Session session, String name, Optional<String> suite, Path file) {
    session.require(Permission.MANAGE_PEOPLE);
    Identity office =
        identities
            .find(IdentityStore.Direction.UPWARD)
            .orElseGet(() -> {
              Suite chosen = suite.flatMap(suites::byId).orElseGet(suites::preferred);
              Identity made = maker.newOffice(session.officeCode(), name, chosen);
              keep(session, IdentityStore.Direction.UPWARD, made, "make-keys");
              return made;
            });
    return write(enrolment.request(office), office.publicPart(), file);
  }

  /** What a request file says, before anybody believes it. */
  public EnrolmentRequest look(Path request) {
    return enrolment.readRequest(SignedJson.bytes(request));
  }

  /**
   * Enrols an office and writes the file that goes back to it.
   *
   * @param typed fingerprint as the office read it out
   * @throws cn.sifasuo.kernel.Failure for a bad request or another fingerprint
   */
  public Paper accept(Session session, String countyName, Path request, String typed, Path folder) {
    session.require(Permission.MANAGE_PEOPLE);
    Identity county = county(session, countyName);
    EnrolmentRequest asked = look(request);
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

  /**
   * Installs the answer of the desk above.
   *
   * @param typed the county's fingerprint from its paper or by telephone
   * @throws cn.sifasuo.kernel.Failure if it is not for our keys or the fingerprint is
   *     another
   */
  public Paper install(Session session, Path file, String typed) {
    session.require(Permission.MANAGE_PEOPLE);
    Identity own =
        identities
            .find(IdentityStore.Direction.UPWARD)
            .orElseThrow(() -> Refusal.GRANT_UNREADABLE.failure("no own keys"));
    EnrolmentGrant grant = enrolment.readGrant(SignedJson.bytes(file), own).confirmed(typed);
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
    return new Paper(
        file,
        grant.county().office(),
        grant.county().name(),
        grant.county().fingerprint().groups());
  }

  private void keep(Session session, IdentityStore.Direction direction, Identity made, String act) {
    transactions.write(ctx -> {
      identities.keep(ctx, direction, made);
      return audit.append(
          ctx,
          session.signIn(),
          act,
          "own_identity",
          direction.name(),
          made.publicPart().signingDigest());
    });
  }

  private static Paper write(byte[] bytes, PublicIdentity identity, Path file) {
    FileDrop.put(file, bytes.length, out -> out.write(bytes));
    return new Paper(file, identity.office(), identity.name(), identity.fingerprint().groups());
  }
}
