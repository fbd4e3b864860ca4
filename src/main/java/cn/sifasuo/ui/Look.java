package cn.sifasuo.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** How windows are coloured. */
public enum Look {
  LIGHT(new PrimerLight().getUserAgentStylesheet(), "look-light.css"),
  DARK(new PrimerDark().getUserAgentStylesheet(), "look-dark.css"),
  /** Black on white with strong lines, for weak eyes and bad projectors. */
  CONTRAST(new PrimerLight().getUserAgentStylesheet(), "look-contrast.css");

  private final String controls;
  private final String colours;

  Look(String controls, String colours) {
    this.controls = controls;
    this.colours = colours;
  }

  /** Address of the style sheet of the standard controls. */
  String controls() {
    return controls;
  }

  /** File beside {@link Theme} that sets this look's colours. */
  String colours() {
    return colours;
  }
}
