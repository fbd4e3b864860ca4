package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_STAY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;
import static cn.sifasuo.vault.schema.Tables.AID_VERIFICATION;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the office owes a person, and by when (domain/resettlement.md §4, due list). The person owes
 * nothing: no day here is one by which somebody has to report. Where only a local rule could set a
 * day and none does, there is none.
 */
final class AidDues {

  /** A kind of deadline, with the step of the file it belongs to. */
  enum Kind {
    /** A notice is checked before the release. */
    VERIFY(AidSteps.Kind.RETURN),
    /** The family is told before the release. */
    FAMILY(AidSteps.Kind.RETURN),
    RELEASE(AidSteps.Kind.RETURN),
    /** The household register, by a local rule: whoever is not entered is told upward. */
    HUKOU(AidSteps.Kind.FILE),
    /** What the file still lacks, or a file for who was released, by a local rule. */
    FILE(AidSteps.Kind.FILE),
    /** Somebody who helps, by a local rule. */
    HELPER(AidSteps.Kind.HELPER),
    /** First contact, by a local rule. */
    FIRST_CONTACT(AidSteps.Kind.FILE),
    /** What was agreed at the last contact, or a local rule. */
    CONTACT(AidSteps.Kind.CONTACT),
    REVIEW(AidSteps.Kind.HELPER),
    SUPPORT(AidSteps.Kind.PLACE),
    MOVE(AidSteps.Kind.END),
    STAY(AidSteps.Kind.PLACE),
    TERM(AidSteps.Kind.END),
    /** An ended file is archived: from then on the head alone opens it. */
    ARCHIVE(AidSteps.Kind.END),
    /** The last day the file must be kept, once a document says how long. */
    RETENTION(AidSteps.Kind.END);

    private final AidSteps.Kind step;

    Kind(AidSteps.Kind step) {
      this.step = step;
    }

    AidSteps.Kind step() {
      return step;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule that says how many days ahead it is shown. */
    String reminder() {
      return switch (this) {
        case TERM -> "aid.end-check.days";
        case FIRST_CONTACT -> "aid.remind.contact.days";
        default -> "aid.remind." + key() + ".days";
      };
    }
  }

  /** One open deadline. */
  record Due(Kind kind, LocalDate on) {}

  private final AidFile file;
  private final DatedRules law;
  private final List<Due> dues = new ArrayList<>();

  private AidDues(AidFile file, DatedRules law) {
    this.file = file;
    this.law = law;
  }

  /**
   * Of a file, earliest first; of one that ended only the receipt of the papers that were sent and
   * the archiving.
   */
  static List<Due> ofCase(Draft aidCase, DatedRules law) {
    AidDues found = new AidDues(new AidFile(aidCase), law);
    if (!aidCase.voided()) {
      found.receipts();
      if (!found.file.ended()) {
        found.open();
      } else if (!aidCase.has(AID_CASE.ARCHIVED_ON)) {
        found.archive();
      }
    }
    return found.dues.stream().sorted(Comparator.comparing(Due::on)).toList();
  }

  /** Of a notice nobody has checked, or of which no file was made. */
  static List<Due> ofNotice(Draft notice, DatedRules law) {
    LocalDate release = notice.day(AID_NOTICE.RELEASE_ON);
    if (release == null || notice.voided()) {
      return List.of();
    }
    if (notice.is(AID_NOTICE.STATE, "TO_VERIFY")) {
      return List.of(new Due(Kind.VERIFY, release));
    }
    if (!notice.is(AID_NOTICE.STATE, "VERIFIED")) {
      return List.of();
    }
    if (!found(notice)) { // to be given back, or checked once more
      return List.of(new Due(Kind.VERIFY, release));
    }
    List<Due> dues = new ArrayList<>(List.of(new Due(Kind.RELEASE, release)));
    local(law, "aid.file.days", release)
        .ifPresent(days -> dues.add(new Due(Kind.FILE, release.plusDays(days))));
    return dues;
  }

  private static boolean found(Draft notice) {
    return AidNoticeType.lastCheck(notice)
        .filter(v -> v.is(AID_VERIFICATION.RESULT, "OK"))
        .isPresent();
  }

  /** Of a house: the day a stay is to end. */
  static List<Due> ofBase(Draft base, LocalDate today) {
    return base.children(AidBaseType.STAYS).stream()
        .flatMap(s -> Optional.ofNullable(s.day(AID_STAY.TO_ON)).stream())
        .filter(to -> !to.isBefore(today))
        .sorted()
        .map(to -> new Due(Kind.STAY, to))
        .toList();
  }

