package cn.sifasuo.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text so that every character is shown by a font that has it. JavaFX draws a box for a
 * character its font lacks and never looks into other bundled fonts (fonts-and-data.md §0.2).
 */
public final class GlyphRuns {

  /** Stands for a character no bundled font has (GB/T 9704 printing practice). */
  public static final String MISSING = "〓";

  /** Which font shows a run. */
  public enum Face {
    USUAL,
    RARE,
    /** No bundled font has it; the run's text is {@link #MISSING}. */
    NONE
  }

  /**
   * Neighbouring characters of one font.
   *
   * @param original the text as stored, which differs from {@code text} where no font has it
   */
  public record Run(Face face, String text, String original) {}

  private final GlyphCoverage usual;
  private final GlyphCoverage rare;

  public GlyphRuns(GlyphCoverage usual, GlyphCoverage rare) {
    this.usual = usual;
    this.rare = rare;
  }

  /** Whether the usual font alone shows the text. */
  public boolean plain(String text) {
    return text.codePoints().allMatch(c -> face(c) == Face.USUAL);
  }

  /** The runs of a text in order; empty for an empty text. */
  public List<Run> split(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Face face = Face.USUAL;
    for (int character : text.codePoints().toArray()) {
      Face next = face(character);
      if (next != face && !run.isEmpty()) {
        runs.add(run(face, run.toString()));
        run.setLength(0);
      }
      face = next;
      run.appendCodePoint(character);
    }
    if (!run.isEmpty()) {
      runs.add(run(face, run.toString()));
    }
    return runs;
  }

  private static Run run(Face face, String original) {
    boolean missing = face == Face.NONE;
    int length = original.codePointCount(0, original.length());
    return new Run(face, missing ? MISSING.repeat(length) : original, original);
  }

  private Face face(int character) {
    if (usual.has(character) || Character.isISOControl(character)) {
      return Face.USUAL;
    }
    return rare.has(character) ? Face.RARE : Face.NONE;
  }
}
