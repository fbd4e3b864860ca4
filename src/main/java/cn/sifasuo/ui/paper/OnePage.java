package cn.sifasuo.ui.paper;

import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;

/**
 * A single page of several.
 *
 * @param number from 0
 */
record OnePage(Pageable all, int number) implements Pageable {

  @Override
  public int getNumberOfPages() {
    return 1;
  }

  @Override
  public PageFormat getPageFormat(int page) {
    return all.getPageFormat(number);
  }

  @Override
  public Printable getPrintable(int page) {
    Printable printable = all.getPrintable(number);
    return (graphics, format, index) ->
        index == 0 ? printable.print(graphics, format, number) : Printable.NO_SUCH_PAGE;
  }
}
