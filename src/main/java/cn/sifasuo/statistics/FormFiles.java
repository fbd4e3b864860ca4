package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.print.PrintableForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    return make(
        PrintableForms.frozen(frozen),
        "%s_%s_%s_v%d"
            .formatted(
                frozen.form().head().code(),
                frozen.form().unit().code(),
                frozen.form().period().code(),
                frozen.content().revision()));
  }

  /** Workbook and PDF of an open period, marked as a draft. */
  public List<FormFile> draft(ComputedForm form) {
    return make(
        PrintableForms.draft(form),
        "%s_%s_%s_draft".formatted(form.head().code(), form.unit().code(), form.period().code()));
  }

  private List<FormFile> make(PrintableForm form, String name) {
    return make(form, List.of(), name);
  }

  /**
   * Workbook and PDF of any table with its charts behind it; a chart without a figure is left out.
   *
   * @param name of the files, without their ending
   */
  public List<FormFile> make(PrintableForm form, List<? extends Chart> given, String name) {
    List<? extends Chart> charts = given.stream().filter(c -> !c.empty()).toList();
    try {
      ByteArrayOutputStream sheet = new ByteArrayOutputStream();
      workbook.write(form, charts, sheet);
      ByteArrayOutputStream page = new ByteArrayOutputStream();
      pdf.write(form, charts, page);
      return List.of(
          new FormFile(name + ".xlsx", sheet.toByteArray()),
          new FormFile(name + ".pdf", page.toByteArray()));
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
        Path beside = folder.resolve(file.name() + ".part");
        Files.write(beside, file.bytes());
        Files.move(
            beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
