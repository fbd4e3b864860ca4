package cn.sifasuo.ledger.rule;

import cn.sifasuo.law.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a province, city or county as a document says it.
 *
 * @param name of the rule it adds to or tightens, such as {@code leave.office.max}
 * @param validTo last day; null while it is in force
 * @param document what it is taken from
 */
public record LocalRule(
    String name,
    Rule.Scope scope,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String content,
    Document document) {

  /**
   * A document with its picture.
   *
   * @param number such as 闽司〔2020〕50号
   * @param scanName name of the file
   * @param scan PDF, PNG or JPEG, at most {@link LocalRules#LARGEST_SCAN} bytes
   */
  public record Document(
      String number,
      String title,
      LocalDate issuedOn,
      String issuer,
      String scanName,
      byte[] scan) {

    public Document {
      scan = scan.clone();
    }

    @Override
    public byte[] scan() {
      return scan.clone();
    }
  }
}
