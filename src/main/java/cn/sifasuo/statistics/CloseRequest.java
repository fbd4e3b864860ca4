package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import java.util.List;
import java.util.Map;

/**
 * What is to be closed, and who answers for it (Statistics Law art. 24).
 *
 * @param forms form codes; none for every form of such periods that is not closed yet
 * @param filler 填表人
 * @param head 单位负责人
 * @param reasons why a warning is right as it is: form code → check id → reason
 * @param source where the facts come from; a county closes its roll-up
 */
public record CloseRequest(
    Period period,
    List<String> forms,
    String filler,
    String head,
    Map<String, Map<String, String>> reasons,
    FactSource source) {

  public CloseRequest {
    forms = List.copyOf(forms);
    reasons = Map.copyOf(reasons);
  }

  /** All forms of this desk's own ledgers. */
  public static CloseRequest of(Period period, String filler, String head) {
    return new CloseRequest(period, List.of(), filler, head, Map.of(), FactSource.local());
  }

  public CloseRequest withReason(String form, String check, String reason) {
    Map<String, Map<String, String>> all = new java.util.HashMap<>(reasons);
    Map<String, String> own = new java.util.HashMap<>(all.getOrDefault(form, Map.of()));
    own.put(check, reason);
    all.put(form, Map.copyOf(own));
    return new CloseRequest(period, forms, filler, head, all, source);
  }
}
