package cn.sifasuo.county;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormContent;
import cn.sifasuo.statistics.FormContentReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The frozen forms a bundle states, each with the very text its digest was taken of. */
final class StatedForms {

  private static final Wording WORDS = Wording.of(StatedForms.class);

  /** What a receipt can name. */
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_.-]{1,40}");

  private static final int MOST_CELLS = 20_000;

  private StatedForms() {}

  /**
   * One form of a bundle.
   *
   * @param text as the sender froze it, byte for byte
   */
  record Stated(FormContent content, String text, String digest) {

    String code() {
      return content.form().head().code();
    }
  }

  /**
   * Reads {@code stats.json}.
   *
   * @throws Failure DAMAGED {@code C-402} if it does not hold forms
   */
  static List<Stated> read(String stats) {
    List<Stated> forms = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(stats)) {
      if (parser.nextToken() != JsonToken.START_OBJECT
          || !"forms".equals(parser.nextFieldName())
          || parser.nextToken() != JsonToken.START_ARRAY) {
        throw refused(null);
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int to = (int) parser.currentTokenLocation().getCharOffset() + 1;
        String text = stats.substring(from, to);
        forms.add(stated(text));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY
          || parser.nextToken() != JsonToken.END_OBJECT
          || parser.nextToken() != null) {
        throw refused(null);
      }
      return List.copyOf(forms);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static Stated stated(String text) {
    FormContent content;
    try {
      content = FormContentReader.read(text);
    } catch (Failure e) {
      throw refused(e);
    }
    List<ComputedRow> rows =
        Stream.concat(
                content.form().rows().stream(),
                content.form().parts().stream().flatMap(p -> p.rows().stream()))
            .toList();
    boolean nameable =
        CODE.matcher(content.form().head().code()).matches()
            && rows.stream()
                .flatMap(r -> r.cells().keySet().stream())
                .allMatch(cell -> CODE.matcher(cell).matches());
    if (!nameable || rows.stream().mapToInt(r -> r.cells().size()).sum() > MOST_CELLS) {
      throw refused(null);
    }
    return new Stated(content, text, Digest.of(text));
  }

  private static Failure refused(@org.jspecify.annotations.Nullable Exception cause) {
    return new Failure(
        FailureKind.DAMAGED, "C-402", WORDS.say("county.forms"), "stats.json refused", cause);
  }
}
