package cn.sifasuo.ledger;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * What a ledger may find doubtful in records that a form counts. The arithmetic of a form cannot
 * see it: whether the same agreement was written into many cases, whether the committee was in
 * office.
 */
public interface LedgerCheck {

  /**
   * Something doubtful.
   *
   * @param text what, in words that name no person: they are kept with the form and leave the
   *     office
   * @param records the records it is found in, in the order they are to be shown; none if it is of
   *     the ledger as a whole
   */
  record Doubt(String text, List<UUID> records) {
    public Doubt {
      records = List.copyOf(records);
    }
  }

  /** What the relations of forms call it by, such as {@code mediation.roster}. */
  String code();

  /**
   * Looks at records of this ledger.
   *
   * @param records the query that gives their ids; part of a larger query, so that a year of cases
   *     is looked through where it lies
   * @return nothing if nothing is doubtful
   */
  List<Doubt> check(DSLContext ctx, Select<Record1<UUID>> records);
}
