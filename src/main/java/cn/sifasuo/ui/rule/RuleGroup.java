package cn.sifasuo.ui.rule;

import cn.sifasuo.kernel.Wording;
import java.util.List;
import java.util.stream.Stream;

/** What a rule is about, told by how its name begins; by the ledgers, and what is handed upward. */
enum RuleGroup {
  MEDIATION(List.of("mediation.", "article.")),
  CORRECTIONS(List.of("corrections.", "term.", "retention.corrections")),
  RESETTLEMENT(List.of("aid.")),
  HAND_OVER(List.of("hand_over.")),
  OTHER(List.of(""));

  private static final Wording WORDS = Wording.of(RuleGroup.class);

  private final List<String> beginnings;

  RuleGroup(List<String> beginnings) {
    this.beginnings = beginnings;
  }

  static RuleGroup of(String rule) {
    return Stream.of(values())
        .filter(g -> g.beginnings.stream().anyMatch(rule::startsWith))
        .findFirst()
        .orElse(OTHER);
  }

  /** What a person reads. */
  String label() {
    return WORDS.say("group." + name());
  }
}
