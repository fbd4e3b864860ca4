package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.PersonCard;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** 当事人 (domain/mediation.md §1.5), the case's name and its number of persons. */
final class PartyRules implements RecordRules {

  private static final Wording WORDS = Wording.of(PartyRules.class);
  private static final PersonCard CARD = new PersonCard(PARTY.ID_NO, PARTY.SEX, PARTY.BIRTH_DATE);
  private static final Set<String> WITHOUT_NUMBER = Set.of("NONE", "REFUSED");

  @Override
  public void derive(Draft draft, RuleContext context) {
    CaseFile file = new CaseFile(draft);
    for (Draft party : file.parties()) {
      if (!party.has(PARTY.PARTY_KIND)) {
        party.set(PARTY.PARTY_KIND, "NATURAL");
      }
      if (!party.has(PARTY.SIDE_PERSON_COUNT)) {
        party.set(PARTY.SIDE_PERSON_COUNT, 1);
      }
      if (party.has(PARTY.ID_NO) && !party.has(PARTY.ID_KIND)) {
        party.set(PARTY.ID_KIND, "ID");
      }
      CARD.derive(party, context.today());
    }
    Optional<Draft> before =
        Optional.ofNullable(draft.id())
            .flatMap(id -> context.lookup().find(DisputeCaseType.CODE, id));
    follow(draft, before, DISPUTE_CASE.CASE_NAME, f -> CaseNames.of(f, context));
    follow(draft, before, DISPUTE_CASE.INVOLVED_PERSONS, PartyRules::persons);
  }

  /** A value nobody typed goes on following what it came from; a typed one stays. */
  private static <T> void follow(
      Draft draft,
      Optional<Draft> before,
      TableField<?, T> column,
      Function<CaseFile, @Nullable T> source) {
    T now = draft.get(column);
    boolean followed =
        before
            .map(b -> {
              T then = b.get(column);
              return then != null && then.equals(now) && then.equals(source.apply(new CaseFile(b)));
            })
            .orElse(false);
    if (now == null || followed) {
      draft.set(column, source.apply(new CaseFile(draft)));
    }
  }

  /** 涉及当事人数: agents and invitees are no parties. */
  private static Integer persons(CaseFile file) {
    return file.disputants().stream()
        .map(p -> p.get(PARTY.SIDE_PERSON_COUNT))
        .mapToInt(n -> n == null ? 1 : n)
        .sum();
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(PartyRules.class));
    CaseFile file = new CaseFile(draft);
    if (!file.parties().isEmpty()) {
      for (String side : List.of("APPLICANT", "RESPONDENT")) {
        if (file.side(side).isEmpty()) {
          found.lacking(
              CaseRowTypes.PARTIES,
              "party.side-missing",
              context.codes().label("PARTY_SIDE", side));
        }
      }
    }
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < file.parties().size(); i++) {
      party(file, i, found, context);
      String number = file.parties().get(i).get(PARTY.ID_NO);
      if (number != null && !numbers.add(number)) {
        found.warning(at(i, PARTY.ID_NO), "party.same-person", name(file.parties().get(i)));
      }
    }
    Integer persons = draft.get(DISPUTE_CASE.INVOLVED_PERSONS);
    if (persons != null && persons < persons(file)) {
      found.warning(
          Findings.path(DISPUTE_CASE.INVOLVED_PERSONS),
          Findings.paths(CaseRowTypes.PARTIES, file.parties().size(), PARTY.SIDE_PERSON_COUNT),
          "dispute_case.fewer-persons-than-parties",
          persons,
          persons(file));
    }
    return found.all();
  }

  private static void party(CaseFile file, int i, Findings found, RuleContext context) {
    Draft party = file.parties().get(i);
    if (CARD.sexDiffers(party, context.today())) {
      found.doubtful(
          at(i, PARTY.SEX), at(i, PARTY.ID_NO), "party.sex-differs-from-card", name(party));
    }
    if (CARD.birthDiffers(party, context.today())) {
      found.doubtful(
          at(i, PARTY.BIRTH_DATE),
          at(i, PARTY.ID_NO),
          "party.birth-differs-from-card",
          name(party));
    }
    Integer count = party.get(PARTY.SIDE_PERSON_COUNT);
    if (count != null && count < 1) {
      found.error(at(i, PARTY.SIDE_PERSON_COUNT), "party.count-below-one", name(party));
    }
    if (party.is(PARTY.PARTY_KIND, "LEGAL") && !party.has(PARTY.LEGAL_REP)) {
      found.lacking(at(i, PARTY.LEGAL_REP), "party.legal-rep-missing", name(party));
    }
    Draft agreement = file.agreement();
    boolean written = agreement != null && agreement.is(AGREEMENT.FORM, "WRITTEN");
    String document = party.get(PARTY.ID_KIND);
    if (file.succeeded()
        && written
        && file.disputants().contains(party)
        && party.is(PARTY.PARTY_KIND, "NATURAL")
        && !party.has(PARTY.ID_NO)
        && (document == null || !WITHOUT_NUMBER.contains(document))) {
      found.lacking(at(i, PARTY.ID_NO), "party.id-missing", name(party));
    }
  }

  private static String at(int i, TableField<?, ?> column) {
    return Findings.path(CaseRowTypes.PARTIES, i, column);
  }

  private static String name(Draft party) {
    String name = party.get(PARTY.NAME);
    return name == null ? WORDS.say("party") : name;
  }
}
