package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** 备份: where to, when last, one now; whether the last can be restored; everything in one dump. */
final class BackupCard extends VBox {

  private static final Wording WORDS = Wording.of(BackupCard.class);

  private final Label where = Cards.sentence("", "strong");
  private final Label last = Cards.sentence("");
  private final Label beside = Cards.sentence(WORDS.say("settings.backup.beside"), "text-due");
  private final Button now =
      new Button(
          WORDS.say("settings.backup.now"), new FontIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE));

  private final Button rehearse =
      new Button(WORDS.say("settings.rehearse"), new FontIcon(MaterialDesignR.RESTORE));

  BackupCard(SettingsModel model, CopiesModel copies, FilePicker picker) {
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
    FlowPane acts = new FlowPane(8, 8, now, choose);
    if (copies.onFile()) {
      rehearse.setId("backup-rehearse");
      rehearse.setOnAction(e -> copies.rehearse());
      acts.getChildren().add(rehearse);
    }
    if (copies.mayDump()) {
      acts.getChildren().add(dump(copies, picker));
    }
    beside.managedProperty().bind(beside.visibleProperty());
    Cards.fill(
        this,
        WORDS.say("settings.backup"),
        Cards.sentence(WORDS.say("settings.backup.about"), "text-muted", "small"),
        where,
        beside,
        last,
        acts,
        said("backup-said", model.backupSaidProperty()),
        said("copies-said", copies.saidProperty()),
        new RehearsalResult(copies));
    model.factsProperty().subscribe(f -> show(f, busy(model, copies)));
    model
        .backingUpProperty()
        .subscribe(b -> show(model.factsProperty().get(), busy(model, copies)));
    copies.busyProperty().subscribe(b -> show(model.factsProperty().get(), busy(model, copies)));
  }

  private static Button dump(CopiesModel copies, FilePicker picker) {
    Button dump =
        new Button(
            WORDS.say("settings.dump"), new FontIcon(MaterialDesignA.ARCHIVE_ARROW_DOWN_OUTLINE));
    dump.setId("backup-dump");
    dump.disableProperty().bind(copies.busyProperty());
    FilePicker.Kind kind =
        new FilePicker.Kind(WORDS.say("settings.dump.kind"), List.of("*.sfdump"));
    dump.setOnAction(e ->
        picker
            .save(WORDS.say("settings.dump.pick"), copies.dumpName(), List.of(kind))
            .ifPresent(copies::dump));
    return dump;
  }

  private static Label said(String id, ReadOnlyStringProperty text) {
    Label said = Cards.sentence("", "text-good");
    said.setId(id);
    said.textProperty().bind(text);
    said.visibleProperty().bind(said.textProperty().isNotEmpty());
    said.managedProperty().bind(said.visibleProperty());
    return said;
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
    rehearse.setDisable(!chosen || busy);
  }

  private static boolean busy(SettingsModel model, CopiesModel copies) {
    return model.backingUpProperty().get() || copies.busyProperty().get();
  }
}
