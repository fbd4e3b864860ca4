package cn.sifasuo.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the rules of a record see of the others within an act, its own changes included. */
final class ActLookup implements RuleContext.Lookup {

  private final DSLContext ctx;
  private final RecordTypes types;
  private final String officeCode;
  private final RowWriter rows;
  private final Map<UUID, Optional<Draft>> found = new HashMap<>();

  /**
   * @param rows written before anything is looked up
   */
  ActLookup(DSLContext ctx, RecordTypes types, String officeCode, RowWriter rows) {
    this.ctx = ctx;
    this.types = types;
    this.officeCode = officeCode;
    this.rows = rows;
  }

  @Override
  public Optional<Draft> find(String recordType, UUID id) {
    return found.computeIfAbsent(
        id,
        k -> {
          rows.flush();
          return LedgerReader.find(ctx, types.get(recordType), k);
        });
  }

  @Override
  public List<Draft> all(String recordType) {
    rows.flush();
    return LedgerReader.all(ctx, types.get(recordType), officeCode);
  }

  /** A record was changed. */
  void forget(UUID id) {
    found.remove(id);
  }

  /** Changes were taken back. */
  void forgetAll() {
    found.clear();
  }
}
