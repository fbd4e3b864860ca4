package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the sending desk's books say about the bundle to be made; the rest of the manifest follows
 * from the content and the identities.
 *
 * @param bundleId new for every bundle
 * @param seq one more than the last bundle's in force
 * @param prevManifestHash of the bundle with the number before; null for number 1
 * @param lastReceipt newest receipt this desk holds
 */
public record Dispatch(
    UUID bundleId,
    Manifest.Kind kind,
    long seq,
    @Nullable String prevManifestHash,
    Period period,
    String schemaVersion,
    @Nullable UUID lastReceipt,
    Manifest.AuditHead auditHead,
    List<Manifest.Form> forms) {

  public Dispatch {
    if (seq < 1 || (seq == 1) != (prevManifestHash == null)) {
      throw new IllegalArgumentException("bundle number " + seq + " and its predecessor");
    }
    forms = List.copyOf(forms);
  }

  /** Name of the file the bundle will be written to. */
  String fileName(String office) {
    return Manifest.fileName(office, period, seq);
  }
}
