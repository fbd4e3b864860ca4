package cn.sifasuo.ui;

import java.util.function.Function;
import java.util.function.Predicate;
import org.kordamp.ikonli.Ikon;

/**
 * How a feature introduces itself to the window, which knows none by name.
 *
 * @param id stable, also the name of its page in the manual
 * @param group sections of one group stand together, with a line between groups
 * @param shows whether it is the one to show a place
 * @param view makes its view when it is first opened, not before
 */
public record Section(
    String id,
    String title,
    Ikon icon,
    int group,
    Predicate<Place> shows,
    Function<Navigator, SectionView> view) {

  public Section(
      String id, String title, Ikon icon, int group, Function<Navigator, SectionView> view) {
    this(id, title, icon, group, place -> false, view);
  }
}
