package cn.sifasuo.corrections.screen;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;

import cn.sifasuo.corrections.CorrectionFlags;
import cn.sifasuo.corrections.CorrectionSteps;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.record.PageGuide;
import cn.sifasuo.ui.record.PageHead;
import cn.sifasuo.ui.record.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The head and the way of a case of community corrections. */
public final class CorrectionGuide implements PageGuide {

  private static final Wording WORDS = Wording.of(CorrectionGuide.class);

  private final CodeLists codes;
  private final DatedRules law;
  private final WorkCalendar calendar;
  private final Clock clock;

  public CorrectionGuide(CodeLists codes, DatedRules law, WorkCalendar calendar, Clock clock) {
    this.codes = codes;
    this.law = law;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public PageHead head(Draft record) {
    if (record.id() == null) {
      return new PageHead(WORDS.say("case.new"), List.of(), Steps.NONE);
    }
    LocalDate today = LocalDate.now(clock);
    CorrectionSteps way = CorrectionSteps.of(record, law, calendar, today);
    List<Chip> chips = new ArrayList<>();
    String state = record.get(CORRECTION_CASE.STATE);
    if (state != null) {
      chips.add(new Chip(codes.label("CORR_STATE", state), Chip.Tone.ACTIVE));
    }
    if (record.toComplete()) {
      chips.add(new Chip(WORDS.say("case.to-complete"), Chip.Tone.DUE));
    }
    flags(record, CorrectionFlags.on(today, record, law), chips);
    way.steps().stream()
        .flatMap(s -> s.due().stream())
        .filter(CorrectionSteps.DueDay::reminded)
        .forEach(d ->
            chips.add(
                new Chip(
                    WORDS.say(d.overdue() ? "case.overdue" : "case.due", d.label(), d.on()),
                    d.overdue() ? Chip.Tone.BAD : Chip.Tone.DUE)));
    return new PageHead(
        record.title(),
        chips,
        new Steps(
            way.steps().stream()
                .filter(s -> s.status() != CorrectionSteps.Status.NOT_NEEDED)
                .map(s -> new Steps.Step(s.kind().label(), state(s.status()), parts(s.kind())))
                .toList()));
  }

  private static void flags(Draft record, CorrectionFlags flags, List<Chip> chips) {
    add(chips, flags.neverReported(), "case.never-reported", Chip.Tone.BAD);
    add(chips, flags.lost(), "case.lost", Chip.Tone.BAD);
    add(chips, flags.inCustody(), "case.custody", Chip.Tone.DUE);
    add(chips, flags.proposed(), "case.proposed", Chip.Tone.DUE);
    add(chips, flags.onLeave(), "case.on-leave", Chip.Tone.DUE);
    add(chips, flags.device(), "case.device", Chip.Tone.DUE);
    add(chips, flags.minorRegime(), "case.minor", Chip.Tone.PLAIN);
    add(chips, flags.sealed(), "case.sealed", Chip.Tone.PLAIN);
    flags
        .firstPhaseUntil()
        .ifPresent(
            last -> chips.add(new Chip(WORDS.say("case.first-phase", last), Chip.Tone.PLAIN)));
    flags
        .away()
        .ifPresent(rule ->
            chips.add(
                new Chip(
                    WORDS.say(
                        "case.away",
                        rule.content(),
                        WORDS.say("case.threshold." + record.get(CORRECTION_CASE.CATEGORY)),
                        rule.basis()),
                    Chip.Tone.PLAIN)));
    if (flags.warnings() > 0) {
      chips.add(
          new Chip(WORDS.say("case.warnings", Long.toString(flags.warnings())), Chip.Tone.DUE));
      String category = record.get(CORRECTION_CASE.CATEGORY);
      flags
          .thresholds()
          .forEach(rule ->
              chips.add(
                  new Chip(
                      WORDS.say(
                          "case.threshold",
                          rule.content(),
                          WORDS.say("case.threshold." + category),
                          rule.basis()),
                      Chip.Tone.PLAIN)));
    }
  }

  private static void add(List<Chip> chips, boolean when, String key, Chip.Tone tone) {
    if (when) {
      chips.add(new Chip(WORDS.say(key), tone));
    }
  }

  /** Sections and rows of the form that belong to a step, by their names in the descriptor. */
  private static Set<String> parts(CorrectionSteps.Kind step) {
    return switch (step) {
      case RECEIVE ->
          Set.of(
              "person",
              "residence",
              "contact",
              "judgment",
              "term",
              "regime",
              "papers",
              "intake",
              "correction_offence",
              "correction_extra_penalty",
              "correction_document",
              "correction_livelihood");
      case ANNOUNCE -> Set.of("announcement");
      case GROUP -> Set.of("group", "correction_group_member");
      case PLAN -> Set.of("correction_plan", "correction_level");
      case DAILY ->
          Set.of(
              "correction_report",
              "correction_visit",
              "correction_injunction",
              "correction_area_entry",
              "correction_contact_request",
              "correction_leave",
              "correction_frequent_leave",
              "correction_place_change",
              "correction_help",
              "correction_file_access");
      case CONDUCT ->
          Set.of(
              "correction_conduct",
              "correction_eloc",
              "correction_lost",
              "correction_custody",
              "correction_term_change",
              "correction_reoffence");
      case EXPIRY -> Set.of("pre_expiry");
      case DISCHARGE -> Set.of("ending", "notices");
      case HAND_OVER -> Set.of("handover", "standing");
    };
  }

  private static Steps.State state(CorrectionSteps.Status status) {
    return switch (status) {
      case DONE -> Steps.State.DONE;
      case CURRENT -> Steps.State.CURRENT;
      case OPEN, NOT_NEEDED -> Steps.State.OPEN;
    };
  }
}
