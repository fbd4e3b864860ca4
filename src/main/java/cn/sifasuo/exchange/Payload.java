package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What frozen forms look like inside a bundle: {@code stats.json} is {@code {"forms":[…]}} with
 * each frozen content as it was digested; a line of {@code facts.ndjson} is {@code
 * {"fact":{…},"form":"M1","view":"fact_dispute"}}, with {@code "from":"990100001"} before the view
 * if it is passed on from an office.
 */
final class Payload {

  private Payload() {}

  /**
   * @param minors records of minors, already sealed; null if there are none
   */
  static BundleContent of(
      List<OutgoingForm> forms, OutgoingRecords records, BundleContent.@Nullable Source minors) {
    SortedMap<String, Long> counts = new TreeMap<>(records.counts());
    List<BundleContent.Attachment> files = new ArrayList<>();
    for (OutgoingForm form : forms) {
      files.addAll(form.files());
      form.facts().forEach(f -> counts.merge(f.view(), (long) f.lines().size(), Long::sum));
    }
    String stats =
        "{\"forms\":["
            + String.join(",", forms.stream().map(OutgoingForm::content).toList())
            + "]}";
    return new BundleContent(
        BundleContent.Source.of(stats.getBytes(StandardCharsets.UTF_8)),
        forms.stream().allMatch(f -> f.level() == ContentLevel.TOTALS)
            ? null
            : () -> new LineStream(factLines(forms).iterator()),
        records.open().isEmpty() ? null : () -> lines(records.open()),
        minors,
        files,
        counts);
  }

  static InputStream lines(List<RecordLine> records) {
    return new LineStream(records.stream().map(r -> r.write() + "\n").iterator());
  }

  private static Stream<String> factLines(List<OutgoingForm> forms) {
    return forms.stream()
        .flatMap(form ->
            form.facts().stream()
                .flatMap(f ->
                    f.lines().stream()
                        .map(line ->
                            "{\"fact\":%s,\"form\":\"%s\",%s\"view\":\"%s\"}\n"
                                .formatted(line, form.code(), from(f), f.view()))));
  }

  private static String from(OutgoingForm.FactLines facts) {
    return facts.from().isEmpty() ? "" : "\"from\":\"%s\",".formatted(facts.from());
  }

  /** Lines one after the other, never all in memory as bytes. */
  private static final class LineStream extends InputStream {

    private final Iterator<String> lines;
    private byte[] current = new byte[0];
    private int at;

    LineStream(Iterator<String> lines) {
      this.lines = lines;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte @Nullable [] into, int offset, int length) {
      if (into == null || length == 0) {
        return 0;
      }
      while (at == current.length) {
        if (!lines.hasNext()) {
          return -1;
        }
        current = lines.next().getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int n = Math.min(length, current.length - at);
      System.arraycopy(current, at, into, offset, n);
      at += n;
      return n;
    }
  }
}
