package cn.sifasuo.mediation;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Numbering;
import cn.sifasuo.ledger.RuleContext;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.TableField;

/**
 * Numbers a clerk need not invent: a letter and a running count through all years, such as W007.
 * Codes given by the county may be typed instead.
 */
record SerialNumbering(TableField<?, String> field, String name, String letter, int digits)
    implements Numbering {

  @Override
  public String series(Draft draft, RuleContext context) {
    return name;
  }

  @Override
  public int year(Draft draft) {
    return 0;
  }

  @Override
  public String format(Draft draft, int number, RuleContext context) {
    return letter + ("%0" + digits + "d").formatted(number);
  }

  @Override
  public OptionalInt parse(String number) {
    Matcher own = Pattern.compile(letter + "(\\d{1,9})").matcher(number);
    return own.matches() ? OptionalInt.of(Integer.parseInt(own.group(1))) : OptionalInt.empty();
  }
}
