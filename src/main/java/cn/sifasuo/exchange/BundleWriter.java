package cn.sifasuo.exchange;

import cn.sifasuo.exchange.BundleContent.Attachment;
import cn.sifasuo.exchange.BundleContent.Source;
import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs, signs and encrypts a bundle in one pass: entries into a ZIP, the ZIP into SignedData, that
 * into the envelope, that into a file which is read back. Memory does not grow with the content.
 */
public final class BundleWriter {

  // any fixed time in the range of the ZIP format: the payload depends on the content only
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Clock clock;
  private final String appVersion;

  public BundleWriter(Clock clock, String appVersion) {
    this.clock = clock;
    this.appVersion = appVersion;
  }

  /**
   * Writes {@code SFB-office-period-number.p7m} into the folder.
   *
   * @param recipient the desk that will open it, of the same suite as the sender
   * @throws cn.sifasuo.kernel.Failure X-103 if the suites differ, X-331 if a source changed while
   *     packing, X-332 if the content contradicts itself, X-502 if a source cannot be read, X-503
   *     to X-508 if the folder does not take the file
   */
  public SealedBundle write(
      BundleContent content,
      Dispatch dispatch,
      Identity sender,
      PublicIdentity recipient,
      Path folder) {
    if (!sender.suite().id().equals(recipient.suite().id())) {
      throw Refusal.SUITES_DIFFER.failure(sender.suite().id() + " to " + recipient.suite().id());
    }
    Manifest outline = outline(content, dispatch, sender, recipient);
    Suite suite = sender.suite();
    AtomicReference<@Nullable Manifest> written = new AtomicReference<>();
    FileDrop.Placed placed =
        FileDrop.put(
            folder.resolve(outline.fileName()),
            0,
            out -> {
              try (OutputStream sealed = suite.envelope(out, List.of(recipient.encryption()));
                  OutputStream signed = suite.sign(sealed, sender.signing(), Instant.now(clock))) {
                written.set(payload(content, outline, signed));
              }
            });
    Manifest manifest = Objects.requireNonNull(written.get());
    return new SealedBundle(
        placed.file(),
        placed.size(),
        placed.sha256(),
        manifest,
        ManifestBytes.hash(suite, ManifestBytes.write(manifest)));
  }

  private Manifest outline(
      BundleContent content, Dispatch dispatch, Identity sender, PublicIdentity recipient) {
    return new Manifest(
        sender.suite().id(),
        dispatch.bundleId(),
        dispatch.kind(),
        sender.office(),
        Certificates.sha256(sender.signing().certificate()),
        recipient.office(),
        Certificates.sha256(recipient.encryption()),
        dispatch.seq(),
        dispatch.prevManifestHash(),
        dispatch.period(),
        dispatch.schemaVersion(),
        appVersion,
        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
        dispatch.lastReceipt(),
        dispatch.auditHead(),
        content.counts(),
        List.of(),
        dispatch.forms());
  }

  private static Manifest payload(BundleContent content, Manifest outline, OutputStream out)
      throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    entries.add(add(zip, EntryNames.STATS, "", content.stats()));
    addIfAny(zip, EntryNames.FACTS, content.facts(), entries);
    addIfAny(zip, EntryNames.RECORDS, content.records(), entries);
    addIfAny(zip, EntryNames.MINORS, content.minors(), entries);
    for (Map.Entry<String, Attachment> file : byName(content.files()).entrySet()) {
      Manifest.Entry entry =
          add(zip, file.getKey(), file.getValue().title(), file.getValue().source());
      if (!entry.name().equals(EntryNames.FILES + entry.sha256())) {
        throw Refusal.SOURCE_CHANGED.failure("attachment changed while packing");
      }
      entries.add(entry);
    }
    Manifest manifest = withEntries(outline, entries);
    checkFit(manifest);
    add(zip, EntryNames.MANIFEST, "", Source.of(ManifestBytes.write(manifest)));
    zip.finish();
    return manifest;
  }

  /** What our own readers would refuse is not sealed in the first place. */
  private static void checkFit(Manifest manifest) {
    try {
      ManifestRules.checkEntries(manifest);
    } catch (Failure e) {
      throw Refusal.CONTENT_UNFIT.failure(e, e.code());
    }
  }

  private static void addIfAny(
      ZipOutputStream zip, String name, @Nullable Source source, Collection<Manifest.Entry> entries)
      throws IOException {
    if (source != null) {
      entries.add(add(zip, name, "", source));
    }
  }

  /** Files by entry name; the same bytes twice are sent once, under the first title. */
  private static Map<String, Attachment> byName(List<Attachment> files) throws IOException {
    Map<String, Attachment> byName = new TreeMap<>();
    for (Attachment file : files) {
      EntryMeter meter = new EntryMeter();
      copy(file.source(), meter, OutputStream.nullOutputStream());
      byName.putIfAbsent(EntryNames.FILES + meter.entry("", "").sha256(), file);
    }
    return byName;
  }

  private static Manifest.Entry add(ZipOutputStream zip, String name, String title, Source source)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    EntryMeter meter = new EntryMeter();
    copy(source, meter, zip);
    zip.closeEntry();
    if (EntryNames.isLines(name) && !meter.endsWithLine()) {
      throw Refusal.CONTENT_UNFIT.failure(name + " does not end with a line feed");
    }
    return meter.entry(name, title);
  }

  private static void copy(Source source, EntryMeter meter, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 14];
    try (InputStream in = SourceStream.of(source)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        meter.add(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
  }

  private static Manifest withEntries(Manifest m, List<Manifest.Entry> entries) {
    return new Manifest(
        m.suite(),
        m.bundleId(),
        m.kind(),
        m.senderOffice(),
        m.senderCert(),
        m.recipient(),
        m.recipientCert(),
        m.seq(),
        m.prevManifestHash(),
        m.period(),
        m.schemaVersion(),
        m.appVersion(),
        m.createdAt(),
        m.lastReceipt(),
        m.auditHead(),
        m.counts(),
        entries,
        m.forms());
  }
}
