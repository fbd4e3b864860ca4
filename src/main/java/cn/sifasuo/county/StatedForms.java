package cn.sifasuo.county;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormContent;
import cn.sifasuo.statistics.FormContentReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The frozen forms a bundle states, each with the very text its digest was taken of. */
final class StatedForms {

  private static final Wording WORDS = Wording.of(StatedForms.class);

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
        forms.add(new Stated(FormContentReader.read(text), text, Digest.of(text)));
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

  private static Failure refused(@org.jspecify.annotations.Nullable Exception cause) {
    return new Failure(
        FailureKind.DAMAGED, "C-402", WORDS.say("county.forms"), "stats.json refused", cause);
  }
}
