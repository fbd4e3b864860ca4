package cn.sifasuo.ui.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person chose for a list, kept for the next time. */
public interface ListMemory {

  /**
   * The choices of one list.
   *
   * @param columns field names in order
   * @param widths pixels by field name, of the columns whose width was changed
   */
  record Choices(List<String> columns, Map<String, Double> widths) {}

  Optional<Choices> recall(String recordType);

  void remember(String recordType, Choices choices);

  /** Keeps choices as long as the program runs. */
  static ListMemory whileRunning() {
    Map<String, Choices> kept = new HashMap<>();
    return new ListMemory() {
      @Override
      public Optional<Choices> recall(String recordType) {
        return Optional.ofNullable(kept.get(recordType));
      }

      @Override
      public void remember(String recordType, Choices choices) {
        kept.put(recordType, choices);
      }
    };
  }
}
