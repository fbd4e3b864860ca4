package cn.sifasuo.county.screen;

import cn.sifasuo.county.BundleDetails;
import cn.sifasuo.county.Conflicts;
import cn.sifasuo.county.Inbox;
import cn.sifasuo.county.LikelyDoubles;
import cn.sifasuo.county.OfficeCases;
import cn.sifasuo.county.ReceivedBundles;
import cn.sifasuo.county.Reminders;
import cn.sifasuo.county.ReportingStatus;
import cn.sifasuo.county.ReportingYear;
import cn.sifasuo.county.Rulings;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.SafeCopy;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import java.nio.file.Path;

/**
 * What the county's pages work with.
 *
 * @param name of the county desk, as it stands in its certificates
 */
public record CountyDesk(
    Session session,
    String name,
    Inbox inbox,
    EnrolmentDesk enrolment,
    ReportingStatus reporting,
    ReceivedBundles received,
    BundleDetails details,
    Rulings rulings,
    Conflicts conflicts,
    LikelyDoubles doubles,
    ReportingYear year,
    Reminders reminders,
    OfficeCases cases,
    FactWords words) {

  private static final Wording WORDS = Wording.of(CountyDesk.class);

  /** What became of a file. */
  enum Result {
    ACCEPTED,
    RETURNED,
    UNCHANGED,
    REFUSED
  }

  /**
   * One file that was handed in.
   *
   * @param detail cells that differ, code of a refusal, or where the receipt lies
   */
  record Received(String file, Result result, String sentence, String detail) {}

  /** Receives a file and puts the receipt beside it; a refusal is a result like any other. */
  Received receive(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      Inbox.Answer answer = inbox.receive(session, file);
      Result result =
          switch (answer.receipt().status()) {
            case ACCEPTED, ACCEPTED_WITH_WARNINGS -> Result.ACCEPTED;
            case DUPLICATE, HELD -> Result.UNCHANGED;
            case REJECTED, REPLAYED -> Result.RETURNED;
          };
      String problems =
          String.join(
              WORDS.say("inbox.comma"),
              answer.receipt().problems().stream()
                  .map(p -> p.field().isEmpty() ? p.code() : p.field())
                  .distinct()
                  .sorted()
                  .toList());
      String receipt = giveBack(answer.receiptFile(), file);
      return new Received(
          name,
          result,
          answer.sentence(),
          problems.isEmpty() ? receipt : WORDS.say("inbox.problems", problems, receipt));
    } catch (Failure e) {
      return new Received(name, Result.REFUSED, e.sentence(), WORDS.say("inbox.code", e.code()));
    }
  }

  /** The receipt goes home on the stick the bundle came on; it is kept here in any case. */
  private static String giveBack(Path receipt, Path bundle) {
    Path stick = bundle.toAbsolutePath().getParent();
    try {
      if (stick == null) {
        return WORDS.say("inbox.receipt.here", receipt);
      }
      return WORDS.say("inbox.receipt.beside", SafeCopy.copy(receipt, stick).file().getFileName());
    } catch (Failure e) {
      return WORDS.say("inbox.receipt.not-beside", e.sentence(), receipt);
    }
  }
}
