package cn.sifasuo.ledger;

import cn.sifasuo.kernel.IdNumber;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * What an identity number says of its holder. The card fills what was not typed; where both speak
 * and differ the clerk is warned, since wrong cards exist (statistics-conventions §7).
 */
public record PersonCard(
    TableField<?, String> idNo, TableField<?, String> sex, TableField<?, LocalDate> birthDate) {

  /** Tidies the number and fills sex and birth date if they are empty. */
  public void derive(Draft person, LocalDate today) {
    String written = person.get(idNo);
    if (written == null || !person.type().field(idNo).citizenNumber(person)) {
      return;
    }
    String number = IdNumber.tidy(written);
    person.set(idNo, number);
    if (IdNumber.fault(number, today).isEmpty()) {
      if (!person.has(sex)) {
        person.set(sex, sexOf(number));
      }
      if (!person.has(birthDate)) {
        person.set(birthDate, IdNumber.birthDate(number).orElse(null));
      }
    }
  }

  public boolean sexDiffers(Draft person, LocalDate today) {
    String number = readable(person, today);
    String said = person.get(sex);
    return number != null && said != null && !said.equals(sexOf(number));
  }

  public boolean birthDiffers(Draft person, LocalDate today) {
    String number = readable(person, today);
    LocalDate said = person.get(birthDate);
    return number != null
        && said != null
        && !Objects.equals(said, IdNumber.birthDate(number).orElse(null));
  }

  private @Nullable String readable(Draft person, LocalDate today) {
    String number = person.get(idNo);
    return number != null
            && person.type().field(idNo).citizenNumber(person)
            && IdNumber.fault(number, today).isEmpty()
        ? number
        : null;
  }

  private static String sexOf(String number) {
    return IdNumber.male(number) ? "MALE" : "FEMALE";
  }
}
