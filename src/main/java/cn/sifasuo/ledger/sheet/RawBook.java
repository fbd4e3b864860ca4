package cn.sifasuo.ledger.sheet;

import java.util.List;

/**
 * A workbook as read.
 *
 * @param fileName name without folder
 * @param sha256 digest of the file
 */
public record RawBook(String fileName, String sha256, List<RawSheet> sheets) {}
