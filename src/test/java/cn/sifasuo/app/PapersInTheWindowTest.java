package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 文书 beside a record: the card, the menu, the preview and the files. */
class PapersInTheWindowTest extends WindowTest {

  private UUID grown = new UUID(0, 0);
  private UUID minor = new UUID(0, 0);

  @BeforeAll
  void aDeskWithCases() {
    makeOffice();
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      TownshipDoors.Entered entered = TownshipDoors.entered(desk);
      grown = Objects.requireNonNull(entered.ids().get("普通"));
      minor = Objects.requireNonNull(entered.ids().get("未成年人"));
      Draft visited =
          desk.reader.find(desk.session(), desk.mediation.disputeCase(), grown).orElseThrow();
      visited.addChild(visit(visited, LocalDate.of(2026, 11, 3), "院墙已经修好。"));
      visited.addChild(visit(visited, LocalDate.of(2026, 11, 20), "余款按时付清。"));
      CommandDesk.save(desk, visited);
    }
  }

  private static Draft visit(Draft of, LocalDate on, String situation) {
    return Draft.fresh(of.type().child("follow_up").type())
        .set(FOLLOW_UP.VISITED_ON, on)
        .set(FOLLOW_UP.PARTY_NAME, "李𬱖")
        .set(FOLLOW_UP.VISITOR, "钱敏")
        .set(FOLLOW_UP.VISIT_MODE, "HOME")
        .set(FOLLOW_UP.REASON, "了解协议履行情况")
        .set(FOLLOW_UP.SITUATION, situation)
        .set(FOLLOW_UP.PERFORMED, "PERFORMED")
        .set(FOLLOW_UP.SATISFIED, true);
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk"));
  }

  private void open(UUID id) {
    onScreen(() -> {
      window().window().go(new Place.OfRecord("dispute_case", id));
      return true;
    });
  }

  /** A way to have a paper, as the card's accessible text names it. */
  private Button way(String paper, String way) {
    return (Button)
        stage.getScene().getRoot().lookup("#documents").lookupAll(".button").stream()
            .filter(n -> (paper + "，" + way).equals(n.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }

  private void press(String paper, String way) {
    onScreen(() -> {
      way(paper, way).fire();
      return true;
    });
  }

  private MenuButton rows() {
    return (MenuButton) stage.getScene().getRoot().lookup("#documents .menu-button");
  }

  private List<String> made() {
    return desk()
        .transactions()
        .read(ctx ->
            ctx.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACT.eq("document"))
                .orderBy(AUDIT_ENTRY.SEQ)
                .fetch(AUDIT_ENTRY.DETAIL));
  }

  @Test
  void aCasesPapersArePreviewedAndSaved() throws Exception {
    signIn(DIRECTOR, PASSWORD);
    open(grown);
    inTime(() -> there("#documents"));
    Snapshots.saveBoth(stage.getScene(), theme, "papers-card");

    MenuButton menu = (MenuButton) stage.getScene().getRoot().lookup("#print");
    assertThat(onScreen(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
        .contains("人民调解协议书（打印）", "人民调解协议书（Word）", "人民调解回访记录");
    Menu visits = (Menu) menu.getItems().getLast();
    assertThat(visits.getItems())
        .extracting(MenuItem::getText)
        .containsExactly("2026年11月20日 李𬱖", "2026年11月3日 李𬱖");

    press("人民调解协议书", "打印");
    inTime(() -> over() != null && shown(over().getScene().getRoot()));
    Snapshots.saveBoth(Objects.requireNonNull(over()).getScene(), theme, "papers-preview");
    onScreen(() -> {
      Objects.requireNonNull(over()).hide();
      return true;
    });

    onScreen(() -> {
      rows().getItems().getLast().fire();
      return true;
    });
    press("人民调解回访记录", "Word");
    inTime(() -> over() != null);
    Path docx = stick().resolve("人民调解回访记录.docx");
    assertThat(overText()).contains("已保存到", docx.toString());
    assertThat(Files.size(docx)).isPositive();
    assertThat(made())
        .anyMatch(d -> d.startsWith("paper=D08 as=print row="))
        .anyMatch(d -> d.equals("paper=D10 as=docx row=" + firstVisit()));
    assertThat(failures).isEmpty();
  }

  private static boolean shown(Node root) {
    return root.lookup(".image-view") instanceof javafx.scene.image.ImageView page
        && page.getImage() != null;
  }

  private UUID firstVisit() {
    Draft read =
        desk().reader.find(desk().session(), desk().mediation.disputeCase(), grown).orElseThrow();
    return Objects.requireNonNull(read.children("follow_up").getFirst().id());
  }

  @Test
  void aMinorsPaperIsMadeAfterTheReasonTheRecordWasOpenedFor() throws Exception {
    signIn(DIRECTOR, PASSWORD);
    open(minor);
    inTime(() -> over() != null);
    onScreen(() -> {
      ((TextInputControl)
              Objects.requireNonNull(over()).getScene().getRoot().lookup("#dialog-text"))
          .setText("补办受理登记表");
      return true;
    });
    clickOver("查看");
    inTime(() -> there("#documents"));
    press("人民调解受理登记表", "PDF");
    inTime(() -> over() != null);
    assertThat(Files.size(stick().resolve("人民调解受理登记表.pdf"))).isPositive();
    assertThat(made()).last().isEqualTo("paper=D04 as=pdf");
    assertThat(failures).isEmpty();
  }
}
