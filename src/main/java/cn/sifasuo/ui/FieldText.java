package cn.sifasuo.ui;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Approval;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.Masking;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a field's value is written on the screen and copied from it: codes by label, money grouped.
 */
public final class FieldText {

  private static final Wording WORDS = Wording.of(FieldText.class);

  private final CodeLists codes;
  private final RecordTitles titles;
  private final Masking masking = new Masking();

  public FieldText(CodeLists codes, RecordTitles titles) {
    this.codes = codes;
    this.titles = titles;
  }

  /** In full; empty for no value. */
  public String of(FieldSpec field, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    return switch (field.kind()) {
      case CODE -> codes.label(Objects.requireNonNullElse(field.codeList(), ""), value.toString());
      case MONEY -> money((BigDecimal) value);
      case HOURS -> hours((BigDecimal) value);
      case YES_NO -> WORDS.say((Boolean) value ? "field.yes" : "field.no");
      case REFERENCE -> titles.known((UUID) value);
      default -> value.toString();
    };
  }

  /** Field and value. */
  public String named(FieldSpec field, @Nullable Object value) {
    return WORDS.say("field.named", field.label(), of(field, value));
  }

  /** What was decided on a row that asked, in a line; empty if nothing was. */
  public String answer(Draft row) {
    return row.type().approval().map(Approval::answer).orElse(List.of()).stream()
        .filter(f -> row.get(f.name()) != null)
        .map(f -> named(f, row.get(f.name())))
        .collect(Collectors.joining(WORDS.say("field.comma")));
  }

  /** As a list shows it: what is masked in lists is masked. */
  public String masked(FieldSpec field, @Nullable Object value) {
    return masking.inLists(field, of(field, value));
  }

  /** As a list that leaves the desk shows it. */
  public String leaving(Draft row, FieldSpec field, LocalDate today) {
    Object value = row.get(field.name());
    Object shown = value == null ? null : masking.leaving(row.type(), field, value, today);
    return shown == null || shown.equals(value) ? of(field, value) : shown.toString();
  }

  /** Hours without needless decimals. */
  public static String hours(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }

  /** Yuan with grouping and two decimals, without a sign of currency. */
  public static String money(BigDecimal yuan) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(yuan);
  }
}
