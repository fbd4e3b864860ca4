package cn.sifasuo.ui.paper;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.WholeFile;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Work;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javax.print.PrintService;
import org.jspecify.annotations.Nullable;

/**
 * A preview without its controls: which page is looked at, which printers there are, what was
 * printed. On the screen's thread.
 */
public final class PreviewModel {

  private static final Wording WORDS = Wording.of(PreviewModel.class);

  /** What became of the pages. */
  public sealed interface Done {

    /** A printer's queue has them. */
    record Printed(String printer, int pages) implements Done {}

    /** They are in a file. */
    record Saved(Path file) implements Done {}
  }

  private final Printout printout;
  private final Printers printers;
  private final @Nullable String lastPrinter;
  private final Work work;
  private final Consumer<Done> done;
  private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(this, "page", 0);
  private final ReadOnlyObjectWrapper<@Nullable Image> image =
      new ReadOnlyObjectWrapper<>(this, "image");
  private final ReadOnlyObjectWrapper<@Nullable List<PrintService>> found =
      new ReadOnlyObjectWrapper<>(this, "printers");
  private final ObjectProperty<@Nullable PrintService> printer =
      new SimpleObjectProperty<>(this, "printer");
  private final IntegerProperty copies = new SimpleIntegerProperty(this, "copies", 1);
  private final BooleanProperty onlyThis = new SimpleBooleanProperty(this, "onlyThis", false);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private double density;
  private long asked;

  /**
   * @param lastPrinter name of the printer that is chosen if it is there
   * @param done told each time something went to a printer or into a file
   */
  PreviewModel(
      Printout printout,
      Printers printers,
      @Nullable String lastPrinter,
      Work work,
      Consumer<Done> done) {
    this.printout = printout;
    this.printers = printers;
    this.lastPrinter = lastPrinter;
    this.work = work;
    this.done = done;
    findPrinters();
  }

  String title() {
    return printout.title();
  }

  String fileName() {
    return printout.fileName();
  }

  int pages() {
    return printout.pages().getNumberOfPages();
  }

  /** Shows a page; numbers outside are taken to the nearest. */
  void go(int number) {
    int wanted = Math.clamp(number, 0, pages() - 1);
    page.set(wanted);
    draw();
  }

  /**
   * The size in which pages are shown from now on.
   *
   * @param dots a point
   */
  void density(double dots) {
    if (dots != density) {
      density = dots;
      draw();
    }
  }

  private void draw() {
    if (density <= 0) {
      return; // not on the screen yet
    }
    int wanted = page.get();
    double size = density;
    long turn = ++asked;
    work.job(WORDS.say("print.drawing"), p -> PageImage.of(printout.pages(), wanted, size))
        .onSuccess(drawn -> {
          if (turn == asked) {
            image.set(drawn);
          }
        })
        .start();
  }

  void findPrinters() {
    found.set(null);
    work.job(WORDS.say("print.looking"), p -> printers.find()).onSuccess(this::choose).start();
  }

  private void choose(Printers.Found now) {
    found.set(now.all());
    printer.set(
        now.all().stream()
            .filter(p -> p.getName().equals(lastPrinter))
            .findFirst()
            .or(() -> java.util.Optional.ofNullable(now.usual()))
            .or(() -> now.all().stream().findFirst())
            .orElse(null));
  }

  /** Prints all pages, or the one in view. */
  void print() {
    PrintService to = printer.get();
    if (to == null || busy.get()) {
      return;
    }
    Pageable pages = onlyThis.get() ? new OnePage(printout.pages(), page.get()) : printout.pages();
    PrinterJob job = new PrinterJob(printout.title(), pages, to, copies.get());
    run(
        WORDS.say("print.sending", to.getName()),
        p -> {
          job.send();
          return new Done.Printed(to.getName(), pages.getNumberOfPages());
        },
        WORDS.say("print.sent", to.getName(), pages.getNumberOfPages(), copies.get()));
  }

  /**
   * Writes the PDF beside and moves it into place.
   *
   * @throws Failure from the job, UNREACHABLE {@code U-512} if the place does not take it
   */
  void save(Path target) {
    run(
        WORDS.say("print.saving", target.getFileName()),
        p -> new Done.Saved(write(target)),
        WORDS.say("print.saved", target));
  }

  private Path write(Path target) {
    try {
      WholeFile.write(target, printout.pdf()::write);
      return target;
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "U-512",
          WORDS.say("print.unwritable", target),
          "pdf not written",
          e);
    }
  }

  private void run(String title, Work.Act<Done> act, String sentence) {
    busy.set(true);
    said.set("");
    work.job(title, act)
        .onSuccess(what -> {
          said.set(sentence);
          done.accept(what);
        })
        .onEnd(() -> busy.set(false))
        .start();
  }

  /** From 0. */
  ReadOnlyIntegerProperty pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** The page in view; null until first drawn. */
  ReadOnlyObjectProperty<@Nullable Image> imageProperty() {
    return image.getReadOnlyProperty();
  }

  /** Null while they are being looked for. */
  ReadOnlyObjectProperty<@Nullable List<PrintService>> printersProperty() {
    return found.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable PrintService> printerProperty() {
    return printer;
  }

  /** From 1. */
  IntegerProperty copiesProperty() {
    return copies;
  }

  /** Whether only the page in view is printed. */
  BooleanProperty onlyThisProperty() {
    return onlyThis;
  }

  /** Whether something is on its way to a printer or a file. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What was done last; empty if nothing was. */
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Size and side of the sheets. */
  PageFormat format() {
    return printout.pages().getPageFormat(0);
  }
}
