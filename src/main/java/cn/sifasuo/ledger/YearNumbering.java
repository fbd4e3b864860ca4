package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Wording;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A number such as （2026）矫字第12号: per calendar year of a day of the record, from 1.
 *
 * @param name of the series, and of its sentence {@code <name>.number} with year and count
 * @param day the day whose year it counts in, null while it is not known
 */
public record YearNumbering(
    TableField<?, String> field,
    String name,
    Function<Draft, @Nullable LocalDate> day,
    Wording words)
    implements Numbering {

  private static final Pattern COUNT = Pattern.compile("第\\s*(\\d{1,9})\\s*号");

  @Override
  public String series(Draft draft, RuleContext context) {
    return name;
  }

  @Override
  public int year(Draft draft) {
    LocalDate on = day.apply(draft);
    if (on == null) {
      throw new NotYet("day");
    }
    return on.getYear();
  }

  @Override
  public String format(Draft draft, int number, RuleContext context) {
    return words.say(name + ".number", Integer.toString(year(draft)), Integer.toString(number));
  }

  @Override
  public OptionalInt parse(String number) {
    return count(number);
  }

  /** The count in a number that ends in 第…号, in whatever width it was typed. */
  public static OptionalInt count(String number) {
    Matcher count = COUNT.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC));
    return count.find() ? OptionalInt.of(Integer.parseInt(count.group(1))) : OptionalInt.empty();
  }
}
