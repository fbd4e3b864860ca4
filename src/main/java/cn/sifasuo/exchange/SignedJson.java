package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small signed paper: canonical JSON inside SignedData, not encrypted. Receipts and enrolment
 * files are such; there is nothing personal in them.
 */
final class SignedJson {

  /** Most bytes of such a file. */
  static final int MAX = 1 << 20;

  private final String text;
  private final Signature signature;

  private SignedJson(String text, Signature signature) {
    this.text = text;
    this.signature = signature;
  }

  static byte[] write(
      Map<String, ? extends @Nullable Object> fields, Suite suite, Credential signer, Instant at) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream signed = suite.sign(bytes, signer, at)) {
      signed.write(Json.write(fields).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "signing failed");
    }
    return bytes.toByteArray();
  }

  /**
   * Reads without believing: the caller checks {@link #signature}.
   *
   * @throws cn.sifasuo.kernel.Failure
   */
  static SignedJson read(byte[] file, Suites suites) {
    SignedContent signed = SignedContent.begin(new ByteArrayInputStream(file), suites);
    try {
      byte[] json = signed.content().readNBytes(MAX);
      Signature signature = signed.end();
      return new SignedJson(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString(), signature);
    } catch (CharacterCodingException e) {
      throw Refusal.NOT_SIGNED.failure(e, "content is no text");
    } catch (IOException e) {
      throw Refusal.NOT_SIGNED.failure(e, "content does not end");
    }
  }

  /**
   * @throws cn.sifasuo.kernel.Failure X-501 if it is far too large, X-502 if it cannot be read
   */
  static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX + 1);
      if (bytes.length > MAX) {
        throw Refusal.FILE_TOO_LARGE.failure("over " + MAX + " bytes", MAX >> 20);
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "small signed file");
    }
  }

  String text() {
    return text;
  }

  Signature signature() {
    return signature;
  }

  /** Whether the fields are all there is and spelled as we spell them. */
  boolean isCanonical(Map<String, ? extends @Nullable Object> fields) {
    return Json.write(fields).equals(text);
  }
}
