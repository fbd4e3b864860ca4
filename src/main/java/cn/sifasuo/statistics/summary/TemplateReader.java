package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.TomlTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one {@code template.toml}; everything in it is checked before anything is used. */
final class TemplateReader {

  static final String FILE = "template.toml";

  private static final Wording WORDS = Wording.of(TemplateReader.class);

  private final Path file;
  private final String place;

  TemplateReader(Path folder) {
    this.file = folder.resolve(FILE);
    this.place = folder.getFileName() + "/" + FILE;
  }

  /**
   * @throws Failure as {@link SummaryTemplates#load}
   */
  SummaryTemplate read() {
    TomlTable table = TomlTable.of(content(), place);
    SummaryTemplate template =
        new SummaryTemplate(
            table.text("id"),
            table.text("name"),
            periods(table),
            phrases(table.text("title"), null),
            phrases(table.text("addressee"), null),
            table.tables("block").stream().map(this::block).toList(),
            digest());
    table.done();
    if (template.blocks().isEmpty() || !place.equals(template.id() + "/" + FILE)) {
      throw table.wrong("id");
    }
    return template;
  }

  private String content() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE, "S-100", WORDS.say("template.unreadable", place), place, e);
    }
  }

  private static Set<Period.Kind> periods(TomlTable table) {
    Set<Period.Kind> kinds = EnumSet.noneOf(Period.Kind.class);
    for (String text : table.texts("periods")) {
      try {
        kinds.add(Period.Kind.valueOf(text));
      } catch (IllegalArgumentException e) {
        throw table.wrong("periods"); // the sentence names the place, which is all there is to say
      }
    }
    if (kinds.isEmpty()) {
      throw table.wrong("periods");
    }
    return kinds;
  }

  private SummaryTemplate.Block block(TomlTable table) {
    String form = table.optionalText("form").orElse(null);
    SummaryTemplate.Block block =
        new SummaryTemplate.Block(
            table.text("heading"),
            form,
            all(table.texts("text"), form),
            table.tables("part").stream().map(p -> part(p, form)).toList(),
            table.texts("write"));
    table.done();
    return block;
  }

  private SummaryTemplate.Part part(TomlTable table, @Nullable String formOfBlock) {
    String form = table.optionalText("form").orElse(formOfBlock);
    SummaryTemplate.Part part =
        new SummaryTemplate.Part(
            table.text("heading"),
            form,
            all(table.texts("text"), form),
            all(table.texts("points"), form));
    table.done();
    return part;
  }

  private List<List<Phrase>> all(List<String> texts, @Nullable String form) {
    List<List<Phrase>> all = new ArrayList<>();
    texts.forEach(t -> all.add(phrases(t, form)));
    return all;
  }

  /** A part speaks of its own form only: another that is not closed could not be named. */
  private List<Phrase> phrases(String text, @Nullable String form) {
    List<Phrase> phrases;
    try {
      phrases = PhraseReader.read(text);
    } catch (IllegalArgumentException e) {
      throw refused(text, String.valueOf(e.getMessage()), e);
    }
    for (String used : forms(phrases)) {
      if (!used.equals(form)) {
        throw refused(text, used, null);
      }
    }
    return phrases;
  }

  private static List<String> forms(List<Phrase> phrases) {
    List<String> forms = new ArrayList<>();
    for (Phrase phrase : phrases) {
      switch (phrase) {
        case Phrase.Words words -> {
          // no figure in it
        }
        case Phrase.Asked(Slot slot) -> {
          switch (slot) {
            case FigureRef ref -> forms.add(ref.form());
            case ListRef ref -> forms.add(ref.form());
            case Word word -> {
              // of the summary itself
            }
          }
        }
        case Phrase.Group group -> {
          if (group.condition() != null) {
            forms.add(group.condition().form());
          }
          forms.addAll(forms(group.parts()));
        }
      }
    }
    return forms;
  }

  private Failure refused(String text, String what, @Nullable Throwable cause) {
    return new Failure(
        FailureKind.DAMAGED,
        "S-610",
        WORDS.say("template.refused", place, what, text),
        "template " + place + " at " + what,
        cause);
  }

  private String digest() {
    try {
      return Digest.of(file);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE, "S-100", WORDS.say("template.unreadable", place), place, e);
    }
  }
}
