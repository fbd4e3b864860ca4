package cn.sifasuo.statistics;

import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.HeaderBlock;
import cn.sifasuo.print.PrintCell;
import cn.sifasuo.print.PrintColumn;
import cn.sifasuo.print.PrintRow;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.print.Signatures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filled form as the printer takes it. A frozen form is printed out of what was frozen alone, so
 * that it gives the same bytes whenever it is printed.
 */
public final class PrintableForms {

  private static final Wording WORDS = Wording.of(PrintableForms.class);

  private PrintableForms() {}

  /** The sheets of a form that is not closed yet: the form and a sheet for each of its parts. */
  public static List<PrintableForm> draftSheets(ComputedForm form) {
    return sheets(draft(form), form);
  }

  /** The sheets of a closed form. */
  public static List<PrintableForm> frozenSheets(FrozenForm frozen) {
    return sheets(frozen(frozen), frozen.form());
  }

  /**
   * A closed form as the public may read it: no count of few, nor what it could be worked out from,
   * no explanation in somebody's own words, and no digest, by which few could be guessed and tried.
   *
   * @param below counts from 1 to one less are of few
   */
  static PrintableForm publicSheet(FrozenForm frozen, int below) {
    ComputedForm form = frozen.form();
    FormHead head = form.head();
    Map<UnsaidFigures.Place, UnsaidFigures.Why> unsaid = UnsaidFigures.of(form, below);
    List<String> notes = new ArrayList<>(head.notes());
    notes.add(WORDS.say("print.lists", head.versionLabel()));
    for (Rate rate : form.total().rates()) {
      if (!rate.share() && said(rate, form.total().id(), unsaid)) {
        notes.add(rateNote(rate, head));
      }
    }
    notes.add(WORDS.say("print.public", below, below - 1));
    return printable(
        form,
        form.rows().stream().map(r -> publicRow(head, r, unsaid, below)).toList(),
        notes,
        Signatures.none(),
        "",
        "",
        WORDS.say("print.public.label"),
        false);
  }

  /** A rate tells its numerator to whoever has its denominator. */
  private static boolean said(
      Rate rate, String rowId, Map<UnsaidFigures.Place, UnsaidFigures.Why> unsaid) {
    RateFormula formula = rate.formula();
    return formula != null
        && formula.cells().noneMatch(c -> unsaid.containsKey(new UnsaidFigures.Place(rowId, c)));
  }

  private static PrintRow publicRow(
      FormHead head,
      ComputedRow row,
      Map<UnsaidFigures.Place, UnsaidFigures.Why> unsaid,
      int below) {
    PrintRow whole = row(head, row);
    List<PrintCell> cells = new ArrayList<>();
    for (int i = 0; i < head.columns().size(); i++) {
      String cell = head.columns().get(i).id();
      UnsaidFigures.Why why = unsaid.get(new UnsaidFigures.Place(row.id(), cell));
      cells.add(
          why == null
              ? whole.cells().get(i)
              : PrintCell.withheld(why == UnsaidFigures.Why.FEW ? "<" + below : "*"));
    }
    return new PrintRow(whole.id(), whole.label(), cells, row.total());
  }

  private static List<PrintableForm> sheets(PrintableForm whole, ComputedForm form) {
    List<PrintableForm> sheets = new ArrayList<>();
    sheets.add(whole);
    form.parts().forEach(p -> sheets.add(part(whole, form, p)));
    return List.copyOf(sheets);
  }

  /** A part is signed with the whole and says what it is a part of. */
  private static PrintableForm part(PrintableForm whole, ComputedForm form, FormPart part) {
    List<String> notes = new ArrayList<>();
    notes.add(
        WORDS.say("print.part", form.period().label(), part.months(), part.head().versionLabel()));
    for (Rate rate : part.total().rates()) {
      if (!rate.share()) {
        notes.add(rateNote(rate, part.head()));
      }
    }
    FormHead head = part.head();
    ListSheet sheet = sheet(head, part.rows().stream().map(r -> row(head, r)).toList());
    return new PrintableForm(
        whole.code(),
        WORDS.say("print.part.title", head.title()),
        whole.unitName(),
        whole.unitCode(),
        part.label(),
        part.days().end(),
        null,
        header(head.header()),
        head.unitOfMeasure(),
        head.stub(),
        sheet.columns(),
        sheet.rows(),
        whole.signatures(),
        notes,
        whole.digest(),
        whole.auditHead(),
        whole.versionLabel(),
        whole.draft());
  }

  /** A form that is not closed yet: it prints as a draft, without signatures. */
  public static PrintableForm draft(ComputedForm form) {
    return printable(
        form,
        rows(form),
        notes(form, null, List.of()),
        Signatures.none(),
        "",
        "",
        WORDS.say("print.draft"),
        true);
  }

  /**
   * A closed form. Its 报出日期 is left open: it is the day it is sent, and a bundle sealed later may
   * not change the sheet.
   */
  public static PrintableForm frozen(FrozenForm frozen) {
    FormContent content = frozen.content();
    return printable(
        frozen.form(),
        rows(frozen.form()),
        notes(frozen.form(), content.correction(), content.differences()),
        new Signatures(content.head(), "", content.filler(), "", null),
        frozen.digest(),
        frozen.auditHead(),
        content.revision() == 1
            ? WORDS.say("print.first")
            : WORDS.say("print.correction", content.revision()),
        false);
  }

