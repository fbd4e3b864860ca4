package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.CODE_ITEM;

import cn.sifasuo.vault.Transactions;
import java.util.List;
import java.util.Map;

/**
 * The code lists this ledger shares with the one of corrections, whose migration defines them: put
 * in where it has not.
 */
public final class SharedLists {

  private static final Map<String, List<String>> LISTS =
      Map.of(
          "OFFENCE_GROUP",
          List.of(
              "STATE_SECURITY",
              "PUBLIC_SAFETY",
              "ECONOMY",
              "PERSON_RIGHTS",
              "PROPERTY",
              "SOCIAL_ORDER",
              "DEFENCE",
              "CORRUPTION",
              "DERELICTION",
              "MILITARY",
              "OTHER"),
          "STAGE",
          List.of("INVESTIGATED", "CHARGED", "CONVICTED"),
          "WORK",
          List.of("EMPLOYED", "STUDENT", "FARMING", "NONE", "UNABLE"));

  private SharedLists() {}

  public static void putIn(Transactions database) {
    database.write(ctx -> {
      LISTS.forEach((list, codes) -> {
        if (!ctx.fetchExists(CODE_ITEM, CODE_ITEM.LIST_CODE.eq(list))) {
          for (int i = 0; i < codes.size(); i++) {
            ctx.insertInto(CODE_ITEM)
                .set(CODE_ITEM.LIST_CODE, list)
                .set(CODE_ITEM.CODE, codes.get(i))
                .set(CODE_ITEM.LABEL, codes.get(i))
                .set(CODE_ITEM.SORT, i)
                .set(CODE_ITEM.SOURCE, "test")
                .execute();
          }
        }
      });
      return null;
    });
  }
}
