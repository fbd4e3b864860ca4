package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Problem;
import java.util.List;

/** The rules of one record type: values apart from the fields that show them. */
public interface RecordRules {

  /** Rules of a type that has none beyond its descriptor. */
  RecordRules NONE = new RecordRules() {};

  /** Fills derived fields of the record and its rows. Runs before every check. */
  default void derive(Draft draft, RuleContext context) {}

  /**
   * What is wrong with the record beyond what its descriptor says (required, length, code). A rule
   * about a row names the field as {@code party[0].name}.
   */
  default List<Problem> check(Draft draft, RuleContext context) {
    return List.of();
  }
}
