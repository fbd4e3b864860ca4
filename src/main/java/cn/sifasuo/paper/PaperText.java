package cn.sifasuo.paper;

import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of a template: words, placeholders such as {@code {accepted_on}} or {@code
 * {birth_date:age}}, and brackets {@code [……]} that are left out where something in them has no
 * value.
 */
record PaperText(List<Piece> pieces) {

  private static final Wording WORDS = Wording.of(PaperText.class);

  /** A piece of a text. */
  sealed interface Piece {

    /** As it stands. */
    record Said(String text) implements Piece {}

    /** A placeholder. */
    record Value(Placeholder placeholder) implements Piece {}

    /** Left out where a placeholder in it has no value. */
    record Optional(List<Piece> pieces) implements Piece {}
  }

  /**
   * @throws IllegalArgumentException with a sentence if a bracket is open or a placeholder unknown
   */
  static PaperText parse(String text, Scope scope) {
    Reader reader = new Reader(text, scope);
    List<Piece> pieces = reader.pieces(false);
    return new PaperText(pieces);
  }

  /**
   * @param blank stands for a value there is not
   */
  String in(Facts facts, Writing writing, String blank) {
    StringBuilder out = new StringBuilder();
    write(pieces, facts, writing, blank, out);
    return out.toString();
  }

  /** Whether a placeholder has a value, or there is none. */
  boolean saysSomething(Facts facts, Writing writing) {
    List<Placeholder> all = placeholders(pieces);
    return all.isEmpty() || all.stream().anyMatch(p -> !p.in(facts, writing).isEmpty());
  }

  private static List<Placeholder> placeholders(List<Piece> pieces) {
    List<Placeholder> all = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Said said -> {
          // no value in it
        }
        case Piece.Value value -> all.add(value.placeholder());
        case Piece.Optional optional -> all.addAll(placeholders(optional.pieces()));
      }
    }
    return all;
  }

  /** All placeholders in it. */
  List<Placeholder> placeholders() {
    return placeholders(pieces);
  }

  /** Whether every placeholder in it had a value. */
  private static boolean write(
      List<Piece> pieces, Facts facts, Writing writing, String blank, StringBuilder out) {
    boolean whole = true;
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Said said -> out.append(said.text());
        case Piece.Value value -> {
          String text = value.placeholder().in(facts, writing);
          out.append(text.isEmpty() ? blank : text);
          whole = whole && !text.isEmpty();
        }
        case Piece.Optional optional -> {
          StringBuilder inner = new StringBuilder();
          if (write(optional.pieces(), facts, writing, blank, inner)) {
            out.append(inner);
          }
        }
      }
    }
    return whole;
  }

  /** Reads one text from left to right. */
  private static final class Reader {

    private final String text;
    private final Scope scope;
    private int at;

    Reader(String text, Scope scope) {
      this.text = text;
      this.scope = scope;
    }

    List<Piece> pieces(boolean inBracket) {
      List<Piece> pieces = new ArrayList<>();
      StringBuilder said = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        switch (c) {
          case '{' -> {
            flush(said, pieces);
            pieces.add(new Piece.Value(Placeholder.parse(braced(), scope)));
          }
          case '[' -> {
            flush(said, pieces);
            pieces.add(new Piece.Optional(pieces(true)));
          }
          case ']' -> {
            if (!inBracket) {
              throw new IllegalArgumentException(WORDS.say("text.bracket", text));
            }
            flush(said, pieces);
            return pieces;
          }
          case '}' -> throw new IllegalArgumentException(WORDS.say("text.bracket", text));
          default -> said.append(c);
        }
      }
      if (inBracket) {
        throw new IllegalArgumentException(WORDS.say("text.bracket", text));
      }
      flush(said, pieces);
      return pieces;
    }

    private String braced() {
      int end = text.indexOf('}', at);
      if (end < 0) {
        throw new IllegalArgumentException(WORDS.say("text.bracket", text));
      }
      String inner = text.substring(at, end);
      at = end + 1;
      return inner;
    }

    private static void flush(StringBuilder said, List<Piece> pieces) {
      if (!said.isEmpty()) {
        pieces.add(new Piece.Said(said.toString()));
        said.setLength(0);
      }
    }
  }
}
