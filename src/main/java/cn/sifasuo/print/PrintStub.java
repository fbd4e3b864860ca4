package cn.sifasuo.print;

import java.util.List;

/**
 * What a line of a list says besides its label: a list prints every indicator as a line, since it
 * has too many for columns, and the units differ from line to line.
 *
 * @param code of the indicator, such as A21
 * @param groupPath groups the line belongs to, outermost first; lines of one group follow each
 *     other
 * @param unit 人, 人次, 件, 元, 小时
 * @param ofWhich true for an 其中 line, which is part of the line above and prints indented
 */
public record PrintStub(String code, List<String> groupPath, String unit, boolean ofWhich) {

  public PrintStub {
    groupPath = List.copyOf(groupPath);
  }
}
