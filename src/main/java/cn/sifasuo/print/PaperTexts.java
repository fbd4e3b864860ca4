package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.List;

/** Words and signs a paper prints by itself, and all texts that stand on one. */
final class PaperTexts {

  /** A small box; a tick goes over it in a PDF, where no face has both in one. */
  static final String BOX = "□";

  static final String TICK = "√";

  /** Both in one, for programs that bring their own faces. */
  static final String TICKED = "☑";

  /** One of the dashes of a line to cut along. */
  static final String DASH = "- ";

  /** The first line of a paragraph is set in by two hanzi. */
  private static final String INDENT = "　　";

  private static final Wording WORDS = Wording.of(PaperTexts.class);

  private PaperTexts() {}

  static String setIn(String text) {
    return text.isEmpty() ? text : INDENT + text.replace("\n", "\n" + INDENT);
  }

  /** 承办人：钱敏 */
  static String signed(PaperPart.Signature line) {
    return WORDS.say("paper.signed", line.who(), line.name());
  }

  static String foot(Paper.Foot foot) {
    List<String> said = new ArrayList<>();
    said.add(foot.office());
    said.add(foot.code());
    if (foot.printedOn() != null) {
      said.add(WORDS.say("paper.printed", foot.printedOn()));
    }
    said.removeIf(String::isEmpty);
    return String.join("　", said);
  }

  /** Every text in which a rare character may stand. */
  static List<String> of(Paper paper) {
    List<String> texts = new ArrayList<>();
    texts.add(paper.heading().title());
    texts.add(paper.heading().number());
    texts.add(paper.foot().office());
    paper.parts().forEach(p -> add(texts, p));
    return texts;
  }

  private static void add(List<String> texts, PaperPart part) {
    switch (part) {
      case PaperPart.Grid grid ->
          grid.cells()
              .forEach(c -> {
                texts.add(c.label());
                texts.add(c.value());
              });
      case PaperPart.Table table -> {
        table.columns().forEach(c -> texts.add(c.label()));
        table.rows().forEach(texts::addAll);
      }
      case PaperPart.Box box -> {
        texts.add(box.label());
        texts.add(box.text());
        texts.addAll(box.closing());
      }
      case PaperPart.Checks checks -> {
        texts.add(checks.label());
        checks.items().forEach(c -> texts.add(c.label()));
      }
      case PaperPart.Text text -> texts.add(text.text());
      case PaperPart.Signatures signatures ->
          signatures.lines().forEach(l -> texts.add(signed(l) + l.date()));
      case PaperPart.Seal seal -> texts.addAll(seal.lines());
      case PaperPart.Cut cut -> {
        // a line
      }
      case PaperPart.NewPage newPage -> {
        // nothing
      }
    }
  }
}
