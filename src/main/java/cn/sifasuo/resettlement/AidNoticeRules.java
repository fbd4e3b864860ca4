package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_VERIFICATION;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 衔接通知 and how it was checked and answered (domain/resettlement.md §2.2). */
final class AidNoticeRules implements RecordRules {

  @Override
  public void derive(Draft draft, RuleContext context) {
    draft.set(
        AID_NOTICE.SEALED,
        Sealing.sealed(
            draft.get(AID_NOTICE.MINOR_AT_OFFENCE),
            draft.get(AID_NOTICE.SENTENCE_BAND),
            draft.get(AID_NOTICE.SENTENCE_MONTHS),
            draft.day(AID_NOTICE.RELEASE_ON),
            context.law()));
    Optional<Draft> check = AidNoticeType.lastCheck(draft);
    draft.set(
        AID_NOTICE.VERIFY_RESULT, check.map(c -> c.get(AID_VERIFICATION.RESULT)).orElse(null));
    draft.set(
        AID_NOTICE.VERIFY_FAILURE, check.map(c -> c.get(AID_VERIFICATION.FAILURE)).orElse(null));
    draft.set(AID_NOTICE.STATE, state(draft));
  }

  private static String state(Draft draft) {
    if (draft.has(AID_NOTICE.RETURNED_ON)) {
      return "RETURNED";
    } else if (draft.has(AID_NOTICE.CASE_ID)) {
      return "FILED";
    }
    boolean checked =
        draft.children(AidNoticeType.VERIFICATIONS).stream()
            .anyMatch(
                v -> v.has(AID_VERIFICATION.RESULT) && !v.is(AID_VERIFICATION.RESULT, "WAIT"));
    return checked ? "VERIFIED" : "TO_VERIFY";
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(AidNoticeRules.class));
    LocalDate received = draft.day(AID_NOTICE.RECEIVED_ON);
    found.notInFuture(
        Findings.path(AID_NOTICE.RECEIVED_ON),
        received,
        draft.type().field(AID_NOTICE.RECEIVED_ON).label());
    late(draft, received, found, context.law());
    String band = draft.get(AID_NOTICE.SENTENCE_BAND);
    Integer months = draft.get(AID_NOTICE.SENTENCE_MONTHS);
    if (band != null && months != null && !ReleaseRules.in(band, months)) {
      found.error(Findings.path(AID_NOTICE.SENTENCE_MONTHS), "aid.sentence-not-in-band", months);
    }
    List<Draft> rows = draft.children(AidNoticeType.VERIFICATIONS);
    for (int i = 0; i < rows.size(); i++) {
      verification(rows.get(i), i, received, found);
    }
    if (Findings.before(draft.day(AID_NOTICE.REPLY_SENT_ON), received)) {
      found.error(Findings.path(AID_NOTICE.REPLY_SENT_ON), "aid.notice-reply-early");
    }
    if (draft.has(AID_NOTICE.REPLY_SENT_ON) && rows.isEmpty()) {
      found.error(Findings.path(AID_NOTICE.REPLY_SENT_ON), "aid.notice-reply-unverified");
    }
    if (draft.has(AID_NOTICE.RETURNED_ON)) {
      if (!draft.has(AID_NOTICE.RETURNED_REASON)) {
        found.error(Findings.path(AID_NOTICE.RETURNED_REASON), "aid.notice-returned-reason");
      }
      if (draft.has(AID_NOTICE.CASE_ID)) {
        found.error(Findings.path(AID_NOTICE.RETURNED_ON), "aid.notice-filed-returned");
      }
    }
    return found.all();
  }

  /** A prison tells a month before the release (N1999), earlier where a local rule says so. */
  private static void late(
      Draft draft, @Nullable LocalDate received, Findings found, DatedRules law) {
    LocalDate release = draft.day(AID_NOTICE.RELEASE_ON);
    if (received == null || release == null || !draft.is(AID_NOTICE.NOTICE_KIND, "PRISON_NOTICE")) {
      return;
    }
    String at = Findings.path(AID_NOTICE.RECEIVED_ON);
    List<String> of = List.of(Findings.path(AID_NOTICE.RELEASE_ON));
    law.on("aid.prison.notice.months", release)
        .filter(r -> received.isAfter(release.minusMonths(r.number())))
        .ifPresent(r -> found.warningBy(r, at, of, "aid.notice-late-months", r.number()));
    law.on("aid.prison.notice.office.days", release)
        .filter(r -> !r.content().isBlank())
        .filter(r -> received.isAfter(release.minusDays(r.number())))
        .ifPresent(r -> found.warningBy(r, at, of, "aid.notice-late-days", r.number()));
  }

  private static void verification(Draft row, int i, @Nullable LocalDate received, Findings found) {
    LocalDate on = row.day(AID_VERIFICATION.VERIFIED_ON);
    String at = Findings.path(AidNoticeType.VERIFICATIONS, i, AID_VERIFICATION.VERIFIED_ON);
    found.notInFuture(at, on, row.type().field(AID_VERIFICATION.VERIFIED_ON).label());
    if (Findings.before(on, received)) {
      found.error(at, "aid.notice-verify-before");
    }
    if (row.is(AID_VERIFICATION.RESULT, "FAIL") != row.has(AID_VERIFICATION.FAILURE)) {
      found.error(
          Findings.path(AidNoticeType.VERIFICATIONS, i, AID_VERIFICATION.FAILURE),
          "aid.notice-failure");
    }
  }
}
