package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that an office sent, as it counts in a cell.
 *
 * @param factView what kind of fact it is
 * @param factId its pseudonym
 * @param columns all it says, in the order of the view
 * @param contribution what it adds to the raw value
 */
public record ReceivedFact(
    String factView, UUID factId, Map<String, @Nullable Object> columns, BigDecimal contribution) {

  public ReceivedFact {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
