package cn.sifasuo.paper;

import cn.sifasuo.print.PaperPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of a template.
 *
 * @param validity days it belongs to the paper on
 * @param when all of them must hold
 * @param each rows it is repeated for; null for once
 * @param optional whether it is left out where nothing in it has a value, or no row is there
 */
record PaperBlock(
    Validity validity,
    List<Condition> when,
    @Nullable FieldPath each,
    boolean optional,
    Content content) {

  /** What it puts on the paper. */
  sealed interface Content {

    /** Labels with values. */
    record Grid(int columns, List<Cell> cells) implements Content {}

    /** Paragraphs. */
    record Text(PaperPart.Style style, List<PaperText> texts) implements Content {}

    /**
     * Rows under heads.
     *
     * @param blank least number of rows; empty ones are filled by hand
     */
    record Table(FieldPath rows, List<Column> columns, int blank) implements Content {}

    /** A framed text that grows. */
    record Box(PaperText label, PaperText text, int lines, List<PaperText> closing)
        implements Content {}

    /**
     * Small boxes.
     *
     * @param list codes they stand for
     * @param only of these codes; empty for all of the day
     */
    record Checks(PaperText label, String list, List<String> only, FieldPath field)
        implements Content {}

    /** Small boxes, each ticked by a condition of its own. */
    record Ticks(PaperText label, List<Tick> items) implements Content {}

    /** Lines to sign. */
    record Signatures(List<Line> lines) implements Content {}

    /** A seal with the day. */
    record Seal(List<PaperText> lines) implements Content {}

    /** 送达: whom it was served on, by whom, when, signed. */
    record Receipt(PaperText what, PaperText to, PaperText by) implements Content {}

    /** A line to cut along. */
    record Cut() implements Content {}

    /** Blocks several papers have in common. */
    record Shared(List<PaperBlock> blocks) implements Content {}

    /** A new page. */
    record NewPage() implements Content {}
  }

  /** A label with its value. */
  record Cell(PaperText label, PaperText value, int span) {}

  /** A small box, ticked where the condition holds; null for one to tick by hand. */
  record Tick(String label, @Nullable Condition condition) {}

  /** A column with its head. */
  record Column(String label, PaperText value, int width) {}

  /** Who signs, the name if known, and the day. */
  record Line(PaperText who, PaperText name, PaperText date) {}
}
