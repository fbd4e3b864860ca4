package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values a warning is about, as a digest: those of its field and of the fields the rule names
 * beside it. Rows count by what stands in them, not by their place, so that a row added above takes
 * no answer away.
 */
final class WarningBasis {

  private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

  private WarningBasis() {}

  /**
   * @param draft with its derived fields filled, as the rule saw it
   */
  static String of(Draft draft, Problem warning) {
    Map<String, List<Object>> values = new TreeMap<>();
    Stream.concat(Stream.of(warning.field()), warning.concerns().stream())
        .distinct()
        .forEach(path -> add(values, draft, path));
    return Digest.of(Json.write(Map.of("rule", warning.code(), "values", values)));
  }

  private static void add(Map<String, List<Object>> values, Draft draft, String path) {
    Matcher row = ROW.matcher(path);
    if (row.matches()) {
      Draft child = draft.children(row.group(1)).get(Integer.parseInt(row.group(2)));
      values
          .computeIfAbsent(row.group(1) + "." + row.group(3), k -> new ArrayList<>())
          .add(plain(child.get(row.group(3))));
    } else if (draft.type().fields().stream().anyMatch(f -> f.name().equals(path))) {
      values.computeIfAbsent(path, k -> new ArrayList<>()).add(plain(draft.get(path)));
    } // rows as a whole have no value of their own
  }

  private static Object plain(@Nullable Object value) {
    return value == null ? "" : LedgerRows.plain(value);
  }
}
