package cn.sifasuo.app;

import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.Section;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The sections in which a person has something to do. What each may do there the services decide;
 * this only spares pages that would refuse everything.
 */
final class OpenSections {

  private static final Predicate<Session> COUNTS = s -> s.may(Permission.COMPUTE_FORMS);

  /** By the section's id; those not named are everybody's. */
  private static final Map<String, Predicate<Session>> FOR =
      Map.ofEntries(
          Map.entry("desk", COUNTS),
          Map.entry("forms", COUNTS),
          Map.entry("comparison", COUNTS),
          Map.entry("periods", COUNTS),
          Map.entry("form-packages", COUNTS),
          Map.entry("summaries", COUNTS),
          Map.entry("targets", COUNTS),
          Map.entry("inbox", COUNTS),
          Map.entry("rollup", COUNTS),
          Map.entry("mediation", s -> s.may(Permission.READ_RECORDS, Ledger.MEDIATION)),
          Map.entry("resettlement", s -> s.may(Permission.READ_RECORDS, Ledger.RESETTLEMENT)),
          Map.entry("aid-hand-over", s -> s.may(Permission.WRITE_RECORDS, Ledger.RESETTLEMENT)),
          Map.entry("corrections", s -> s.may(Permission.READ_RECORDS, Ledger.CORRECTIONS)),
          Map.entry("requests", s -> s.may(Permission.WRITE_RECORDS, Ledger.CORRECTIONS)),
          Map.entry(
              "approvals",
              s ->
                  s.may(Permission.RECEIVE_BUNDLE)
                      && s.may(Permission.READ_RECORDS, Ledger.CORRECTIONS)),
          Map.entry("office", s -> s.may(Permission.READ_RECORDS, Ledger.OFFICE)),
          Map.entry("received", s -> s.may(Permission.LIST_RECORDS)),
          Map.entry("offices", COUNTS.or(s -> s.may(Permission.MANAGE_PEOPLE))),
          Map.entry("exchange", COUNTS.or(s -> s.may(Permission.MANAGE_PEOPLE))),
          Map.entry("rules", s -> s.may(Permission.LIST_RECORDS)),
          Map.entry("retention", s -> s.may(Permission.SET_RULES)),
          Map.entry("people", s -> s.may(Permission.MANAGE_PEOPLE)));

  private OpenSections() {}

  static List<Section> of(Session session, List<Section> all) {
    return all.stream()
        .filter(s -> FOR.getOrDefault(s.id(), anyone -> true).test(session))
        .toList();
  }
}
