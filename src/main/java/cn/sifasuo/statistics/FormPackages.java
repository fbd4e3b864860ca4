package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All forms of the program, read from {@code reports/forms}: a folder per form with {@code
 * form.toml} and, where lists change over time, a file per list version, and {@code relations.toml}
 * with what holds between them. Read and checked once; immutable.
 */
public final class FormPackages {

  private static final Wording WORDS = Wording.of(FormPackages.class);

  private final Map<String, FormPackage> packages;
  private final FormRelations relations;
  private final FactViews views;

  private FormPackages(
      Map<String, FormPackage> packages, FormRelations relations, FactViews views) {
    this.packages = packages;
    this.relations = relations;
    this.views = views;
  }

  /**
   * @param folder the forms folder, such as {@code reports/forms}
   * @throws Failure UNREACHABLE {@code S-100} if it cannot be read, DAMAGED {@code S-101} for a
   *     malformed file, {@code S-102} for a condition that is not allowed, {@code S-103} for a
   *     check that cannot be read; the sentence names form, cell and text
   */
  public static FormPackages load(Path folder, FactViews views) {
    List<Path> folders;
    try (var list = Files.list(folder)) {
      folders = list.filter(p -> Files.exists(p.resolve("form.toml"))).sorted().toList();
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "S-100",
          WORDS.say("package.unreadable", folder.getFileName()),
          "forms folder",
          e);
    }
    Map<String, FormPackage> packages = new LinkedHashMap<>();
    for (Path one : folders) {
      FormPackage form = new FormPackageReader(one, views).read();
      packages.put(form.code(), form);
    }
    return new FormPackages(packages, FormRelations.read(folder, packages), views);
  }

  /** What holds between the forms and between periods. */
  FormRelations relations() {
    return relations;
  }

  /** The fact views the forms were read against. */
  FactViews views() {
    return views;
  }

  public List<FormPackage> all() {
    return List.copyOf(packages.values());
  }

  /** Codes of the forms made for periods of a kind. */
  public List<String> codes(Period.Kind kind) {
    List<String> codes = new ArrayList<>();
    packages.forEach((code, form) -> {
      if (form.versions().stream().anyMatch(v -> v.periods().contains(kind))) {
        codes.add(code);
      }
    });
    return codes;
  }

  public Optional<FormPackage> find(String code) {
    return Optional.ofNullable(packages.get(code));
  }

  /**
   * @throws Failure WRONG_USE {@code S-104} for an unknown form
   */
  public FormPackage form(String code) {
    return find(code)
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE,
                "S-104",
                WORDS.say("form.unknown", code, String.join("、", packages.keySet())),
                "form " + code));
  }

  /**
   * The version of a form that serves a period.
   *
   * @throws Failure WRONG_USE {@code S-104} for an unknown form, {@code S-105} if no version was in
   *     force at the end of the period, {@code S-106} if the form is not made for such periods
   */
  public FormVersion version(String code, Period period) {
    FormVersion version =
        form(code)
            .version(period)
            .orElseThrow(() ->
                new Failure(
                    FailureKind.WRONG_USE,
                    "S-105",
                    WORDS.say("form.no-version", code, period.label()),
                    "form " + code + " for " + period));
    if (!version.periods().contains(period.kind())) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "S-106",
          WORDS.say("form.wrong-period", code, period.label()),
          "form " + code + " for " + period);
    }
    return version;
  }
}
