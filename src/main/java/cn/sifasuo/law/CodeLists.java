package cn.sifasuo.law;

import static cn.sifasuo.vault.schema.Tables.CODE_ITEM;

import cn.sifasuo.vault.Transactions;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** All code lists, read once from the dated table; immutable. */
public final class CodeLists {

  private static final Pattern SIGNS = Pattern.compile("[\\s()（）/、]");

  private final Map<String, Map<String, CodeItem>> lists;

  /** Items by what a clerk may write, folded; made when a list is first read from text. */
  private final Map<String, Map<String, CodeItem>> byForm = new ConcurrentHashMap<>();

  private CodeLists(Map<String, Map<String, CodeItem>> lists) {
    this.lists = lists;
  }

  public static CodeLists load(Transactions transactions) {
    Map<String, Map<String, CodeItem>> lists = new LinkedHashMap<>();
    transactions
        .read(ctx ->
            ctx.selectFrom(CODE_ITEM)
                .orderBy(CODE_ITEM.LIST_CODE, CODE_ITEM.SORT, CODE_ITEM.CODE)
                .fetch())
        .forEach(r ->
            lists
                .computeIfAbsent(r.getListCode(), k -> new LinkedHashMap<>())
                .put(
                    r.getCode(),
                    new CodeItem(
                        r.getListCode(),
                        r.getCode(),
                        r.getLabel(),
                        r.getStoredNumber(),
                        r.getAliases().isBlank() ? List.of() : List.of(r.getAliases().split("\\|")),
                        r.getValidFrom(),
                        r.getValidTo())));
    return new CodeLists(lists);
  }

  /** Every item of a list in its order; empty for an unknown list. */
  public List<CodeItem> items(String list) {
    return List.copyOf(lists.getOrDefault(list, Map.of()).values());
  }

  /** The items that may be chosen on a day. */
  public List<CodeItem> items(String list, LocalDate day) {
    return items(list).stream().filter(i -> i.validOn(day)).toList();
  }

  public Optional<CodeItem> item(String list, String code) {
    return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
  }

  /** The label of a code, or the code itself where the list does not know it. */
  public String label(String list, String code) {
    return item(list, code).map(CodeItem::label).orElse(code);
  }

  /**
   * The item a person meant: its code, label, alias, or one of these with or without the words 纠纷,
   * 案件, 调解 and 人民调解委员会 that clerks add or drop.
   */
  public Optional<CodeItem> find(String list, String written) {
    String wanted = fold(written);
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byForm.computeIfAbsent(list, this::byForm).get(wanted));
  }

  /** Where two items know the same form, the first in the list's order has it. */
  private Map<String, CodeItem> byForm(String list) {
    Map<String, CodeItem> items = new HashMap<>();
    items(list).forEach(item -> forms(item).forEach(form -> items.putIfAbsent(fold(form), item)));
    return items;
  }

  private static List<String> forms(CodeItem item) {
    List<String> forms = new ArrayList<>(item.aliases());
    forms.add(item.code());
    forms.add(item.label());
    return forms;
  }

  /** Half-width, no blanks or brackets, 其它 as 其他, without the suffixes clerks add at will. */
  private static String fold(String written) {
    String text =
        SIGNS
            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
            .replaceAll("")
            .replace("其它", "其他")
            .toLowerCase(java.util.Locale.ROOT);
    for (String suffix : List.of("人民调解委员会", "调委会", "纠纷", "案件")) {
      if (text.endsWith(suffix) && text.length() > suffix.length()) {
        text = text.substring(0, text.length() - suffix.length());
      }
    }
    return text;
  }
}
