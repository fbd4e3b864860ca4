package cn.sifasuo.ui;

import javafx.scene.Node;

/** What a section shows. It is kept when the person goes elsewhere, so nothing typed is lost. */
@FunctionalInterface
public interface SectionView {

  Node node();

  /** Goes to a place the section said it shows. */
  default void show(Place place) {}

  /** It has come on the screen: bring figures up to date. */
  default void attached() {}

  /** It has left the screen: the mirror of {@link #attached}. */
  default void detached() {}

  /** The program is about to be locked or closed: keep what is being typed. */
  default void keep() {}

  /** Whether something is typed here that is not saved. */
  default boolean unsaved() {
    return false;
  }

  /** Whether what is typed and not saved is on disk as a draft; true if there is nothing. */
  default boolean kept() {
    return true;
  }
}