  private static PrintableForm printable(
      ComputedForm form,
      List<PrintRow> rows,
      List<String> notes,
      Signatures signatures,
      String digest,
      String auditHead,
      String versionLabel,
      boolean draft) {
    FormHead head = form.head();
    ListSheet sheet = sheet(head, rows);
    return new PrintableForm(
        head.code(),
        head.title(),
        form.unit().name(),
        form.unit().code(),
        form.period().label(),
        form.days().end(),
        null,
        header(head.header()),
        head.unitOfMeasure(),
        head.stub(),
        sheet.columns(),
        sheet.rows(),
        signatures,
        notes,
        digest,
        auditHead,
        versionLabel,
        draft);
  }

  private static List<PrintRow> rows(ComputedForm form) {
    List<PrintRow> rows = new ArrayList<>();
    form.rows().forEach(r -> rows.add(row(form.head(), r)));
    if (!form.adjustments().isEmpty()) {
      rows.add(adjusted(form, "adjustment", WORDS.say("print.adjustment"), false));
      rows.add(adjusted(form, "adjusted", WORDS.say("print.adjusted"), true));
    }
    return rows;
  }

  /**
   * What was corrected by hand, or the total with it; cells nobody adjusted stay as counted.
   *
   * @param whole with the counted figure
   */
  private static PrintRow adjusted(ComputedForm form, String id, String label, boolean whole) {
    List<PrintCell> cells = new ArrayList<>();
    for (FormHead.ColumnHead column : form.head().columns()) {
      BigDecimal by = form.adjustedBy(column.id());
      Optional<BigDecimal> counted = form.cell(column.id()).map(Cell::raw);
      boolean says = whole ? counted.isPresent() : by.signum() != 0;
      BigDecimal raw = whole ? counted.orElse(BigDecimal.ZERO).add(by) : by;
      cells.add(says ? PrintCell.of(column.printed(raw)) : PrintCell.notApplicable());
    }
    return new PrintRow(id, label, cells, whole);
  }

  private static ListSheet sheet(FormHead head, List<PrintRow> rows) {
    List<PrintColumn> columns = columns(head);
    return head.layout() == SheetLayout.LIST
        ? ListSheet.of(head, columns, rows)
        : new ListSheet(columns, rows);
  }

  private static List<PrintColumn> columns(FormHead head) {
    return head.columns().stream()
        .map(c -> new PrintColumn(c.id(), c.group(), c.label(), c.id(), c.unit(), c.decimals()))
        .toList();
  }

  private static PrintRow row(FormHead head, ComputedRow row) {
    List<PrintCell> cells = new ArrayList<>();
    for (FormHead.ColumnHead column : head.columns()) {
      cells.add(
          Optional.ofNullable(row.cells().get(column.id()))
              .map(c -> PrintCell.of(c.printed()))
              .orElseGet(PrintCell::notApplicable));
    }
    return new PrintRow(row.id(), row.label(), cells, row.total());
  }

  private static @Nullable HeaderBlock header(FormHeader header) {
    HeaderBlock.Authority authority =
        header.approved() == null
            ? null
            : header.approved() ? HeaderBlock.Authority.APPROVED : HeaderBlock.Authority.FILED;
    LocalDate until = header.validUntil();
    HeaderBlock block =
        new HeaderBlock(
            header.tableNumber(),
            header.issuer(),
            authority,
            header.approver(),
            header.approvalNumber(),
            until);
    return block.isEmpty() ? null : block;
  }

  /** The notes of the form, its rates with both numbers, what was explained, what was corrected. */
  private static List<String> notes(
      ComputedForm form, @Nullable Correction correction, List<CellDifference> differences) {
    List<String> notes = new ArrayList<>(form.head().notes());
    notes.add(WORDS.say("print.lists", form.head().versionLabel()));
    if (!form.days().equals(ReportingCalendar.calendarMonths().days(form.period()))) {
      notes.add(WORDS.say("print.days", form.days().start(), form.days().end()));
    }
    if (!form.parts().isEmpty()) {
      notes.add(partsNote(form));
    }
    for (Rate rate : form.total().rates()) {
      if (!rate.share()) {
        notes.add(rateNote(rate, form.head()));
      }
    }
    for (CheckResult check : form.checks()) {
      if (!check.ok() && check.reason() != null) {
        notes.add(WORDS.say("print.explained", check.id(), check.text(), check.reason()));
      }
    }
    for (Adjustment adjustment : form.adjustments()) {
      notes.add(
          WORDS.say(
              "print.adjusted-because",
              form.head().column(adjustment.cellId()).map(c -> c.label()).orElse(""),
              adjustment.cellId(),
              adjustment.amount().stripTrailingZeros().toPlainString(),
              adjustment.reason(),
              adjustment.madeBy(),
              adjustment.madeAt().atZone(ZoneOffset.ofHours(8)).toLocalDate()));
    }
    if (correction != null) {
      // a roll-up is corrected because offices were, and nobody has to ask for it
      boolean asked = !correction.askedBy().isEmpty();
      notes.add(
          WORDS.say(
              asked ? "print.corrected" : "print.corrected.unasked",
              correction.reason(),
              correction.askedBy(),
              correction.approvedBy()));
      for (CellDifference d : differences) {
        notes.add(
            WORDS.say(
                asked ? "print.difference" : "print.difference.unasked",
                d.label(),
                d.cellId(),
                number(d.before()),
                number(d.after()),
                d.moved().size()));
      }
    }
    return notes;
  }

  /** The rule of a period of two versions, in words. */
  private static String partsNote(ComputedForm form) {
    return WORDS.say(
        "print.parts",
        form.parts().stream()
            .map(p -> WORDS.say("print.parts.one", p.months(), p.head().versionLabel()))
            .collect(Collectors.joining(WORDS.say("print.parts.and"))),
        form.head().versionLabel(),
        form.period().label());
  }

  private static String rateNote(Rate rate, FormHead head) {
    return WORDS.say("print.rate", RateWords.say(rate, head));
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "—" : value.toPlainString();
  }
}
