package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {

  private static final Fonts FONTS = new Fonts(Path.of("reports/fonts"));

  @Test
  void everyTestNameHasAllItsCharacters() {
    for (Face face : Face.values()) {
      FontRuns runs = FONTS.runs(face, "买买提·王 𬱖 喆 〇 㛃 䶮 𠅤 ￥12,345.67 𫍲 𬭎 𫖮 𡋾");

      assertThat(runs.missing()).as(face.name()).isEmpty();
      assertThat(runs.runs().stream().map(FontRuns.Run::text).reduce("", String::concat))
          .isEqualTo("买买提·王 𬱖 喆 〇 㛃 䶮 𠅤 ￥12,345.67 𫍲 𬭎 𫖮 𡋾");
    }
  }

  @Test
  void onlyTheRareCharacterLeavesTheFace() {
    assertThat(FONTS.runs(Face.TITLE, "冯𡋾的协议").runs())
        .containsExactly(
            new FontRuns.Run(Face.TITLE, "冯"),
            new FontRuns.Run(Face.RARE, "𡋾"),
            new FontRuns.Run(Face.TITLE, "的协议"));
  }

  @Test
  void aNameOutsideTheBodyFaceComesFromTheLightOne() {
    assertThat(FONTS.runs(Face.FANG, "张喆到场").runs())
        .containsExactly(
            new FontRuns.Run(Face.FANG, "张"),
            new FontRuns.Run(Face.NAME_KAI, "喆"),
            new FontRuns.Run(Face.FANG, "到场"));
  }

  @Test
  void theYuanSignIsNoDollar() {
    FontRenderContext plain = new FontRenderContext(null, true, true);
    for (Face face : List.of(Face.SONG, Face.TITLE, Face.HEAD, Face.UI, Face.FANG, Face.KAI)) {
      Font font = FONTS.font(face);
      int yuan = font.createGlyphVector(plain, "￥").getGlyphCode(0);

      assertThat(yuan).isNotEqualTo(font.createGlyphVector(plain, "$").getGlyphCode(0));
      assertThat(yuan).isNotEqualTo(font.createGlyphVector(plain, "＄").getGlyphCode(0));
    }
  }

  @Test
  void whatNobodyHasIsReportedOnceAndShownAsGeta() {
    FontRuns runs = FontRuns.split(Face.SONG, "甲\uE000乙\uE000", (face, c) -> c < 0xE000);

    assertThat(runs.missing()).containsExactly(0xE000);
    assertThat(runs.runs()).containsExactly(new FontRuns.Run(Face.SONG, "甲〓乙〓"));
  }

  @Test
  void marksWithoutPictureAreNoMissingCharacters() {
    FontRuns runs = FONTS.runs(Face.SONG, "葛\uDB40\uDD00城\uFE00\u200B");

    assertThat(runs.missing()).isEmpty();
    assertThat(runs.runs()).containsExactly(new FontRuns.Run(Face.SONG, "葛城"));
  }

  @Test
  void aMissingOrDamagedFileIsNamed(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> new Fonts(folder))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("P-101");
              assertThat(f.sentence()).contains("NotoSerifSC-Song.ttf").contains("reports/fonts");
            });
    for (Face face : Face.values()) {
      Files.writeString(folder.resolve(face.file()), "no font");
    }
    Fonts damaged = new Fonts(folder);
    assertThatThrownBy(() -> damaged.runs(Face.SONG, "王"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("P-102"));
  }
}
