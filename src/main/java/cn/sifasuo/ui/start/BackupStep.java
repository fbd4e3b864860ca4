package cn.sifasuo.ui.start;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Where backups go. */
final class BackupStep extends VBox {

  private static final Wording WORDS = Wording.of(BackupStep.class);

  BackupStep(FirstStartModel model, FilePicker picker) {
    super(14);
    Button choose =
        new Button(WORDS.say("start.backup.choose"), new FontIcon(MaterialDesignF.FOLDER_OUTLINE));
    choose.setId("start-backup");
    choose.setOnAction(e ->
        picker.folder(WORDS.say("start.backup.choose")).ifPresent(model.backupsProperty()::set));
    Button later = new Button(WORDS.say("start.backup.later"));
    later.setId("start-backup-later");
    later.disableProperty().bind(model.backupsProperty().isNull());
    later.setOnAction(e -> model.backupsProperty().set(null));
    ObservableValue<String> where =
        model
            .backupsProperty()
            .map(p -> WORDS.say("start.backup.to", String.valueOf(p)))
            .orElse(WORDS.say("start.backup.none"));
    ObservableValue<String> beside =
        model.besideProperty().map(b -> b ? WORDS.say("start.backup.beside") : "");
    getChildren()
        .addAll(
            Parts.sentence(WORDS.say("start.backup.about"), "text-muted"),
            new HBox(10, choose, later),
            Parts.said(where, "strong"),
            Parts.said(beside, "text-due"));
  }
}
