package cn.sifasuo.mediation.screen;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.mediation.CaseSteps;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.record.PageGuide;
import cn.sifasuo.ui.record.PageHead;
import cn.sifasuo.ui.record.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The head and the way of a dispute case. */
public final class CaseGuide implements PageGuide {

  private static final Wording WORDS = Wording.of(CaseGuide.class);

  private final CodeLists codes;
  private final DatedRules law;
  private final Clock clock;

  public CaseGuide(CodeLists codes, DatedRules law, Clock clock) {
    this.codes = codes;
    this.law = law;
    this.clock = clock;
  }

  @Override
  public PageHead head(Draft record) {
    if (record.id() == null) {
      return new PageHead(WORDS.say("case.new"), List.of(), Steps.NONE);
    }
    CaseSteps way = CaseSteps.of(record, law, LocalDate.now(clock));
    List<Chip> chips = new ArrayList<>();
    String state = record.get(DISPUTE_CASE.STATE);
    if (state != null) {
      chips.add(new Chip(codes.label("CASE_STATE", state), Chip.Tone.ACTIVE));
    }
    if (record.toComplete()) {
      chips.add(new Chip(WORDS.say("case.to-complete"), Chip.Tone.DUE));
    }
    way.steps().stream()
        .flatMap(s -> s.due().stream())
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
                .filter(s -> s.status() != CaseSteps.Status.NOT_NEEDED)
                .map(s -> new Steps.Step(s.kind().label(), state(s.status()), parts(s.kind())))
                .toList()));
  }

  /** Sections and rows of the form that belong to a step, by their names in the descriptor. */
  private static Set<String> parts(CaseSteps.Kind step) {
    return switch (step) {
      case ACCEPT -> Set.of("acceptance", "referral", "dispute", "party");
      case INVESTIGATE -> Set.of("investigation");
      case MEDIATE -> Set.of("mediation_session");
      case AGREE -> Set.of("result", "agreement");
      case PERFORM -> Set.of("performance", "agreement");
      case FOLLOW_UP -> Set.of("follow_up");
      case ARCHIVE -> Set.of("archive");
    };
  }

  private static Steps.State state(CaseSteps.Status status) {
    return switch (status) {
      case DONE -> Steps.State.DONE;
      case CURRENT -> Steps.State.CURRENT;
      case OPEN, NOT_NEEDED -> Steps.State.OPEN;
    };
  }
}
