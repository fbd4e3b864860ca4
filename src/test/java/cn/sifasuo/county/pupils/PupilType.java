package cn.sifasuo.county.pupils;

import static cn.sifasuo.vault.schema.Tables.PARTY;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;
import java.time.LocalDate;

/** An invented register of pupils, of whom some are minors on 1 October 2016. */
public final class PupilType {

  private static final LocalDate OF_AGE = LocalDate.of(1998, 10, 1);

  private PupilType() {}

  public static RecordType describe() {
    return RecordType.describe(Ledger.MEDIATION, "pupil", PARTY, Wording.of(PupilType.class))
        .section(
            "person",
            Fields.personName(PARTY.NAME).required(),
            Fields.date(PARTY.BIRTH_DATE).privacy(Privacy.PERSONAL))
        .title(PARTY.NAME)
        .minors(pupil -> {
          LocalDate born = pupil.day(PARTY.BIRTH_DATE);
          return born != null && born.isAfter(OF_AGE);
        })
        .build();
  }
}
