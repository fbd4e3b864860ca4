package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_INSURANCE;
import static cn.sifasuo.vault.schema.Tables.AID_JOB_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static cn.sifasuo.vault.schema.Tables.AID_STUDY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** What is found and given for a person (domain/resettlement.md §2.8–2.10). */
final class AidHelpTypes {

  static final String PLACEMENTS = "aid_placement";
  static final String SUPPORTS = "aid_support";
  static final String JOB_SERVICES = "aid_job_service";
  static final String INSURANCES = "aid_insurance";
  static final String STUDIES = "aid_study";

  private static final Wording WORDS = Wording.of(AidHelpTypes.class);

  private AidHelpTypes() {}

  static RecordType placement() {
    return RecordType.describe(Ledger.RESETTLEMENT, PLACEMENTS, AID_PLACEMENT, WORDS)
        .section(
            "placement",
            Fields.code(AID_PLACEMENT.PLACE_KIND, "AID_PLACE").required().listed(),
            Fields.date(AID_PLACEMENT.FROM_ON).required().dated().listed(),
            Fields.date(AID_PLACEMENT.TO_ON).dated().listed(),
            Fields.text(AID_PLACEMENT.EMPLOYER).privacy(Privacy.PERSONAL),
            Fields.text(AID_PLACEMENT.LAND_MU),
            Fields.yesNo(AID_PLACEMENT.TAX_RELIEF),
            Fields.yesNo(AID_PLACEMENT.CONTRACT),
            Fields.yesNo(AID_PLACEMENT.DISPERSED),
            Fields.yesNo(AID_PLACEMENT.CONFIRMED_BY_PAPER).required())
        .title(AID_PLACEMENT.FROM_ON)
        .build();
  }

  static RecordType support() {
    return RecordType.describe(Ledger.RESETTLEMENT, SUPPORTS, AID_SUPPORT, WORDS)
        .section(
            "support",
            Fields.code(AID_SUPPORT.SUPPORT_KIND, "AID_SUPPORT").required().listed(),
            Fields.date(AID_SUPPORT.APPLIED_ON).required().listed(),
            Fields.text(AID_SUPPORT.APPLIED_WHERE).required(),
            Fields.text(AID_SUPPORT.REFERRED_TO).required(),
            Fields.code(AID_SUPPORT.RESULT, "AID_RESULT").required().listed(),
            Fields.date(AID_SUPPORT.GRANTED_ON).dated().listed(),
            Fields.money(AID_SUPPORT.AMOUNT).listed(),
            Fields.text(AID_SUPPORT.PERIOD),
            Fields.text(AID_SUPPORT.PAPER_NO))
        .title(AID_SUPPORT.APPLIED_ON)
        .build();
  }

  static RecordType jobService() {
    return RecordType.describe(Ledger.RESETTLEMENT, JOB_SERVICES, AID_JOB_SERVICE, WORDS)
        .section(
            "service",
            Fields.code(AID_JOB_SERVICE.SERVICE_KIND, "AID_JOB").required().listed(),
            Fields.date(AID_JOB_SERVICE.ON_DAY).required().dated().listed(),
            Fields.text(AID_JOB_SERVICE.PROVIDER).required(),
            Fields.text(AID_JOB_SERVICE.RESULT).privacy(Privacy.PERSONAL))
        .title(AID_JOB_SERVICE.ON_DAY)
        .build();
  }

  static RecordType insurance() {
    return RecordType.describe(Ledger.RESETTLEMENT, INSURANCES, AID_INSURANCE, WORDS)
        .section(
            "insurance",
            Fields.code(AID_INSURANCE.INSURANCE_KIND, "AID_INSURANCE").required().listed(),
            Fields.date(AID_INSURANCE.ON_DAY).required().dated().listed(),
            Fields.text(AID_INSURANCE.NOTE).privacy(Privacy.PERSONAL))
        .title(AID_INSURANCE.ON_DAY)
        .build();
  }

  /** Nobody is made to come: it is voluntary (§2.10). */
  static RecordType study() {
    return RecordType.describe(Ledger.RESETTLEMENT, STUDIES, AID_STUDY, WORDS)
        .section(
            "study",
            Fields.date(AID_STUDY.ON_DAY).required().dated().listed(),
            Fields.integer(AID_STUDY.HOURS).required().listed(),
            Fields.code(AID_STUDY.STUDY_KIND, "AID_STUDY").required().listed(),
            Fields.text(AID_STUDY.PROVIDER).required(),
            Fields.text(AID_STUDY.RESULT).privacy(Privacy.PERSONAL))
        .title(AID_STUDY.ON_DAY)
        .build();
  }
}
