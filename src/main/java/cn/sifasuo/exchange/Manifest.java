package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Period;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says about itself, its last entry. Everything a receiver decides by is here, under
 * the sender's signature; {@link ManifestBytes} writes and reads it.
 *
 * @param suite the suite's id, again: it must equal the one found in the identifiers outside
 * @param bundleId same id again means the same bundle again
 * @param senderCert SHA-256 of the certificate that signed, hex
 * @param recipientCert SHA-256 of the encryption certificate, hex: nobody can seal someone's signed
 *     content anew for a third desk
 * @param seq 1, 2, 3 … per sender; order is by this, never by time
 * @param prevManifestHash digest of the manifest with the number before, by the suite's digest;
 *     null for number 1 only
 * @param schemaVersion version of the sender's database
 * @param createdAt the sender's clock, shown and compared, never decided by
 * @param lastReceipt newest receipt the sender holds, so that both sides notice a lost one
 * @param counts rows per type, over all row entries
 * @param entries everything in the bundle but the manifest, in order
 */
public record Manifest(
    String suite,
    UUID bundleId,
    Kind kind,
    String senderOffice,
    String senderCert,
    String recipient,
    String recipientCert,
    long seq,
    @Nullable String prevManifestHash,
    Period period,
    String schemaVersion,
    String appVersion,
    OffsetDateTime createdAt,
    @Nullable UUID lastReceipt,
    AuditHead auditHead,
    SortedMap<String, Long> counts,
    List<Entry> entries,
    List<Form> forms) {

  public static final String FORMAT = "SFB";
  public static final int FORMAT_VERSION = 1;

  /** What a bundle carries, seen from the one before. */
  public enum Kind {
    /** Everything of the period. */
    FULL,
    /** What earlier bundles of the period did not carry yet. */
    DELTA,
    /** A new version of a closed period. */
    CORRECTION,
    /** The same content again in the same place, because the file was lost before its receipt. */
    RESEND
  }

  /**
   * Head of the sender's audit chain, kept by the county as an anchor.
   *
   * @param hash 64 hex digits
   */
  public record AuditHead(long seq, String hash) {

    /** What a sender keeps is the manifest as it went, what a receiver keeps its text here. */
    private static final Pattern KEPT =
        Pattern.compile(
            "AuditHead\\[seq=(?<seq>\\d+), hash=(?<hash>[0-9a-f]{64})]"
                + "|\"auditHead\":\\{\"hash\":\"(?<sent>[0-9a-f]{64})\",\"seq\":(?<number>\\d+)}");

    /** The head in a manifest as the books of either side keep it. */
    public static Optional<AuditHead> inBooks(String manifest) {
      return KEPT.matcher(manifest)
          .results()
          .map(m ->
              m.group("seq") == null
                  ? new AuditHead(Long.parseLong(m.group("number")), m.group("sent"))
                  : new AuditHead(Long.parseLong(m.group("seq")), m.group("hash")))
          .findFirst();
    }
  }

  /**
   * One entry of the bundle.
   *
   * @param size bytes; a reader reads no further
   * @param rows lines of an entry in lines, otherwise 0
   * @param sha256 hex
   * @param sm3 hex
   * @param title name of a file as people see it; empty for the others; never a path
   */
  public record Entry(String name, long size, long rows, String sha256, String sm3, String title) {}

  /**
   * A frozen form that the bundle carries.
   *
   * @param code such as {@code M1}
   * @param version of the form's definition, such as {@code 2017-18}
   * @param revision of the frozen numbers, from 1
   * @param digest of the frozen form, 64 hex digits
   * @param content {@code TOTALS} if the facts behind it are not in the bundle, else {@code FACTS}
   */
  public record Form(
      String code, String version, long revision, String digest, ContentLevel content) {

    /** A form that comes with its facts. */
    public Form(String code, String version, long revision, String digest) {
      this(code, version, revision, digest, ContentLevel.FACTS);
    }
  }

  public Manifest {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    entries = List.copyOf(entries);
    forms = List.copyOf(forms);
  }

  public Optional<Entry> entry(String name) {
    return entries.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  /** Name of the bundle's file; only a hint for people, never read. */
  public String fileName() {
    return fileName(senderOffice, period, seq);
  }

  static String fileName(String office, Period period, long seq) {
    return "SFB-%s-%s-%06d.p7m".formatted(office, period.code(), seq);
  }
}
