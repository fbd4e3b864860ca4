package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.paper.EveryPaper;
import cn.sifasuo.paper.PaperTemplates;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.Paper;
import cn.sifasuo.print.PaperDocx;
import cn.sifasuo.print.PaperPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every paper the program brings, with the record types of a real desk. */
class ShippedPapersTest {

  private final ProgramFolder program = ProgramFolder.find();

  @Test
  void everyTemplateLoadsAndPrintsARecordInWhichNothingWasWritten(@TempDir Path place) {
    CommandDesk desk = CommandDesk.made(place);
    Map<String, Paper> papers =
        desk.open(d ->
            EveryPaper.empty(
                PaperTemplates.load(program.papers(), d.types, d.codes, d.law),
                d.codes,
                d.law,
                LocalDate.of(2026, 11, 23)));

    assertThat(papers).hasSize(files());
    PaperPdf pdf = new PaperPdf(new Fonts(program.fonts()));
    papers.forEach((code, paper) -> {
      assertThat(pdf.pages(paper).getNumberOfPages()).as(code).isBetween(1, 4);
      assertThat(docx(paper)).as(code).isNotEmpty();
    });
  }

  private int files() {
    try (Stream<Path> all = Files.walk(program.papers())) {
      return (int)
          all.filter(p -> p.toString().endsWith(".toml") && !p.getParent().endsWith("shared"))
              .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] docx(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PaperDocx().write(paper, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
