package cn.sifasuo.paper;

import cn.sifasuo.law.CodeItem;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dated rules as papers speak of them. */
record PaperLaw(DatedRules rules, CodeLists codes) implements Facts.Law {

  /**
   * Code lists whose names a dated rule gives, in the order of the list: the levels are called as
   * the local rule calls them (domain/corrections.md §5 level.set).
   */
  private static final Map<String, String> NAMES = Map.of("LEVEL", "corrections.level.set");

  @Override
  public String says(String rule, LocalDate day) {
    return rules.on(rule, day).map(Rule::content).orElse("");
  }

  @Override
  public Optional<String> name(String list, String code, LocalDate day) {
    List<String> order = codes.items(list).stream().map(CodeItem::code).toList();
    return Optional.ofNullable(NAMES.get(list))
        .flatMap(rule -> rules.on(rule, day))
        .map(rule -> List.of(rule.content().split("[,，、]")))
        .filter(names -> names.size() == order.size() && order.contains(code))
        .map(names -> names.get(order.indexOf(code)).strip());
  }
}
