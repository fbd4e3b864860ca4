package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.LateEntries;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellVerdict;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 计入报表: the cells of the period's forms that count a record, and why some others do not. */
public final class CountedInCard extends VBox {

  private static final Wording WORDS = Wording.of(CountedInCard.class);

  /** Reasons beyond these say nothing more about the record. */
  private static final int REASONS = 4;

  private final StatisticsDesk desk;
  private final Session session;
  private final Work work;
  private final Supplier<Period> period;
  private final Label when = Parts.label("", "text-muted", "small");
  private final VBox lines = new VBox();
  private int asked;

  /** A form's verdicts on the record. */
  private record FormVerdicts(String code, List<CellVerdict> cells) {}

  /**
   * @param period the period in work, asked each time a record is shown
   */
  public CountedInCard(StatisticsDesk desk, Session session, Work work, Supplier<Period> period) {
    super(6);
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.period = period;
    setId("counted-in");
    getStyleClass().addAll("card", "counted");
    Parts.dress(this);
    getChildren()
        .addAll(Parts.head(Parts.label(WORDS.say("counted.title"), "card-title"), when), lines);
  }

  private record Read(List<FormVerdicts> forms, List<LateEntries.Late> late) {}

  /** Shows a record, or nothing for one that was never saved. */
  public void show(@Nullable UUID recordId) {
    int turn = ++asked;
    lines.getChildren().clear();
    Period of = period.get();
    when.setText(of.label());
    if (recordId == null) {
      say("counted.unsaved");
      return;
    }
    say("desk.reading");
    LateEntries late = new LateEntries(desk.transactions(), desk.reader().types());
    work.job(WORDS.say("counted.reading"), p -> new Read(read(of, recordId), late.of(recordId)))
        .onSuccess(read -> {
          if (turn == asked) {
            fill(read.forms());
            read.late().reversed().forEach(l -> lines.getChildren().addFirst(late(l)));
          }
        })
        .start();
  }

  private List<FormVerdicts> read(Period of, UUID recordId) {
    FormPackages packages = desk.forms().packages();
    List<FormVerdicts> all = new ArrayList<>();
    for (String code : packages.codes(of)) {
      if (packages.form(code).version(of).isPresent()) {
        String total = packages.version(code, of).total().id();
        all.add(
            new FormVerdicts(
                code,
                desk.forms().verdicts(session, code, of, recordId).stream()
                    .filter(v -> v.rowId().equals(total))
                    .toList()));
      }
    }
    return all;
  }

  private void fill(List<FormVerdicts> forms) {
    lines.getChildren().clear();
    List<Node> no = new ArrayList<>();
    for (FormVerdicts form : forms) {
      for (CellVerdict cell : form.cells()) {
        if (cell.counted()) {
          lines.getChildren().add(counted(form.code(), cell));
        } else {
          no.add(not(form.code(), cell));
        }
      }
    }
    no.stream().limit(REASONS).forEach(lines.getChildren()::add);
    if (no.size() > REASONS) {
      lines
          .getChildren()
          .add(Parts.label(WORDS.say("counted.more", no.size() - REASONS), "text-muted", "small"));
    }
    if (lines.getChildren().isEmpty()) {
      say("counted.none");
    }
  }

  private void say(String key) {
    lines.getChildren().setAll(Parts.paragraph(WORDS.say(key), "text-muted", "small"));
  }

  private static Node late(LateEntries.Late late) {
    Label chip = new Chip(WORDS.say("counted.late"), Chip.Tone.DUE).label();
    chip.setMinWidth(USE_PREF_SIZE);
    HBox line =
        new HBox(
            8,
            chip,
            Parts.paragraph(
                WORDS.say(
                    "counted.late-because",
                    late.label(),
                    late.event(),
                    late.closed().label(),
                    late.countedOn()),
                "small"));
    line.getStyleClass().addAll("line", "counted-late");
    return line;
  }

  private static Node counted(String code, CellVerdict verdict) {
    Label yes = new Chip(WORDS.say("counted.yes"), Chip.Tone.GOOD).label();
    HBox line = new HBox(8, Parts.label(name(code, verdict)), Parts.gap(), yes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll("line", "counted-yes");
    return line;
  }

  private static Node not(String code, CellVerdict verdict) {
    Label no = new Chip(WORDS.say("counted.no"), Chip.Tone.PLAIN).label();
    HBox line = new HBox(8, Parts.label(name(code, verdict), "text-muted"), Parts.gap(), no);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(line);
    String failed = verdict.failed();
    if (failed != null) {
      box.getChildren().add(Parts.paragraph(failed, "text-muted", "small"));
    }
    box.getStyleClass().addAll("line", "counted-no");
    return box;
  }

  private static String name(String code, CellVerdict verdict) {
    return WORDS.say("counted.cell", code, verdict.cellId(), verdict.label());
  }
}
