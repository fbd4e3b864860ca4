package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static cn.sifasuo.vault.schema.Tables.AID_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.AID_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_SITUATION;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;
import static cn.sifasuo.vault.schema.Tables.AID_THREE_NO;

import cn.sifasuo.ledger.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of a file, each with what it cannot be without. */
public final class AidRows {

  private final AidDesk desk;

  public AidRows(AidDesk desk) {
    this.desk = desk;
  }

  Draft placed(String kind, String from, @Nullable String to) {
    return desk.fresh("aid_placement")
        .set(AID_PLACEMENT.PLACE_KIND, kind)
        .set(AID_PLACEMENT.FROM_ON, day(from))
        .set(AID_PLACEMENT.TO_ON, to == null ? null : day(to))
        .set(AID_PLACEMENT.CONFIRMED_BY_PAPER, true);
  }

  /** What the person does for a living since a day. */
  Draft work(String work, String from) {
    return desk.fresh("aid_situation")
        .set(AID_SITUATION.FROM_ON, day(from))
        .set(AID_SITUATION.WORK, work)
        .set(AID_SITUATION.HOUSING, "WITH_KIN")
        .set(AID_SITUATION.INCOME, "OWN")
        .set(AID_SITUATION.FAMILY_CONTACT, "STABLE");
  }

  /** Refused in writing, or not reached in two tries, or neither any more. */
  Draft service(String service, String from) {
    LocalDate on = day(from);
    boolean lost = service.equals("LOST_CONTACT");
    return desk.fresh("aid_service")
        .set(AID_SERVICE.SERVICE, service)
        .set(AID_SERVICE.FROM_ON, on)
        .set(AID_SERVICE.IN_WRITING, service.equals("NO_SERVICE") ? true : null)
        .set(AID_SERVICE.FIRST_TRY_ON, lost ? on.minusDays(1) : null)
        .set(AID_SERVICE.SECOND_TRY_ON, lost ? on : null);
  }

  Draft contact(String on, String way) {
    return desk.fresh("aid_contact")
        .set(AID_CONTACT.CONTACTED_ON, day(on))
        .set(AID_CONTACT.WAY, way)
        .set(AID_CONTACT.TOPIC, "LIFE")
        .set(AID_CONTACT.SITUATION, "在家，身体好")
        .set(AID_CONTACT.TAKEN_BY, "张三");
  }

  /** Applied for on a day and not answered. */
  Draft asked(String kind, String on) {
    return desk.fresh("aid_support")
        .set(AID_SUPPORT.SUPPORT_KIND, kind)
        .set(AID_SUPPORT.APPLIED_ON, day(on))
        .set(AID_SUPPORT.APPLIED_WHERE, "东河镇")
        .set(AID_SUPPORT.REFERRED_TO, "东河镇民政办")
        .set(AID_SUPPORT.RESULT, "PENDING");
  }

  /** Applied for and granted on one day. */
  Draft granted(String kind, String on, @Nullable String yuan) {
    return asked(kind, on)
        .set(AID_SUPPORT.RESULT, "GRANTED")
        .set(AID_SUPPORT.GRANTED_ON, day(on))
        .set(AID_SUPPORT.AMOUNT, yuan == null ? null : new BigDecimal(yuan));
  }

  /** No home and no kin, and perhaps no living or no work. */
  Draft without(String asOf, boolean living, boolean work) {
    return desk.fresh("aid_three_no")
        .set(AID_THREE_NO.AS_OF, day(asOf))
        .set(AID_THREE_NO.NO_HOME, true)
        .set(AID_THREE_NO.NO_KIN, true)
        .set(AID_THREE_NO.NO_INCOME, !living)
        .set(AID_THREE_NO.NO_JOB, !work);
  }

  /** What a paper of the police, the prosecutor or the court says. */
  Draft fact(String stage, String on) {
    return desk.fresh("aid_reoffence")
        .set(AID_REOFFENCE.STAGE, stage)
        .set(AID_REOFFENCE.OFFENCE_GROUP, "PROPERTY")
        .set(AID_REOFFENCE.STAGE_ON, day(on))
        .set(AID_REOFFENCE.DOC_NO, "（2026）示刑初9号");
  }

  /** The same file, ended by a judgment that took effect on a day. */
  Draft convicted(Draft file, String on) {
    return file.addChild(fact("CONVICTED", on))
        .set(AID_CASE.END_KIND, "REOFFENDED")
        .set(AID_CASE.END_ON, day(on));
  }

  /** Where the person went; the papers followed on that day. */
  public Draft movedOut(LocalDate on, boolean internal) {
    return moved("OUT", internal).set(AID_MOVE.CONSENT_ON, on).set(AID_MOVE.PAPERS_SENT_ON, on);
  }

  /** Where the person came from. */
  public Draft movedIn(LocalDate on, boolean internal) {
    return moved("IN", internal).set(AID_MOVE.RECEIVED_ON, on);
  }

  private Draft moved(String direction, boolean internal) {
    return desk.fresh("aid_move")
        .set(AID_MOVE.DIRECTION, direction)
        .set(AID_MOVE.MOVE_KIND, "HUKOU")
        .set(AID_MOVE.TO_PLACE, "示范县西河镇")
        .set(AID_MOVE.INTERNAL, internal);
  }
}
