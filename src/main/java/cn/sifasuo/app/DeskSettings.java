package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.SETTING;

import cn.sifasuo.vault.Transactions;
import java.util.Optional;

/** Choices of a desk, remembered in its own encrypted file. */
final class DeskSettings {

  private final Transactions transactions;

  DeskSettings(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param name dotted, such as {@code backup.folder}
   */
  Optional<String> get(String name) {
    return transactions.read(ctx ->
        ctx.select(SETTING.CONTENT)
            .from(SETTING)
            .where(SETTING.NAME.eq(name))
            .fetchOptional(SETTING.CONTENT));
  }

  void put(String name, String content) {
    transactions.write(ctx ->
        ctx.insertInto(SETTING)
            .set(SETTING.NAME, name)
            .set(SETTING.CONTENT, content)
            .onDuplicateKeyUpdate()
            .set(SETTING.CONTENT, content)
            .execute());
  }
}
