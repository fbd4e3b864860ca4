package cn.sifasuo.corrections.screen;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.corrections.CaseBuilder;
import cn.sifasuo.corrections.CorrectionsDesk;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ledger.Officers;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.security.People;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.field.ChoiceField;
import cn.sifasuo.ui.field.OfficerPicker;
import cn.sifasuo.ui.field.Pinyin;
import cn.sifasuo.ui.field.RecordPicker;
import cn.sifasuo.ui.form.FieldEditors;
import cn.sifasuo.ui.form.FormGate;
import cn.sifasuo.ui.form.FormMaker;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.ListMemory;
import cn.sifasuo.ui.record.PageHead;
import cn.sifasuo.ui.record.PageMaker;
import cn.sifasuo.ui.record.PageTools;
import cn.sifasuo.ui.record.RecordLoader;
import cn.sifasuo.ui.shell.LedgerSearch;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.StatusFacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The section 社区矫正 in the whole window: its list, and the head of a case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsSectionTest extends ScreenTest {

  private static final String LONG = "阿卜杜热合曼·买买提吐尔逊江";

  private final CorrectionsDesk desk = new CorrectionsDesk(day("2026-11-23"));
  private UUID watched = new UUID(0, 0);
  private MainWindow window;

  @BeforeAll
  void cases() {
    new People(desk.database, desk.audit, CLOCK).addFirst("zhang", "张三");
    desk.saved(desk.aCase().build());
    desk.saved(desk.aCase().named("𬱖晓〇", 21).category("PAROLE").build());
    CaseBuilder builder = desk.aCase().named(LONG, 31);
    watched =
        desk.saved(
            builder
                .row(warning(builder, "2026-05-06"))
                .row(leave(builder))
                .row(plan(builder))
                .build());
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private static Draft warning(CaseBuilder builder, String on) {
    return builder
        .fresh("correction_conduct")
        .set(CORRECTION_CONDUCT.CONDUCT_KIND, "WARN")
        .set(CORRECTION_CONDUCT.FACTS, "四月两次未按时报告")
        .set(CORRECTION_CONDUCT.GROUND, "W_RULES")
        .set(CORRECTION_CONDUCT.PROPOSED_ON, day(on))
        .set(CORRECTION_CONDUCT.DECIDED_ON, day(on))
        .set(CORRECTION_CONDUCT.DECIDED_BY, "COUNTY")
        .set(CORRECTION_CONDUCT.OUTCOME, "GRANTED");
  }

  private static Draft leave(CaseBuilder builder) {
    return builder
        .fresh("correction_leave")
        .set(CORRECTION_LEAVE.APPLIED_ON, day("2026-11-16"))
        .set(CORRECTION_LEAVE.DEST_REGION, "990200")
        .set(CORRECTION_LEAVE.DEST_PLACE, "西山市人民医院")
        .set(CORRECTION_LEAVE.LEAVE_REASON, "MEDICAL")
        .set(CORRECTION_LEAVE.FROM_ON, day("2026-11-20"))
        .set(CORRECTION_LEAVE.TO_ON, day("2026-11-24"))
        .set(CORRECTION_LEAVE.DECISION, "GRANTED")
        .set(CORRECTION_LEAVE.DECIDED_BY, "王芳")
        .set(CORRECTION_LEAVE.DECIDED_ON, day("2026-11-18"))
        .set(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON, day("2026-11-18"));
  }

  private static Draft plan(CaseBuilder builder) {
    return builder
        .fresh("correction_plan")
        .set(CORRECTION_PLAN.VERSION_NO, 1)
        .set(CORRECTION_PLAN.MADE_ON, day("2026-03-10"))
        .set(CORRECTION_PLAN.BASIS, "初犯，务农，认罪悔罪")
        .set(CORRECTION_PLAN.SUPERVISION, "按期报告")
        .set(CORRECTION_PLAN.EDUCATION_PLAN, "法治教育")
        .set(CORRECTION_PLAN.HELP_PLAN, "种植技术培训")
        .set(CORRECTION_PLAN.REPORT_DAYS, 30);
  }

  @Override
  protected Parent pane() {
    RecordTitles titles = new RecordTitles(desk.reader, desk.clerk);
    FieldText text = new FieldText(desk.codes, titles);
    Pinyin pinyin = new Pinyin();
    EntryDrafts drafts = new EntryDrafts(desk.database, desk.all, CLOCK);
    RecordPicker picker = new RecordPicker(desk.all, desk.lists, desk.clerk, titles, work, pinyin);
    ListMaker lists =
        new ListMaker(
            desk.clerk,
            desk.lists,
            titles,
            text,
            desk.codes,
            picker,
            theme.glyphs(),
            ListMemory.whileRunning(),
            sheet -> {},
            work,
            CLOCK);
    FormMaker forms =
        new FormMaker(
            new FormGate(desk.gate, drafts, desk.clerk),
            new FieldEditors(
                desk.codes,
                picker,
                new OfficerPicker(new Officers(desk.database), work, pinyin),
                pinyin,
                theme.glyphs(),
                CLOCK),
            text,
            dialogs,
            work);
    PageTools tools =
        new PageTools(
            new RecordLoader(
                desk.reader,
                new ProtectedRecords(desk.database, desk.audit),
                drafts,
                titles,
                (record, disclosure) -> List.of(),
                desk.clerk),
            forms,
            desk.gate,
            desk.clerk,
            text,
            signIn -> signIn,
            dialogs,
            work,
            CLOCK);
    window =
        new MainWindow(
            new Shell("双塘镇司法所", desk.clerk, List.of(Period.month(2026, 11)), List.of()),
            List.of(
                new CorrectionsSection(desk.types, desk.codes, desk.law, desk.calendar, null, CLOCK)
                    .section(0, lists, new PageMaker(tools, work, theme.glyphs()))),
            new StatusFacts(),
            work,
            new LedgerSearch(desk.lists, desk.clerk, desk.types.roots()),
            theme.glyphs(),
            dialogs,
            topic -> Optional.empty(),
            attempt -> {});
    window.go(new Place.OfSection("corrections"));
    return window;
  }

  @Test
  void theListShowsEveryCaseAndTheHeadOfOneSaysWhatIsTrueToday() {
    until(() ->
        lookup(".table-view").queryAll().stream()
            .map(TableView.class::cast)
            .anyMatch(t -> t.getItems().size() == 3));
    Snapshots.saveBoth(stage.getScene(), theme, "corrections-list");
    onScreen(() -> {
      window.go(new Place.OfRecord("correction_case", watched));
      return true;
    });
    until(() -> shown("请假中"));
    assertThat(failures).isEmpty();
    Snapshots.saveBoth(stage.getScene(), theme, "corrections-case");
    assertThat(onScreen(() -> shown("警告1次"))).isTrue();
    assertThat(
            onScreen(() ->
                lookup(".choice-field").queryAll().stream()
                    .map(n -> ((ChoiceField<?>) n).getText())
                    .toList()))
        .as("who is in charge is chosen among those who work here")
        .contains("张三（zhang）");
  }

  private boolean shown(String text) {
    return lookup(".chip").queryAll().stream()
        .anyMatch(n -> n instanceof Label l && l.getText().contains(text));
  }

  @Test
  void theHeadSaysCountThresholdAndArticleAndDecidesNothing() {
    PageHead head =
        new CorrectionGuide(desk.codes, desk.law, desk.calendar, CLOCK).head(desk.read(watched));
    List<String> chips = head.chips().stream().map(Chip::text).toList();
    assertThat(chips)
        .containsExactly(
            "在册",
            "请假中",
            "警告1次",
            "满2次可以提请撤销缓刑（依据：《社区矫正法实施办法》（司发通〔2020〕59号）第四十六条）",
            "已逾期：定期报告 2026-04-07",
            "外出销假 2026-11-24");
    assertThat(head.steps().steps()).hasSize(9);
    assertThat(head.steps().steps().stream().map(s -> s.title() + s.state()))
        .startsWith("接收DONE", "宣告DONE", "小组DONE", "方案DONE", "日常CURRENT");
  }
}
