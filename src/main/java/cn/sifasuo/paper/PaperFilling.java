package cn.sifasuo.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeItem;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.paper.PaperBlock.Content;
import cn.sifasuo.print.Paper;
import cn.sifasuo.print.PaperPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Fills one template from one record. */
final class PaperFilling {

  /** Stands in running text for a value that is written by hand. */
  private static final String BLANK = "________";

  /** A blank number is written by hand. */
  private static final String BLANK_NUMBER = "________________";

  private static final Wording WORDS = Wording.of(PaperFilling.class);

  private final PaperTemplate template;
  private final Facts facts;
  private final Writing writing;

  PaperFilling(PaperTemplate template, Facts facts, Writing writing) {
    this.template = template;
    this.facts = facts;
    this.writing = writing;
  }

  /** What the paper is called on its day. */
  static String name(PaperTemplate template, Facts facts, Writing writing) {
    return template.names().stream()
        .filter(n -> n.validity().has(facts.day()))
        .findFirst()
        .orElseThrow()
        .text()
        .in(facts, writing, "");
  }

  /** The mark of a draft; empty for what the office decides. */
  private static String mark(PaperTemplate template, Facts facts) {
    return template.isDraft(facts) ? WORDS.say("paper.draft") : "";
  }

  /**
   * @param printedOn today
   */
  Paper paper(LocalDate printedOn) {
    List<PaperPart> parts = new ArrayList<>();
    PaperTemplate.MinorsNote note = template.minorsNote();
    if (note != null && facts.record().type().isOfMinor(facts.record())) {
      parts.add(new PaperPart.Text(PaperPart.Style.NOTE, WORDS.say("paper.minors." + note.name())));
    }
    template.blocks().forEach(b -> parts.addAll(block(b, facts)));
    String name = name(template, facts, writing);
    joinSignatures(parts);
    return new Paper(
        name,
        template.neutral()
            ? Paper.Heading.NONE
            : new Paper.Heading(mark(template, facts), name, number()),
        parts,
        template.neutral()
            ? Paper.Foot.NONE
            : new Paper.Foot(facts.words().office(), template.code(), printedOn),
        facts.day());
  }

  /** Those of several rows stand beside each other like those of one block. */
  private static void joinSignatures(List<PaperPart> parts) {
    for (int i = parts.size() - 1; i > 0; i--) {
      if (parts.get(i - 1) instanceof PaperPart.Signatures(List<PaperPart.Signature> first)
          && parts.get(i) instanceof PaperPart.Signatures(List<PaperPart.Signature> second)) {
        List<PaperPart.Signature> both = new ArrayList<>(first);
        both.addAll(second);
        parts.set(i - 1, new PaperPart.Signatures(both));
        parts.remove(i);
      }
    }
  }

  private String number() {
    PaperTemplate.Number number = template.number();
    if (number == null) {
      return "";
    }
    String written = number.text().in(facts, writing, "");
    return WORDS.say("paper.numbered", number.label(), written.isBlank() ? BLANK_NUMBER : written);
  }

  /** A block that goes over rows is there once for every row, and once empty if there is none. */
  private List<PaperPart> block(PaperBlock block, Facts of) {
    if (!block.validity().has(of.day())) {
      return List.of();
    }
    if (block.each() == null) {
      return once(block, of);
    }
    List<PaperPart> parts = new ArrayList<>();
    List<Draft> rows = block.each().holders(of);
    for (int i = 0; i < rows.size(); i++) {
      parts.addAll(once(block, of.with(rows.get(i), i + 1)));
    }
    return rows.isEmpty() ? once(block, of) : parts;
  }

  private List<PaperPart> once(PaperBlock block, Facts of) {
    boolean wanted = block.when().stream().allMatch(c -> c.holds(of));
    if (!wanted || block.optional() && !says(block.content(), of)) {
      return List.of();
    }
    return part(block.content(), of);
  }

  private boolean says(Content content, Facts of) {
    return switch (content) {
      case Content.Grid grid ->
          grid.cells().stream().anyMatch(c -> !c.value().in(of, writing, "").isBlank());
      case Content.Text text -> text.texts().stream().anyMatch(t -> t.saysSomething(of, writing));
      case Content.Table table -> !table.rows().holders(of).isEmpty();
      case Content.Box box -> !box.text().in(of, writing, "").isBlank();
      case Content.Checks checks -> !checks.field().values(of).isEmpty();
      case Content.Ticks ticks -> ticks.items().stream().anyMatch(t -> ticked(t, of));
      case Content.Signatures signatures -> of.each() != null;
      case Content.Seal seal -> true;
      case Content.Receipt receipt -> !receipt.to().in(of, writing, "").isBlank();
      case Content.Cut cut -> true;
      case Content.Shared shared -> shared.blocks().stream().anyMatch(b -> says(b.content(), of));
      case Content.NewPage newPage -> true;
    };
  }

