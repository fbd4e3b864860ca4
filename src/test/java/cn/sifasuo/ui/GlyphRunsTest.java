package cn.sifasuo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every character is shown by a font that has it. */
class GlyphRunsTest {

  private static final Path FONTS = Path.of("reports", "fonts");

  private static GlyphRuns bundled() throws IOException {
    return new GlyphRuns(
        GlyphCoverage.read(FONTS.resolve("NotoSansSC-UI.ttf")),
        GlyphCoverage.read(FONTS.resolve("RareNames.ttf")));
  }

  @Test
  void theUsualFontHasTheNamesOfTheGeneralTable() throws IOException {
    assertThat(bundled().plain("𬱖 王喆 李玥 〇 买买提·王 ￥36,000.00 —→①")).isTrue();
  }

  @Test
  void aNameOfThePoliceRegisterTakesTheRareFont() throws IOException {
    assertThat(bundled().split("王𡋾"))
        .containsExactly(
            new GlyphRuns.Run(GlyphRuns.Face.USUAL, "王", "王"),
            new GlyphRuns.Run(GlyphRuns.Face.RARE, "𡋾", "𡋾"));
  }

  @Test
  void aCharacterNoFontHasIsMarkedAndKept() {
    GlyphRuns runs = new GlyphRuns(GlyphCoverage.of("王五"), GlyphCoverage.of("𡋾"));
    assertThat(runs.split("王𪛖五𡋾"))
        .containsExactly(
            new GlyphRuns.Run(GlyphRuns.Face.USUAL, "王", "王"),
            new GlyphRuns.Run(GlyphRuns.Face.NONE, "〓", "𪛖"),
            new GlyphRuns.Run(GlyphRuns.Face.USUAL, "五", "五"),
            new GlyphRuns.Run(GlyphRuns.Face.RARE, "𡋾", "𡋾"));
  }

  @Test
  void whatIsNoFontIsRefused() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> GlyphCoverage.read(Path.of("pom.xml"))))
        .isInstanceOf(IOException.class);
  }
}
