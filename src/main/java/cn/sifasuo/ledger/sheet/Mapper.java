package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.sheet.MappingView.Confidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the mapping of a ledger from what a person confirmed and what can be guessed. */
final class Mapper {

  private static final Wording WORDS = Wording.of(Mapper.class);
  private static final int SAMPLED = 20;
  private static final int SHOWN = 3;

  private final ImportPlan plan;
  private final ValueParser parser;
  private final MappingGuess guess;

  Mapper(ImportPlan plan, ValueParser parser) {
    this.plan = plan;
    this.parser = parser;
    this.guess = new MappingGuess(plan.targets());
  }

  boolean knows(Head head) {
    return guess.knows(head);
  }

  /**
   * @param confirmed columns a person decided on, if any
   * @throws Failure {@code L-217} if it names a target there is not
   */
  Mapping map(HeaderFinder.Found found, @Nullable ColumnMap confirmed) {
    SheetTable table = found.tables().getFirst();
    List<String> keys = ColumnMap.keys(table.heads());
    Map<Integer, ImportTarget> said = new HashMap<>();
    Set<Integer> closed = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      String id = confirmed == null ? null : confirmed.targets().get(keys.get(i));
      if (id != null) {
        closed.add(table.heads().get(i).column());
        if (!id.isEmpty()) {
          said.put(table.heads().get(i).column(), target(id));
        }
      }
    }
    Set<String> taken = new HashSet<>();
    said.values().forEach(t -> taken.add(t.id()));
    List<Head> open =
        table.heads().stream()
            .filter(h -> !closed.contains(h.column()))
            .filter(h -> !h.path().equals(RejectsWorkbook.REASON_HEAD))
            .toList();
    Map<Integer, MappingGuess.Guess> guessed =
        guess.guess(open, taken, (head, target) -> fits(table, head, target));
    List<Mapping.Column> columns = new ArrayList<>();
    List<MappingView.Column> shown = new ArrayList<>();
    OptionalInt serial = OptionalInt.empty();
    for (int i = 0; i < keys.size(); i++) {
      Head head = table.heads().get(i);
      MappingGuess.Guess here = guessed.get(head.column());
      ImportTarget target = said.getOrDefault(head.column(), here == null ? null : here.target());
      boolean isSerial = target != null && target.id().equals(MappingGuess.SERIAL.id());
      if (isSerial) {
        serial = OptionalInt.of(head.column());
      } else if (target != null) {
        columns.add(new Mapping.Column(head, target, factor(table, head, target)));
      }
      if (!head.path().equals(RejectsWorkbook.REASON_HEAD)) {
        shown.add(
            new MappingView.Column(
                head.column(),
                keys.get(i),
                head.letters(),
                head.path(),
                target == null ? "" : target.id(),
                target == null ? "" : isSerial ? WORDS.say("sheet.serial") : target.label(),
                samples(table, head, SHOWN).stream().map(RawCell::text).toList(),
                target == null
                    ? Confidence.NONE
                    : closed.contains(head.column())
                        ? Confidence.CONFIRMED
                        : here != null && here.known() ? Confidence.KNOWN : Confidence.GUESSED));
      }
    }
    MappingView view =
        new MappingView(
            plan.type().code(),
            found.tables().stream().map(t -> t.sheet().name()).toList(),
            List.copyOf(found.others()),
            table.headDigest(),
            List.copyOf(shown));
    return new Mapping(List.copyOf(columns), serial, view);
  }

  /** A remembered mapping without the targets a newer program no longer has. */
  ColumnMap stillThere(ColumnMap remembered) {
    Map<String, String> kept = new LinkedHashMap<>(remembered.targets());
    kept.values()
        .removeIf(id ->
            !id.isEmpty()
                && !id.equals(MappingGuess.SERIAL.id())
                && plan.targets().stream().noneMatch(t -> t.id().equals(id)));
    return new ColumnMap(remembered.type(), kept);
  }

  private ImportTarget target(String id) {
    if (id.equals(MappingGuess.SERIAL.id())) {
      return MappingGuess.SERIAL;
    }
    return plan.targets().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE,
                "L-217",
                WORDS.say("sheet.no-such-target", id),
                "map names an unknown target"));
  }

  private static List<RawCell> samples(SheetTable table, Head head, int most) {
    return table.rows().stream()
        .map(r -> r.cell(head.column()))
        .filter(c -> !c.blank())
        .limit(most)
        .toList();
  }

  private boolean fits(SheetTable table, Head head, ImportTarget target) {
    List<RawCell> cells = samples(table, head, SAMPLED);
    if (!ValueParser.tells(target.kind()) || cells.isEmpty()) {
      return true;
    }
    long good =
        cells.stream()
            .filter(c -> parser.parse(target, c, BigDecimal.ONE) instanceof Parsed.Value)
            .count();
    return good * 5 >= cells.size() * 4L;
  }

  /** 万元 in the head, or above the table where the head says nothing. */
  private static BigDecimal factor(SheetTable table, Head head, ImportTarget target) {
    if (target.kind() != FieldKind.MONEY) {
      return BigDecimal.ONE;
    }
    String path = head.path();
    if (path.contains("万元")) {
      return BigDecimal.valueOf(10_000);
    }
    return path.contains("元") ? BigDecimal.ONE : table.moneyFactor();
  }
}
