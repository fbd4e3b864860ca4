package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.summary.SummaryParagraph.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the first draft of a summary: the blocks of its template in their order. A block, part or
 * sentence for which there is nothing is left out; numbers are given when it is shown, so that they
 * close up.
 */
final class SummaryDraft {

  private static final Wording WORDS = Wording.of(SummaryDraft.class);

  private final SummaryTemplate template;
  private final Map<String, FormSource> sources;
  private final SummaryFigures figures;
  private final Map<Word, String> words = new EnumMap<>(Word.class);

  SummaryDraft(
      SummaryTemplate template,
      Map<String, FormSource> sources,
      Period period,
      String office,
      String superior) {
    this.template = template;
    this.sources = sources;
    this.figures = new SummaryFigures(sources);
    words.put(Word.OFFICE, office);
    words.put(Word.SUPERIOR, superior);
    words.put(Word.PERIOD, period.label());
    words.put(Word.SPAN, WORDS.say("span." + period.kind()));
  }

  String title() {
    return Composition.text(template.title(), words);
  }

  List<SummaryParagraph> paragraphs() {
    List<SummaryParagraph> paragraphs = new ArrayList<>();
    paragraphs.add(
        SummaryParagraph.of(Kind.ADDRESSEE, Composition.text(template.addressee(), words)));
    for (SummaryTemplate.Block block : template.blocks()) {
      if (block.form() == null || sources.containsKey(block.form())) {
        List<SummaryParagraph> content = content(block);
        if (!content.isEmpty()) {
          paragraphs.add(SummaryParagraph.of(Kind.HEADING_1, block.heading()));
          paragraphs.addAll(content);
        }
      }
    }
    return paragraphs;
  }

  private List<SummaryParagraph> content(SummaryTemplate.Block block) {
    List<SummaryParagraph> content = new ArrayList<>(written(Kind.BODY, block.text()));
    List<List<SummaryParagraph>> parts = new ArrayList<>();
    for (SummaryTemplate.Part part : block.parts()) {
      if (part.form() == null || sources.containsKey(part.form())) {
        List<SummaryParagraph> below = new ArrayList<>(written(Kind.BODY, part.text()));
        below.addAll(written(Kind.POINT, part.points()));
        if (!below.isEmpty()) {
          below.addFirst(SummaryParagraph.of(Kind.HEADING_2, part.heading()));
          parts.add(below);
        }
      }
    }
    for (List<SummaryParagraph> part : parts) {
      // a （一） without a （二） is no division
      content.addAll(parts.size() == 1 ? part.subList(1, part.size()) : part);
    }
    block.prompts().forEach(p -> content.add(SummaryParagraph.of(Kind.PROMPT, p)));
    return content;
  }

  private List<SummaryParagraph> written(Kind kind, List<List<Phrase>> texts) {
    return texts.stream()
        .flatMap(t -> Composition.paragraph(kind, t, figures, words).stream())
        .toList();
  }
}
