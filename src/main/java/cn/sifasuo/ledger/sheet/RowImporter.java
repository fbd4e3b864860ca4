package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.sheet.ImportRow.Fault;
import cn.sifasuo.ledger.sheet.RowReader.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Takes the lines of one transaction through the gate, one by one. */
final class RowImporter {

  private static final Wording WORDS = Wording.of(RowImporter.class);

  /** A period that is closed refuses its lines, not the workbook. */
  /** What refuses one line and not the file, by the code of the refusal. */
  private static final Map<String, String> REFUSES_THE_LINE =
      Map.of("L-305", "ledger.closed-period", "G-306", "security.special");

  private final ImportPlan plan;
  private final RowReader reader;
  private final GateAct act;
  private final ImportPlan.Completion completion;
  private final ImportTally tally;

  RowImporter(
      ImportPlan plan,
      RowReader reader,
      GateAct act,
      ImportPlan.Completion completion,
      ImportTally tally) {
    this.plan = plan;
    this.reader = reader;
    this.act = act;
    this.completion = completion;
    this.tally = tally;
  }

  /** Refuses a line that cannot even be looked up. */
  void refuse(Reading reading, String targetId, String code, String text) {
    List<Fault> faults = new ArrayList<>();
    reading.bad().forEach((id, bad) -> faults.add(new Fault(id, bad.code(), bad.text())));
    faults.add(new Fault(targetId, code, text));
    tally.rejects.add(reader.reject(reading.line(), faults));
  }

  /**
   * @param existing the record this line speaks of, if the ledger has it
   */
  void take(Reading reading, @Nullable UUID existing) {
    RecordType type = plan.type();
    Draft before =
        existing == null ? null : act.context().lookup().find(type.code(), existing).orElse(null);
    if (before != null && before.voided() && !voidedByUndo(type, before)) {
      refuse(reading, numberTarget(), "sheet.voided", WORDS.say("sheet.voided", before.title()));
      return;
    }
    ImportRow row = new ImportRow(before == null ? Draft.fresh(type) : before.copy(), before);
    reader.fill(row, reading);
    completion.complete(row);
    List<Fault> faults = new ArrayList<>();
    reading.bad().forEach((id, bad) -> faults.add(new Fault(id, bad.code(), bad.text())));
    faults.addAll(row.faults());
    // a new line with nothing against it is checked by the gate when it is saved
    if (before != null || !faults.isEmpty() || !row.links().isEmpty()) {
      Draft checked = row.draft().copy();
      List<Problem> problems = act.check(checked);
      addFaults(row, reading, problems, faults);
      if (faults.isEmpty() && before != null && same(before, checked, problems)) {
        tally.unchanged++;
        return;
      }
    }
    if (!faults.isEmpty()) {
      tally.rejects.add(reader.reject(reading.line(), faults));
      return;
    }
    try {
      save(row, reading);
    } catch (Failure e) {
      String fault = REFUSES_THE_LINE.get(e.code());
      if (fault == null) {
        throw e;
      }
      String day = type.countedOn().map(FieldSpec::name).orElse("");
      tally.rejects.add(
          reader.reject(reading.line(), List.of(new Fault(cell(day), fault, e.sentence()))));
    }
  }

  /** Where a target's problem is shown: in its own column, or where the plan says. */
  private String cell(String targetId) {
    return reader.mapping().columnOf(targetId).isPresent() ? targetId : plan.cellOf(targetId);
  }

  private String numberTarget() {
    return plan.targets().stream()
        .filter(ImportTarget::number)
        .map(ImportTarget::id)
        .findFirst()
        .orElse("");
  }

  /** A record a person voided stays voided; one an undo voided comes back. */
  private boolean voidedByUndo(RecordType type, Draft record) {
    return ImportUndo.voidedByUndo(act.ctx(), type, record);
  }

  /** Whether saving would change nothing; saves the gate reading the record once more. */
  private static boolean same(Draft before, Draft checked, List<Problem> problems) {
    boolean gaps = problems.stream().anyMatch(p -> p.severity() == Severity.GAP);
    return !before.voided() && before.toComplete() == gaps && before.sameContent(checked);
  }

