package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.vault.Transactions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Many offices of one county that hand in the same small months. All share one pair of keys, each
 * with certificates of its own: making keys and papers for hundreds is not what is looked at. All
 * names are invented.
 */
public final class ManyOffices {

  private static final Pattern FACT_ID = Pattern.compile("\"fact_id\":\"([0-9a-f-]+)\"");

  private final Suite suite;
  private final Clock clock;
  private final Identity county;
  private final List<Identity> offices = new ArrayList<>();

  /**
   * @param county code of the county; its offices are numbered from {@code …001}
   */
  public ManyOffices(String county, int number, Clock clock) {
    this.clock = clock;
    Suites suites = Suites.standard();
    suite = suites.intl1();
    this.county = new Identities(suites, clock).newCounty(county, "测试县司法局", suite);
    Certificates certificates = new Certificates(suites, clock);
    KeyPair signing = suite.newKeyPair();
    KeyPair encryption = suite.newKeyPair();
    for (int i = 1; i <= number; i++) {
      String code = "%s%03d".formatted(county, i);
      String name = "测试第%d司法所".formatted(i);
      offices.add(
          new Identity(
              code,
              name,
              suite,
              issued(certificates, code, name, Certificates.Use.SIGNING, signing),
              issued(certificates, code, name, Certificates.Use.ENCRYPTION, encryption),
              null));
    }
  }

  private Credential issued(
      Certificates certificates, String code, String name, Certificates.Use use, KeyPair keys) {
    return new Credential(
        keys.getPrivate(),
        certificates.issued(
            suite,
            code,
            name,
            use,
            SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()),
            county.authority()));
  }

  public List<String> codes() {
    return offices.stream().map(Identity::office).toList();
  }

  /** The county's keys and its enrolled offices, as if every paper had been signed. */
  public void enrol(Transactions books) {
    IdentityStore keys = new IdentityStore(books, Suites.standard(), clock);
    Counterparts known = new Counterparts(books, Suites.standard(), clock);
    books.write(ctx -> {
      keys.keep(ctx, IdentityStore.Direction.DOWNWARD, county);
      offices.forEach(o -> known.keepChild(ctx, o.publicPart(), "test"));
      return offices.size();
    });
  }

  /**
   * The bundles of one office, month by month.
   *
   * @param months what another office froze, whose code stands in content and facts
   * @param author code of that office
   */
  public List<Path> bundles(
      int office, Map<Period, OutgoingForm> months, String author, Path folder) {
    Identity own = offices.get(office);
    List<Path> bundles = new ArrayList<>();
    String before = null;
    long seq = 1;
    for (Map.Entry<Period, OutgoingForm> month : months.entrySet()) {
      OutgoingForm form = ownedBy(own, month.getValue(), author);
      Dispatch dispatch =
          new Dispatch(
              UUID.randomUUID(),
              Manifest.Kind.FULL,
              seq++,
              before,
              month.getKey(),
              "8",
              null,
              new Manifest.AuditHead(1, "ab".repeat(32)),
              List.of(
                  new Manifest.Form(form.code(), form.version(), form.revision(), form.digest())));
      SealedBundle sealed =
          new BundleWriter(clock, "0.1.0")
              .write(
                  Payload.of(List.of(form), OutgoingRecords.NONE, null),
                  dispatch,
                  own,
                  county.publicPart(),
                  folder);
      before = sealed.manifestHash();
      bundles.add(sealed.file());
    }
    return bundles;
  }

  private static OutgoingForm ownedBy(Identity office, OutgoingForm form, String author) {
    String content = form.content().replace(author, office.office());
    return new OutgoingForm(
        UUID.randomUUID(),
        form.code(),
        form.version(),
        form.revision(),
        Digest.of(content),
        content,
        form.facts().stream()
            .map(f ->
                new OutgoingForm.FactLines(
                    f.view(),
                    f.lines().stream()
                        .map(l -> itsOwn(l.replace(author, office.office()), office.office()))
                        .toList()))
            .toList(),
        List.of());
  }

  /** Each office has cases of its own, and the same one under the same pseudonym every month. */
  private static String itsOwn(String line, String office) {
    return FACT_ID
        .matcher(line)
        .replaceAll(m ->
            "\"fact_id\":\""
                + UUID.nameUUIDFromBytes((office + m.group(1)).getBytes(StandardCharsets.UTF_8))
                + "\"");
  }
}
