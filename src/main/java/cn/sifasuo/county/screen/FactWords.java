package cn.sifasuo.county.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of a fact in words: those its ledger names, those of the record type it is made from,
 * or the few every fact has.
 */
public final class FactWords {

  private static final Wording WORDS = Wording.of(FactWords.class);

  private final FactGuide guide;
  private final Function<String, Optional<RecordType>> types;
  private final CodeLists codes;

  /**
   * @param guide what the ledgers say of their fact views
   * @param types record types by code
   */
  public FactWords(FactGuide guide, Function<String, Optional<RecordType>> types, CodeLists codes) {
    this.guide = guide;
    this.types = types;
    this.codes = codes;
  }

  /** Heading of a column; empty for one that says nothing to a person. */
  Optional<String> label(String view, String column) {
    String key = "fact." + column;
    return WORDS.has(key)
        ? Optional.of(WORDS.say(key))
        : guide.label(view, column).or(() -> field(view, column).map(FieldSpec::label));
  }

  /** A value as a person reads it. */
  String value(String view, String column, Object value) {
    return switch (value) {
      case Boolean flag -> WORDS.say(flag ? "fact.yes" : "fact.no");
      case BigDecimal number -> number.toPlainString();
      default ->
          guide
              .code(view, column)
              .map(FactGuide.CodeColumn::list)
              .or(() -> field(view, column).flatMap(f -> Optional.ofNullable(f.codeList())))
              .map(list -> codes.label(list, value.toString()))
              .orElse(value.toString());
    };
  }

  /**
   * A field of the record, or of one of its rows, as agreement_form is the form of an agreement.
   */
  private Optional<FieldSpec> field(String view, String column) {
    return guide
        .recordType(view)
        .flatMap(types)
        .flatMap(type ->
            Stream.concat(
                    type.findField(column).stream(),
                    type.children().stream()
                        .map(RecordType.Child::type)
                        .flatMap(child ->
                            Stream.of(column, without(column, child.code()))
                                .flatMap(name -> child.findField(name).stream())))
                .findFirst());
  }

  private static String without(String column, String child) {
    return column.startsWith(child + "_") ? column.substring(child.length() + 1) : column;
  }
}
