package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.LegalAge;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Expected;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.HandOver;
import cn.sifasuo.ledger.HandOvers;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Opens files by one act each: from a notice that came before the release, or for somebody another
 * ledger hands over (domain/resettlement.md §2.1, §2.2; corrections.md §2.25).
 */
public final class AidIntake {

  private static final Wording WORDS = Wording.of(AidIntake.class);

  private static final String HIDDEN = "**";

  private final WriteGate gate;
  private final LedgerReader reader;
  private final ResettlementTypes types;
  private final HandOvers handOvers;

  public AidIntake(
      WriteGate gate, LedgerReader reader, ResettlementTypes types, HandOvers handOvers) {
    this.gate = gate;
    this.reader = reader;
    this.types = types;
    this.handOvers = handOvers;
  }

  /**
   * Whom another ledger handed over and this one has not taken, longest waiting first. Of a minor
   * or a sealed record whoever lacks the right to it learns that somebody waits, not who (§9).
   *
   * @throws Failure REFUSED if the person does not read this ledger
   */
  public List<Expected> waiting(Session session) {
    session.require(Permission.READ_RECORDS, Ledger.RESETTLEMENT);
    return handOvers.waiting(session).stream().map(p -> shown(session, p)).toList();
  }

  private static Expected shown(Session session, HandOver person) {
    Set<SpecialRight> needed = needed(person);
    boolean open = needed.stream().allMatch(session.rights()::has);
    return new Expected(
        person.key(),
        open ? person.name() : HIDDEN,
        person.gender(),
        person.endedOn(),
        person.sentenceBand(),
        needed,
        open ? Objects.requireNonNullElse(person.advice(), "") : HIDDEN);
  }

  private static Set<SpecialRight> needed(HandOver person) {
    Set<SpecialRight> rights = EnumSet.noneOf(SpecialRight.class);
    if (person.minorAtOffence() || LegalAge.minor(person.birthDate(), person.endedOn())) {
      rights.add(SpecialRight.MINORS);
    }
    if (person.sealed()) {
      rights.add(SpecialRight.SEALED);
    }
    return rights;
  }

  /**
   * Opens the file of a notice and notes it there.
   *
   * @return the file
   * @throws Failure WRONG_USE {@code B-201} without such a notice; REFUSED {@code B-302} if it has
   *     a file or went back to the county; {@code B-303} if the file would be refused, for instance
   *     since the person has one that is open
   */
  public UUID open(Session session, UUID noticeId) {
    Draft notice =
        reader
            .find(session, types.notice(), noticeId)
            .orElseThrow(() -> failure(FailureKind.WRONG_USE, "B-201", "intake.no-notice"));
    if (notice.has(AID_NOTICE.CASE_ID) || notice.has(AID_NOTICE.RETURNED_ON)) {
      throw failure(FailureKind.REFUSED, "B-302", "intake.notice-done");
    }
    return gate.act(
        session,
        Door.COMMAND,
        null,
        act -> {
          UUID file = saved(act, file(notice));
          saved(act, notice.copy().set(AID_NOTICE.CASE_ID, file));
          return file;
        });
  }

