package cn.sifasuo.exchange.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** 上传文件夹: where the county's portal fetches from, if it has one. */
final class UploadPane extends HBox {

  private static final Wording WORDS = Wording.of(UploadPane.class);

  private final ExchangeDesk desk;
  private final Work work;
  private final FilePicker files;
  private final Label where = Cards.note("");
  private final Hyperlink none = new Hyperlink(WORDS.say("upload.none"));

  UploadPane(ExchangeDesk desk, Work work, FilePicker files) {
    super(8);
    this.desk = desk;
    this.work = work;
    this.files = files;
    where.setId("upload-folder");
    Hyperlink choose = new Hyperlink(WORDS.say("upload.choose"));
    choose.setId("upload-choose");
    choose.setOnAction(e -> choose());
    none.setId("upload-none");
    none.setOnAction(e -> keep(Optional.empty()));
    none.managedProperty().bind(none.visibleProperty());
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(where, choose, none);
    show(Optional.empty());
  }

  /** Shows the folder that is set now. */
  void show(Optional<Path> folder) {
    where.setText(
        folder.map(f -> WORDS.say("upload.is", f)).orElseGet(() -> WORDS.say("upload.is-not")));
    none.setVisible(folder.isPresent());
  }

  private void choose() {
    files.folder(WORDS.say("upload.title")).ifPresent(folder -> keep(Optional.of(folder)));
  }

  private void keep(Optional<Path> folder) {
    work.<Optional<Path>>job(
            WORDS.say("upload.keeping"),
            p -> {
              var upload = desk.carriers().upload();
              folder.ifPresentOrElse(
                  f -> upload.choose(desk.session(), f), () -> upload.none(desk.session()));
              return upload.folder();
            })
        .onSuccess(this::show)
        .start();
  }
}
