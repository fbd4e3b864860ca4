package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 人员 in the window, what of the window is there for whom, and the reason asked for. */
class PeopleWindowTest extends WindowTest {

  private Map<String, UUID> ids = Map.of();

  @BeforeAll
  void aDeskWithPeople() {
    makeOffice();
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      Set<Ledger> kept = Set.of(Ledger.MEDIATION);
      add(desk, "qianmin", "钱敏", new Rights(Role.CLERK, kept, Set.of(SpecialRight.MINORS)));
      add(desk, "luru", "孙丽", new Rights(Role.ENTRY_CLERK, kept, Set.of()));
      add(desk, "xiaolu", "陆小", new Rights(Role.ENTRY_CLERK, kept, Set.of()));
      add(desk, "tongji", "童计", Rights.of(Role.STATISTICIAN));
      add(desk, "shenji", "沈计", Rights.of(Role.AUDITOR));
      desk.staff.disable(desk.session(), "shenji");
      ids = TownshipDoors.entered(desk).ids();
    }
  }

  private static void add(Desk desk, String name, String shown, Rights rights) {
    desk.staff.add(desk.session(), name, shown, rights, PASSWORD.toCharArray());
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk"));
  }

  private Node inOver(String query) {
    return Objects.requireNonNull(
        Objects.requireNonNull(over()).getScene().getRoot().lookup(query), query);
  }

  private void typeOver(String query, String text) {
    onScreen(() -> {
      ((TextInputControl) inOver(query)).setText(text);
      return true;
    });
  }

  @SuppressWarnings("unchecked") // the table of people
  private TableView<People.Person> people() {
    return (TableView<People.Person>) stage.getScene().getRoot().lookup("#people");
  }

  @Test
  void theHeadAddsSomebodyAndChangesRights() {
    signIn(DIRECTOR, PASSWORD);
    click("#section-people");
    inTime(() -> people().getItems().size() == 6);
    Snapshots.saveBoth(stage.getScene(), theme, "people");

    click("#people-add");
    inTime(() -> over() != null);
    typeOver("#people-new-sign-in", "xinren");
    typeOver("#people-new-name", "𬱖新人");
    onScreen(() -> {
      ((RadioButton) inOver("#role-ENTRY_CLERK")).setSelected(true);
      ((CheckBox) inOver("#ledger-MEDIATION")).setSelected(true);
      return true;
    });
    typeOver("#new-password", "柳林 秋月 7 春风");
    typeOver("#new-password-again", "柳林 秋月 7 春风");
    onScreen(() -> {
      Snapshots.saveBoth(Objects.requireNonNull(over()).getScene(), theme, "people-add");
      return true;
    });
    clickOver("增加");
    inTime(() -> people().getItems().size() == 7);
    assertThat(rights("xinren"))
        .isEqualTo(new Rights(Role.ENTRY_CLERK, Set.of(Ledger.MEDIATION), Set.of()));

    onScreen(() -> {
      people().getItems().stream()
          .filter(p -> p.signIn().equals("luru"))
          .forEach(people().getSelectionModel()::select);
      return true;
    });
    click("#people-rights");
    inTime(() -> over() != null);
    onScreen(() -> {
      ((CheckBox) inOver("#right-MINORS")).setSelected(true);
      return true;
    });
    clickOver("保存");
    inTime(() -> !rights("luru").special().isEmpty());
    assertThat(failures).isEmpty();
  }

  private Rights rights(String name) {
    return desk().staff.list().stream()
        .filter(p -> p.signIn().equals(name))
        .findFirst()
        .orElseThrow()
        .rights();
  }

  @Test
  void aProtectedRecordIsShownAfterItsReason() {
    signIn("qianmin", PASSWORD);
    assertThat(there("#section-people")).isFalse();
    click("#section-mediation");
    inTime(() -> there(".record-table"));
    Snapshots.saveBoth(stage.getScene(), theme, "list-withheld");
    UUID id = Objects.requireNonNull(ids.get("未成年人"));
    onScreen(() -> {
      window().window().go(new Place.OfRecord("dispute_case", id));
      return true;
    });
    inTime(() -> over() != null);
    assertThat(overText()).contains("理由").doesNotContain(TownshipDoors.MINOR);
    assertThat(there("#page-title")).isFalse();
    typeOver("#dialog-text", TownshipDoors.MINOR + "回访");
    clickOver("查看");
    inTime(() -> over() != null && overText().contains("理由里不要写"));
    clickOver("知道了");
    inTime(() -> over() != null && overText().contains("请写明查看的理由"));
    typeOver("#dialog-text", "办理本案回访");
    onScreen(() -> {
      Snapshots.saveBoth(Objects.requireNonNull(over()).getScene(), theme, "protected-reason");
      return true;
    });
    clickOver("查看");
    inTime(() -> there("#page-title"));
    assertThat(lastOpening()).isEqualTo("qianmin dispute_case " + id + " 办理本案回访");
    assertThat(failures).isEmpty();
  }

  @Test
  void withoutTheRightTheListComesBack() {
    signIn("xiaolu", PASSWORD);
    inTime(() -> there("#section-mediation"));
    assertThat(there("#section-forms")).isFalse();
    assertThat(there("#section-form-packages")).isFalse();
    onScreen(() -> {
      window()
          .window()
          .go(new Place.OfRecord("dispute_case", Objects.requireNonNull(ids.get("普通"))));
      return true;
    });
    inTime(() -> there("#page-title"));
    click("#back");
    inTime(() -> there(".record-table"));
    Snapshots.save(stage.getScene(), "entry-clerk");
    onScreen(() -> {
      window()
          .window()
          .go(new Place.OfRecord("dispute_case", Objects.requireNonNull(ids.get("未成年人"))));
      return true;
    });
    inTime(() -> over() != null);
    assertThat(overText()).contains("未成年人记录").doesNotContain(TownshipDoors.MINOR);
    clickOver("知道了");
    inTime(() -> over() == null && there(".record-table"));
    assertThat(there("#page-title")).isFalse();
    assertThat(failures).isEmpty();
  }

  private String lastOpening() {
    return desk()
        .transactions()
        .read(ctx -> {
          try (Stream<AuditChain.Entry> entries = desk().audit.entries(ctx)) {
            return entries
                .filter(e -> e.act().equals("view-protected"))
                .map(e -> e.who() + " " + e.entity() + " " + e.entityId() + " " + e.detail())
                .reduce((a, b) -> b)
                .orElse("");
          }
        });
  }

  @Test
  void whoCountsHasNoPagesOfPersons() {
    signIn("tongji", PASSWORD);
    inTime(() -> there("#section-forms"));
    assertThat(there("#section-mediation")).isFalse();
    assertThat(there("#section-people")).isFalse();
    assertThat(failures).isEmpty();
  }
}
