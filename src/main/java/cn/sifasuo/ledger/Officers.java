package cn.sifasuo.ledger;

import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Permission;
import cn.sifasuo.vault.Transactions;
import java.util.List;
import org.jooq.DSLContext;

/** Who may be in charge of a record: whoever works here and reads its ledger. */
public final class Officers {

  private final Transactions transactions;

  public Officers(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Somebody who may be in charge.
   *
   * @param signIn what a record keeps
   * @param name on papers
   */
  public record Officer(String signIn, String name) {}

  /** In the order they came. */
  public List<Officer> of(Ledger ledger) {
    return transactions.read(ctx -> of(ctx, ledger));
  }

  static List<Officer> of(DSLContext ctx, Ledger ledger) {
    return People.list(ctx).stream()
        .filter(p -> !p.disabled() && p.rights().may(Permission.READ_RECORDS, ledger))
        .map(p -> new Officer(p.signIn(), p.displayName()))
        .toList();
  }
}
