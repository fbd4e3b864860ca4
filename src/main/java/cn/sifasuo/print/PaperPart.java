package cn.sifasuo.print;

import java.util.List;

/**
 * A part of a {@link Paper}. Framed parts that follow each other share their lines and look like
 * one table.
 */
public sealed interface PaperPart {

  /** Whether it is drawn as rows of framed cells. */
  default boolean framed() {
    return false;
  }

  /**
   * Labels with their values.
   *
   * @param columns pairs beside each other, 1 to 4
   */
  record Grid(int columns, List<Cell> cells) implements PaperPart {

    public Grid {
      cells = List.copyOf(cells);
    }

    @Override
    public boolean framed() {
      return true;
    }
  }

  /**
   * A label with its value; an empty value leaves room to write by hand.
   *
   * @param span columns of the grid it takes, from 1
   */
  record Cell(String label, String value, int span) {}

  /** Rows under column heads, which stand again on every page. */
  record Table(List<Column> columns, List<List<String>> rows) implements PaperPart {

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public boolean framed() {
      return true;
    }
  }

  /**
   * A column of a table.
   *
   * @param width as a share of the widths of all columns
   */
  record Column(String label, int width) {}

  /**
   * A labelled frame for long text, which grows and goes on over pages.
   *
   * @param leastLines height it has at least, in lines
   * @param closing lines at its lower right, such as a signature
   */
  record Box(String label, String text, int leastLines, List<String> closing) implements PaperPart {

    public Box {
      closing = List.copyOf(closing);
    }

    @Override
    public boolean framed() {
      return true;
    }
  }

  /** A labelled list of small boxes, ticked or not. */
  record Checks(String label, List<Check> items) implements PaperPart {

    public Checks {
      items = List.copyOf(items);
    }

    @Override
    public boolean framed() {
      return true;
    }
  }

  /** One small box. */
  record Check(String label, boolean ticked) {}

  /** A paragraph; an empty text is an empty line. */
  record Text(Style style, String text) implements PaperPart {}

  /** What a paragraph is. */
  enum Style {
    /** 仿宋, first line set in. */
    BODY,
    /** 黑体: 一、 */
    HEADING,
    /** 楷体: （一） */
    SUBHEADING,
    /** At the margin, as whom a letter is to. */
    ADDRESSEE,
    /** A second title within the paper, such as that of a reply slip. */
    TITLE,
    /** In the middle. */
    CENTER,
    /** At the right edge. */
    RIGHT,
    /** Small 楷体, as notes are. */
    NOTE
  }

  /** Lines to sign by hand, two beside each other. */
  record Signatures(List<Signature> lines) implements PaperPart {

    public Signatures {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line to sign.
   *
   * @param who such as 承办人
   * @param name if it is known
   * @param date as printed
   */
  record Signature(String who, String name, String date) {}

  /** Whose seal goes there, and the day under it, in the middle over each other at the right. */
  record Seal(List<String> lines) implements PaperPart {

    public Seal {
      lines = List.copyOf(lines);
    }
  }

  /** A line to cut along: what is below it is kept apart. */
  record Cut() implements PaperPart {}

  /** What follows begins a page. */
  record NewPage() implements PaperPart {}
}
