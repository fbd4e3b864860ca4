package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens bundles. The streams of a sealed file hand out bytes before anything about them is proven,
 * so the same inbox file is read more than once: first its outer frame is compared without a key;
 * then only the signature is verified and the bytes are thrown away; then the content is unpacked
 * and compared with the manifest; and only {@link #release} hands entries out, while verifying
 * everything once more.
 */
public final class BundleReader {

  private final Suites suites;
  private final List<Identity> mine;
  private final TrustedOffices offices;
  private final ReadLimits limits;
  private final Clock clock;

  /**
   * @param mine this desk's keys and its former ones: a bundle may have been sealed for those
   */
  public BundleReader(
      Suites suites, List<Identity> mine, TrustedOffices offices, ReadLimits limits, Clock clock) {
    this.suites = suites;
    this.mine = List.copyOf(mine);
    this.offices = offices;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Everything that can be decided without the books.
   *
   * @param inboxFile on a local disk, not on the stick: it is read more than once
   * @throws Failure one of {@link Refusal}'s X-2xx and X-3xx; nothing has been handed out
   */
  public VerifiedBundle verify(Path inboxFile) {
    look(inboxFile);
    read(inboxFile, content -> Optional.empty());
    Opened<PayloadReader.Found> opened = read(inboxFile, new PayloadReader(limits)::scan);
    Manifest manifest = opened.result().manifest();
    ManifestRules.check(manifest, opened.suite(), opened.sender(), opened.recipient());
    return new VerifiedBundle(
        inboxFile,
        opened.size(),
        opened.fileSha256(),
        opened.suite(),
        opened.sender(),
        opened.recipient(),
        manifest,
        ManifestBytes.hash(opened.suite(), opened.result().bytes()));
  }

  /**
   * Hands the entries to the sink. The sink must forget everything if this throws.
   *
   * @throws Failure as {@link #verify}, and X-213 if the file is no longer the one verified
   */
  public void release(VerifiedBundle bundle, EntrySink sink) {
    PayloadReader.Found expected =
        new PayloadReader.Found(ManifestBytes.write(bundle.manifest()), bundle.manifest());
    Opened<Boolean> opened =
        read(
            bundle.file(),
            content -> {
              new PayloadReader(limits).release(content, expected, sink);
              return true;
            });
    if (!opened.fileSha256().equals(bundle.fileSha256())
        || !Certificates.same(opened.sender().signing(), bundle.sender().signing())) {
      throw Refusal.CHANGED_MEANWHILE.failure("file changed between readings");
    }
  }

  /** Everything that can be told without touching a key. */
  private void look(Path file) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Envelope envelope = begin(file, new RefusingStream(raw, Refusal.SOURCE_GONE));
      recipient(envelope);
      envelope.checkFrame();
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "inbox file", file.getFileName());
    }
  }

  private Envelope begin(Path file, InputStream in) throws IOException {
    long size = Files.size(file);
    if (size > limits.file()) {
      throw Refusal.FILE_TOO_LARGE.failure(size + " bytes", limits.file() >> 20);
    }
    return Envelope.begin(in, suites);
  }

  /** The one of our keys, former ones among them, that it was sealed for. */
  private Identity recipient(Envelope envelope) {
    return mine.stream()
        .filter(i -> envelope.isFor(i.encryption(), i.suite()))
        .findFirst()
        .orElseThrow(envelope::notForUs);
  }

  private record Opened<T>(
      long size,
      String fileSha256,
      Suite suite,
      EnrolledOffice sender,
      Identity recipient,
      T result) {}

  /** One whole reading; what the consumer was given is proven when this returns. */
  private <T> Opened<T> read(Path file, Function<InputStream, T> consumer) {
    MessageDigest digest = Digest.sha256();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long size = Files.size(file);
      InputStream in = new DigestInputStream(new RefusingStream(raw, Refusal.SOURCE_GONE), digest);
      Envelope envelope = begin(file, in);
      Identity me = recipient(envelope);
      InputStream plain = envelope.open(me.encryption());
      SignedContent signed = SignedContent.begin(plain, suites);
      if (!signed.suite().digestAlgorithm().equals(envelope.suite().digestAlgorithm())) {
        throw Refusal.SIGNING_SUITE_NOT_ALLOWED.failure(
            signed.suite().id() + " inside " + envelope.suite().id());
      }
      T result = consumer.apply(signed.content());
      signed.content().transferTo(OutputStream.nullOutputStream());
      Signature signature = signed.end();
      envelope.end();
      EnrolledOffice sender = sender(signature);
      signature.by(sender.signing());
      return new Opened<>(
          size, HexFormat.of().formatHex(digest.digest()), envelope.suite(), sender, me, result);
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "inbox file", file.getFileName());
    }
  }

  /** The certificate on our own list that the file claims; trust comes from the list alone. */
  private EnrolledOffice sender(Signature signature) {
    String claimed = signature.claimedOffice().orElse("");
    List<EnrolledOffice> enrolled =
        OfficeNames.isCode(claimed) ? offices.enrolled(claimed) : List.of();
    EnrolledOffice sender =
        enrolled.stream()
            .filter(e -> e.office().equals(claimed) && signature.claims(e.signing()))
            .findFirst()
            .orElseThrow(
                () -> Refusal.SIGNER_UNKNOWN.failure("no such certificate for its office"));
    Instant now = Instant.now(clock);
    Instant revokedAt = sender.revokedAt();
    if (revokedAt != null && !now.isBefore(revokedAt)) {
      throw Refusal.SIGNER_REVOKED.failure("revoked " + revokedAt);
    }
    if (now.isBefore(sender.signing().getNotBefore().toInstant())
        || now.isAfter(sender.signing().getNotAfter().toInstant())) {
      throw Refusal.SIGNER_OUT_OF_DATE.failure("until " + sender.signing().getNotAfter());
    }
    return sender;
  }
}
