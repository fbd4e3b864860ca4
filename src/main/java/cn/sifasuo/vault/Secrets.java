package cn.sifasuo.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Passwords as bytes, without a copy in a String that nobody can wipe. */
final class Secrets {

  private Secrets() {}

  /** UTF-8 of the characters; the caller wipes both. */
  static byte[] utf8(char[] secret) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  /** The characters of UTF-8; the caller wipes both. */
  static char[] chars(byte[] utf8) {
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    char[] secret = new char[decoded.remaining()];
    decoded.get(secret);
    Arrays.fill(decoded.array(), '\0');
    return secret;
  }
}
