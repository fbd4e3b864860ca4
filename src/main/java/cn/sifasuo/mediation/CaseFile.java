package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case draft read in the words of the field; changes nothing. */
record CaseFile(Draft draft) {

  private static final Set<String> LABOUR_TYPES = Set.of("LABOUR", "MIGRANT_WAGES", "OTHER_LABOUR");

  List<Draft> parties() {
    return draft.children(CaseRowTypes.PARTIES);
  }

  /** Those in dispute; persons asked and persons taking part are none. */
  List<Draft> disputants() {
    return Stream.concat(side("APPLICANT").stream(), side("RESPONDENT").stream()).toList();
  }

  List<Draft> side(String side) {
    return parties().stream().filter(p -> p.is(PARTY.SIDE, side)).toList();
  }

  List<Draft> investigations() {
    return draft.children(CaseRowTypes.INVESTIGATIONS);
  }

  List<Draft> sessions() {
    return draft.children(CaseRowTypes.SESSIONS);
  }

  List<Draft> agreements() {
    return draft.children(CaseRowTypes.AGREEMENTS);
  }

  /** Agreements not replaced by a later one (PML 33). */
  List<Draft> validAgreements() {
    return agreements().stream().filter(CaseFile::valid).toList();
  }

  static boolean valid(Draft agreement) {
    return !Boolean.TRUE.equals(agreement.get(AGREEMENT.SUPERSEDED));
  }

  /** The agreement in force, if there is exactly one. */
  @Nullable Draft agreement() {
    List<Draft> valid = validAgreements();
    return valid.size() == 1 ? valid.getFirst() : null;
  }

  List<Draft> performances() {
    return draft.children(CaseRowTypes.PERFORMANCES);
  }

  boolean fullyPerformed() {
    return !performances().isEmpty()
        && performances().stream().allMatch(p -> p.is(PERFORMANCE.STATE, "FULL"));
  }

  boolean succeeded() {
    return draft.is(DISPUTE_CASE.OUTCOME, "SUCCESS");
  }

  boolean failed() {
    return draft.is(DISPUTE_CASE.OUTCOME, "FAILED");
  }

  /** Neither agreed nor failed: still to be mediated. */
  boolean open() {
    return !succeeded() && !failed();
  }

  boolean referred() {
    String source = draft.get(DISPUTE_CASE.SOURCE);
    return source != null && source.startsWith("REF_");
  }

  /** Mediation nobody applied for needs the consent of all (PML 17; HN 16 for referrals). */
  boolean consentNeeded() {
    return referred() || draft.is(DISPUTE_CASE.SOURCE, "ACTIVE");
  }

  boolean refused() {
    return draft.has(DISPUTE_CASE.REFUSED_BY);
  }

  boolean labour() {
    String type = draft.get(DISPUTE_CASE.DISPUTE_TYPE);
    return type != null && LABOUR_TYPES.contains(type);
  }

  boolean medical() {
    return draft.is(DISPUTE_CASE.DISPUTE_TYPE, "MEDICAL");
  }

  @Nullable LocalDate accepted() {
    return draft.day(DISPUTE_CASE.ACCEPTED_ON);
  }

  @Nullable LocalDate concluded() {
    return draft.day(DISPUTE_CASE.CONCLUDED_ON);
  }

  /** End of the mediation period, as extended by the parties. */
  @Nullable LocalDate dueOn() {
    LocalDate extended = draft.day(DISPUTE_CASE.EXTENDED_TO);
    return extended != null && draft.has(DISPUTE_CASE.EXTENSION_AGREED_ON)
        ? extended
        : draft.day(DISPUTE_CASE.DUE_ON);
  }

  @Nullable LocalDate firstSession() {
    return sessions().stream()
        .map(s -> s.day(MEDIATION_SESSION.HELD_ON))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
