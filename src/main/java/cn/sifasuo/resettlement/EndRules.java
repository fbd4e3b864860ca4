package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_REOFFENCE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How a file ends (domain/resettlement.md §2.15, §5): by term, death, a new conviction, a move, or
 * as an entry error. Refusing help ends nothing.
 */
final class EndRules implements RecordRules {

  /** Ends of a file nobody came back to. */
  private static final Set<String> WITHOUT_RETURN = Set.of("DIED", "DATA_ERROR");

  @Override
  public void derive(Draft draft, RuleContext context) {
    AidFile file = new AidFile(draft);
    if (!draft.has(AID_CASE.END_KIND) && !draft.has(AID_CASE.END_ON)) {
      file.movesOut().stream()
          .findFirst()
          .map(m -> Objects.requireNonNull(m.day(AID_MOVE.PAPERS_SENT_ON)))
          .ifPresent(sent -> draft.set(AID_CASE.END_KIND, "MOVED_OUT").set(AID_CASE.END_ON, sent));
    }
    draft.set(AID_CASE.STATE, file.state(context.today()));
    draft.set(AID_CASE.OPEN_PERSON, file.ended() ? null : draft.get(AID_CASE.ID_NO));
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(EndRules.class));
    AidFile file = new AidFile(draft);
    archived(file, found);
    String kindAt = Findings.path(AID_CASE.END_KIND);
    String kind = draft.get(AID_CASE.END_KIND);
    LocalDate on = draft.day(AID_CASE.END_ON);
    if (kind == null || on == null) {
      if (kind != null || on != null) {
        found.error(kindAt, "aid.end-half");
      }
      return found.all();
    }
    String at = Findings.path(AID_CASE.END_ON);
    found.notInFuture(at, on, draft.type().field(AID_CASE.END_ON).label());
    LocalDate returned = file.returned();
    if (returned == null) {
      boolean neverHere = kind.equals("MOVED_OUT") && draft.has(AID_CASE.MISSED_REASON);
      if (!WITHOUT_RETURN.contains(kind) && !neverHere) {
        found.error(kindAt, "aid.end-not-returned");
      }
    } else if (on.isBefore(returned)) {
      found.error(at, "aid.end-before-return");
    }
    switch (kind) {
      case "TERM" -> {
        LocalDate to = draft.day(AID_CASE.TERM_TO);
        if (to != null && on.isBefore(to)) {
          found.error(at, "aid.end-before-term", to);
        }
      }
      case "REOFFENDED" -> {
        if (!convicted(file, on)) {
          found.error(at, "aid.end-no-conviction");
        }
      }
      case "MOVED_OUT" -> {
        if (returned != null) {
          moved(file, on, found);
        }
      }
      case "DATA_ERROR" -> {
        if (!draft.has(AID_CASE.END_NOTE)) {
          found.error(Findings.path(AID_CASE.END_NOTE), "aid.end-note-missing");
        }
      }
      default -> {
        // death and a new judgment are told by their day
      }
    }
    if (kind.equals("TERM") && !draft.has(AID_CASE.END_SUMMARY)) {
      found.lacking(Findings.path(AID_CASE.END_SUMMARY), "aid.end-summary-missing");
    }
    return found.all();
  }

  /** What is archived was ended, and waits for no receipt. */
  private static void archived(AidFile file, Findings found) {
    LocalDate archived = file.draft().day(AID_CASE.ARCHIVED_ON);
    if (archived == null) {
      return;
    }
    String at = Findings.path(AID_CASE.ARCHIVED_ON);
    found.notInFuture(at, archived, file.draft().type().field(AID_CASE.ARCHIVED_ON).label());
    if (!file.ended() || Findings.before(archived, file.draft().day(AID_CASE.END_ON))) {
      found.error(at, "aid.archived-before-end");
    } else if (file.movesOut().stream().anyMatch(m -> !m.has(AID_MOVE.RECEIVED_ON))) {
      found.error(at, "aid.archived-without-receipt");
    }
  }

  /** A paper says the judgment took effect on the day the file ends (§7.7 check 9). */
  private static boolean convicted(AidFile file, LocalDate on) {
    return file.rows(AidRowTypes.REOFFENCES).stream()
        .anyMatch(r ->
            r.is(AID_REOFFENCE.STAGE, "CONVICTED") && on.equals(r.day(AID_REOFFENCE.STAGE_ON)));
  }

  private static void moved(AidFile file, LocalDate on, Findings found) {
    List<Draft> out = file.movesOut();
    if (out.isEmpty()) {
      found.error(Findings.path(AID_CASE.END_KIND), "aid.end-no-move");
    } else if (out.stream().noneMatch(m -> on.equals(m.day(AID_MOVE.PAPERS_SENT_ON)))) {
      found.error(
          Findings.path(AID_CASE.END_ON),
          "aid.end-not-move-day",
          Objects.requireNonNull(out.getFirst().day(AID_MOVE.PAPERS_SENT_ON)));
    }
  }
}
