package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.RECEIVED_FACT_DISPUTE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Disputes that two offices entered alike in one month: the same days, kind, outcome, persons and a
 * sum of money. They have pseudonyms of their own, so it may be chance; a hint to ask, no conflict.
 */
public final class LikelyDoubles {

  private static final int MOST = 200;

  private final Transactions transactions;
  private final OfficeRegistry registry;

  public LikelyDoubles(Transactions transactions, OfficeRegistry registry) {
    this.transactions = transactions;
    this.registry = registry;
  }

  /**
   * Some that look alike.
   *
   * @param offices names of the offices, at least two
   * @param cases their pseudonyms
   */
  public record Alike(List<String> offices, List<UUID> cases) {

    public Alike {
      offices = List.copyOf(offices);
      cases = List.copyOf(cases);
    }
  }

  /** Of the current submissions to a form of a month; those without money say too little. */
  public List<Alike> of(Session session, String formCode, Period month) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> of(ctx, formCode, month));
  }

  private List<Alike> of(DSLContext ctx, String formCode, Period month) {
    var f = RECEIVED_FACT_DISPUTE;
    OfficeBook book = registry.book(ctx);
    Map<List<Object>, List<Entry>> alike = new LinkedHashMap<>();
    ctx.select(f.FACT_ID, SUBMISSION.OFFICE_CODE)
        .select(
            f.ACCEPTED_ON, f.CONCLUDED_ON, f.OUTCOME, f.DISPUTE_TYPE, f.INVOLVED_PERSONS, f.AMOUNT)
        .from(f)
        .join(SUBMISSION)
        .on(SUBMISSION.ID.eq(f.SUBMISSION_ID))
        .where(
            SUBMISSION.FORM_CODE.eq(formCode),
            SUBMISSION.PERIOD.eq(month.code()),
            SUBMISSION.CURRENT_ONE.isTrue(),
            f.CONCLUDED_ON.isNotNull(),
            f.AMOUNT.gt(java.math.BigDecimal.ZERO))
        .orderBy(f.CONCLUDED_ON, f.FACT_ID)
        .forEach(r -> {
          List<Object> said = new ArrayList<>();
          for (int i = 2; i < r.size(); i++) {
            said.add(String.valueOf(r.get(i)));
          }
          alike
              .computeIfAbsent(said, s -> new ArrayList<>())
              .add(new Entry(r.get(SUBMISSION.OFFICE_CODE), r.get(f.FACT_ID)));
        });
    return alike.values().stream()
        .filter(same -> same.stream().map(Entry::office).distinct().count() > 1)
        .limit(MOST)
        .map(same ->
            new Alike(
                new TreeSet<>(same.stream().map(Entry::office).toList())
                    .stream().map(book::name).toList(),
                same.stream().map(Entry::fact).toList()))
        .toList();
  }

  private record Entry(String office, UUID fact) {}
}
