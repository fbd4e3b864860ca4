package cn.sifasuo.exchange;

import static cn.sifasuo.exchange.ExchangeFixture.CLOCK;

import cn.sifasuo.kernel.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes bundles that no writer of ours would make, signed and sealed as if all were well. */
final class Forge {

  private final ExchangeFixture desks;
  private final Path folder;
  private final List<Map.Entry<String, byte[]>> entries = new ArrayList<>();
  private Map<String, Object> manifest = new TreeMap<>();
  private int written;

  Forge(ExchangeFixture desks, Path folder) {
    this.desks = desks;
    this.folder = folder;
    entries.add(Map.entry("stats.json", bytes("{}")));
    entries.add(Map.entry("facts.ndjson", bytes("{\"a\":1}\n{\"a\":2}\n")));
    relist();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An entry in front of the manifest, listed in it. */
  Forge with(String name, byte[] content) {
    entries.add(Map.entry(name, content));
    relist();
    return this;
  }

  /** An entry in front of the manifest that the manifest does not list. */
  Forge withUnlisted(String name, byte[] content) {
    entries.add(Map.entry(name, content));
    return this;
  }

  private void relist() {
    List<Manifest.Entry> listed = new ArrayList<>();
    for (Map.Entry<String, byte[]> e : entries) {
      EntryMeter meter = new EntryMeter();
      meter.add(e.getValue(), 0, e.getValue().length);
      listed.add(meter.entry(e.getKey(), e.getKey().startsWith("files/") ? "file.txt" : ""));
    }
    Dispatch d = ExchangeFixture.dispatch();
    Manifest honest =
        new Manifest(
            desks.suite.id(),
            d.bundleId(),
            d.kind(),
            desks.office.office(),
            Certificates.sha256(desks.office.signing().certificate()),
            desks.county.office(),
            Certificates.sha256(desks.county.encryption().certificate()),
            1,
            null,
            d.period(),
            "12",
            "0.1.0",
            OffsetDateTime.now(CLOCK),
            null,
            d.auditHead(),
            new TreeMap<>(Map.of("facts.dispute", 2L)),
            listed,
            d.forms());
    manifest = Json.readObject(new String(ManifestBytes.write(honest), StandardCharsets.UTF_8));
  }

  Forge manifest(Consumer<Map<String, Object>> change) {
    change.accept(manifest);
    return this;
  }

  @SuppressWarnings("unchecked")
  Forge entry(int index, Consumer<Map<String, Object>> change) {
    List<Map<String, Object>> listed =
        Objects.requireNonNull((List<Map<String, Object>>) manifest.get("entries"));
    change.accept(listed.get(index));
    return this;
  }

  byte[] manifestBytes() {
    return bytes(Json.write(manifest));
  }

  byte[] zip(List<Map.Entry<String, byte[]>> afterwards) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> e : entries) {
        add(zip, e.getKey(), e.getValue());
      }
      add(zip, "manifest.json", manifestBytes());
      for (Map.Entry<String, byte[]> e : afterwards) {
        add(zip, e.getKey(), e.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  Path seal() throws IOException {
    return seal(zip(List.of()));
  }

  Path seal(byte[] payload) throws IOException {
    return save(envelope(desks.suite, desks.county.publicPart(), sign(desks.office, payload)));
  }

  Path save(byte[] file) throws IOException {
    return Files.write(folder.resolve("forged-" + written++ + ".p7m"), file);
  }

  static byte[] sign(Identity signer, byte[] payload) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = signer.suite().sign(bytes, signer.signing(), CLOCK.instant())) {
      out.write(payload);
    }
    return bytes.toByteArray();
  }

  static byte[] envelope(Suite suite, PublicIdentity recipient, byte[] signed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = suite.envelope(bytes, List.of(recipient.encryption()))) {
      out.write(signed);
    }
    return bytes.toByteArray();
  }
}
