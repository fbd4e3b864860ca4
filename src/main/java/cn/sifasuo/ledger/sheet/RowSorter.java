package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.sheet.RawCell.Kind;
import cn.sifasuo.ledger.sheet.SheetTable.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells records from the other rows below a head. */
final class RowSorter {

  private static final Set<String> TOTALS =
      Set.of("合计", "总计", "小计", "累计", "共计", "本页合计", "本页小计", "本月合计", "本年累计");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:单位负责人|统计负责人|负责人|填表人|填报人|制表人|制表|审核人|审核|经办人|联系电话|报出日期|填表日期|填报日期"
              + "|填表单位|填报单位|单位|备注|说明|注)(?:[（(].{1,8}[)）])?[:：].*");
  private static final String STEMS = "甲乙丙丁戊己庚辛";
  private static final Set<String> SERIALS = Set.of("序号", "序", "编号", "no");

  private final Map<Integer, String> words = new HashMap<>();
  private final int headBottom;
  private final int serialColumn;

  RowSorter(List<Head> heads, int headBottom) {
    heads.forEach(h -> words.put(h.column(), h.leaf()));
    this.headBottom = headBottom;
    this.serialColumn =
        heads.stream()
            .filter(h -> SERIALS.contains(Head.fold(h.leaf())))
            .mapToInt(Head::column)
            .findFirst()
            .orElse(-1);
  }

  /** Why the row is no record; empty if it is one. */
  Optional<Reason> skip(RawRow row) {
    int filled = row.filled();
    if (TOTALS.contains(Blanks.squeeze(row.first()))) {
      return Optional.of(Reason.TOTAL);
    }
    if (filled <= Math.max(2, words.size() / 3) && signed(row)) {
      return Optional.of(Reason.SIGNATURE);
    }
    if (filled == 0 || (filled == 1 && serialColumn >= 0 && !row.cell(serialColumn).blank())) {
      return Optional.of(Reason.BLANK);
    }
    if (row.number() <= headBottom + 2 && columnNumbers(row)) {
      return Optional.of(Reason.COLUMN_NUMBERS);
    }
    return headAgain(row, filled) ? Optional.of(Reason.HEAD_AGAIN) : Optional.empty();
  }

  private static boolean signed(RawRow row) {
    return SIGNATURE.matcher(Blanks.squeeze(row.first())).matches();
  }

  /** 甲 乙 丙 1 2 3, (1) (2) (3): stems first, then numbers each one more than the one before. */
  private static boolean columnNumbers(RawRow row) {
    int stems = 0;
    int last = -1;
    int numbers = 0;
    for (RawCell cell : row.cells()) {
      if (cell.blank()) {
        continue;
      }
      String text = Blanks.squeeze(Blanks.narrow(cell.text())).replaceAll("[()]", "");
      if (text.length() == 1 && STEMS.contains(text) && last < 0) {
        stems++;
      } else if (text.matches("\\d{1,3}") && (last < 0 || Integer.parseInt(text) == last + 1)) {
        last = Integer.parseInt(text);
        numbers++;
      } else {
        return false;
      }
    }
    return stems + numbers >= 3 && (stems > 0 || numbers >= 4);
  }

  private boolean headAgain(RawRow row, int filled) {
    int same = 0;
    for (Map.Entry<Integer, String> word : words.entrySet()) {
      RawCell cell = row.cell(word.getKey());
      if (cell.kind() == Kind.TEXT && Blanks.squeeze(cell.content()).equals(word.getValue())) {
        same++;
      }
    }
    return same >= 3 && same * 2 > filled;
  }
}
