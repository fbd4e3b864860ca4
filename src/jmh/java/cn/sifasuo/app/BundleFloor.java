package cn.sifasuo.app;

import cn.sifasuo.exchange.BundleContent;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.kernel.Digest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The least a bundle costs with the ciphers of SM-1: the entries zipped, signed, encrypted and
 * forced to the disk; at the other end decrypted, verified, and its facts put into a table and
 * counted. No CMS, no manifest, no numbers, no receipt.
 */
final class BundleFloor {

  private static final int KEY = 16;

  private final Provider provider = new BouncyCastleProvider();
  private final KeyPair signing = pair();
  private final KeyPair recipient = pair();
  private final Map<String, byte[]> entries;
  private final ObjectMapper json = new ObjectMapper();

  BundleFloor(List<OutgoingForm> forms) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    StringBuilder facts = new StringBuilder();
    for (OutgoingForm form : forms) {
      all.put("stats.json", form.content().getBytes(StandardCharsets.UTF_8));
      for (OutgoingForm.FactLines view : form.facts()) {
        for (String line : view.lines()) {
          facts.append("{\"fact\":").append(line);
          facts.append(",\"view\":\"").append(view.view()).append("\"}\n");
        }
      }
      for (BundleContent.Attachment file : form.files()) {
        try (var in = file.source().open()) {
          all.put(file.title(), in.readAllBytes());
        }
      }
    }
    all.put("facts.ndjson", facts.toString().getBytes(StandardCharsets.UTF_8));
    entries = all;
  }

  private KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
      generator.initialize(new ECGenParameterSpec("sm2p256v1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no SM2", e);
    }
  }

  void seal(Path file) throws IOException, GeneralSecurityException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    byte[] content = zipped.toByteArray();
    Signature signature = Signature.getInstance("SM3withSM2", provider);
    signature.initSign(signing.getPrivate());
    signature.update(content);
    byte[] signed = signature.sign();
    byte[] key = new byte[KEY];
    new SecureRandom().nextBytes(key);
    Cipher wrap = Cipher.getInstance("SM2", provider);
    wrap.init(Cipher.ENCRYPT_MODE, recipient.getPublic());
    byte[] wrapped = wrap.doFinal(key);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key).doFinal(content);
    ByteBuffer out = ByteBuffer.allocate(8 + wrapped.length + signed.length + sealed.length);
    out.putInt(wrapped.length).put(wrapped).putInt(signed.length).put(signed).put(sealed).flip();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(out);
      channel.force(true);
    }
    Digest.of(file);
  }

  /** Takes the file into the table and says how many facts it now holds. */
  long receive(Path file, PlainDatabase database)
      throws IOException, GeneralSecurityException, SQLException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
    byte[] wrapped = part(in, in.getInt());
    byte[] signed = part(in, in.getInt());
    Cipher unwrap = Cipher.getInstance("SM2", provider);
    unwrap.init(Cipher.DECRYPT_MODE, recipient.getPrivate());
    byte[] key = unwrap.doFinal(wrapped);
    byte[] content = cipher(Cipher.DECRYPT_MODE, key).doFinal(part(in, in.remaining()));
    Signature signature = Signature.getInstance("SM3withSM2", provider);
    signature.initVerify(signing.getPublic());
    signature.update(content);
    if (!signature.verify(signed)) {
      throw new GeneralSecurityException("signature");
    }
    Map<String, byte[]> read = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read.put(entry.getName(), zip.readAllBytes());
      }
    }
    insert(read.getOrDefault("facts.ndjson", new byte[0]), database);
    try (Statement statement = database.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "select count(*), count(*) filter (where outcome = 'SUCCESS'), sum(amount)"
                    + " from received_fact_dispute")) {
      result.next();
      return result.getLong(1);
    }
  }

  private void insert(byte[] facts, PlainDatabase database) throws IOException, SQLException {
    Map<String, PreparedStatement> statements = new TreeMap<>();
    UUID submission = UUID.randomUUID();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(facts), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode node = json.readTree(line);
      JsonNode fact = node.get("fact");
      String table = "received_" + node.get("view").asText();
      PreparedStatement statement = statements.get(table);
      if (statement == null) {
        statement =
            database
                .connection()
                .prepareStatement(
                    "insert into %s (submission_id, %s) values (?%s)"
                        .formatted(
                            table,
                            String.join(", ", (Iterable<String>) fact::fieldNames),
                            ", ?".repeat(fact.size())));
        statements.put(table, statement);
      }
      int at = 1;
      statement.setObject(at++, submission);
      for (JsonNode value : fact) {
        statement.setString(at++, value.isNull() ? null : value.asText());
      }
      statement.addBatch();
    }
    for (PreparedStatement statement : statements.values()) {
      statement.executeBatch();
      statement.close();
    }
    database.save();
  }

  private Cipher cipher(int mode, byte[] key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("SM4/CBC/PKCS7Padding", provider);
    cipher.init(mode, new SecretKeySpec(key, "SM4"), new IvParameterSpec(new byte[KEY]));
    return cipher;
  }

  private static byte[] part(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
