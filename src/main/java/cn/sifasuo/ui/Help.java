package cn.sifasuo.ui;

import java.util.Optional;

/** The manual, by section. */
@FunctionalInterface
public interface Help {

  /**
   * A page of the manual.
   *
   * @param markdown headings, lists, paragraphs and {@code **bold**}
   */
  record Page(String title, String markdown) {}

  Optional<Page> page(String section);
}
