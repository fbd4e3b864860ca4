package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Invented committees, each made up as the law wants it, and their mediators. */
final class SyntheticStaff {

  private static final Wording WORDS = Wording.of(SyntheticStaff.class);
  private static final int MEMBERS = 3;

  /** A committee with what cases need of it. */
  record Body(UUID id, String name, String kind, List<Mediator> mediators) {
    Mediator pick(Random random) {
      return mediators.get(random.nextInt(mediators.size()));
    }
  }

  /** A mediator on its roster. */
  record Mediator(UUID id, String name) {}

  private final MediationTypes types;
  private final SyntheticCases.Plan plan;
  private final SyntheticPeople people;

  SyntheticStaff(MediationTypes types, SyntheticCases.Plan plan, Random random) {
    this.types = types;
    this.plan = plan;
    this.people = new SyntheticPeople(random, plan.begun());
  }

  List<Body> write(Function<Draft, UUID> save) {
    List<Body> bodies = new ArrayList<>();
    bodies.add(body(save, WORDS.say("synthetic.committee", plan.town()), "TOWNSHIP", "000"));
    List<String> places = SyntheticPeople.list("synthetic.places");
    for (int i = 0; i < places.size(); i++) {
      String place = places.get(i);
      boolean residents = place.endsWith(WORDS.say("synthetic.residents"));
      String segment = "%03d".formatted((residents ? 1 : 200) + i);
      String name = WORDS.say("synthetic.committee", place);
      bodies.add(body(save, name, residents ? "RESIDENT" : "VILLAGE", segment));
    }
    bodies.add(body(save, WORDS.say("synthetic.enterprise", plan.town()), "ENTERPRISE", "000"));
    bodies.add(body(save, WORDS.say("synthetic.industry", plan.town()), "INDUSTRY", "000"));
    return bodies;
  }

  private Body body(Function<Draft, UUID> save, String name, String kind, String segment) {
    LocalDate begun = plan.begun();
    SyntheticPeople.Person leader = people.next();
    String region = plan.regionCode();
    UUID id =
        save.apply(
            Draft.fresh(types.committee())
                .set(COMMITTEE.NAME, name)
                .set(COMMITTEE.KIND, kind)
                .set(COMMITTEE.INDUSTRY_KIND, kind.equals("INDUSTRY") ? "TRAFFIC" : null)
                .set(COMMITTEE.SPONSOR_UNIT, plan.town())
                .set(COMMITTEE.REGION_CODE, region.length() == 9 ? region + segment : region)
                .set(COMMITTEE.ESTABLISHED_ON, begun.minusYears(5))
                .set(COMMITTEE.FILED_ON, begun.minusYears(5).plusDays(20))
                .set(COMMITTEE.TERM_START, begun)
                .set(COMMITTEE.TERM_END, begun.plusYears(5).minusDays(1))
                .set(COMMITTEE.OWN_ROOM, true)
                .set(COMMITTEE.LEADER, leader.name()));
    List<Mediator> mediators = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      SyntheticPeople.Person person = i == 0 ? leader : woman(i);
      mediators.add(mediator(save, id, person, i == 0, begun));
    }
    return new Body(id, name, kind, List.copyOf(mediators));
  }

  /** The second member is a woman: every committee has one (PML 8). */
  private SyntheticPeople.Person woman(int place) {
    SyntheticPeople.Person person = people.next();
    while (place == 1 && !person.sex().equals("FEMALE")) {
      person = people.next();
    }
    return person;
  }

  private Mediator mediator(
      Function<Draft, UUID> save,
      UUID committee,
      SyntheticPeople.Person person,
      boolean chair,
      LocalDate begun) {
    UUID id =
        save.apply(
            Draft.fresh(types.mediator())
                .set(MEDIATOR.NAME, person.name())
                .set(MEDIATOR.SEX, person.sex())
                .set(MEDIATOR.ID_NO, person.idNumber())
                .set(MEDIATOR.BIRTH_DATE, person.birthDate())
                .set(MEDIATOR.ETHNICITY, WORDS.say("synthetic.ethnicity"))
                .set(MEDIATOR.EDUCATION, chair ? "COLLEGE" : "HIGH_SCHOOL")
                .set(MEDIATOR.COMMITTEE_ID, committee)
                .set(MEDIATOR.POST, chair ? "CHAIR" : "MEMBER")
                .set(MEDIATOR.ORIGIN, "ELECTED")
                .set(MEDIATOR.EMPLOYMENT, chair ? "FULL_TIME" : "PART_TIME")
                .set(MEDIATOR.GOV_PURCHASED, false)
                .set(MEDIATOR.APPOINTED_FROM, begun));
    return new Mediator(id, person.name());
  }
}
