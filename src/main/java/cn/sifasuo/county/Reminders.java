package cn.sifasuo.county;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.print.ListPdf;
import cn.sifasuo.print.ListTable;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.print.SafeFile;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.Unit;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 催报单: what offices owe, since when it is overdue, what was given back and why; one paper for the
 * county, or one for an office to be sent to it.
 */
public final class Reminders {

  private static final Wording WORDS = Wording.of(Reminders.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  private final Fonts fonts;
  private final Unit county;
  private final ZoneId zone;

  public Reminders(Fonts fonts, Unit county, ZoneId zone) {
    this.fonts = fonts;
    this.county = county;
    this.zone = zone;
  }

  /** Something an office owes. */
  public record Line(CountyOffice office, YearSheet.Cell cell) {}

  /**
   * What has to be reminded of, office by office, the oldest month first.
   *
   * @param office code of the only one wanted; null for all
   */
  public static List<Line> lines(YearSheet sheet, @Nullable String office) {
    List<Line> lines = new ArrayList<>();
    for (YearSheet.Row row : sheet.rows()) {
      if (office == null || office.equals(row.office().code())) {
        row.cells().stream()
            .filter(c -> c.toRemind(sheet.today()))
            .forEach(c -> lines.add(new Line(row.office(), c)));
      }
    }
    return lines;
  }

  /**
   * The list as a table.
   *
   * @throws Failure REFUSED {@code C-361} if there is nothing to remind of
   */
  public ListTable table(YearSheet sheet, @Nullable String office) {
    List<Line> lines = lines(sheet, office);
    if (lines.isEmpty()) {
      throw new Failure(
          FailureKind.REFUSED,
          "C-361",
          WORDS.say("remind.nothing", String.valueOf(sheet.year())),
          "nothing owed in " + sheet.year());
    }
    List<ListTable.Column> columns =
        List.of(
            new ListTable.Column(WORDS.say("remind.office"), ListTable.Kind.TEXT),
            new ListTable.Column(WORDS.say("remind.period"), ListTable.Kind.TEXT),
            new ListTable.Column(WORDS.say("remind.due"), ListTable.Kind.DATE),
            new ListTable.Column(WORDS.say("remind.days"), ListTable.Kind.NUMBER),
            new ListTable.Column(WORDS.say("remind.missing"), ListTable.Kind.TEXT),
            new ListTable.Column(WORDS.say("remind.returned"), ListTable.Kind.TEXT));
    List<List<? extends @Nullable Object>> rows = new ArrayList<>();
    for (Line line : lines) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(line.office().name());
      row.add(line.cell().period().label());
      row.add(line.cell().dueOn());
      row.add(line.cell().overdue(sheet.today()).orElse(null));
      row.add(missing(line.cell()));
      row.add(returned(line.cell()));
      rows.add(row);
    }
    return new ListTable(title(sheet, office), columns, rows);
  }

  /** Forms that never came; those given back stand in the next column. */
  static String missing(YearSheet.Cell cell) {
    return cell.missing().stream()
        .filter(f -> cell.returned().stream().noneMatch(r -> r.form().equals(f)))
        .collect(Collectors.joining(WORDS.say("list.comma")));
  }

  /** What was given back, when and why. */
  String returned(YearSheet.Cell cell) {
    return cell.returned().stream()
        .map(r ->
            WORDS.say(
                "remind.given-back",
                r.form(),
                day(r.at()),
                r.reasons().stream()
                    .map(CountyReason::sentence)
                    .collect(Collectors.joining(WORDS.say("remind.semicolon"))),
                r.note()))
        .map(s -> s.replaceAll("[：；]+$", ""))
        .collect(Collectors.joining(WORDS.say("remind.semicolon")));
  }

  private String day(OffsetDateTime at) {
    return DAY.format(at.atZoneSameInstant(zone));
  }

  private String title(YearSheet sheet, @Nullable String office) {
    return office == null
        ? WORDS.say("remind.title", String.valueOf(sheet.year()))
        : WORDS.say(
            "remind.title-office",
            String.valueOf(sheet.year()),
            sheet.rows().stream()
                .filter(r -> r.office().code().equals(office))
                .map(r -> r.office().name())
                .findFirst()
                .orElse(office));
  }

  /** Pages to print. */
  public PrintPages pages(YearSheet sheet, @Nullable String office) {
    List<Line> lines = lines(sheet, office);
    long offices = lines.stream().map(l -> l.office().code()).distinct().count();
    return new ListPdf(fonts)
        .pages(
            table(sheet, office),
            WORDS.say("remind.about", sheet.today(), offices, lines.size()),
            WORDS.say("remind.foot", county.name(), sheet.today()),
            sheet.today());
  }

  /**
   * Writes the list as PDF, or as the kind of list the name says.
   *
   * @throws Failure C-361; WRONG_USE {@code P-202}; UNREACHABLE {@code P-501}
   */
  public void write(YearSheet sheet, @Nullable String office, Path file) {
    if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      PrintPages pages = pages(sheet, office);
      SafeFile.write(file, pages::writePdf);
    } else {
      ListFile.write(table(sheet, office), file);
    }
  }

  /**
   * One paper for each office that owes something.
   *
   * @param ending {@code .pdf} or {@code .xlsx}
   * @return the files, in the county's order
   */
  public List<Path> writeEach(YearSheet sheet, Path folder, String ending) {
    List<Path> files = new ArrayList<>();
    for (String office :
        lines(sheet, null).stream().map(l -> l.office().code()).distinct().toList()) {
      Path file = folder.resolve(fileName(sheet, office) + ending);
      write(sheet, office, file);
      files.add(file);
    }
    return files;
  }

  /** Usual name of the file without ending. */
  public String fileName(YearSheet sheet, @Nullable String office) {
    return WORDS.say("remind.file", office == null ? county.code() : office, sheet.today());
  }
}
