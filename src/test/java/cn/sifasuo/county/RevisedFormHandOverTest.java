package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.FormPackageDesk;
import cn.sifasuo.exchange.FormPackageFile;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.mediation.MediationFacts;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormAdoption;
import cn.sifasuo.statistics.FormLibrary;
import cn.sifasuo.statistics.FormLint;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.KeptPackage;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form the county revised: signed, carried over, adopted, reported by, recomputed. */
class RevisedFormHandOverTest {

  private static final Period TO_AUGUST = Period.cumulative(2016, 8);

  @TempDir private Path folder;
  private TwoDesks desks;
  private FormDesks township;
  private FormDesks county;

  /** What a desk has for form sets. */
  private static final class FormDesks {

    final FormLibrary library;
    final FormAdoption adoption;
    final FormPackageDesk exchange;

    FormDesks(TwoDesks.Desk desk) {
      FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
      library =
          new FormLibrary(
              desk.database,
              desk.packages,
              views,
              new FormLint(
                  views, MediationFacts.guide(), CodeLists.load(desk.database), desk.database),
              desk.tally,
              desk.audit,
              TwoDesks.CLOCK,
              desk.unit);
      adoption =
          new FormAdoption(
              desk.database,
              desk.packages,
              library,
              desk.audit,
              new Ids(TwoDesks.CLOCK),
              TwoDesks.CLOCK,
              desk.unit);
      exchange =
          new FormPackageDesk(
              desk.database,
              desk.audit,
              desk.identities,
              desk.counterparts,
              new FormPackageFile(Suites.standard(), TwoDesks.CLOCK),
              library);
    }
  }

  @BeforeEach
  void twoDesksThatKnowEachOther() {
    desks = new TwoDesks(folder);
    desks.enrol(desks.township);
    township = new FormDesks(desks.township);
    county = new FormDesks(desks.county);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  /** The county's own list: all but neighbours is other. */
  private Path revised() throws IOException {
    Path form = Files.createDirectories(folder.resolve("M1-revised"));
    Files.copy(Path.of("reports/forms/M1/form.toml"), form.resolve("form.toml"));
    Files.writeString(
        form.resolve("L2-2016.toml"),
        """
        version = "2016-2"
        label = "测试县2类"
        valid_from = "2016-07-01"
        insert_after = "19"

        [column_defaults]
        group = ["案件分类"]
        unit = "件"
        measure = "count"
        kind = "flow"
        set = "K"
        included = "本类的案件。"
        excluded = "其他类的案件。"

        [[column]]
        id = "20"
        label = "邻里纠纷"
        where = [ { sql = "dispute_type = 'NEIGHBOUR'", words = "纠纷类别属于邻里纠纷" } ]
        definition = "邻里纠纷的案件数。"

        [[column]]
        id = "21"
        label = "其他纠纷"
        where = [ { sql = "dispute_type is null or dispute_type <> 'NEIGHBOUR'", words = "纠纷类别不属于邻里纠纷" } ]
        definition = "其他纠纷的案件数。"
        """);
    return form;
  }

  private void adopt(FormDesks desk, TwoDesks.Desk who) {
    desk.adoption.adopt(
        who.session,
        new FormAdoption.Request(
            "M1", "2016-2", LocalDate.of(2016, 7, 1), "测试填表人", "测试负责人", "测司发〔2016〕3号"));
  }

  @Test
  void 县局签发_所里启用_累计表两种口径都报上去并复算() throws Exception {
    Path file = county.exchange.sign(desks.county.session, revised(), desks.stick);
    assertThat(file).hasFileName("SFF-M1-2016-2.p7s");
    KeptPackage kept = township.exchange.take(desks.township.session, file);
    assertThat(kept.signer().code()).isEqualTo("990100");
    assertThat(kept.signer().name()).isEqualTo("测试县司法局");
    adopt(township, desks.township);

    desks.township.cases(Period.month(2016, 5), 4, 1);
    desks.township.cases(Period.month(2016, 8), 5, 2);
    FrozenForm frozen = desks.township.close(TO_AUGUST);
    assertThat(frozen.form().head().version()).isEqualTo("2016-2");
    assertThat(frozen.form().parts()).hasSize(2);

    Receipt receipt = desks.deliver(desks.township, TO_AUGUST);
    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);

    adopt(county, desks.county);
    ComputedForm all = desks.county.rollUp.compute(desks.county.session, "M1", TO_AUGUST).form();
    assertThat(all.cell("01").orElseThrow().printed()).isEqualByComparingTo("12");
    assertThat(all.parts()).hasSize(2);
    assertThat(all.parts().getFirst().total().cells().get("01").printed())
        .isEqualByComparingTo("5");
    assertThat(all.parts().getFirst().rows()).hasSize(2); // the office and the county
  }

  @Test
  void 别的县签发的所里不收() throws Exception {
    TwoDesks.County other = desks.county("990200", "测试二县司法局");
    other.enrolment.county(other.session, other.unit.name());
    Path file = new FormDesks(other).exchange.sign(other.session, revised(), desks.stick);
    assertThatThrownBy(() -> township.exchange.take(desks.township.session, file))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("X-602");
              assertThat(f.sentence()).contains("不是本单位上级签发");
            });
    assertThat(township.library.editions(desks.township.session))
        .noneMatch(e -> e.version().equals("2016-2"));
  }

  @Test
  void 有错误的县局自己就签不出去_没有密钥的也签不了() throws Exception {
    Path form = revised();
    Path list = form.resolve("L2-2016.toml");
    Files.writeString(list, Files.readString(list).replace("dispute_type is null or ", ""));
    assertThatThrownBy(() -> county.exchange.sign(desks.county.session, form, desks.stick))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("X-605");
              assertThat(f.sentence()).contains("空值", "E05");
            });
    assertThatThrownBy(
            () -> township.exchange.sign(desks.township.session, revised2(), desks.stick))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("X-606"));
    try (var files = Files.list(desks.stick)) {
      assertThat(files.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("SFF"));
    }
  }

  private Path revised2() {
    return Path.of("reports/forms/M1");
  }

  @Test
  void 县局自己也装着签发的表式() throws Exception {
    county.exchange.sign(desks.county.session, revised(), desks.stick.resolve("表式.p7s"));
    assertThat(county.library.editions(desks.county.session))
        .anySatisfy(e -> {
          assertThat(e.version()).isEqualTo("2016-2");
          assertThat(e.signer()).isEqualTo("测试县司法局");
        });
    assertThat(county.exchange.look(desks.stick.resolve("表式.p7s")).files())
        .containsKeys("form.toml", "L2-2016.toml");
    assertThat(county.exchange.take(desks.county.session, desks.stick.resolve("表式.p7s")).version())
        .isEqualTo("2016-2");
  }
}
