package cn.sifasuo.app;

import cn.sifasuo.print.Face;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.PrintCell;
import cn.sifasuo.print.PrintRow;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.PrintableForms;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A closed month's M1 as PDF; the floor writes the same texts in the same faces. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PrintBenchmark {

  /** Cells side by side on the floor's pages, as on the form's. */
  private static final int ACROSS = 20;

  /** The desk with the closed month. */
  @State(Scope.Thread)
  public static class ClosedDesk {

    private Desk desk;
    private PrintableForm form;

    @Setup(Level.Trial)
    public void open() {
      desk = new BenchGround().open(BenchGround.CLOSED);
      FrozenForm frozen = desk.formDesk.show(desk.session(), "M1", BenchGround.MONTH).frozen();
      form = PrintableForms.frozen(Objects.requireNonNull(frozen));
    }

    @TearDown(Level.Trial)
    public void close() {
      desk.close();
    }
  }

  @Benchmark
  public byte[] product(ClosedDesk office) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormPdf(office.desk.fonts).write(office.form, out);
    return out.toByteArray();
  }

  @Benchmark
  public byte[] floor(ClosedDesk office) throws IOException, DocumentException {
    PrintableForm form = office.form;
    Font song = face(office.desk, Face.SONG);
    Font head = face(office.desk, Face.HEAD);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4.rotate());
    PdfWriter.getInstance(document, out);
    document.open();
    document.add(new Paragraph(form.title(), face(office.desk, Face.TITLE)));
    document.add(new Paragraph(form.unitName() + form.periodLabel(), song));
    PdfPTable table = new PdfPTable(ACROSS);
    headings(form).forEach(t -> table.addCell(new Phrase(t, song)));
    for (PrintRow row : form.rows()) {
      row.cells().forEach(c -> table.addCell(new Phrase(text(c), head)));
    }
    table.completeRow();
    document.add(table);
    for (String note : form.notes()) {
      document.add(new Paragraph(note, song));
    }
    document.add(new Paragraph(form.digest() + form.auditHead(), song));
    document.close();
    return out.toByteArray();
  }

  private static List<String> headings(PrintableForm form) {
    Set<String> groups =
        form.columns().stream().flatMap(c -> c.groupPath().stream()).collect(Collectors.toSet());
    List<String> texts = new ArrayList<>(new LinkedHashSet<>(groups));
    form.columns().forEach(c -> texts.add(c.label() + c.unit()));
    form.columns().forEach(c -> texts.add(c.code()));
    return texts;
  }

  private static String text(PrintCell cell) {
    return cell instanceof PrintCell.Figure figure ? figure.value().toPlainString() : "-";
  }

  private static Font face(Desk desk, Face face) throws IOException {
    return new Font(
        BaseFont.createFont(
            desk.fonts.file(face).toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED),
        9);
  }
}
