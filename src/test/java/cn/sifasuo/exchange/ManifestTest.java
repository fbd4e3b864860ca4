package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  private static final ExchangeFixture DESKS = new ExchangeFixture("INTL-1");

  @TempDir Path folder;

  private byte[] good() {
    return ManifestBytes.write(DESKS.write(folder).manifest());
  }

  private static void unreadable(byte[] bytes) {
    Failure failure = catchThrowableOfType(Failure.class, () -> ManifestBytes.read(bytes));
    assertThat(failure).as(new String(bytes, StandardCharsets.UTF_8)).isNotNull();
    assertThat(Refusal.of(failure))
        .as(new String(bytes, StandardCharsets.UTF_8))
        .contains(Refusal.MANIFEST_UNREADABLE);
  }

  @Test
  void isCanonicalAndReadsBack() {
    byte[] bytes = good();
    assertThat(ManifestBytes.write(ManifestBytes.read(bytes))).isEqualTo(bytes);
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .startsWith("{\"appVersion\":\"0.1.0\",\"auditHead\":{\"hash\":\"abab")
        .contains("\"createdAt\":\"2016-09-02T09:30:00+08:00\"")
        .contains("\"prevManifestHash\":null");
  }

  @Test
  void everyFieldIsNeededAndNoOtherIsTaken() {
    byte[] bytes = good();
    Map<String, Object> fields = Json.readObject(new String(bytes, StandardCharsets.UTF_8));
    for (String name : List.copyOf(fields.keySet())) {
      Map<String, Object> without = new TreeMap<>(fields);
      without.remove(name);
      unreadable(Forge.bytes(Json.write(without)));
      for (Object wrong : List.of(-1, "", "x y", 1.5, List.of(1), Map.of("a", "b"), true)) {
        Map<String, Object> mistyped = new TreeMap<>(fields);
        mistyped.put(name, wrong);
        unreadable(Forge.bytes(Json.write(mistyped)));
      }
    }
    fields.put("more", 1);
    unreadable(Forge.bytes(Json.write(fields)));
  }

  @Test
  void anotherSpellingOfTheSameIsRefused() {
    String text = new String(good(), StandardCharsets.UTF_8);
    List<String> spellings = new ArrayList<>();
    spellings.add(" " + text);
    spellings.add(text + " ");
    spellings.add(text + "{}");
    spellings.add(text.replace("\"seq\":1,", "\"seq\":1.0,"));
    spellings.add(text.replace("\"kind\":\"FULL\"", "\"kind\":\"F\\u0055LL\""));
    spellings.add(text.replaceFirst("\\{", "{\"seq\":1,"));
    spellings.add(text.replace("+08:00\"", "+08:00:00\""));
    spellings.add(text.replace("\"2016-08\"", "\" 2016-08\""));
    for (String spelling : spellings) {
      assertThat(spelling).isNotEqualTo(text);
      unreadable(Forge.bytes(spelling));
    }
    unreadable(new byte[] {(byte) 0xff, (byte) 0xfe});
    unreadable("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
  }
}
