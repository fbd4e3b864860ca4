package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the head of a ledger, one to three rows high, merged or not, wherever it stands; and the
 * sheets that have it. A year's workbook of twelve sheets with the same head is one ledger.
 */
final class HeaderFinder {

  private static final Wording WORDS = Wording.of(HeaderFinder.class);

  private static final int SEARCHED_ROWS = 60;
  private static final int MOST_LEVELS = 3;
  private static final int FEWEST_KNOWN = 3;

  private static final Pattern WAN = Pattern.compile("单位[:：]?(?:人民币)?万元");

  private final Predicate<Head> known;

  /**
   * @param known whether a head means something to the ledger looked for
   */
  HeaderFinder(Predicate<Head> known) {
    this.known = known;
  }

  /**
   * What was found.
   *
   * @param tables sheets with the same head, in order; never empty
   * @param others names of visible sheets that hold something else
   */
  record Found(List<SheetTable> tables, List<String> others) {}

  /** A head that could be the one. */
  private record Candidate(int top, int bottom, List<Head> heads, long known) {}

  /**
   * @throws Failure {@code L-216} if no sheet has such a head
   */
  Found find(RawBook book) {
    List<SheetTable> tables = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (RawSheet sheet : book.sheets()) {
      if (!sheet.hidden() && !sheet.rows().isEmpty()) {
        best(sheet)
            .ifPresentOrElse(c -> tables.add(table(sheet, c)), () -> others.add(sheet.name()));
      }
    }
    SheetTable main =
        tables.stream()
            .max(
                Comparator.comparingLong((SheetTable t) -> t.heads().stream().filter(known).count())
                    .thenComparingInt(t -> t.rows().size()))
            .orElseThrow(() ->
                new Failure(
                    FailureKind.WRONG_USE,
                    "L-216",
                    WORDS.say("sheet.no-head"),
                    "no head among " + book.sheets().size() + " sheets"));
    List<SheetTable> same = new ArrayList<>();
    for (SheetTable table : tables) {
      if (table.headDigest().equals(main.headDigest())) {
        same.add(table);
      } else {
        others.add(table.sheet().name());
      }
    }
    return new Found(same, others);
  }

  private Optional<Candidate> best(RawSheet sheet) {
    HeadGrid grid = new HeadGrid(sheet);
    Candidate best = null;
    for (RawRow row : sheet.rows().stream().limit(SEARCHED_ROWS).toList()) {
      for (int levels = 1; levels <= MOST_LEVELS; levels++) {
        List<Head> heads = grid.heads(row.number(), row.number() + levels - 1);
        // columns under one group word are told apart only by the row below it
        long count = heads.stream().filter(known).map(Head::path).distinct().count();
        // fewer rows win a tie: a title above or a record below adds nothing known
        if (count >= FEWEST_KNOWN
            && (best == null
                || count > best.known()
                || (count == best.known() && levels - 1 < best.bottom() - best.top()))) {
          best = new Candidate(row.number(), row.number() + levels - 1, heads, count);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static SheetTable table(RawSheet sheet, Candidate head) {
    RowSorter sorter = new RowSorter(head.heads(), head.bottom());
    List<RawRow> rows = new ArrayList<>();
    List<SheetTable.Skipped> skipped = new ArrayList<>();
    boolean wan = false;
    for (RawRow row : sheet.rows()) {
      if (row.number() < head.top()) {
        wan |= row.cells().stream().anyMatch(c -> WAN.matcher(Blanks.squeeze(c.text())).find());
        skipped.add(new SheetTable.Skipped(row.number(), SheetTable.Reason.TITLE));
      } else if (row.number() > head.bottom()) {
        Optional<SheetTable.Reason> reason = sorter.skip(row);
        reason.ifPresentOrElse(
            r -> skipped.add(new SheetTable.Skipped(row.number(), r)), () -> rows.add(row));
      }
    }
    return new SheetTable(
        sheet,
        head.top(),
        head.bottom(),
        head.heads(),
        List.copyOf(rows),
        List.copyOf(skipped),
        wan ? BigDecimal.valueOf(10_000) : BigDecimal.ONE);
  }
}
