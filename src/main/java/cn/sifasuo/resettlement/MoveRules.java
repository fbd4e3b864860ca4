package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_FILE_ACCESS;
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

/**
 * Moves, facts of a new crime, who read the file (domain/resettlement.md §2.12, §2.13, §2.17). The
 * person decides where to live; the office sends the file after them with their consent.
 */
final class MoveRules implements RecordRules {

  @Override
  public void derive(Draft draft, RuleContext context) {
    LocalDate from = draft.day(AID_CASE.TERM_FROM);
    LocalDate to = draft.day(AID_CASE.TERM_TO);
    for (Draft fact : draft.children(AidRowTypes.REOFFENCES)) {
      LocalDate on =
          fact.has(AID_REOFFENCE.OFFENCE_ON)
              ? fact.day(AID_REOFFENCE.OFFENCE_ON)
              : fact.day(AID_REOFFENCE.STAGE_ON);
      fact.set(AID_REOFFENCE.WITHIN_TERM, on == null ? null : AidFile.covers(from, to, on));
    }
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(MoveRules.class));
    AidFile file = new AidFile(draft);
    moves(file, found);
    reoffences(file, found);
    List<Draft> accesses = file.rows(AidRowTypes.FILE_ACCESSES);
    for (int i = 0; i < accesses.size(); i++) {
      Draft access = accesses.get(i);
      String at = Findings.path(AidRowTypes.FILE_ACCESSES, i, AID_FILE_ACCESS.ON_DAY);
      LocalDate on = access.day(AID_FILE_ACCESS.ON_DAY);
      found.notInFuture(at, on, access.type().field(AID_FILE_ACCESS.ON_DAY).label());
      if (on != null && Boolean.TRUE.equals(draft.get(AID_CASE.SEALED))) {
        context
            .law()
            .on("aid.minor.records", on)
            .ifPresent(law ->
                found.warningBy(
                    law, at, List.of(Findings.path(AID_CASE.SEALED)), "aid.access-sealed"));
      }
    }
    return found.all();
  }

  private static void moves(AidFile file, Findings found) {
    List<Draft> rows = file.rows(AidRowTypes.MOVES);
    for (int i = 0; i < rows.size(); i++) {
      Draft move = rows.get(i);
      LocalDate sent = move.day(AID_MOVE.PAPERS_SENT_ON);
      String at = Findings.path(AidRowTypes.MOVES, i, AID_MOVE.PAPERS_SENT_ON);
      found.notInFuture(at, sent, move.type().field(AID_MOVE.PAPERS_SENT_ON).label());
      if (sent == null || !move.is(AID_MOVE.DIRECTION, "OUT")) {
        continue;
      }
      String consent = Findings.path(AidRowTypes.MOVES, i, AID_MOVE.CONSENT_ON);
      if (!move.has(AID_MOVE.CONSENT_ON)) {
        found.error(consent, "aid.move-consent-missing");
      } else if (Findings.before(sent, move.day(AID_MOVE.CONSENT_ON))) {
        found.error(consent, "aid.move-consent-late");
      }
      if (file.movesOut().size() > 1) {
        found.error(at, "aid.move-twice");
      }
    }
  }

  private static void reoffences(AidFile file, Findings found) {
    List<Draft> rows = file.rows(AidRowTypes.REOFFENCES);
    for (int i = 0; i < rows.size(); i++) {
      Draft fact = rows.get(i);
      LocalDate offence = fact.day(AID_REOFFENCE.OFFENCE_ON);
      LocalDate stage = fact.day(AID_REOFFENCE.STAGE_ON);
      String at = Findings.path(AidRowTypes.REOFFENCES, i, AID_REOFFENCE.STAGE_ON);
      found.notInFuture(at, stage, fact.type().field(AID_REOFFENCE.STAGE_ON).label());
      if (Findings.before(stage, offence)) {
        found.error(at, "aid.reoffence-before-offence");
      }
      LocalDate first = offence == null ? stage : offence;
      if (Findings.before(first, file.released())) {
        found.error(
            Findings.path(AidRowTypes.REOFFENCES, i, AID_REOFFENCE.OFFENCE_ON),
            "aid.reoffence-before-release");
      }
    }
  }
}
