package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * The key for records of minors as acts of a desk: a county makes it for one person and tells its
 * offices; an office takes it in; that person alone opens with it.
 */
public final class MinorsDesk {

  private final Transactions transactions;
  private final AuditChain audit;
  private final IdentityStore identities;
  private final Counterparts counterparts;
  private final MinorsKeys keys;
  private final Suites suites;
  private final Certificates certificates;
  private final MinorsPaper paper;

  public MinorsDesk(
      Transactions transactions,
      AuditChain audit,
      IdentityStore identities,
      Counterparts counterparts,
      MinorsKeys keys,
      Suites suites,
      Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.identities = identities;
    this.counterparts = counterparts;
    this.keys = keys;
    this.suites = suites;
    this.certificates = new Certificates(suites, clock);
    this.paper = new MinorsPaper(suites, clock);
  }

  /**
   * Makes a key for the person who may open records of minors and writes the file for the offices.
   * What was sealed for the person before stays that person's to open.
   *
   * @param holder sign-in name of the person
   * @throws Failure X-104 if the desk has no keys of its own yet; if the folder does
   *     not take the file
   */
  public Path make(Session session, String holder, Path file) {
    session.require(Permission.MANAGE_PEOPLE);
    Identity county =
        identities
            .find(IdentityStore.Direction.DOWNWARD)
            .orElseThrow(() -> Refusal.NO_AUTHORITY.failure("no county keys"));
    Credential authority = county.authority();
    if (authority == null) {
      throw Refusal.NO_AUTHORITY.failure("no authority");
    }
    KeyPair pair = county.suite().newKeyPair();
    X509Certificate certificate =
        certificates.issued(
            county.suite(),
            county.office(),
            county.name(),
            Certificates.Use.ENCRYPTION,
            SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()),
            authority);
    byte[] bytes = paper.write(county, certificate);
    // the file first: a key no office can be told of would never be used
    FileDrop.put(file, bytes.length, out -> out.write(bytes));
    MinorsKeys.Own key =
        new MinorsKeys.Own(county.suite(), new Credential(pair.getPrivate(), certificate), holder);
    transactions.write(ctx -> {
      keys.keepOwn(ctx, county.office(), key, session.signIn());
      return audit.append(
          ctx,
          session.signIn(),
          "make-minors-key",
          "minors_key",
          holder,
          Certificates.sha256(certificate));
    });
    return file;
  }

  /** Whether a file says for whom records of minors are sealed. */
  public boolean isPaper(Path file) {
    return SealedFile.look(file, suites).kind() == SealedFile.Kind.MINORS_KEY;
  }

  /**
   * Takes in the certificate of the desk above.
   *
   * @return name of the desk above
   * @throws Failure if the keys pinned here do not vouch for it
   */
  public String install(Session session, Path file) {
    session.require(Permission.MANAGE_PEOPLE);
    MinorsPaper.Read read = paper.read(SignedJson.bytes(file), counterparts.parents());
    transactions.write(ctx -> {
      keys.keepParent(
          ctx, read.county().office(), read.county().suite(), read.certificate(), session.signIn());
      return audit.append(
          ctx,
          session.signIn(),
          "install-minors-key",
          "minors_key",
          read.county().office(),
          Certificates.sha256(read.certificate()));
    });
    return read.county().name();
  }

  /**
   * Opens a sealed part.
   *
   * @throws Failure REFUSED {@code X-143} if the person does not hold the key it was sealed for;
   *     if it is damaged
   */
  public List<RecordLine> open(Session session, byte[] sealed) {
    Envelope envelope = Envelope.begin(new ByteArrayInputStream(sealed), suites);
    MinorsKeys.Own key =
        keys.own().stream()
            .filter(k -> k.holder().equals(session.signIn()))
            .filter(k -> envelope.isFor(k.credential(), k.suite()))
            .findFirst()
            .orElseThrow(() -> Refusal.NOT_THE_HOLDER.failure("not the holder of the key"));
    List<RecordLine> records = new ArrayList<>();
    try (InputStream content = envelope.open(key.credential());
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        records.add(
            RecordLine.read(line)
                .orElseThrow(() -> Refusal.CONTENT_BROKEN.failure("line of a minor's record")));
      }
    } catch (IOException e) {
      throw Refusal.CONTENT_BROKEN.failure(e, "minors' part does not end");
    }
    envelope.end();
    return List.copyOf(records);
  }
}
