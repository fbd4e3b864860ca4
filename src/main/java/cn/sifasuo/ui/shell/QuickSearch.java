package cn.sifasuo.ui.shell;

import cn.sifasuo.ui.Place;
import java.util.List;

/** Finds what a person types into the search box; runs off the screen's thread. */
@FunctionalInterface
public interface QuickSearch {

  /**
   * Something found.
   *
   * @param kind what it is, such as 纠纷案件
   */
  record Hit(String kind, String title, Place place) {}

  /** Best first, at most some twenty. */
  List<Hit> find(String text);
}