  private List<PaperPart> part(Content content, Facts of) {
    return switch (content) {
      case Content.Grid grid -> List.of(grid(grid, of));
      case Content.Text text ->
          text.texts().stream()
              .<PaperPart>map(t -> new PaperPart.Text(text.style(), t.in(of, writing, BLANK)))
              .toList();
      case Content.Table table -> List.of(table(table, of));
      case Content.Box box ->
          List.of(
              new PaperPart.Box(
                  box.label().in(of, writing, ""),
                  box.text().in(of, writing, ""),
                  box.lines(),
                  box.closing().stream().map(t -> t.in(of, writing, BLANK)).toList()));
      case Content.Checks checks -> List.of(checks(checks, of));
      case Content.Ticks ticks ->
          List.of(
              new PaperPart.Checks(
                  ticks.label().in(of, writing, ""),
                  ticks.items().stream()
                      .map(t -> new PaperPart.Check(t.label(), ticked(t, of)))
                      .toList()));
      case Content.Signatures signatures -> List.of(signatures(signatures, of));
      case Content.Seal seal ->
          List.of(
              new PaperPart.Seal(
                  seal.lines().stream().map(t -> t.in(of, writing, BLANK)).toList()));
      case Content.Receipt receipt -> receipt(receipt, of);
      case Content.Cut cut -> List.of(new PaperPart.Cut());
      case Content.Shared shared ->
          shared.blocks().stream().flatMap(b -> block(b, of).stream()).toList();
      case Content.NewPage newPage -> List.of(new PaperPart.NewPage());
    };
  }

  private PaperPart grid(Content.Grid grid, Facts of) {
    return new PaperPart.Grid(
        grid.columns(),
        grid.cells().stream()
            .map(c ->
                new PaperPart.Cell(
                    c.label().in(of, writing, ""), c.value().in(of, writing, ""), c.span()))
            .toList());
  }

  private PaperPart table(Content.Table table, Facts of) {
    List<List<String>> rows = new ArrayList<>();
    List<Draft> drafts = table.rows().holders(of);
    for (int i = 0; i < Math.max(drafts.size(), table.blank()); i++) {
      Facts in = of.with(i < drafts.size() ? drafts.get(i) : null, i + 1);
      rows.add(table.columns().stream().map(c -> c.value().in(in, writing, "")).toList());
    }
    return new PaperPart.Table(
        table.columns().stream().map(c -> new PaperPart.Column(c.label(), c.width())).toList(),
        rows);
  }

  /** The codes of the day, and those chosen before the list was changed. */
  private PaperPart checks(Content.Checks checks, Facts of) {
    List<String> chosen = checks.field().values(of).stream().map(Objects::toString).toList();
    List<PaperPart.Check> items = new ArrayList<>();
    for (CodeItem item : writing.codes().items(checks.list())) {
      boolean ticked = chosen.contains(item.code());
      boolean wanted =
          checks.only().isEmpty() ? item.validOn(of.day()) : checks.only().contains(item.code());
      if (ticked || wanted) {
        items.add(new PaperPart.Check(item.label(), ticked));
      }
    }
    return new PaperPart.Checks(checks.label().in(of, writing, ""), items);
  }

  private static boolean ticked(PaperBlock.Tick tick, Facts of) {
    return tick.condition() != null && tick.condition().holds(of);
  }

  private PaperPart signatures(Content.Signatures signatures, Facts of) {
    return new PaperPart.Signatures(
        signatures.lines().stream()
            .map(l -> {
              String date = l.date().in(of, writing, "");
              return new PaperPart.Signature(
                  l.who().in(of, writing, ""),
                  l.name().in(of, writing, ""),
                  date.isBlank() ? WORDS.say("paper.date") : date);
            })
            .toList());
  }

  private List<PaperPart> receipt(Content.Receipt receipt, Facts of) {
    String what = receipt.what().in(of, writing, "");
    return List.of(
        new PaperPart.Grid(
            2,
            List.of(
                new PaperPart.Cell(WORDS.say("receipt.what"), what.isBlank() ? title(of) : what, 2),
                new PaperPart.Cell(WORDS.say("receipt.to"), receipt.to().in(of, writing, ""), 1),
                new PaperPart.Cell(WORDS.say("receipt.by"), receipt.by().in(of, writing, ""), 1),
                new PaperPart.Cell(WORDS.say("receipt.on"), WORDS.say("paper.date"), 1),
                new PaperPart.Cell(WORDS.say("receipt.signed"), "", 1))));
  }

  private String title(Facts of) {
    return name(template, of, writing);
  }
}
