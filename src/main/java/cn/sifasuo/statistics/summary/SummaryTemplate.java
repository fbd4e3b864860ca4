package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of summary consists of, read from {@code reports/summaries}.
 *
 * @param id name of its folder
 * @param name what people choose it by
 * @param periods kinds of period it is written for
 * @param blocks in the order they stand
 * @param digest of the file it was read from
 */
public record SummaryTemplate(
    String id,
    String name,
    Set<Period.Kind> periods,
    List<Phrase> title,
    List<Phrase> addressee,
    List<Block> blocks,
    String digest) {

  public SummaryTemplate {
    periods = Set.copyOf(periods);
    title = List.copyOf(title);
    addressee = List.copyOf(addressee);
    blocks = List.copyOf(blocks);
  }

  /**
   * A heading of the first level with what stands below it.
   *
   * @param form code of the form it speaks of; null if none
   * @param text paragraphs before the first part
   * @param prompts what the clerk is asked to write
   */
  record Block(
      String heading,
      @Nullable String form,
      List<List<Phrase>> text,
      List<Part> parts,
      List<String> prompts) {

    Block {
      text = List.copyOf(text);
      parts = List.copyOf(parts);
      prompts = List.copyOf(prompts);
    }
  }

  /**
   * A heading of the second level.
   *
   * @param text paragraphs
   * @param points paragraphs numbered 1. 2. 3.
   */
  record Part(
      String heading, @Nullable String form, List<List<Phrase>> text, List<List<Phrase>> points) {

    Part {
      text = List.copyOf(text);
      points = List.copyOf(points);
    }
  }

  /** Codes of all forms it may speak of, in the order they come up. */
  public Set<String> forms() {
    Set<String> forms = new LinkedHashSet<>();
    for (Block block : blocks) {
      if (block.form() != null) {
        forms.add(block.form());
      }
      for (Part part : block.parts()) {
        if (part.form() != null) {
          forms.add(part.form());
        }
      }
    }
    return forms;
  }
}
