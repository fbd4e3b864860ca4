package cn.sifasuo.ui.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Work;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The one door to paper: what is to be printed is first shown as it will come out. */
public final class Printing {

  private static final Wording WORDS = Wording.of(Printing.class);
  private static final int WIDTH = 1180;
  private static final int HEIGHT = 700;

  private final Supplier<@Nullable Window> owner;
  private final Printers printers;
  private final FilePicker picker;
  private final Work work;
  private @Nullable String lastPrinter;

  /**
   * @param owner the window a preview belongs to
   */
  public Printing(
      Supplier<@Nullable Window> owner, Printers printers, FilePicker picker, Work work) {
    this.owner = owner;
    this.printers = printers;
    this.picker = picker;
    this.work = work;
  }

  /** Lays out off the screen's thread, then shows the preview. */
  public void show(Work.Act<Printout> layout) {
    show(layout, done -> {});
  }

  /**
   * @param follower told each time something went to a printer or into a file
   */
  public void show(Work.Act<Printout> layout, Consumer<PreviewModel.Done> follower) {
    work.job(WORDS.say("print.laying-out"), layout)
        .onSuccess(printout -> open(printout, follower))
        .start();
  }

  private void open(Printout printout, Consumer<PreviewModel.Done> follower) {
    PreviewModel model =
        new PreviewModel(
            printout,
            printers,
            lastPrinter,
            work,
            done -> {
              if (done instanceof PreviewModel.Done.Printed(String printer, int pages)) {
                lastPrinter = printer;
              }
              follower.accept(done);
            });
    Stage stage = new Stage();
    Window of = owner.get();
    if (of != null) {
      stage.initOwner(of);
      stage.initModality(Modality.WINDOW_MODAL);
    }
    stage.setTitle(WORDS.say("print.title", printout.title()));
    Scene scene = new Scene(new PrintPreview(model, picker, stage::close), WIDTH, HEIGHT);
    scene.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        stage.close();
      }
    });
    stage.setScene(scene);
    stage.show();
  }
}
