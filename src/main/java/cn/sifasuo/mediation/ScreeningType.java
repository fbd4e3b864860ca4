package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.SCREENING;
import static cn.sifasuo.vault.schema.Tables.SCREENING_ITEM;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * 矛盾纠纷排查 (domain/mediation.md §1.11). One record is one activity (次), each of its rows one dispute
 * found (件); forms count both and never mix them.
 */
final class ScreeningType {

  static final String CODE = "screening";
  static final String ITEMS = "screening_item";

  private static final int MOST_ITEMS = 500;

  private ScreeningType() {}

  static RecordType describe() {
    Wording words = Wording.of(ScreeningType.class);
    RecordType item =
        RecordType.describe(Ledger.MEDIATION, ITEMS, SCREENING_ITEM, words)
            .section(
                "found",
                Fields.longText(SCREENING_ITEM.SUMMARY)
                    .required()
                    .privacy(Privacy.PERSONAL)
                    .listed(),
                Fields.code(SCREENING_ITEM.DISPUTE_TYPE, "DISPUTE_TYPE")
                    .required()
                    .counted()
                    .listed(),
                Fields.integer(SCREENING_ITEM.PERSONS).required().counted().listed(),
                Fields.code(SCREENING_ITEM.RISK, "FORECAST").requiredAtEntry().counted(),
                Fields.code(SCREENING_ITEM.DISPOSITION, "DISPOSITION")
                    .required()
                    .counted()
                    .listed(),
                Fields.date(SCREENING_ITEM.HANDLED_ON),
                Fields.reference(SCREENING_ITEM.CASE_ID, DisputeCaseType.CODE))
            .title(SCREENING_ITEM.SUMMARY)
            .build();
    return RecordType.describe(Ledger.MEDIATION, CODE, SCREENING, words)
        .section(
            "activity",
            Fields.reference(SCREENING.COMMITTEE_ID, CommitteeType.CODE)
                .required()
                .counted()
                .listed(),
            Fields.date(SCREENING.HELD_ON).required().counted().listed(),
            Fields.text(SCREENING.PLACE).required().listed(),
            Fields.text(SCREENING.SCREENERS).required().privacy(Privacy.PERSONAL),
            Fields.code(SCREENING.KIND, "SCREEN_KIND").required().counted().listed(),
            Fields.longText(SCREENING.CONTENT).required())
        .child(item, SCREENING_ITEM.SCREENING_ID, 0, MOST_ITEMS)
        .title(SCREENING.HELD_ON, SCREENING.PLACE)
        .countedOn(SCREENING.HELD_ON)
        .rules(new ScreeningRules())
        .build();
  }
}
