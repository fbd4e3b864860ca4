package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 上报交换 at a county's desk: upward it is an office like any other. */
class CountyExchangeWindowTest extends WindowTest {

  @BeforeAll
  void aCounty() {
    setup.make(
        folder(),
        new DataFolder.DeskInfo(DataFolder.DeskKind.COUNTY, "990201", "示范县司法局", "9902"),
        "zhoumin",
        "周敏",
        PASSWORD.toCharArray());
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("county"));
  }

  @Test
  void aCountyIsEnrolledAndReportsUpwardOnItsOwnPage() {
    signIn(DIRECTOR, PASSWORD);
    onScreen(() -> {
      window().window().go(new Place.OfSection("exchange"));
      return true;
    });
    inTime(() -> there("#exchange-said") || there("#enrolment"));
    Snapshots.saveBoth(stage.getScene(), theme, "county-exchange");
    onScreen(() -> {
      window().window().go(new Place.OfSection("approvals"));
      return true;
    });
    inTime(() -> there("#approvals-page"));
    assertThat(onScreen(() -> stage.getScene().getRoot().lookup("#hand-out-answers").isDisabled()))
        .isTrue();
    Snapshots.saveBoth(stage.getScene(), theme, "county-approvals-empty");
    assertThat(failures).isEmpty();
  }
}
