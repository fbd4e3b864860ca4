package cn.sifasuo.ui.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in the status bar besides running work; filled by whoever knows. */
public final class StatusFacts {

  private final StringProperty saved = new SimpleStringProperty(this, "saved", "");
  private final StringProperty backup = new SimpleStringProperty(this, "backup", "");
  private final StringProperty handOver = new SimpleStringProperty(this, "handOver", "");
  private final StringProperty person = new SimpleStringProperty(this, "person", "");
  private final StringProperty note = new SimpleStringProperty(this, "note", "");

  /** When the last change reached the disk. */
  public StringProperty savedProperty() {
    return saved;
  }

  public StringProperty backupProperty() {
    return backup;
  }

  /** The last bundle or stick. */
  public StringProperty handOverProperty() {
    return handOver;
  }

  /** Who is signed in, and since when. */
  public StringProperty personProperty() {
    return person;
  }

  /** What the screen in view has to say, such as 1 处需改正. */
  public StringProperty noteProperty() {
    return note;
  }
}
