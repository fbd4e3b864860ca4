package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every line a form prints around its figures, so that workbook and PDF say the same. */
final class FormText {

  /**
   * A label with its value.
   *
   * @param name of the cell in the workbook
   */
  record Line(String name, String label, String value) {}

  /** Name of the day the form was reported. */
  static final String REPORTED_ON = "reported_on";

  private static final Wording WORDS = Wording.of(FormText.class);

  private FormText() {}

  /** The upper right corner, 计量单位 last. */
  static List<Line> marks(PrintableForm form) {
    List<Line> lines = new ArrayList<>();
    HeaderBlock marks = form.legalMarks();
    if (marks == null) {
      lines.add(new Line("internal_mark", "", WORDS.say("head.internal")));
    } else {
      boolean filed = marks.authority() == HeaderBlock.Authority.FILED;
      LocalDate until = marks.validUntil();
      lines.add(new Line("form_number", WORDS.say("head.formNumber"), text(marks.formNumber())));
      lines.add(new Line("issued_by", WORDS.say("head.issuedBy"), text(marks.issuedBy())));
      lines.add(
          new Line(
              "authority",
              WORDS.say(filed ? "head.filedWith" : "head.approvedBy"),
              text(marks.authorityName())));
      lines.add(
          new Line(
              "document_number",
              WORDS.say(filed ? "head.filingNumber" : "head.approvalNumber"),
              text(marks.documentNumber())));
      lines.add(
          new Line(
              "valid_until", WORDS.say("head.validUntil"), until == null ? "" : monthOf(until)));
    }
    if (!form.unitOfMeasure().isBlank()) {
      lines.add(new Line("unit_of_measure", WORDS.say("head.unitOfMeasure"), form.unitOfMeasure()));
    }
    return List.copyOf(lines);
  }

  /** The left side: which unit reports, its name on the line of the period. */
  static List<Line> unit(PrintableForm form) {
    List<Line> lines = new ArrayList<>();
    if (!form.unitCode().isBlank()) {
      lines.add(new Line("unit_code", WORDS.say("head.unitCode"), form.unitCode()));
    }
    lines.add(new Line("unit_name", WORDS.say("head.unit"), form.unitName()));
    return List.copyOf(lines);
  }

  /** The small line in the upper left corner: which internal layout this is. */
  static String template(PrintableForm form) {
    return form.versionLabel().isBlank()
        ? WORDS.say("head.template", form.code())
        : WORDS.say("head.templateVersion", form.code(), form.versionLabel());
  }

  static String draft() {
    return WORDS.say("head.draft");
  }

  /** The line under the table, in the order of the paper forms. */
  static List<Line> signatures(PrintableForm form) {
    Signatures s = form.signatures();
    LocalDate on = s.reportedOn();
    return List.of(
        new Line("head", WORDS.say("sign.head"), s.head()),
        new Line("statistics_head", WORDS.say("sign.statisticsHead"), s.statisticsHead()),
        new Line("filler", WORDS.say("sign.filler"), s.filler()),
        new Line("phone", WORDS.say("sign.phone"), s.phone()),
        new Line(
            REPORTED_ON,
            WORDS.say("sign.reportedOn"),
            on == null ? WORDS.say("sign.noDate") : day(on)));
  }

  /** The lines of 说明, without numbers: what the sheet itself has to say, then the form's own. */
  static List<String> notes(PrintableForm form, List<String> more) {
    List<String> notes = new ArrayList<>();
    if (form.intervalNote() != null && !form.intervalNote().isBlank()) {
      notes.add(form.intervalNote());
    }
    HeaderBlock header = form.header();
    if (form.expired() && header != null && header.validUntil() != null) {
      notes.add(WORDS.say("note.expired", monthOf(header.validUntil())));
    }
    notes.addAll(form.notes());
    notes.addAll(more);
    return List.copyOf(notes);
  }

