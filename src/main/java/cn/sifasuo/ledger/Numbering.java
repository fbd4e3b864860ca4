package cn.sifasuo.ledger;

import java.util.OptionalInt;
import org.jooq.TableField;

/**
 * How a record gets the number people see: per series and year, from 1, never reused; a voided
 * record keeps its number.
 */
public interface Numbering {

  /** Thrown by {@link #series} or {@link #year} when the draft lacks what the number hangs on. */
  final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYet(String lacking) {
      super(lacking);
    }
  }

  TableField<?, String> field();

  /** The series a draft counts in, such as the committee; stable for ever. */
  String series(Draft draft, RuleContext context);

  int year(Draft draft);

  String format(Draft draft, int number, RuleContext context);

  /** The count in a number that was typed or imported, so that the series goes on after it. */
  OptionalInt parse(String number);
}
