package cn.sifasuo.ledger.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.retention.RetentionRule;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.WordTable;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** 期限: how long each kind is kept and what says so, and a rule of this desk's own. */
final class RulesPane extends VBox {

  private static final Wording WORDS = Wording.of(RulesPane.class);

  private final RetentionModel model;
  private final Dialogs dialogs;
  private final Clock clock;
  private final TableView<RetentionModel.Kept> table;

  RulesPane(RetentionModel model, Dialogs dialogs, Clock clock) {
    super(8);
    this.model = model;
    this.dialogs = dialogs;
    this.clock = clock;
    table =
        WordTable.<RetentionModel.Kept>of("retention-rules", WORDS.say("retention.reading"))
            .column(WORDS.say("retention.kind"), 200, k -> k.kind().label())
            .column(WORDS.say("retention.kept"), 90, RulesPane::kept)
            .column(WORDS.say("retention.from"), 110, k -> of(k, RulesPane::from))
            .column(WORDS.say("retention.basis"), 480, k -> of(k, RetentionRule::basis))
            .table();
    Button set =
        new Button(WORDS.say("retention.set"), new FontIcon(MaterialDesignP.PENCIL_OUTLINE));
    set.setId("retention-set");
    set.disableProperty()
        .bind(table.getSelectionModel().selectedItemProperty().isNull().or(model.busyProperty()));
    set.setOnAction(e -> ask(table.getSelectionModel().getSelectedItem()));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren()
        .addAll(
            Labels.sentence(WORDS.say("retention.rules.about"), "text-muted", "small"), table, set);
    model.viewProperty().subscribe(v -> table.getItems().setAll(v.kinds()));
  }

  private static String kept(RetentionModel.Kept kept) {
    RetentionRule rule = kept.rule();
    if (rule == null) {
      return WORDS.say("retention.not-said");
    }
    return rule.years() == null
        ? WORDS.say("retention.ever")
        : WORDS.say("retention.years", rule.years());
  }

  private static String of(RetentionModel.Kept kept, Function<RetentionRule, String> word) {
    RetentionRule rule = kept.rule();
    return rule == null ? "" : word.apply(rule);
  }

  private static String from(RetentionRule rule) {
    return rule.always() ? "" : rule.from().toString();
  }

  private void ask(RetentionModel.Kept kept) {
    RuleQuestion question = new RuleQuestion(kept.kind(), clock);
    dialogs
        .ask(
            WORDS.say("retention.set.title", kept.kind().label()),
            question,
            List.of(
                Choice.main(true, WORDS.say("retention.set.act")),
                Choice.back(false, WORDS.say("retention.back"))))
        .filter(agreed -> agreed)
        .ifPresent(
            agreed -> model.set(kept.kind(), question.years(), question.from(), question.basis()));
  }
}
