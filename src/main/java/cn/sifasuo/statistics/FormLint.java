package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.vault.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks a form set through before anybody counts by it: a form is data somebody else wrote, and
 * what is wrong in it would show as a wrong figure, a year later.
 */
public final class FormLint {

  private static final Wording WORDS = Wording.of(FormLint.class);

  private final FactViews views;
  private final FactGuide guide;
  private final CodeLists codes;
  private final Transactions transactions;

  public FormLint(FactViews views, FactGuide guide, CodeLists codes, Transactions transactions) {
    this.views = views;
    this.guide = guide;
    this.codes = codes;
    this.transactions = transactions;
  }

  /**
   * What is found, errors first. Nothing is thrown for what is wrong in the files.
   *
   * @param periodEnd last day of the period the form is to be used for
   */
  public List<LintFinding> lint(FormFolder folder, LocalDate periodEnd) {
    LintNotes notes = new LintNotes();
    try {
      new FolderLint(folder, views, notes).look();
      FormPackage form = new FormPackageReader(folder, views).read();
      if (!notes.hasErrors()) {
        versions(form, periodEnd, notes);
      }
    } catch (Failure e) {
      // the reader stops at what has been said above with more words
      if (!notes.hasErrors()) {
        notes.add(new LintFinding(LintFinding.Level.ERROR, folder.name(), e.code(), e.sentence()));
      }
    }
    List<LintFinding> findings = new ArrayList<>(notes.all());
    findings.sort(java.util.Comparator.comparing(LintFinding::level));
    return List.copyOf(findings);
  }

  /** What all versions have in common is said once. */
  private void versions(FormPackage form, LocalDate periodEnd, LintNotes notes) {
    Map<LintFinding, List<String>> found = new LinkedHashMap<>();
    for (FormVersion version : form.versions()) {
      LintNotes own = new LintNotes();
      transactions.read(ctx -> {
        new ColumnLint(guide, codes).look(version, own);
        new PartitionLint(guide, codes).look(ctx, version, own);
        new GroupLint(guide).look(ctx, version, own);
        UnitLint.look(version, own);
        HeaderLint.look(version, periodEnd, own);
        return true;
      });
      own.all().forEach(f -> found.computeIfAbsent(f, k -> new ArrayList<>()).add(version.id()));
    }
    found.forEach((f, ids) -> {
      String place =
          ids.size() == form.versions().size()
              ? f.place()
              : WORDS.say("lint.place.of", f.place(), String.join("、", ids));
      notes.add(new LintFinding(f.level(), place, f.code(), f.sentence()));
    });
  }
}
