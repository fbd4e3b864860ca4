package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import java.util.List;

/**
 * A piece of a paper as wide as the text that is never torn.
 *
 * @param keep whether the strip after it must stand on the same page
 * @param newPage whether it begins a page
 * @param frames drawn round it; equal ones of strips that follow each other are one frame
 * @param lines drawn in it
 * @param repeated strips drawn over it where it begins a page
 */
record PaperStrip(
    int height,
    boolean keep,
    boolean newPage,
    List<Frame> frames,
    List<Line> lines,
    List<PaperStrip> repeated) {

  /**
   * A frame with what stands in its middle, however many strips it takes.
   *
   * @param id its own within the paper
   */
  record Frame(int id, int x, int width, Lettering type, Align align, List<String> lines) {}

  /** A line of text, in the middle of the strip's height. */
  record Line(int x, int width, Lettering type, Align align, String text) {}

  static PaperStrip gap(int height, boolean keep) {
    return new PaperStrip(height, keep, false, List.of(), List.of(), List.of());
  }

  static PaperStrip of(int height, boolean keep, Line... lines) {
    return new PaperStrip(height, keep, false, List.of(), List.of(lines), List.of());
  }

  PaperStrip kept() {
    return new PaperStrip(height, true, newPage, frames, lines, repeated);
  }

  PaperStrip onNewPage() {
    return new PaperStrip(height, keep, true, frames, lines, repeated);
  }
}
