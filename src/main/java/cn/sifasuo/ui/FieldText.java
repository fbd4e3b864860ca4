package cn.sifasuo.ui;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.Privacy;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a field's value is written on the screen and copied from it: codes by label, money grouped.
 */
public final class FieldText {

  private static final Wording WORDS = Wording.of(FieldText.class);

  private final CodeLists codes;
  private final RecordTitles titles;

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
      case YES_NO -> WORDS.say((Boolean) value ? "field.yes" : "field.no");
      case REFERENCE -> titles.known((UUID) value);
      default -> value.toString();
    };
  }

  /** As a list shows it: what {@link Privacy#MASKED} covers is masked. */
  public String masked(FieldSpec field, @Nullable Object value) {
    if (value == null || field.privacy() != Privacy.MASKED) {
      return of(field, value);
    }
    String text = of(field, value);
    return field.kind() == FieldKind.ID_NUMBER ? IdNumber.mask(text) : tail(text);
  }

  /** A telephone number: its head and the last two digits. */
  private static String tail(String text) {
    int length = text.length();
    int shown = Math.min(3, length / 3);
    int end = Math.min(2, length / 3);
    return text.substring(0, shown)
        + "*".repeat(length - shown - end)
        + text.substring(length - end);
  }

  /** Yuan with grouping and two decimals, without a sign of currency. */
  public static String money(BigDecimal yuan) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(yuan);
  }
}
