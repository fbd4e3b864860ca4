package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal marks: without them a form is an internal one and says so (Statistics Law art. 17,
 * statistics-conventions §1).
 */
final class HeaderLint {

  private static final Wording WORDS = Wording.of(HeaderLint.class);

  private HeaderLint() {}

  /**
   * @param periodEnd last day of the period it is to be used for
   */
  static void look(FormVersion form, LocalDate periodEnd, LintNotes notes) {
    FormHeader header = form.header();
    List<String> missing = new ArrayList<>();
    note(missing, header.tableNumber(), WORDS.say("lint.header.table_number"));
    note(missing, header.issuer(), WORDS.say("lint.header.issuer"));
    note(missing, header.approved(), WORDS.say("lint.header.authority"));
    note(missing, header.approver(), WORDS.say("lint.header.approver"));
    note(missing, header.approvalNumber(), WORDS.say("lint.header.approval_number"));
    note(missing, header.validUntil(), WORDS.say("lint.header.valid_until"));
    if (header.equals(FormHeader.none())) {
      notes.notice(LintNotes.header(), "S-714", "header.empty");
    } else if (!missing.isEmpty()) {
      notes.warning(LintNotes.header(), "S-715", "header.incomplete", String.join("、", missing));
    }
    LocalDate until = header.validUntil();
    if (until != null && until.isBefore(periodEnd)) {
      notes.warning(LintNotes.header(), "S-716", "header.expired", until, periodEnd);
    }
  }

  private static void note(List<String> missing, @Nullable Object mark, String name) {
    if (mark == null) {
      missing.add(name);
    }
  }
}
