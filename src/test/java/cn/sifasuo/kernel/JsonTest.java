package cn.sifasuo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void theSameValueGivesTheSameBytesWhateverTheOrderItWasMadeIn() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("b", List.of(1, "二"));
    one.put("a", Map.of("x", true));
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("a", Map.of("x", true));
    other.put("b", List.of(1, "二"));
    assertThat(Json.write(one)).isEqualTo(Json.write(other));
    assertThat(Json.write(one)).isEqualTo("{\"a\":{\"x\":true},\"b\":[1,\"二\"]}");
  }
}
