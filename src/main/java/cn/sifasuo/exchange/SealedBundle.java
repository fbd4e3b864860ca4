package cn.sifasuo.exchange;

import java.nio.file.Path;

/**
 * A bundle that has been written and read back.
 *
 * @param size bytes of the file
 * @param fileSha256 digest of the file, hex; the receipt repeats it
 * @param manifestHash digest of the manifest by the suite's digest, hex; the next bundle names it
 */
public record SealedBundle(
    Path file, long size, String fileSha256, Manifest manifest, String manifestHash) {}
