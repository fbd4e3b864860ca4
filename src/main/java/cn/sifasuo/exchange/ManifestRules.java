package cn.sifasuo.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules a manifest must meet that need no books: what it says of sender, recipient and suite
 * must be what the cryptography found, and its list must be consistent in itself. Number, period
 * and predecessor are checked by whoever keeps the books.
 */
public final class ManifestRules {

  private static final Pattern TITLE = Pattern.compile("[^/\\\\:*?\"<>|]{1,200}");

  private ManifestRules() {}

  /**
   * @param suite found in the envelope's identifiers
   * @param sender whose certificate verified the signature
   * @param me who opened the envelope
   * @throws cn.sifasuo.kernel.Failure, one per rule
   */
  public static void check(Manifest manifest, Suite suite, EnrolledOffice sender, Identity me) {
    if (!manifest.suite().equals(suite.id())) {
      throw Refusal.SUITE_DIFFERS.failure(manifest.suite() + " sealed with " + suite.id());
    }
    if (!manifest.senderOffice().equals(sender.office())) {
      throw Refusal.SENDER_DIFFERS.failure("signed by " + sender.office());
    }
    if (!manifest.senderCert().equals(Certificates.sha256(sender.signing()))) {
      throw Refusal.SENDER_CERTIFICATE_DIFFERS.failure("signed by " + sender.office());
    }
    if (!manifest.recipient().equals(me.office())) {
      throw Refusal.RECIPIENT_DIFFERS.failure("made for another desk");
    }
    if (!manifest.recipientCert().equals(Certificates.sha256(me.encryption().certificate()))) {
      throw Refusal.RECIPIENT_CERTIFICATE_DIFFERS.failure("sealed for another certificate");
    }
    if ((manifest.seq() == 1) != (manifest.prevManifestHash() == null)) {
      throw Refusal.MANIFEST_SEQUENCE.failure("number " + manifest.seq() + " and predecessor");
    }
    checkEntries(manifest);
  }

  /** What the list of entries must be, for writers as for readers. */
  static void checkEntries(Manifest manifest) {
    List<Manifest.Entry> entries = manifest.entries();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      Manifest.Entry entry = entries.get(i);
      if (!EntryNames.isAllowed(entry.name())
          || entry.name().equals(EntryNames.MANIFEST)
          || !names.add(entry.name())
          || (i > 0 && EntryNames.ORDER.compare(entries.get(i - 1).name(), entry.name()) > 0)) {
        throw Refusal.MANIFEST_ENTRIES.failure("name or order of entry " + i);
      }
      if (EntryNames.isFile(entry.name())
          ? !isTitle(entry.title()) || !entry.name().equals(EntryNames.FILES + entry.sha256())
          : !entry.title().isEmpty()) {
        throw Refusal.MANIFEST_ENTRIES.failure("title or digest of entry " + i);
      }
    }
    if (!names.contains(EntryNames.STATS)) {
      throw Refusal.MANIFEST_ENTRIES.failure("no statistics");
    }
    long rows = entries.stream().mapToLong(Manifest.Entry::rows).sum();
    long counted = manifest.counts().values().stream().mapToLong(Long::longValue).sum();
    if (rows != counted) {
      throw Refusal.MANIFEST_COUNTS.failure(rows + " rows, " + counted + " counted");
    }
  }

  /** A name people may see and save under: no path, nothing hidden. */
  private static boolean isTitle(String title) {
    return TITLE.matcher(title).matches()
        && !title.startsWith(".")
        && title.equals(title.strip())
        && title.codePoints().noneMatch(Character::isISOControl);
  }
}
