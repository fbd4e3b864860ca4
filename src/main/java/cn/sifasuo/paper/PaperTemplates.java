package cn.sifasuo.paper;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.security.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All templates of papers, read once from {@code reports/papers}; immutable. */
public final class PaperTemplates {

  private static final Wording WORDS = Wording.of(PaperTemplates.class);
  private static final String SUFFIX = ".toml";

  /** Folder of a ledger that holds the blocks its papers have in common. */
  private static final String SHARED = "shared";

  private static final Pattern BLOCK_NAME = Pattern.compile("[a-z][a-z-]*");

  private final List<PaperTemplate> templates;

  private PaperTemplates(List<PaperTemplate> templates) {
    this.templates = List.copyOf(templates);
  }

  /**
   * Reads and checks every template, in the order of their codes.
   *
   * @param folder with a folder per ledger, in it a file per paper
   * @throws Failure UNREACHABLE {@code D-501} if it cannot be read, DAMAGED {@code D-101} for a
   *     malformed file, with its line and key, {@code D-102} for a folder of no ledger
   */
  public static PaperTemplates load(
      Path folder, RecordTypes types, CodeLists codes, DatedRules law) {
    Set<String> rules = law.all("").stream().map(Rule::name).collect(Collectors.toSet());
    List<PaperTemplate> templates = new ArrayList<>();
    for (Path ledger : list(folder, Files::isDirectory)) {
      String name = String.valueOf(ledger.getFileName());
      if (!types.ledgers().contains(ledger(name))) {
        continue; // of a ledger this desk does not keep
      }
      SharedBlocks shared = shared(ledger, name);
      for (Path file : list(ledger, p -> p.toString().endsWith(SUFFIX))) {
        templates.add(read(file, name, types, codes, rules::contains, shared));
      }
    }
    return new PaperTemplates(templates);
  }

  private static Ledger ledger(String folder) {
    return Ledger.parse(folder)
        .orElseThrow(() ->
            new Failure(
                FailureKind.DAMAGED,
                "D-102",
                WORDS.say("template.no-ledger", folder),
                "papers of no ledger: " + folder));
  }

  private static PaperTemplate read(
      Path file,
      String ledger,
      RecordTypes types,
      CodeLists codes,
      Predicate<String> rules,
      SharedBlocks shared) {
    String name = String.valueOf(file.getFileName());
    String code = name.substring(0, name.length() - SUFFIX.length());
    TemplateFile table = TemplateFile.of(content(file), ledger + "/" + name);
    return new TemplateReader(table, types, codes, rules, shared).read(code, ledger);
  }

  private static SharedBlocks shared(Path ledger, String name) {
    Path folder = ledger.resolve(SHARED);
    return block -> {
      Path file = folder.resolve(block + SUFFIX);
      return BLOCK_NAME.matcher(block).matches() && Files.isRegularFile(file)
          ? Optional.of(
              TemplateFile.of(content(file), "%s/%s/%s%s".formatted(name, SHARED, block, SUFFIX)))
          : Optional.empty();
    };
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static Failure unreadable(Path what, IOException cause) {
    String name = String.valueOf(what.getFileName());
    return new Failure(
        FailureKind.UNREACHABLE,
        "D-501",
        WORDS.say("template.unreadable", name),
        "papers: " + name,
        cause);
  }

  /** Codes of the papers of a type, in order. */
  public List<String> codes(RecordType type) {
    return of(type).stream().map(PaperTemplate::code).toList();
  }

  List<PaperTemplate> all() {
    return templates;
  }

  /** How many there are. */
  public int count() {
    return templates.size();
  }

  List<PaperTemplate> of(RecordType type) {
    return templates.stream().filter(t -> t.of().code().equals(type.code())).toList();
  }

  Optional<PaperTemplate> find(RecordType type, String code) {
    return of(type).stream().filter(t -> t.code().equals(code)).findFirst();
  }
}
