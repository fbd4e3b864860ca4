package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static cn.sifasuo.vault.schema.Tables.AID_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.AID_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_SITUATION;
import static cn.sifasuo.vault.schema.Tables.AID_STUDY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;
import static cn.sifasuo.vault.schema.Tables.AID_THREE_NO;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.ledger.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files of people nobody thought of, back between 2025-06 and today, with all that may happen. */
final class RandomAid {

  private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);

  private final AidDesk desk;
  private final Random random;

  RandomAid(AidDesk desk, long seed) {
    this.desk = desk;
    this.random = new Random(seed);
  }

  /**
   * A file as drawn, with what a plain count needs.
   *
   * @param keys on which day somebody became 重点 or no more
   */
  record Life(Draft file, LocalDate in, @Nullable LocalDate out, TreeMap<LocalDate, Boolean> keys) {

    boolean there(LocalDate day) {
      return !in.isAfter(day) && (out == null || out.isAfter(day));
    }
  }

  static int stock(List<Life> lives, Period month) {
    LocalDate end = end(month);
    return (int) lives.stream().filter(l -> l.there(end)).count();
  }

  static int key(List<Life> lives, Period month) {
    LocalDate end = end(month);
    return (int)
        lives.stream()
            .filter(l -> l.there(end))
            .filter(l -> l.keys().floorEntry(end) != null && l.keys().floorEntry(end).getValue())
            .count();
  }

  private static LocalDate end(Period month) {
    Span days = ReportingCalendar.calendarMonths().days(month);
    return days.end();
  }

  List<Life> lives(int count) {
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lives.add(life(i + 1));
    }
    return lives;
  }

  private LocalDate between(LocalDate from, LocalDate to) {
    return from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
  }

  private String one(String... codes) {
    return codes[random.nextInt(codes.length)];
  }

  private Life life(int person) {
    LocalDate in = between(FIRST, AidDesk.TODAY.minusDays(3));
    boolean corrections = random.nextInt(4) == 0;
    Draft file =
        desk.active(person, in.toString())
            .set(AID_CASE.RELEASED_ON, in.minusDays(random.nextInt(3)))
            .set(AID_CASE.GENDER, "MALE")
            .set(AID_CASE.RURAL, random.nextBoolean())
            .set(AID_CASE.RECIDIVIST, random.nextInt(5) == 0)
            .set(AID_CASE.HEALTH_CAPACITY, one("FULL", "FULL", "PART", "NONE"))
            .set(
                AID_CASE.OFFENCE_GROUP,
                one("PROPERTY", "PUBLIC_SAFETY", "MILITARY", "OTHER", "SOCIAL_ORDER"))
            .set(AID_CASE.SENTENCE_BAND, one("LT3", "Y3_10", "Y10_20", "LIFE"));
    if (corrections) {
      file.set(AID_CASE.CATEGORY, "COMM_CORR")
          .set(AID_CASE.SOURCE, one("CORR_EXPIRED", "HUKOU_IN"))
          .set(AID_CASE.PRISON, null);
    } else {
      file.set(AID_CASE.SOURCE, one("RELEASED", "RELEASED", "FOUND", "OTHER"));
    }
    TreeMap<LocalDate, Boolean> keys = needs(file, in);
    standing(file, in);
    help(file, in);
    LocalDate out = random.nextInt(3) == 0 ? between(in, AidDesk.TODAY) : null;
    if (out != null) {
      end(file, out);
    }
    return new Life(file, in, out, keys);
  }

  private TreeMap<LocalDate, Boolean> needs(Draft file, LocalDate in) {
    TreeMap<LocalDate, Boolean> keys = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate on = between(in.plusDays(1), AidDesk.TODAY);
      boolean key = random.nextBoolean();
      if (keys.putIfAbsent(on, key) == null) {
        file.addChild(
            desk.need(key ? "KEY" : "GENERAL", on.toString())
                .set(AID_NEED.REVIEW_ON, on.plusMonths(1 + random.nextInt(12))));
      }
    }
    return keys;
  }

  private void standing(Draft file, LocalDate in) {
    LocalDate on = between(in, AidDesk.TODAY.minusDays(1));
    String service = one("ACTIVE", "NO_SERVICE", "LOST_CONTACT");
    file.addChild(
        desk.fresh("aid_service")
            .set(AID_SERVICE.SERVICE, service)
            .set(AID_SERVICE.FROM_ON, on)
            .set(AID_SERVICE.IN_WRITING, service.equals("NO_SERVICE") ? true : null)
            .set(AID_SERVICE.FIRST_TRY_ON, on.minusDays(3))
            .set(AID_SERVICE.SECOND_TRY_ON, on.minusDays(1)));
    if (random.nextBoolean()) {
      file.addChild(
          desk.fresh("aid_service")
              .set(AID_SERVICE.SERVICE, "ACTIVE")
              .set(AID_SERVICE.FROM_ON, between(on.plusDays(1), AidDesk.TODAY)));
    }
    if (random.nextBoolean()) {
      LocalDate asOf =
          between(
              in.isBefore(LocalDate.of(2026, 1, 1)) ? LocalDate.of(2026, 1, 1) : in, AidDesk.TODAY);
      file.addChild(
          desk.fresh("aid_three_no")
              .set(AID_THREE_NO.AS_OF, asOf)
              .set(AID_THREE_NO.NO_HOME, true)
              .set(AID_THREE_NO.NO_KIN, random.nextBoolean())
              .set(AID_THREE_NO.NO_INCOME, true)
              .set(AID_THREE_NO.NO_JOB, random.nextBoolean()));
    }
    if (random.nextBoolean()) {
      file.addChild(
          desk.fresh("aid_situation")
              .set(AID_SITUATION.FROM_ON, between(in, AidDesk.TODAY))
              .set(AID_SITUATION.WORK, one("EMPLOYED", "STUDENT", "NONE", "UNABLE", "FARMING"))
              .set(AID_SITUATION.RETIRED, random.nextInt(4) == 0)
              .set(AID_SITUATION.HOUSING, "RENT")
              .set(AID_SITUATION.INCOME, "OWN")
              .set(AID_SITUATION.FAMILY_CONTACT, "STABLE"));
    }
  }

  private void help(Draft file, LocalDate in) {
    LocalDate from = between(in, AidDesk.TODAY);
    for (int i = random.nextInt(3); i > 0 && !from.isAfter(AidDesk.TODAY); i--) {
      LocalDate to = i == 1 && random.nextBoolean() ? null : from.plusDays(random.nextInt(60));
      file.addChild(
          desk.fresh("aid_placement")
              .set(AID_PLACEMENT.PLACE_KIND, one("LAND", "ENTERPRISE", "STARTUP", "FAMILY_CARE"))
              .set(AID_PLACEMENT.FROM_ON, from)
              .set(AID_PLACEMENT.TO_ON, to)
              .set(AID_PLACEMENT.TAX_RELIEF, random.nextBoolean())
              .set(AID_PLACEMENT.CONFIRMED_BY_PAPER, true));
      from = (to == null ? AidDesk.TODAY : to).plusDays(1);
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      file.addChild(
          desk.fresh("aid_contact")
              .set(AID_CONTACT.CONTACTED_ON, between(in, AidDesk.TODAY))
              .set(AID_CONTACT.WAY, one("IN_PERSON", "PHONE", "MESSAGE", "OFFICE_VISIT", "FAMILY"))
              .set(AID_CONTACT.TOPIC, "LIFE")
              .set(AID_CONTACT.SITUATION, "生活平稳")
              .set(AID_CONTACT.TAKEN_BY, "张三"));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate applied = between(in, AidDesk.TODAY);
      boolean granted = random.nextBoolean();
      file.addChild(
          desk.fresh("aid_support")
              .set(AID_SUPPORT.SUPPORT_KIND, one("TEMP", "MIN_LIVING", "SKILL", "OTHER"))
              .set(AID_SUPPORT.APPLIED_ON, applied)
              .set(AID_SUPPORT.APPLIED_WHERE, "东河镇")
              .set(AID_SUPPORT.REFERRED_TO, "东河镇民政办")
              .set(AID_SUPPORT.RESULT, granted ? "GRANTED" : "PENDING")
              .set(AID_SUPPORT.GRANTED_ON, granted ? between(applied, AidDesk.TODAY) : null)
              .set(AID_SUPPORT.AMOUNT, granted ? new BigDecimal("300.50") : null));
    }
    if (random.nextBoolean()) {
      file.addChild(
          desk.fresh("aid_study")
              .set(AID_STUDY.ON_DAY, between(in, AidDesk.TODAY))
              .set(AID_STUDY.HOURS, 1 + random.nextInt(8))
              .set(AID_STUDY.STUDY_KIND, one("LAW", "SKILL"))
              .set(AID_STUDY.PROVIDER, "东河镇职业学校"));
    }
  }

  private void end(Draft file, LocalDate out) {
    String kind = one("TERM", "DIED", "REOFFENDED", "MOVED_OUT", "RECALLED", "DATA_ERROR");
    switch (kind) {
      case "TERM" -> file.set(AID_CASE.TERM_TO, out).set(AID_CASE.END_SUMMARY, "期满");
      case "REOFFENDED" ->
          file.addChild(
              desk.fresh("aid_reoffence")
                  .set(AID_REOFFENCE.STAGE, "CONVICTED")
                  .set(AID_REOFFENCE.OFFENCE_GROUP, "PROPERTY")
                  .set(AID_REOFFENCE.STAGE_ON, out)
                  .set(AID_REOFFENCE.DOC_NO, "（2026）示刑初2号"));
      case "MOVED_OUT" ->
          file.addChild(
              desk.fresh("aid_move")
                  .set(AID_MOVE.DIRECTION, "OUT")
                  .set(AID_MOVE.MOVE_KIND, "RESIDENCE")
                  .set(AID_MOVE.TO_PLACE, "示范县西河镇")
                  .set(AID_MOVE.INTERNAL, random.nextBoolean())
                  .set(AID_MOVE.CONSENT_ON, out)
                  .set(AID_MOVE.PAPERS_SENT_ON, out));
      default -> file.set(AID_CASE.END_NOTE, "说明");
    }
    file.set(AID_CASE.END_KIND, kind).set(AID_CASE.END_ON, out);
  }
}
