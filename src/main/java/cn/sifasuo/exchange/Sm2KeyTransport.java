package cn.sifasuo.exchange;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;
import org.bouncycastle.util.BigIntegers;

/**
 * Encrypts a content key with SM2 in the form of GB/T 35276: {@code SM2Cipher ::= SEQUENCE {x
 * INTEGER, y INTEGER, hash OCTET STRING (32), cipher OCTET STRING}}. The library's own form (raw
 * {@code 04‖C1‖C3‖C2}) cannot be opened by OpenSSL.
 */
final class Sm2KeyTransport {

  private static final int FIELD = 32;
  private static final int HASH = 32;

  private Sm2KeyTransport() {}

  static byte[] encrypt(byte[] contentKey, PublicKey recipient) throws GeneralSecurityException {
    try {
      SM2Engine engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
      engine.init(
          true,
          new ParametersWithRandom(
              ECUtil.generatePublicKeyParameter(recipient), new SecureRandom()));
      byte[] raw = engine.processBlock(contentKey, 0, contentKey.length);
      return new DERSequence(
              new org.bouncycastle.asn1.ASN1Encodable[] {
                new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 1, 1 + FIELD))),
                new ASN1Integer(
                    new BigInteger(1, Arrays.copyOfRange(raw, 1 + FIELD, 1 + 2 * FIELD))),
                new DEROctetString(Arrays.copyOfRange(raw, 1 + 2 * FIELD, 1 + 2 * FIELD + HASH)),
                new DEROctetString(Arrays.copyOfRange(raw, 1 + 2 * FIELD + HASH, raw.length))
              })
          .getEncoded();
    } catch (InvalidCipherTextException | IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /**
   * Whether the bytes are a cipher of a key of that length, in DER. Looks at the form only, so that
   * nothing malformed meets the private key.
   */
  static boolean isCipherOf(int keyLength, byte[] encrypted) {
    try {
      if (!(CmsFrame.der(encrypted) instanceof ASN1Sequence parts) || parts.size() != 4) {
        return false;
      }
      return parts.getObjectAt(0) instanceof ASN1Integer x
          && parts.getObjectAt(1) instanceof ASN1Integer y
          && parts.getObjectAt(2) instanceof ASN1OctetString hash
          && parts.getObjectAt(3) instanceof ASN1OctetString cipher
          && x.getValue().signum() > 0
          && x.getValue().bitLength() <= 8 * FIELD
          && y.getValue().signum() > 0
          && y.getValue().bitLength() <= 8 * FIELD
          && hash.getOctetsLength() == HASH
          && cipher.getOctetsLength() == keyLength;
    } catch (IOException e) {
      return false; // not DER, so not one
    }
  }

  /**
   * @param encrypted bytes that {@link #isCipherOf} accepted
   */
  static byte[] decrypt(byte[] encrypted, PrivateKey key) throws GeneralSecurityException {
    try {
      ASN1Sequence parts = ASN1Sequence.getInstance(encrypted);
      byte[] hash = ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets();
      byte[] cipher = ASN1OctetString.getInstance(parts.getObjectAt(3)).getOctets();
      byte[] raw = new byte[1 + 2 * FIELD + HASH + cipher.length];
      raw[0] = 0x04;
      coordinate(parts, 0, raw, 1);
      coordinate(parts, 1, raw, 1 + FIELD);
      System.arraycopy(hash, 0, raw, 1 + 2 * FIELD, HASH);
      System.arraycopy(cipher, 0, raw, 1 + 2 * FIELD + HASH, cipher.length);
      SM2Engine engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
      engine.init(false, ECUtil.generatePrivateKeyParameter(key));
      return engine.processBlock(raw, 0, raw.length);
    } catch (InvalidCipherTextException | RuntimeException e) {
      throw new GeneralSecurityException(e); // a point off the curve is a runtime exception
    }
  }

  private static void coordinate(ASN1Sequence parts, int index, byte[] to, int offset) {
    BigInteger value = ASN1Integer.getInstance(parts.getObjectAt(index)).getValue();
    System.arraycopy(BigIntegers.asUnsignedByteArray(FIELD, value), 0, to, offset, FIELD);
  }
}
