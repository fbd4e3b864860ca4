package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** 备份: where to, when last, and one now. */
final class BackupCard extends VBox {

  private static final Wording WORDS = Wording.of(BackupCard.class);

  private final Label where = Cards.sentence("", "strong");
  private final Label last = Cards.sentence("");
  private final Label beside = Cards.sentence(WORDS.say("settings.backup.beside"), "text-due");
  private final Button now =
      new Button(
          WORDS.say("settings.backup.now"), new FontIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE));

  BackupCard(SettingsModel model, FilePicker picker) {
    where.setId("backup-where");
    last.setId("backup-last");
    now.setId("backup-now");
    now.getStyleClass().add("accent");
    now.setOnAction(e -> model.backUp());
    Button choose =
        new Button(
            WORDS.say("settings.backup.choose"), new FontIcon(MaterialDesignF.FOLDER_OUTLINE));
    choose.setId("backup-choose");
    choose.setOnAction(
        e -> picker.folder(WORDS.say("settings.backup.choose")).ifPresent(model::backups));
    Label said = Cards.sentence("", "text-good");
    said.setId("backup-said");
    said.textProperty().bind(model.backupSaidProperty());
    said.visibleProperty().bind(said.textProperty().isNotEmpty());
    said.managedProperty().bind(said.visibleProperty());
    beside.managedProperty().bind(beside.visibleProperty());
    Cards.fill(
        this,
        WORDS.say("settings.backup"),
        Cards.sentence(WORDS.say("settings.backup.about"), "text-muted", "small"),
        where,
        beside,
        last,
        new FlowPane(8, 8, now, choose),
        said);
    model.factsProperty().subscribe(f -> show(f, model.backingUpProperty().get()));
    model.backingUpProperty().subscribe(b -> show(model.factsProperty().get(), b));
  }

  private void show(SettingsDesk.@Nullable Facts facts, boolean busy) {
    boolean chosen = facts != null && facts.backups() != null;
    where.setText(
        facts == null
            ? ""
            : chosen ? String.valueOf(facts.backups()) : WORDS.say("settings.backup.nowhere"));
    last.setText(facts == null ? "" : facts.lastBackup());
    beside.setVisible(facts != null && facts.besideLedger());
    now.setDisable(!chosen || busy);
  }
}