  /** Notes as they are printed: 说明：1.… and further lines. */
  static List<String> numbered(List<String> notes) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      String note = notes.get(i).strip();
      lines.add(
          notes.size() == 1
              ? WORDS.say("note.only", note)
              : WORDS.say(i == 0 ? "note.first" : "note.next", i + 1, note));
    }
    return List.copyOf(lines);
  }

  /** The same in one paragraph, where the page has no room for a line each. */
  static List<String> runOn(List<String> notes) {
    List<String> numbered = numbered(notes);
    return numbered.isEmpty()
        ? numbered
        : List.of(String.join(" ", numbered.stream().map(String::strip).toList()));
  }

  static String missingGlyphs(List<Integer> codePoints) {
    return WORDS.say("note.missingGlyphs", codePoints(codePoints));
  }

  static String codePoints(List<Integer> codePoints) {
    return codePoints.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
  }

  /**
   * Column labels as printed: the unit is added where a column differs from most others, what the
   * group above says already is left out.
   */
  static List<String> labels(List<PrintColumn> columns) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    columns.forEach(c -> counts.merge(c.unit(), 1, Integer::sum));
    String usual = "";
    int most = 0;
    for (Map.Entry<String, Integer> unit : counts.entrySet()) {
      if (unit.getValue() > most) {
        usual = unit.getKey();
        most = unit.getValue();
      }
    }
    String common = usual;
    return columns.stream().map(c -> label(columns, c, common)).toList();
  }

  private static String label(List<PrintColumn> columns, PrintColumn column, String commonUnit) {
    String label = column.label();
    if (repeatsGroup(columns, column.groupPath())) {
      label = label.substring(column.groupPath().getLast().length());
    }
    String unit = column.unit();
    return unit.isBlank() || unit.equals(commonUnit) || label.contains(unit)
        ? label
        : WORDS.say("column.unit", label, unit);
  }

  /** True for 防止民间纠纷引起自杀 over 防止民间纠纷引起自杀件数 and 防止民间纠纷引起自杀人数. */
  private static boolean repeatsGroup(List<PrintColumn> columns, List<String> path) {
    if (path.isEmpty()) {
      return false;
    }
    String group = path.getLast();
    List<PrintColumn> members = columns.stream().filter(c -> c.groupPath().equals(path)).toList();
    return members.size() > 1
        && members.stream()
            .allMatch(c -> c.label().startsWith(group) && c.label().length() > group.length());
  }

  static String stubLabel(PrintableForm form) {
    return form.stubLabel().isBlank() ? WORDS.say("stub.unit") : form.stubLabel();
  }

  /** 甲, 乙, 丙 under the headings of the labels. */
  static String stubNumber(int column) {
    return WORDS.say("stub.number").split(" ", -1)[column];
  }

  /** Heading of the codes of a list. */
  static String codeLabel() {
    return WORDS.say("stub.code");
  }

  /** Heading of the units of a list. */
  static String unitLabel() {
    return WORDS.say("stub.unitOfMeasure");
  }

  /**
   * An 其中 line.
   *
   * @param first of some of them; the others stand under its text
   */
  static String ofWhich(String label, boolean first) {
    String mark = WORDS.say("stub.ofWhich");
    String indent = WORDS.say("stub.indent");
    return indent + (first ? mark : indent.repeat(mark.length())) + label;
  }

  static String tornMark() {
    return WORDS.say("column.torn");
  }

  /** 续表 with its number, from 1. */
  static String continued(int number) {
    return WORDS.say("band.continued", WORDS.say("numbers").split(" ", -1)[Math.min(number, 40)]);
  }

  /** Heading of the pages with charts. */
  static String charts(PrintableForm form) {
    return WORDS.say("chart.heading", form.title());
  }

  static String digestLine(PrintableForm form) {
    if (form.digest().isBlank()) {
      return form.draft() ? WORDS.say("foot.noDigest") : "";
    }
    return WORDS.say("foot.digest", form.digest());
  }

  static String auditLine(PrintableForm form) {
    return form.auditHead().isBlank() ? "" : WORDS.say("foot.audit", form.auditHead());
  }

  /** Page numbers, or the codes a workbook puts in their place. */
  static String page(Object number, Object of) {
    return WORDS.say("foot.page", number, of);
  }

  /** A cell as it is read. */
  static String cell(PrintCell cell, int decimals) {
    return switch (cell) {
      case PrintCell.Figure(BigDecimal value) -> number(value, decimals);
      case PrintCell.ScaledFigure(BigDecimal value, int own) -> number(value, own);
      case PrintCell.Words(String words) -> words;
      case PrintCell.Withheld(String sign) -> sign;
      case PrintCell.NotApplicable() -> WORDS.say("cell.notApplicable");
      case PrintCell.Blank() -> "";
    };
  }

  static String number(BigDecimal value, int decimals) {
    DecimalFormat format =
        new DecimalFormat(
            "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)),
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** 2026年9月1日, without leading zeros (GB/T 9704 7.3.5.4). */
  static String day(LocalDate day) {
    return WORDS.say("date.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Number format of a workbook for a date with its label before it. */
  static String dateFormat(String label) {
    return WORDS.say("date.format", label);
  }

  /** 有效期至 is printed by month when it is a month's last day. */
  private static String monthOf(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth()
        ? WORDS.say("date.month", day.getYear(), day.getMonthValue())
        : day(day);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