  private Draft file(Draft notice) {
    boolean corrections = notice.is(AID_NOTICE.CATEGORY, "COMM_CORR");
    return Draft.fresh(types.aidCase())
        .set(AID_CASE.NAME, notice.get(AID_NOTICE.NAME))
        .set(AID_CASE.GENDER, notice.get(AID_NOTICE.GENDER))
        .set(AID_CASE.BIRTH_DATE, notice.get(AID_NOTICE.BIRTH_DATE))
        .set(AID_CASE.ID_KIND, notice.get(AID_NOTICE.ID_KIND))
        .set(AID_CASE.ID_NO, notice.get(AID_NOTICE.ID_NO))
        .set(AID_CASE.LIVE_ADDR, notice.get(AID_NOTICE.ADDRESS))
        .set(AID_CASE.CATEGORY, notice.get(AID_NOTICE.CATEGORY))
        .set(AID_CASE.SOURCE, corrections ? "CORR_EXPIRED" : "RELEASED")
        .set(AID_CASE.RELEASED_ON, notice.get(AID_NOTICE.RELEASE_ON))
        .set(AID_CASE.PRISON, notice.get(AID_NOTICE.PRISON))
        .set(AID_CASE.SENTENCE_BAND, notice.get(AID_NOTICE.SENTENCE_BAND))
        .set(AID_CASE.SENTENCE_MONTHS, notice.get(AID_NOTICE.SENTENCE_MONTHS))
        .set(AID_CASE.OFFENCE_GROUP, notice.get(AID_NOTICE.OFFENCE_GROUP))
        .set(AID_CASE.MINOR_AT_OFFENCE, notice.get(AID_NOTICE.MINOR_AT_OFFENCE))
        .set(AID_CASE.HEALTH_CAPACITY, notice.get(AID_NOTICE.HEALTH_CAPACITY))
        .set(AID_CASE.NOTICE_DOC_NO, notice.get(AID_NOTICE.DOC_NO))
        .set(AID_CASE.NOTICE_RECEIVED_ON, notice.get(AID_NOTICE.RECEIVED_ON));
  }

  /**
   * Takes somebody another ledger hands over: the file is opened, and there it is noted, in one
   * transaction.
   *
   * @param key of the hand-over
   * @return the file; it waits for the person to come
   * @throws Failure WRONG_USE {@code B-204} if nobody waits under that key; {@code B-303} if the
   *     file would be refused; REFUSED {@code G-306} for a minor or a sealed record without the
   *     right to it
   */
  public UUID take(Session session, UUID key) {
    session.require(Permission.READ_RECORDS, Ledger.RESETTLEMENT);
    HandOver person =
        handOvers.waiting(session).stream()
            .filter(p -> p.key().equals(key))
            .findFirst()
            .orElseThrow(() -> failure(FailureKind.WRONG_USE, "B-204", "intake.no-hand-over"));
    needed(person).forEach(session::require);
    return gate.act(
        session,
        Door.COMMAND,
        null,
        act -> {
          LocalDate today = act.context().today();
          UUID file = saved(act, file(person, today));
          handOvers.taken(act, key, today);
          return file;
        });
  }

  private Draft file(HandOver person, LocalDate today) {
    return Draft.fresh(types.aidCase())
        .set(AID_CASE.NAME, person.name())
        .set(AID_CASE.GENDER, person.gender())
        .set(AID_CASE.BIRTH_DATE, person.birthDate())
        .set(AID_CASE.ID_KIND, person.idKind())
        .set(AID_CASE.ID_NO, person.idNo())
        .set(AID_CASE.PHONE, person.phone())
        .set(AID_CASE.LIVE_ADDR, person.address())
        .set(AID_CASE.HUKOU_ADDR, person.hukouAddress())
        .set(AID_CASE.GUARDIAN_NAME, person.guardianName())
        .set(AID_CASE.CATEGORY, "COMM_CORR")
        .set(AID_CASE.SOURCE, "CORR_EXPIRED")
        .set(AID_CASE.RELEASED_ON, person.endedOn())
        .set(AID_CASE.SENTENCE_BAND, person.sentenceBand())
        .set(AID_CASE.SENTENCE_MONTHS, person.sentenceMonths())
        .set(AID_CASE.OFFENCE_GROUP, person.offenceGroup())
        .set(AID_CASE.MINOR_AT_OFFENCE, person.minorAtOffence())
        .set(AID_CASE.FROM_OFFICE, person.fromOffice())
        .set(AID_CASE.HANDOVER_ON, today)
        .set(AID_CASE.HANDOVER_ADVICE, person.advice());
  }

  private static UUID saved(GateAct act, Draft draft) {
    SaveResult result = act.save(draft);
    if (result instanceof SaveResult.Saved saved) {
      return saved.id();
    }
    throw new Failure(
        FailureKind.REFUSED,
        "B-303",
        WORDS.say("intake.refused", result.firstReason().text()),
        draft.type().code() + " refused: " + result.firstReason().code());
  }

  private static Failure failure(FailureKind kind, String code, String words) {
    return new Failure(kind, code, WORDS.say(words), words);
  }
}