  private void addFaults(
      ImportRow row, Reading reading, List<Problem> problems, List<Fault> faults) {
    for (Problem problem : problems) {
      String target = cell(row.targetOf(problem.field()));
      boolean said =
          reading.bad().containsKey(target)
              || faults.stream().anyMatch(f -> f.targetId().equals(target))
              || isLink(row, problem.field());
      if (problem.severity() == Severity.ERROR && !said && completion.tells(row, problem)) {
        faults.add(new Fault(target, problem.code(), problem.text()));
      }
    }
  }

  private boolean isLink(ImportRow row, String field) {
    return row.links().keySet().stream().anyMatch(l -> plan.type().field(l).name().equals(field));
  }

  private void save(ImportRow row, Reading reading) {
    for (Map.Entry<TableField<?, UUID>, Draft> link : row.links().entrySet()) {
      Draft record = link.getValue();
      if (record.voided() && !voidedByUndo(record.type(), record)) {
        String field = cell(plan.type().field(link.getKey()).name());
        String text = WORDS.say("sheet.voided", record.title());
        refuse(reading, field, "sheet.voided", text);
        return;
      }
      SaveResult result = act.save(record);
      switch (result) {
        case SaveResult.Saved saved -> {
          row.draft().set(link.getKey(), saved.id());
          tally.created.put(record.values(), record.title());
          completion.written(record, saved.id());
        }
        case SaveResult.Refused refused -> {
          String field = plan.type().field(link.getKey()).name();
          List<Fault> faults =
              refused.problems().stream()
                  .filter(p -> p.severity() == Severity.ERROR)
                  .map(p -> new Fault(cell(field), p.code(), p.text()))
                  .toList();
          tally.rejects.add(reader.reject(reading.line(), faults));
          return;
        }
      }
    }
    switch (act.save(row.draft())) {
      case SaveResult.Saved saved -> count(row, reading, saved);
      case SaveResult.Refused refused ->
          tally.rejects.add(reader.reject(reading.line(), worthTelling(row, refused)));
    }
  }

  private List<Fault> worthTelling(ImportRow row, SaveResult.Refused refused) {
    List<Problem> errors =
        refused.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    List<Problem> told = errors.stream().filter(p -> completion.tells(row, p)).toList();
    return (told.isEmpty() ? errors : told)
        .stream().map(p -> new Fault(cell(row.targetOf(p.field())), p.code(), p.text())).toList();
  }

  private void count(ImportRow row, Reading reading, SaveResult.Saved saved) {
    Optional<Draft> before = row.before();
    if (before.isPresent() && before.get().version() == saved.version()) {
      tally.unchanged++;
      return;
    }
    if (saved.problems().stream().anyMatch(p -> p.severity() == Severity.GAP)) {
      tally.toComplete++;
    }
    if (saved.problems().stream().anyMatch(p -> p.severity() == Severity.WARNING)) {
      tally.doubtful++;
    }
    if (before.isEmpty() || before.get().voided()) {
      tally.taken++;
      return;
    }
    tally.changed++;
    tally.changes.add(
        new ImportResult.Changed(
            reading.line().sheet(),
            reading.line().row().number(),
            saved.id(),
            before.get().title(),
            differences(before.get(), row.draft())));
  }

  /** Labels of the fields that differ, rows' fields under the label of their kind. */
  private static List<String> differences(Draft before, Draft after) {
    Stream<String> own =
        before.type().fields().stream()
            .filter(FieldSpec::typed)
            .filter(f -> !Objects.equals(before.get(f.name()), after.get(f.name())))
            .map(FieldSpec::label);
    Stream<String> rows =
        before.type().children().stream()
            .filter(c -> {
              List<Draft> old = before.children(c.type().code());
              List<Draft> now = after.children(c.type().code());
              boolean same = old.size() == now.size();
              for (int i = 0; same && i < old.size(); i++) {
                same = old.get(i).sameContent(now.get(i));
              }
              return !same;
            })
            .map(c -> c.type().label());
    return Stream.concat(own, rows).distinct().toList();
  }
}
