package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.exchange.BundleContent.Attachment;
import cn.sifasuo.exchange.BundleContent.Source;
import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {

  private static final ExchangeFixture DESKS = new ExchangeFixture("INTL-1");

  @TempDir Path folder;

  private void refused(Refusal expected, BundleContent content) throws IOException {
    Failure failure = catchThrowableOfType(Failure.class, () -> DESKS.write(folder, content));
    assertThat(failure).isNotNull();
    assertThat(Refusal.of(failure)).as(failure.getMessage()).contains(expected);
    try (var files = Files.list(folder)) {
      assertThat(files).as("no half bundle stays").isEmpty();
    }
  }

  private static BundleContent of(Source facts, List<Attachment> files, long counted) {
    return new BundleContent(
        ExchangeFixture.source("{}"),
        facts,
        null,
        null,
        files,
        new TreeMap<>(Map.of("facts.dispute", counted)));
  }

  @Test
  void whatTheCountyWouldRefuseIsNotSealed() throws IOException {
    Source two = ExchangeFixture.source("{}\n{}\n");
    refused(Refusal.CONTENT_UNFIT, of(two, List.of(), 3));
    refused(Refusal.CONTENT_UNFIT, of(ExchangeFixture.source("{}\n{}"), List.of(), 1));
    refused(
        Refusal.CONTENT_UNFIT,
        of(two, List.of(new Attachment("../a.pdf", ExchangeFixture.source("a"))), 2));
  }

  @Test
  void aFileThatChangesWhileItIsPackedOrIsNotThere() throws IOException {
    int[] opened = {0};
    Source changing = () -> ExchangeFixture.source("version " + opened[0]++).open();
    Source two = ExchangeFixture.source("{}\n{}\n");
    refused(Refusal.SOURCE_CHANGED, of(two, List.of(new Attachment("a.pdf", changing)), 2));
    refused(
        Refusal.SOURCE_GONE,
        of(two, List.of(new Attachment("a.pdf", Source.of(folder.resolve("none")))), 2));
    refused(Refusal.SOURCE_GONE, of(Source.of(folder.resolve("none")), List.of(), 2));
  }

  @Test
  void theSameFileUnderTwoTitlesTravelsOnce() {
    SealedBundle sealed =
        DESKS.write(
            folder,
            of(
                ExchangeFixture.source(""),
                List.of(
                    new Attachment("a.pdf", ExchangeFixture.source("same")),
                    new Attachment("b.pdf", ExchangeFixture.source("same"))),
                0));
    assertThat(sealed.manifest().entries()).hasSize(3);
    assertThat(DESKS.reader().verify(sealed.file()).manifest()).isEqualTo(sealed.manifest());
  }

  @Test
  void aBundleIsNeverWrittenOverAnother() {
    DESKS.write(folder);
    Failure failure = catchThrowableOfType(Failure.class, () -> DESKS.write(folder));
    assertThat(Refusal.of(failure)).contains(Refusal.PLACE_HAS_OTHER);
  }

  @Test
  void bothDesksUseOneSuite() {
    Identity sm =
        new Identities(ExchangeFixture.SUITES, ExchangeFixture.CLOCK)
            .newCounty("990100", "测试县司法局", ExchangeFixture.SUITES.preferred());
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                new BundleWriter(ExchangeFixture.CLOCK, "0.1.0")
                    .write(
                        ExchangeFixture.content(),
                        ExchangeFixture.dispatch(),
                        DESKS.office,
                        sm.publicPart(),
                        folder));
    assertThat(Refusal.of(failure)).contains(Refusal.SUITES_DIFFER);
  }
}
