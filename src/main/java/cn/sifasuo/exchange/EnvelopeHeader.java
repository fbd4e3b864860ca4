package cn.sifasuo.exchange;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * What stands before the encrypted content of an envelope, readable without a key.
 *
 * @param contentType EnvelopedData (RFC 5652) or AuthEnvelopedData (RFC 5083)
 * @param recipientInfos as written, in DER
 * @param contentEncryption algorithm with its initialisation vector
 */
public record EnvelopeHeader(
    ASN1ObjectIdentifier contentType,
    ASN1Set recipientInfos,
    AlgorithmIdentifier contentEncryption) {}
