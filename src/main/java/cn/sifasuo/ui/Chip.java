package cn.sifasuo.ui;

import javafx.scene.control.Label;

/**
 * A short word on a coloured ground: a state, a due day. The word says it, the colour only helps.
 */
public record Chip(String text, Tone tone) {

  /** What the colour means. */
  public enum Tone {
    PLAIN,
    /** Going on. */
    ACTIVE,
    GOOD,
    /** Wants attention soon. */
    DUE,
    /** Late or wrong. */
    BAD
  }

  public Label label() {
    Label label = new Label(text);
    label.getStyleClass().addAll("chip", "chip-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return label;
  }
}
