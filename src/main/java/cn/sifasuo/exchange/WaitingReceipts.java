package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which of the receipts on a stick are worth installing: the county's answers to our own
 * bundles that are not in the books yet. Whatever else lies there is passed over in silence; only
 * who asks for a file by name learns what is wrong with it.
 */
public final class WaitingReceipts {

  private final Transactions transactions;
  private final Counterparts counterparts;
  private final ReceiptFile files;

  public WaitingReceipts(Transactions transactions, Counterparts counterparts, ReceiptFile files) {
    this.transactions = transactions;
    this.counterparts = counterparts;
    this.files = files;
  }

  /**
   * @param found files that may be receipts
   * @return those to install, in the order the county gave them
   */
  public List<Path> among(List<Path> found) {
    List<PublicIdentity> counties = found.isEmpty() ? List.of() : counterparts.parents();
    Map<Path, Receipt> waiting = new LinkedHashMap<>();
    for (Path file : found) {
      try {
        byte[] bytes = SignedJson.bytes(file);
        Receipt receipt = files.read(bytes, counties);
        if (isNews(receipt, bytes, counties)) {
          waiting.put(file, receipt);
        }
      } catch (Failure e) {
        continue; // not the county's, damaged, or gone with the stick
      }
    }
    return waiting.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.comparing(Receipt::receivedAt)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isNews(Receipt receipt, byte[] bytes, List<PublicIdentity> counties) {
    return transactions.read(ctx ->
        ctx.select(OUTBOUND_BUNDLE.RECEIPT)
            .from(OUTBOUND_BUNDLE)
            .where(
                OUTBOUND_BUNDLE.BUNDLE_ID.eq(receipt.bundleId()),
                OUTBOUND_BUNDLE.MANIFEST_HASH.eq(receipt.manifestHash()),
                OUTBOUND_BUNDLE.FILE_HASH.eq(receipt.fileHash()))
            .fetchOptional()
            .map(r -> {
              byte[] installed = r.value1();
              return installed == null
                  || !Arrays.equals(installed, bytes)
                      && files
                          .read(installed, counties)
                          .receivedAt()
                          .isBefore(receipt.receivedAt());
            })
            .orElse(false));
  }
}
