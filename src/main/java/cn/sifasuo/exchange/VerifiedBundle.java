package cn.sifasuo.exchange;

import java.nio.file.Path;

/**
 * A bundle whose envelope has opened, whose signature holds, whose sender is enrolled and whose
 * content is what its manifest says. None of the content has left the reader yet.
 *
 * @param size bytes of the file
 * @param fileSha256 digest of the file, hex
 * @param suite found in the identifiers
 * @param sender whose certificate verified the signature
 * @param recipient the keys of this desk it was sealed for, which also sign its receipt
 * @param manifestHash digest of the manifest's bytes by the suite's digest, hex
 */
public record VerifiedBundle(
    Path file,
    long size,
    String fileSha256,
    Suite suite,
    EnrolledOffice sender,
    Identity recipient,
    Manifest manifest,
    String manifestHash) {}
