package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Changes what is inside a bundle as its own office could: fields of the manifest, figures, facts,
 * the structure of the ZIP. What it makes is signed and sealed as if all were well, so that every
 * reader behind the signature gets to see it.
 */
public final class ContentMutator {

  private static final String STATS = EntryNames.STATS;
  private static final String FACTS = EntryNames.FACTS;

  private final RandomGenerator random;
  private final FileMutator files;
  private final Reseal reseal;

  public ContentMutator(RandomGenerator random, Reseal reseal) {
    this.random = random;
    this.files = new FileMutator(random);
    this.reseal = reseal;
  }

  public byte[] mutate(Map<String, byte[]> good) throws IOException {
    return switch (random.nextInt(5)) {
      case 0 -> reseal.seal(zip(good));
      case 1 -> reseal.seal(Reseal.manifest(good, this::change));
      case 2 -> reseal.seal(manifestText(good));
      case 3 -> reseal.seal(stats(good));
      default -> reseal.seal(facts(good));
    };
  }

  // ---------- ZIP

  private byte[] zip(Map<String, byte[]> good) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(good.keySet());
    if (random.nextInt(3) == 0) {
      Collections.swap(names, random.nextInt(names.size()), random.nextInt(names.size()));
    }
    if (random.nextInt(3) == 0) {
      names.remove(random.nextInt(names.size()));
    }
    names.forEach(n -> entries.put(n, good.get(n)));
    if (random.nextInt(3) == 0) {
      entries.put(pick("../x", "files/x", "a".repeat(70_000 / 2), "\u0000", ""), new byte[3]);
    }
    byte[] zip = Reseal.zipOf(entries);
    for (int hits = random.nextInt(4); hits > 0; hits--) {
      int at = random.nextInt(zip.length);
      switch (random.nextInt(4)) {
        case 0 -> zip[at] = (byte) random.nextInt(256);
        case 1 -> zip = Arrays.copyOf(zip, Math.max(1, at));
        case 2 -> zip[Math.min(zip.length - 1, random.nextInt(40))] = (byte) random.nextInt(256);
        default -> zip = FileMutator.with(zip, at, files.noise(1 + random.nextInt(20)));
      }
    }
    return zip;
  }

  // ---------- manifest

  private Map<String, byte[]> manifestText(Map<String, byte[]> good) {
    Map<String, byte[]> changed = new LinkedHashMap<>(good);
    changed.put(EntryNames.MANIFEST, text(good.get(EntryNames.MANIFEST)));
    return changed;
  }

  /** Text that may no longer be JSON, or JSON that is no longer canonical. */
  private byte[] text(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    return switch (random.nextInt(6)) {
      case 0 -> utf8("[".repeat(1 + random.nextInt(5000)));
      case 1 -> utf8(text.substring(0, at) + " " + text.substring(at));
      case 2 -> utf8(text.substring(0, at) + text.substring(Math.min(text.length(), at + 5)));
      case 3 -> utf8(text.replaceFirst("\\{", "{\"format\":\"SFB\","));
      case 4 -> utf8(text.replaceFirst("\\d+", "9".repeat(1 + random.nextInt(3000))));
      default -> FileMutator.with(json, at, files.noise(1 + random.nextInt(6)));
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // ---------- JSON as such

  /** Puts something else in one place of it. */
  @SuppressWarnings("unchecked")
  private void change(Map<String, Object> object) {
    List<String> names = new ArrayList<>(object.keySet());
    String name = names.get(random.nextInt(names.size()));
    Object value = object.get(name);
    if (value instanceof Map && random.nextInt(4) > 0 && !((Map<?, ?>) value).isEmpty()) {
      Map<String, Object> inner = new TreeMap<>((Map<String, Object>) value);
      change(inner);
      object.put(name, inner);
    } else if (value instanceof List && random.nextInt(4) > 0 && !((List<?>) value).isEmpty()) {
      List<Object> inner = new ArrayList<>((List<Object>) value);
      change(inner);
      object.put(name, inner);
    } else {
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.put(name + "x", value);
        default -> object.put(name, value());
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void change(List<Object> list) {
    int at = random.nextInt(list.size());
    if (list.get(at) instanceof Map<?, ?> map && random.nextInt(3) > 0 && !map.isEmpty()) {
      Map<String, Object> inner = new TreeMap<>((Map<String, Object>) map);
      change(inner);
      list.set(at, inner);
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> list.remove(at);
      case 1 -> list.add(list.get(at));
      case 2 -> Collections.swap(list, at, random.nextInt(list.size()));
      default -> list.set(at, value());
    }
  }

  private Object value() {
    return switch (random.nextInt(16)) {
      case 0 -> "";
      case 1 -> -1;
      case 2 -> Long.MAX_VALUE;
      case 3 -> new java.math.BigInteger("9".repeat(400));
      case 4 -> new java.math.BigDecimal("1e-400");
      case 5 -> List.of();
      case 6 -> Map.of();
      case 7 -> true;
      case 8 -> "x".repeat(1 + random.nextInt(100_000));
      case 9 -> "2016-13-45";
      case 10 -> "2016-08";
      case 11 -> 1.5;
      case 12 -> "\u202e\u0000\ud800";
      case 13 -> "1e999999999";
      case 14 -> "'; DROP TABLE submission; --";
      default -> random.nextInt(1000);
    };
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  // ---------- figures

  /** Other figures, which the manifest names as it should. */
  @SuppressWarnings("unchecked")
  private Map<String, byte[]> stats(Map<String, byte[]> good) {
    Map<String, byte[]> changed = new LinkedHashMap<>(good);
    if (random.nextInt(4) == 0) {
      changed.put(STATS, text(good.get(STATS)));
      return Reseal.listed(changed);
    }
    Map<String, Object> stats = read(good.get(STATS));
    Map<String, Object> form =
        new TreeMap<>((Map<String, Object>) ((List<Object>) stats.get("forms")).getFirst());
    for (int changes = 1 + random.nextInt(3); changes > 0 && !form.isEmpty(); changes--) {
      change(form);
    }
    String text = Json.write(form);
    changed.put(STATS, utf8("{\"forms\":[" + text + "]}"));
    return Reseal.manifest(
        Reseal.listed(changed),
        m -> {
          Map<String, Object> named =
              new TreeMap<>((Map<String, Object>) ((List<Object>) m.get("forms")).getFirst());
          named.put("digest", Digest.of(text));
          m.put("forms", List.of(named));
        });
  }

  private static Map<String, Object> read(byte[] json) {
    return Json.readObject(new String(json, StandardCharsets.UTF_8));
  }

  // ---------- facts

  private Map<String, byte[]> facts(Map<String, byte[]> good) {
    Map<String, byte[]> changed = new LinkedHashMap<>(good);
    List<String> lines =
        new ArrayList<>(new String(good.get(FACTS), StandardCharsets.UTF_8).lines().toList());
    int at = random.nextInt(lines.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.set(at, new String(text(utf8(lines.get(at))), StandardCharsets.ISO_8859_1));
      case 1 -> lines.set(at, pick("", "null", "[]", "{}", "\"x\"", "1", "{", "[".repeat(3000)));
      case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
      default -> {
        Map<String, Object> row = new TreeMap<>(read(utf8(lines.get(at))));
        change(row);
        lines.set(at, Json.write(row));
      }
    }
    String all = String.join("\n", lines) + "\n";
    changed.put(FACTS, utf8(all));
    long rows = all.chars().filter(c -> c == '\n').count();
    return Reseal.manifest(
        Reseal.listed(changed), m -> m.put("counts", Map.of("fact_dispute", rows)));
  }
}
