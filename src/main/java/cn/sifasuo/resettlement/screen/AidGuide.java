package cn.sifasuo.resettlement.screen;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.resettlement.AidSteps;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.record.PageGuide;
import cn.sifasuo.ui.record.PageHead;
import cn.sifasuo.ui.record.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The head and the way of a file of resettlement. */
public final class AidGuide implements PageGuide {

  private static final Wording WORDS = Wording.of(AidGuide.class);

  private final CodeLists codes;
  private final DatedRules law;
  private final Clock clock;

  public AidGuide(CodeLists codes, DatedRules law, Clock clock) {
    this.codes = codes;
    this.law = law;
    this.clock = clock;
  }

  @Override
  public PageHead head(Draft record) {
    if (record.id() == null) {
      return new PageHead(WORDS.say("case.new"), List.of(), Steps.NONE);
    }
    AidSteps way = AidSteps.of(record, law, LocalDate.now(clock));
    List<Chip> chips = new ArrayList<>();
    String state = record.get(AID_CASE.STATE);
    if (state != null) {
      chips.add(new Chip(codes.label("AID_STATE", state), Chip.Tone.ACTIVE));
    }
    if (Boolean.TRUE.equals(record.get(AID_CASE.SEALED))) {
      chips.add(new Chip(WORDS.say("case.sealed"), Chip.Tone.BAD));
    }
    if (record.toComplete()) {
      chips.add(new Chip(WORDS.say("case.to-complete"), Chip.Tone.DUE));
    }
    way.steps().stream()
        .flatMap(s -> s.due().stream())
        .filter(d -> d.overdue() || d.on().isBefore(LocalDate.now(clock).plusMonths(1)))
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
                .map(s -> new Steps.Step(s.kind().label(), state(s.status()), parts(s.kind())))
                .toList()));
  }

  /** Sections and rows of the form that belong to a step, by their names in the descriptor. */
  private static Set<String> parts(AidSteps.Kind step) {
    return switch (step) {
      case RETURN -> Set.of("release", "origin", "pickup");
      case FILE -> Set.of("person", "file", "aid_need");
      case HELPER -> Set.of("aid_helper", "aid_service");
      case PLACE ->
          Set.of(
              "aid_situation",
              "aid_placement",
              "aid_support",
              "aid_job_service",
              "aid_insurance",
              "aid_three_no");
      case CONTACT -> Set.of("aid_contact", "aid_study", "aid_year_note");
      case END -> Set.of("end", "aid_move", "aid_reoffence");
    };
  }

  private static Steps.State state(AidSteps.Status status) {
    return switch (status) {
      case DONE -> Steps.State.DONE;
      case CURRENT -> Steps.State.CURRENT;
      case OPEN -> Steps.State.OPEN;
    };
  }
}
