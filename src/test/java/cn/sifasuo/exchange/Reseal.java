package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.vault.Transactions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes the bundle of a real desk apart and puts changed parts together again: under the county's
 * certificate, as anybody can, and under the office's signature, as the office or a thief of its
 * keys can.
 */
public final class Reseal {

  public static final String MANIFEST = EntryNames.MANIFEST;

  private final Suites suites;
  private final Identity office;
  private final Identity county;
  private final Instant at;

  public Reseal(Suites suites, Identity office, Identity county, Instant at) {
    this.suites = suites;
    this.office = office;
    this.county = county;
    this.at = at;
  }

  /** Gives a county the keys of a suite it would not choose by itself. */
  public static void countyKeys(Transactions database, IdentityStore store, Identity keys) {
    database.write(ctx -> {
      store.keep(ctx, IdentityStore.Direction.DOWNWARD, keys);
      return keys;
    });
  }

  /** The SignedData inside a bundle. */
  public byte[] signed(byte[] bundle) throws IOException {
    try (InputStream plain =
        Envelope.begin(new ByteArrayInputStream(bundle), suites).open(county.encryption())) {
      return plain.readAllBytes();
    }
  }

  /** The ZIP inside a bundle. */
  public byte[] zip(byte[] bundle) throws IOException {
    return SignedContent.begin(new ByteArrayInputStream(signed(bundle)), suites)
        .content()
        .readAllBytes();
  }

  /** The entries of the ZIP inside a bundle, in their order. */
  public Map<String, byte[]> entries(byte[] bundle) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip(bundle)))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        entries.put(e.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  /** The entries with another manifest; nothing else is changed. */
  public static Map<String, byte[]> manifest(
      Map<String, byte[]> entries, Consumer<Map<String, Object>> change) {
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    Map<String, Object> manifest = new TreeMap<>(read(entries));
    change.accept(manifest);
    changed.put(MANIFEST, Json.write(manifest).getBytes(StandardCharsets.UTF_8));
    return changed;
  }

  private static Map<String, Object> read(Map<String, byte[]> entries) {
    return Json.readObject(new String(entries.get(MANIFEST), StandardCharsets.UTF_8));
  }

  /** The entries with a manifest that lists them as they are now. */
  public static Map<String, byte[]> listed(Map<String, byte[]> entries) {
    return listed(entries, "");
  }

  /**
   * @param title of files the manifest did not list before
   */
  @SuppressWarnings("unchecked")
  public static Map<String, byte[]> listed(Map<String, byte[]> entries, String title) {
    Map<String, String> titles = new TreeMap<>();
    for (Map<String, Object> e : (List<Map<String, Object>>) read(entries).get("entries")) {
      titles.put(String.valueOf(e.get("name")), String.valueOf(e.get("title")));
    }
    List<Object> list = new ArrayList<>();
    entries.forEach((name, content) -> {
      if (!name.equals(MANIFEST)) {
        EntryMeter meter = new EntryMeter();
        meter.add(content, 0, content.length);
        Manifest.Entry e =
            meter.entry(name, titles.getOrDefault(name, EntryNames.isFile(name) ? title : ""));
        list.add(
            new TreeMap<>(
                Map.of(
                    "name", e.name(),
                    "size", e.size(),
                    "rows", e.rows(),
                    "sha256", e.sha256(),
                    "sm3", e.sm3(),
                    "title", e.title())));
      }
    });
    return manifest(entries, m -> m.put("entries", list));
  }

  public static byte[] zipOf(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        Forge.add(zip, e.getKey(), e.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Signed by the office and sealed for the county. */
  public byte[] seal(Map<String, byte[]> entries) throws IOException {
    return seal(zipOf(entries));
  }

  /** Signed by the office and sealed for the county. */
  public byte[] seal(byte[] zip) throws IOException {
    return envelope(sign(office, zip));
  }

  /** Signed by the office. */
  public byte[] sign(byte[] zip) throws IOException {
    return sign(office, zip);
  }

  public byte[] sign(Identity signer, byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = signer.suite().sign(bytes, signer.signing(), at)) {
      out.write(zip);
    }
    return bytes.toByteArray();
  }

  /** Sealed for the county, whatever it is. */
  public byte[] envelope(byte[] signed) throws IOException {
    return Forge.envelope(county.suite(), county.publicPart(), signed);
  }

  /** Sealed for the county with the algorithms of another suite on the same curve. */
  public byte[] envelope(String suite, byte[] signed) throws IOException {
    return Forge.envelope(suites.byId(suite).orElseThrow(), county.publicPart(), signed);
  }
}