  private void open() {
    Draft draft = file.draft();
    LocalDate released = file.released();
    if (file.returned() == null) {
      if (released != null && !draft.has(AID_CASE.MISSED_REASON)) {
        if (!draft.has(AID_CASE.FAMILY_TOLD_ON) && !file.from("COMM_CORR")) {
          add(Kind.FAMILY, released);
        }
        add(Kind.RELEASE, released);
      }
      return;
    }
    LocalDate returned = Objects.requireNonNull(file.returned());
    if (!draft.has(AID_CASE.FIRST_CONTACT_ON)) {
      local("aid.contact.first.days", returned)
          .ifPresent(days -> add(Kind.FIRST_CONTACT, returned.plusDays(days)));
    }
    if (draft.toComplete()) {
      local("aid.file.days", returned).ifPresent(days -> add(Kind.FILE, returned.plusDays(days)));
    }
    if (!draft.has(AID_CASE.HUKOU_ENTERED_ON) && !file.from("COMM_CORR")) {
      LocalDate since = Objects.requireNonNullElse(file.released(), returned);
      local("aid.hukou.entry.days", since).ifPresent(days -> add(Kind.HUKOU, since.plusDays(days)));
    }
    helper(returned);
    contacts(returned);
    file.rows(AidRowTypes.NEEDS).stream()
        .filter(n -> n.has(AID_NEED.DECIDED_ON))
        .max(Comparator.comparing(n -> Objects.requireNonNull(n.day(AID_NEED.DECIDED_ON))))
        .filter(n -> n.is(AID_NEED.NEED_KIND, "KEY"))
        .ifPresent(n -> add(Kind.REVIEW, n.day(AID_NEED.REVIEW_ON)));
    for (Draft support : file.rows(AidHelpTypes.SUPPORTS)) {
      LocalDate applied = support.day(AID_SUPPORT.APPLIED_ON);
      if (applied != null && support.is(AID_SUPPORT.RESULT, "PENDING")) {
        local("aid.support.answer.days", applied)
            .ifPresent(days -> add(Kind.SUPPORT, applied.plusDays(days)));
      }
    }
    add(Kind.TERM, draft.day(AID_CASE.TERM_TO));
  }

  /** Who does not want to be helped needs no helper. */
  private void helper(LocalDate returned) {
    boolean helped =
        file.rows(AidRowTypes.HELPERS).stream().anyMatch(h -> !h.has(AID_HELPER.TO_ON));
    if (!helped && !file.service(LocalDate.MAX).equals("NO_SERVICE")) {
      local("aid.helper.days", returned)
          .ifPresent(days -> add(Kind.HELPER, returned.plusDays(days)));
    }
  }

  /** Who does not want to be visited is not visited. */
  private void contacts(LocalDate returned) {
    Optional<Draft> last =
        file.rows(AidRowTypes.CONTACTS).stream()
            .filter(c -> c.has(AID_CONTACT.CONTACTED_ON))
            .max(
                Comparator.comparing(c -> Objects.requireNonNull(c.day(AID_CONTACT.CONTACTED_ON))));
    LocalDate since = last.map(c -> c.day(AID_CONTACT.CONTACTED_ON)).orElse(returned);
    if (file.service(LocalDate.MAX).equals("NO_SERVICE")) {
      return;
    }
    LocalDate agreed = last.map(c -> c.day(AID_CONTACT.NEXT_ON)).orElse(null);
    if (agreed != null) {
      add(Kind.CONTACT, agreed);
    } else {
      local("aid.visit.days", since).ifPresent(days -> add(Kind.CONTACT, since.plusDays(days)));
    }
  }

  private void archive() {
    LocalDate ended = Objects.requireNonNull(file.draft().day(AID_CASE.END_ON));
    if (file.draft().is(AID_CASE.END_KIND, "DATA_ERROR")) {
      return;
    }
    local("aid.archive.days", ended).ifPresent(days -> add(Kind.ARCHIVE, ended.plusDays(days)));
  }

  private void receipts() {
    for (Draft move : file.movesOut()) {
      LocalDate sent = Objects.requireNonNull(move.day(AID_MOVE.PAPERS_SENT_ON));
      if (!move.has(AID_MOVE.RECEIVED_ON)) {
        local("aid.move.receipt.days", sent).ifPresent(days -> add(Kind.MOVE, sent.plusDays(days)));
      }
    }
  }

  /** A number only a local rule or this program sets; none where the rule is empty. */
  private Optional<Integer> local(String rule, LocalDate day) {
    return local(law, rule, day);
  }

  private static Optional<Integer> local(DatedRules law, String rule, LocalDate day) {
    return law.on(rule, day).filter(r -> !r.content().isBlank()).map(Rule::number);
  }

  private void add(Kind kind, @Nullable LocalDate day) {
    if (day != null) {
      dues.add(new Due(kind, day));
    }
  }
}
