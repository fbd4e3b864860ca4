package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All templates of summaries, read once from {@code reports/summaries}; immutable. */
public final class SummaryTemplates {

  private static final Wording WORDS = Wording.of(SummaryTemplates.class);

  private final Map<String, SummaryTemplate> templates;

  private SummaryTemplates(Map<String, SummaryTemplate> templates) {
    this.templates = templates;
  }

  /**
   * Reads and checks every template.
   *
   * @param folder with a folder per template
   * @throws Failure UNREACHABLE {@code S-100} if it cannot be read, DAMAGED {@code S-101} for a
   *     malformed file, {@code S-610} for a placeholder that cannot be read, speaks of another form
   *     than its block, or stands beside 约 or 余
   */
  public static SummaryTemplates load(Path folder) {
    List<Path> folders;
    try (var list = Files.list(folder)) {
      folders = list.filter(p -> Files.exists(p.resolve(TemplateReader.FILE))).sorted().toList();
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "S-100",
          WORDS.say("template.unreadable", folder.getFileName()),
          "summaries folder",
          e);
    }
    Map<String, SummaryTemplate> templates = new LinkedHashMap<>();
    for (Path one : folders) {
      SummaryTemplate template = new TemplateReader(one).read();
      templates.put(template.id(), template);
    }
    return new SummaryTemplates(templates);
  }

  public List<SummaryTemplate> all() {
    return List.copyOf(templates.values());
  }

  /**
   * The template for a period that people do not name: the first made for such periods.
   *
   * @throws Failure WRONG_USE {@code S-601} if there is none
   */
  public SummaryTemplate usual(Period period) {
    return all().stream()
        .filter(t -> t.periods().contains(period.kind()))
        .findFirst()
        .orElseThrow(() -> none(WORDS.say("template.none", period.label()), period.code()));
  }

  /**
   * A template by its id.
   *
   * @throws Failure WRONG_USE {@code S-601} for an unknown template, or one not made for such a
   *     period
   */
  public SummaryTemplate of(String id, Period period) {
    SummaryTemplate template = templates.get(id);
    if (template == null) {
      String known = all().stream().map(SummaryTemplate::id).collect(Collectors.joining("、"));
      throw none(WORDS.say("template.unknown", id, known), id);
    }
    if (!template.periods().contains(period.kind())) {
      throw none(WORDS.say("template.wrong-period", template.name(), period.label()), id);
    }
    return template;
  }

  /** Name of a template that wrote a summary; its id if it is no longer there. */
  public String name(String id) {
    SummaryTemplate template = templates.get(id);
    return template == null ? id : template.name();
  }

  private static Failure none(String sentence, String detail) {
    return new Failure(FailureKind.WRONG_USE, "S-601", sentence, "template " + detail);
  }
}
