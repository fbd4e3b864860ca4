package cn.sifasuo.ledger;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a descriptor alone says about a draft: required, length, code, reference, plain sense. */
final class FieldChecks {

  private static final Wording WORDS = Wording.of(FieldChecks.class);

  List<Problem> check(Draft draft, RuleContext context) {
    return check(draft, actDay(draft, context), context);
  }

  private static List<Problem> check(Draft draft, LocalDate actDay, RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (FieldSpec field : draft.type().fields()) {
      Object value = draft.get(field.name());
      if (value == null) {
        missing(field, context).ifPresent(problems::add);
      } else {
        problems.addAll(value(draft, field, value, actDay, context));
      }
    }
    for (RecordType.Child child : draft.type().children()) {
      List<Draft> rows = draft.children(child.type().code());
      if (rows.size() < child.atLeast() || rows.size() > child.atMost()) {
        problems.add(
            Problem.error(
                child.type().code(),
                "ledger.rows",
                WORDS.say(
                    rows.size() < child.atLeast() ? "ledger.too-few-rows" : "ledger.too-many-rows",
                    child.type().label(),
                    rows.size() < child.atLeast() ? child.atLeast() : child.atMost())));
      }
      for (int i = 0; i < rows.size(); i++) {
        String prefix = child.type().code() + "[" + i + "]";
        check(rows.get(i), actDay, context).forEach(p -> problems.add(p.under(prefix)));
      }
    }
    return problems;
  }

  /** Codes are judged by the day of the act, not of the typing. */
  private static LocalDate actDay(Draft draft, RuleContext context) {
    return draft
        .type()
        .judgedOn()
        .map(f -> draft.get(f.name()) instanceof LocalDate day ? day : context.today())
        .orElse(context.today());
  }

  private static Optional<Problem> missing(FieldSpec field, RuleContext context) {
    return switch (field.requirement()) {
      case ALWAYS ->
          Optional.of(
              Problem.error(
                  field.name(), "ledger.required", WORDS.say("ledger.required", field.label())));
      case ENTRY -> {
        String text = WORDS.say("ledger.required", field.label());
        yield Optional.of(
            context.entry()
                ? Problem.error(field.name(), "ledger.required", text)
                : Problem.gap(field.name(), "ledger.required", text));
      }
      case OPTIONAL, DERIVED -> Optional.empty();
    };
  }

  private static List<Problem> value(
      Draft draft, FieldSpec field, Object value, LocalDate actDay, RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    if (value instanceof String text
        && field.maxLength() > 0
        && text.codePointCount(0, text.length()) > field.maxLength()) {
      problems.add(
          error(
              field, "ledger.too-long", field.maxLength(), text.codePointCount(0, text.length())));
    }
    switch (field.kind()) {
      case CODE -> code(field, (String) value, actDay, context).ifPresent(problems::add);
      case INTEGER -> {
        if ((Integer) value < 0) {
          problems.add(error(field, "ledger.negative"));
        }
      }
      case HOURS -> {
        BigDecimal hours = (BigDecimal) value;
        if (hours.signum() < 0) {
          problems.add(error(field, "ledger.negative"));
        } else if (hours.stripTrailingZeros().scale() > 1
            || hours.compareTo(BigDecimal.valueOf(9999)) > 0) {
          problems.add(error(field, "ledger.hours"));
        }
      }
      case MONEY -> {
        BigDecimal money = (BigDecimal) value;
        if (money.signum() < 0) {
          problems.add(error(field, "ledger.negative"));
        } else if (money.stripTrailingZeros().scale() > 2
            || money.precision() - money.scale() > 12) {
          problems.add(error(field, "ledger.money"));
        }
      }
      case DATE -> {
        int year = ((LocalDate) value).getYear();
        if (year < 1900 || year > context.today().getYear() + 30) {
          problems.add(error(field, "ledger.year", year));
        }
      }
      case ID_NUMBER -> {
        if (field.citizenNumber(draft)) {
          IdNumber.fault((String) value, context.today())
              .ifPresent(f -> problems.add(error(field, "ledger.id." + f)));
        }
      }
      case REFERENCE -> {
        if (field.reference() != null
            && context.lookup().find(field.reference(), (UUID) value).isEmpty()) {
          problems.add(error(field, "ledger.reference"));
        }
      }
      default -> {
        // text of any content is allowed within its length
      }
    }
    return problems;
  }

  private static Optional<Problem> code(
      FieldSpec field, String code, LocalDate actDay, RuleContext context) {
    String list = field.codeList() == null ? "" : field.codeList();
    Optional<CodeItem> item = context.codes().item(list, code);
    if (item.isEmpty()) {
      return Optional.of(error(field, "ledger.unknown-code", code));
    }
    if (!item.get().validOn(actDay)) {
      return Optional.of(error(field, "ledger.code-not-valid", item.get().label(), actDay));
    }
    return Optional.empty();
  }

  private static Problem error(FieldSpec field, String key, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = field.label();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Problem.error(field.name(), key, WORDS.say(key, all));
  }
}
