package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RuleContext;
import cn.sifasuo.ledger.sheet.ImportPlan;
import cn.sifasuo.ledger.sheet.ImportRow;
import cn.sifasuo.ledger.sheet.ImportRows;
import cn.sifasuo.ledger.sheet.ImportTarget;
import cn.sifasuo.ledger.sheet.ImportTargets;
import cn.sifasuo.security.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A line of a mediation ledger (人民调解案件登记台账): the case, a party on each side, the agreement of a
 * success, and the committee by its kind and village. A committee the ledger does not know is made
 * along with the line, to be completed.
 */
public final class DisputeCaseImport implements ImportPlan {

  static final String KIND = "committee.kind";
  static final String VILLAGE = "committee.village";

  private static final String FORM = CaseRowTypes.AGREEMENTS + ".form";
  private static final String AMOUNT = CaseRowTypes.AGREEMENTS + ".amount";
  private static final String AGREED_ON = CaseRowTypes.AGREEMENTS + ".agreed_on";
  private static final Wording WORDS = Wording.of(DisputeCaseImport.class);
  private static final List<String> SIDES = List.of("APPLICANT", "RESPONDENT");

  /** Endings of names that are no person's. */
  private static final List<String> LEGAL_PERSONS =
      List.of("公司", "合作社", "村民委员会", "村委会", "居民委员会", "居委会", "学校", "小学", "中学", "医院", "卫生院");

  private final MediationTypes types;
  private final Supplier<String> officeName;
  private final List<ImportTarget> targets;

  /**
   * @param officeName name of the judicial office, such as 示范镇司法所; asked when a committee of the
   *     whole township has to be made
   */
  public DisputeCaseImport(MediationTypes types, Supplier<String> officeName) {
    this.types = types;
    this.officeName = officeName;
    List<ImportTarget> all = new ArrayList<>(ImportTargets.own(types.disputeCase()));
    RecordType party = types.disputeCase().child(CaseRowTypes.PARTIES).type();
    for (String side : SIDES) {
      ImportRows rows = new ImportRows("party." + side, party, Map.of("side", side));
      all.addAll(ImportTargets.rows(rows, words("import.group." + side + ".heads"), "name"));
    }
    RecordType agreement = types.disputeCase().child(CaseRowTypes.AGREEMENTS).type();
    all.addAll(
        ImportTargets.rows(
            new ImportRows(CaseRowTypes.AGREEMENTS, agreement, Map.of("superseded", false)),
            List.of(),
            null));
    all.add(
        ImportTargets.aside(KIND, FieldKind.CODE, "COMMITTEE_KIND", words("import.kind.heads")));
    all.add(ImportTargets.aside(VILLAGE, FieldKind.TEXT, null, words("import.village.heads")));
    this.targets = List.copyOf(all);
  }

  private static List<String> words(String key) {
    return List.of(WORDS.say(key).split("\\|"));
  }

  @Override
  public RecordType type() {
    return types.disputeCase();
  }

  @Override
  public List<ImportTarget> targets() {
    return targets;
  }

  @Override
  public String cellOf(String targetId) {
    return switch (targetId) {
      case "committee_id" -> VILLAGE;
      case CaseRowTypes.AGREEMENTS -> FORM;
      case AGREED_ON -> "concluded_on";
      case CaseRowTypes.PARTIES -> "party.APPLICANT.name";
      default -> targetId;
    };
  }

  @Override
  public Optional<Object> aside(String targetId, Draft record, RuleContext.Lookup lookup) {
    UUID id = record.get(DISPUTE_CASE.COMMITTEE_ID);
    Optional<Draft> committee =
        Optional.ofNullable(id).flatMap(i -> lookup.find(CommitteeType.CODE, i));
    return switch (targetId) {
      case KIND -> committee.map(c -> c.get(COMMITTEE.KIND));
      case VILLAGE -> committee.map(c -> c.get(COMMITTEE.NAME));
      default -> Optional.empty();
    };
  }

  @Override
  public Completion begin(Session session, GateAct act) {
    return new Lines(new CommitteeFinder(types.committee(), session, act, officeName));
  }

  private static final class Lines implements Completion {

    private final CommitteeFinder committees;

    Lines(CommitteeFinder committees) {
      this.committees = committees;
    }

    @Override
    public void complete(ImportRow row) {
      SIDES.forEach(side -> row.row("party." + side).ifPresent(Lines::kindOfParty));
      agreement(row);
      committees.complete(row);
      row.text(VILLAGE)
          .filter(v -> !row.draft().has(DISPUTE_CASE.PLACE))
          .ifPresent(v -> row.draft().set(DISPUTE_CASE.PLACE, v));
    }

    private static void kindOfParty(Draft party) {
      String name = party.get(PARTY.NAME);
      if (name != null
          && !party.has(PARTY.PARTY_KIND)
          && LEGAL_PERSONS.stream().anyMatch(name::endsWith)) {
        party.set(PARTY.PARTY_KIND, "LEGAL");
      }
    }

    /** Without success there is no agreement; what the line says of one stands against it. */
    private static void agreement(ImportRow row) {
      List<Draft> agreements = row.draft().children(CaseRowTypes.AGREEMENTS);
      Draft line = row.row(CaseRowTypes.AGREEMENTS).orElse(null);
      if (row.draft().is(DISPUTE_CASE.OUTCOME, "SUCCESS")) {
        if (line != null) {
          followConclusion(row, line);
        }
      } else if (row.draft().is(DISPUTE_CASE.OUTCOME, "FAILED")) {
        despiteFailure(row);
        agreements.clear(); // also of a success that turned out to be none
      } else if (line != null && line.id() == null) {
        agreements.remove(line); // its day would be the day of a success
      }
    }

    private static void despiteFailure(ImportRow row) {
      boolean money =
          row.value(AMOUNT).filter(v -> v instanceof BigDecimal d && d.signum() != 0).isPresent();
      if (money) {
        row.refuse(
            AMOUNT, "import.amount-despite-failure", WORDS.say("import.amount-despite-failure"));
      } else if (row.value(FORM).isPresent()) {
        row.refuse(FORM, "import.form-despite-failure", WORDS.say("import.form-despite-failure"));
      }
    }

    /** The day of the agreement is the day of the conclusion unless somebody said otherwise. */
    private static void followConclusion(ImportRow row, Draft agreement) {
      boolean said = row.value(AGREED_ON).isPresent();
      boolean followed =
          row.before()
              .map(b -> b.day(DISPUTE_CASE.CONCLUDED_ON))
              .filter(d -> d.equals(agreement.day(AGREEMENT.AGREED_ON)))
              .isPresent();
      if (!said && (followed || !agreement.has(AGREEMENT.AGREED_ON))) {
        agreement.set(AGREEMENT.AGREED_ON, row.draft().day(DISPUTE_CASE.CONCLUDED_ON));
      }
    }

    /** The agreement's day comes from the conclusion, whose own problem says it better. */
    @Override
    public boolean tells(ImportRow row, Problem problem) {
      boolean day =
          problem.field().startsWith(CaseRowTypes.AGREEMENTS)
              && problem.field().endsWith(".agreed_on");
      return !day || row.value(AGREED_ON).isPresent();
    }

    @Override
    public void written(Draft record, UUID id) {
      committees.written(record, id);
    }
  }
}
