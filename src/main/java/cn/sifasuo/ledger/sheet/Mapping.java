package cn.sifasuo.ledger.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which columns are read as what.
 *
 * @param columns mapped columns from left to right, serial number excluded
 * @param serial column of the serial number
 */
record Mapping(List<Column> columns, OptionalInt serial, MappingView view) {

  /**
   * One column that is read.
   *
   * @param factor what a money value is multiplied by
   */
  record Column(Head head, ImportTarget target, BigDecimal factor) {}

  Optional<Column> columnOf(String targetId) {
    return columns.stream().filter(c -> c.target().id().equals(targetId)).findFirst();
  }
}
