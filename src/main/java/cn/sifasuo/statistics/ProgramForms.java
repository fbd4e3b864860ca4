package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forms that came with the program, read from {@code reports/forms} (a folder per form with
 * {@code form.toml} and, where lists change over time, a file per list version, and {@code
 * relations.toml} with what holds between them). Immutable: read once, it serves every desk the
 * program opens.
 */
public final class ProgramForms {

  private static final Wording WORDS = Wording.of(ProgramForms.class);

  private final FactViews views;
  private final Map<String, FormPackage> packages;
  private final Map<String, FormFolder> folders;
  private final FormRelations relations;
  private final Map<String, FormTerms> terms;

  private ProgramForms(
      FactViews views,
      Map<String, FormPackage> packages,
      Map<String, FormFolder> folders,
      FormRelations relations,
      Map<String, FormTerms> terms) {
    this.views = views;
    this.packages = byLedger(packages, terms);
    this.folders = folders;
    this.relations = relations;
    this.terms = terms;
  }

  /**
   * @param folder the forms folder, such as {@code reports/forms}
   * @throws Failure UNREACHABLE {@code S-100} if it cannot be read, DAMAGED {@code S-101} for a
   *     malformed file, {@code S-102} for a condition that is not allowed, {@code S-103} for a
   *     check that cannot be read; the sentence names form, cell and text
   */
  public static ProgramForms load(Path folder, FactViews views) {
    List<Path> forms;
    try (var list = Files.list(folder)) {
      forms = list.filter(p -> Files.exists(p.resolve("form.toml"))).sorted().toList();
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "S-100",
          WORDS.say("package.unreadable", folder.getFileName()),
          "forms folder",
          e);
    }
    Map<String, FormPackage> packages = new LinkedHashMap<>();
    Map<String, FormFolder> folders = new LinkedHashMap<>();
    Map<String, FormTerms> terms = new LinkedHashMap<>();
    for (Path one : forms) {
      FormFolder files = FormFolder.of(one);
      FormPackageReader reader = new FormPackageReader(files, views);
      FormPackage form = reader.read();
      terms.put(form.code(), reader.terms());
      packages.put(form.code(), form);
      folders.put(form.code(), files);
    }
    return new ProgramForms(views, packages, folders, FormRelations.read(folder, packages), terms);
  }

  /** The forms every office reports first, then ledger by ledger; each by its code. */
  private static Map<String, FormPackage> byLedger(
      Map<String, FormPackage> packages, Map<String, FormTerms> terms) {
    Map<String, FormPackage> ordered = new LinkedHashMap<>();
    packages.forEach((code, form) -> {
      if (ledger(terms, code) == null) {
        ordered.put(code, form);
      }
    });
    for (Ledger ledger : Ledger.values()) {
      packages.forEach((code, form) -> {
        if (ledger(terms, code) == ledger) {
          ordered.put(code, form);
        }
      });
    }
    return ordered;
  }

  private static @Nullable Ledger ledger(Map<String, FormTerms> terms, String code) {
    return terms.getOrDefault(code, FormTerms.USUAL).ledger();
  }

  /** By code, in the order they are shown. */
  Map<String, FormPackage> packages() {
    return packages;
  }

  Optional<FormPackage> form(String code) {
    return Optional.ofNullable(packages.get(code));
  }

  Optional<FormFolder> folder(String code) {
    return Optional.ofNullable(folders.get(code));
  }

  /** What holds between the forms and between periods. */
  FormRelations relations() {
    return relations;
  }

  /** The fact views the forms were read against. */
  public FactViews views() {
    return views;
  }

  /** Whose records a form counts; empty if every office reports it. */
  Optional<Ledger> ledger(String code) {
    return Optional.ofNullable(ledger(terms, code));
  }

  /** Counts of a form from 1 to one less are not said to the public. */
  int hideBelow(String code) {
    return terms.getOrDefault(code, FormTerms.USUAL).hideBelow();
  }
}
