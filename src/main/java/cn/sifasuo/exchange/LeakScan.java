package cn.sifasuo.exchange;

import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.vault.Transactions;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the very bytes of a bundle, on their way into it, for anything of a person that must
 * not leave: names, numbers and addresses the ledgers know, and whatever looks like a citizen or
 * telephone number. The files of a form print what its figures say and are not looked into.
 */
public final class LeakScan {

  private static final int MOST_FINDINGS = 50;

  private final Transactions transactions;
  private final RecordTypes types;

  public LeakScan(Transactions transactions, RecordTypes types) {
    this.transactions = transactions;
    this.types = types;
  }

  /**
   * The same content, whose sources stop with {@code X-333} where something of a person is read.
   */
  BundleContent guard(BundleContent content) {
    PersonalWords words = PersonalWords.of(transactions, types);
    return new BundleContent(
        watched(content.stats(), LeakPlaces.STATS, words),
        content.facts() == null ? null : watched(content.facts(), LeakPlaces.FACTS, words),
        content.records() == null ? null : watched(content.records(), LeakPlaces.RECORDS, words),
        content.minors(),
        content.files(),
        content.counts());
  }

  private static BundleContent.Source watched(
      BundleContent.Source source, LeakPlaces places, PersonalWords words) {
    return () ->
        new Watched(
            source.open(),
            scan(
                places,
                words,
                finding -> {
                  throw Refusal.LEAK_FOUND.failure(
                      finding.form() + " " + finding.place() + " " + finding.leak(),
                      finding.sentence());
                }));
  }

  private static EntryScan scan(LeakPlaces places, PersonalWords words, Consumer<LeakFinding> found)
      throws IOException {
    return new EntryScan(places, places == LeakPlaces.STATS ? 1 : 0, words, found);
  }

  /** Everything found in a content, without stopping; at most fifty findings. */
  List<LeakFinding> look(BundleContent content) {
    PersonalWords words = PersonalWords.of(transactions, types);
    List<LeakFinding> findings = new ArrayList<>();
    look(content.stats(), LeakPlaces.STATS, words, findings);
    look(content.facts(), LeakPlaces.FACTS, words, findings);
    look(content.records(), LeakPlaces.RECORDS, words, findings);
    return findings.stream().distinct().limit(MOST_FINDINGS).toList();
  }

  private static void look(
      BundleContent.@Nullable Source source,
      LeakPlaces places,
      PersonalWords words,
      List<LeakFinding> findings) {
    if (source == null) {
      return;
    }
    try (InputStream in =
        new Watched(
            source.open(),
            scan(
                places,
                words,
                f -> {
                  if (findings.size() < MOST_FINDINGS) {
                    findings.add(f);
                  }
                }))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "source does not read");
    }
  }

  /** Bytes that are looked at while they pass. */
  private static final class Watched extends FilterInputStream {

    private final EntryScan scan;
    private boolean ended;

    Watched(InputStream in, EntryScan scan) {
      super(in);
      this.scan = scan;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int n = in.read(to, offset, length);
      if (n > 0) {
        scan.add(to, offset, n);
      } else if (n < 0 && !ended) {
        ended = true;
        scan.end();
      }
      return n;
    }
  }
}
