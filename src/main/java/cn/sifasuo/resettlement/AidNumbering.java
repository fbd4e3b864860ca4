package cn.sifasuo.resettlement;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Numbering;
import cn.sifasuo.ledger.RuleContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.TableField;

/**
 * Numbers such as 帮教档〔2026〕12号: per kind of record and calendar year, from 1, never reused
 * (domain/resettlement.md §2.1: office sequence).
 *
 * @param day by whose year it counts
 * @param type code of the record, under which its form stands in the wording
 */
record AidNumbering(TableField<?, String> field, TableField<?, LocalDate> day, String type)
    implements Numbering {

  private static final Wording WORDS = Wording.of(AidNumbering.class);
  private static final Pattern COUNT = Pattern.compile("(\\d{1,9})\\s*号\\s*$");

  @Override
  public String series(Draft draft, RuleContext context) {
    return type;
  }

  @Override
  public int year(Draft draft) {
    LocalDate on = draft.day(day);
    if (on == null) {
      throw new NotYet(day.getName());
    }
    return on.getYear();
  }

  @Override
  public String format(Draft draft, int number, RuleContext context) {
    return WORDS.say(type + ".number", year(draft), number);
  }

  @Override
  public OptionalInt parse(String number) {
    Matcher count = COUNT.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC));
    return count.find() ? OptionalInt.of(Integer.parseInt(count.group(1))) : OptionalInt.empty();
  }
}
