package cn.sifasuo.ui.paper;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Ctrl+P for what is on the screen. */
public final class PrintKey {

  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

  private PrintKey() {}

  /** Prints by the key as long as the node is in a window, wherever in it the keyboard is. */
  public static void on(Node node, Runnable print) {
    node.sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.getAccelerators().remove(KEYS, print);
          }
          if (now != null) {
            now.getAccelerators().put(KEYS, print);
          }
        });
  }
}
