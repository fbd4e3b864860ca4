package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.WholeFile;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.print.PrintableForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A frozen form as the two files people read; the same bytes every time. */
public final class FormFiles {

  private static final Wording WORDS = Wording.of(FormFiles.class);

  private final FormPdf pdf;
  private final FormWorkbook workbook;

  public FormFiles(FormPdf pdf, FormWorkbook workbook) {
    this.pdf = pdf;
    this.workbook = workbook;
  }

  /**
   * A file by name.
   *
   * @param name such as {@code M1_420202103_2016-08_v1.pdf} (statistics-conventions §9)
   */
  public record FormFile(String name, byte[] bytes) {}

  /** Workbook and PDF of a frozen form. */
  public List<FormFile> make(FrozenForm frozen) {
    return make(PrintableForms.frozenSheets(frozen), name(frozen));
  }

  /** Names of the files of a frozen form, in the order they are made. */
  public static List<String> names(FrozenForm frozen) {
    return names(name(frozen));
  }

  private static String name(FrozenForm frozen) {
    return "%s_%s_%s_v%d"
        .formatted(
            frozen.form().head().code(),
            frozen.form().unit().code(),
            frozen.form().period().code(),
            frozen.content().revision());
  }

  /**
   * Names of the files of any table.
   *
   * @param name without ending
   */
  public static List<String> names(String name) {
    return List.of(name + ".xlsx", name + ".pdf");
  }

  /** Workbook and PDF of an open period, marked as a draft. */
  public List<FormFile> draft(ComputedForm form) {
    return make(
        PrintableForms.draftSheets(form),
        "%s_%s_%s_draft".formatted(form.head().code(), form.unit().code(), form.period().code()));
  }

  /**
   * Workbook and PDF of a frozen form as the public may read it.
   *
   * @param below counts from 1 to one less are not said
   * @throws Failure REFUSED {@code S-316} for a form with figures corrected by hand, whose rows do
   *     not add up to what was reported
   */
  public List<FormFile> forPublic(FrozenForm frozen, int below) {
    if (!frozen.form().adjustments().isEmpty()) {
      throw new Failure(
          FailureKind.REFUSED, "S-316", WORDS.say("print.public.adjusted"), "adjusted form");
    }
    return make(List.of(PrintableForms.publicSheet(frozen, below)), name(frozen) + "_public");
  }

  /** The pages of a frozen form, for a preview or a printer; what its PDF shows. */
  public PrintPages pages(FrozenForm frozen) {
    return pdf.pages(PrintableForms.frozenSheets(frozen));
  }

  /** The pages of an open period, marked as a draft. */
  public PrintPages draftPages(ComputedForm form) {
    return pdf.pages(PrintableForms.draftSheets(form));
  }

  private List<FormFile> make(List<PrintableForm> sheets, String name) {
    return make(sheets, List.of(), name);
  }

  /**
   * Workbook and PDF of any table and the sheets that belong to it, with its charts behind them; a
   * chart without a figure is left out.
   *
   * @param sheets the table first
   * @param name of the files, without their ending
   */
  public List<FormFile> make(List<PrintableForm> sheets, List<? extends Chart> given, String name) {
    List<? extends Chart> charts = given.stream().filter(c -> !c.empty()).toList();
    try {
      ByteArrayOutputStream sheet = new ByteArrayOutputStream();
      workbook.write(sheets, charts, sheet);
      ByteArrayOutputStream page = new ByteArrayOutputStream();
      pdf.write(sheets, charts, page);
      List<String> names = names(name);
      return List.of(
          new FormFile(names.getFirst(), sheet.toByteArray()),
          new FormFile(names.getLast(), page.toByteArray()));
    } catch (IOException e) {
      throw new IllegalStateException("printing into memory", e);
    }
  }

  /**
   * Writes one of some files under a name of the person's choice.
   *
   * @param suffix of the one that is meant, {@code .xlsx} or {@code .pdf}
   * @throws Failure UNREACHABLE {@code S-501} if the folder does not take it
   */
  public static Path save(List<FormFile> files, String suffix, Path target) {
    byte[] bytes =
        files.stream().filter(f -> f.name().endsWith(suffix)).findFirst().orElseThrow().bytes();
    Path whole = target.toAbsolutePath();
    Path folder = whole.getParent() == null ? whole.getRoot() : whole.getParent();
    return write(List.of(new FormFile(String.valueOf(whole.getFileName()), bytes)), folder)
        .getFirst();
  }

  /**
   * Writes the files beside and moves them into place.
   *
   * @throws Failure UNREACHABLE {@code S-501} if the folder does not take them
   */
  public static List<Path> write(List<FormFile> files, Path folder) {
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (FormFile file : files) {
        Path target = folder.resolve(file.name());
        WholeFile.write(target, out -> out.write(file.bytes()));
        written.add(target);
      }
      return written;
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "S-501",
          WORDS.say("print.unwritable", folder),
          "form files not written",
          e);
    }
  }
}
