package cn.sifasuo.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.ListPdf;
import cn.sifasuo.print.ListTable;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview, without a printer and with one that writes PostScript to memory. */
class PrintPreviewTest extends ScreenTest {

  @TempDir Path folder;
  private final List<PrintService> attached = new ArrayList<>();
  private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
  private final List<PreviewModel.Done> done = new ArrayList<>();
  private Printing printing;

  @Override
  protected Parent pane() {
    printing =
        new Printing(
            () -> stage,
            () -> new Printers.Found(attached, attached.isEmpty() ? null : attached.getFirst()),
            new Place(),
            work);
    return new StackPane();
  }

  @AfterEach
  void closePreview() {
    onScreen(() -> {
      List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
      return true;
    });
  }

  private static PrintPages pages() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      rows.add(List.of("（2026）双塘人调字第" + i + "号", "王喆、𬱖晓〇、买买提·吐尔逊江", LocalDate.of(2026, 10, 12)));
    }
    return new ListPdf(new Fonts(Path.of("reports/fonts")))
        .pages(
            new ListTable(
                "纠纷案件",
                List.of(
                    new ListTable.Column("案号", ListTable.Kind.TEXT),
                    new ListTable.Column("当事人", ListTable.Kind.TEXT),
                    new ListTable.Column("受理日期", ListTable.Kind.DATE)),
                rows),
            "共 60 条",
            "双塘镇司法所　周敏　2026年11月23日",
            null);
  }

  private PrintPages open() {
    PrintPages pages = pages();
    onScreen(() -> {
      printing.show(p -> new Printout("纠纷案件", "纠纷案件.pdf", pages, pages::writePdf), done::add);
      return true;
    });
    until(() -> Window.getWindows().size() == 2);
    until(() -> image() != null);
    return pages;
  }

  private Window preview() {
    return Window.getWindows().stream().filter(w -> w != stage).findFirst().orElseThrow();
  }

  private Node node(String query) {
    return preview().getScene().getRoot().lookup(query);
  }

  private @Nullable Image image() {
    return ((ImageView) node("#print-page")).getImage();
  }

  private String text(String query) {
    return onScreen(() -> ((Label) node(query)).getText());
  }

  private void aPrinter() {
    attached.add(
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
            .getPrintService(paper));
  }

  @Test
  void withoutAPrinterItSaysSoAndSavesAPdf() throws Exception {
    open();
    until(() -> text("#print-none").contains("没有找到打印机"));
    assertThat(onScreen(() -> node("#print-send").isDisabled())).isTrue();
    Snapshots.saveBoth(preview().getScene(), theme, "print-preview-no-printer");

    click("#print-pdf");
    until(() -> done.size() == 1);
    Path file = folder.resolve("纠纷案件.pdf");
    assertThat(done).containsExactly(new PreviewModel.Done.Saved(file));
    assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(text("#print-said")).contains("已保存到");

    aPrinter();
    click("#print-again");
    until(() -> !node("#print-send").isDisabled());
    assertThat(onScreen(() -> node("#print-none").isVisible())).isFalse();
  }

  @Test
  void everyPageIsShownAndPrinted() {
    aPrinter();
    PrintPages pages = open();
    until(() -> !node("#print-send").isDisabled());
    assertThat(text("#print-where")).isEqualTo("第 1 页，共 %d 页".formatted(pages.getNumberOfPages()));
    assertThat(onScreen(() -> node("#print-previous").isDisabled())).isTrue();
    Object first = onScreen(this::image);
    keys(KeyCode.PAGE_DOWN);
    until(() -> text("#print-where").startsWith("第 2 页") && image() != first);
    Snapshots.saveBoth(preview().getScene(), theme, "print-preview");
    click("#print-send");
    until(() -> done.size() == 1);
    assertThat(printed()).isEqualTo(pages.getNumberOfPages());
    assertThat(text("#print-said")).contains("已交给打印机").contains(pages.getNumberOfPages() + " 页");
    assertThat(failures).isEmpty();
  }

  @Test
  void onlyThePageInViewWhenAskedFor() {
    aPrinter();
    open();
    until(() -> !node("#print-send").isDisabled());
    click("#print-next");
    click("#print-only");
    click("#print-send");
    until(() -> done.size() == 1);
    assertThat(printed()).isEqualTo(1);
  }

  @Test
  void aPrinterThatRefusesIsSaid() {
    aPrinter();
    open();
    until(() -> !node("#print-send").isDisabled());
    ((StreamPrintService) attached.getFirst()).dispose(); // somebody pulled the plug
    click("#print-send");
    until(() -> failures.size() == 1);
    assertThat(failures.getFirst())
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.sentence()).contains("没有接收").contains("台账和报表没有受影响"));
    assertThat(done).isEmpty();
    assertThat(onScreen(() -> ((Button) node("#print-send")).isDisabled())).isFalse();
  }

  @Test
  void escClosesAndTheLargePageIsScrolled() {
    open();
    clickOn("放大");
    Snapshots.save(preview().getScene(), "print-preview-large");
    keys(KeyCode.ESCAPE);
    until(() -> Window.getWindows().size() == 1);
  }

  private long printed() {
    return paper
        .toString(StandardCharsets.ISO_8859_1)
        .lines()
        .filter(l -> l.startsWith("%%Page:"))
        .count();
  }

  /** There is no file window without a display. */
  private final class Place implements FilePicker {

    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
      return Optional.of(folder.resolve(suggested));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }
}
