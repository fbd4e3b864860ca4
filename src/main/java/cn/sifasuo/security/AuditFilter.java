package cn.sifasuo.security;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a person asks for. List, count and export share its condition.
 *
 * @param who sign-in name; empty for everyone
 * @param acts any of these; empty for all
 * @param from first day, inclusive; null for the beginning
 * @param to last day, inclusive; null for the end
 * @param about id of the thing an act was about, whole; empty for anything
 */
public record AuditFilter(
    String who,
    Set<AuditAct> acts,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String about) {

  /** Everything. */
  public static final AuditFilter ALL = new AuditFilter("", Set.of(), null, null, "");

  public AuditFilter {
    acts = Set.copyOf(acts);
    who = who.strip();
    about = about.strip();
  }

  Condition condition(ZoneId zone) {
    List<Condition> all = new ArrayList<>();
    if (!who.isEmpty()) {
      all.add(AUDIT_ENTRY.WHO.eq(who));
    }
    if (!acts.isEmpty()) {
      all.add(AUDIT_ENTRY.ACT.in(acts.stream().map(AuditAct::code).toList()));
    }
    if (from != null) {
      all.add(AUDIT_ENTRY.AT_TIME.ge(from.atStartOfDay(zone).toOffsetDateTime()));
    }
    if (to != null) {
      all.add(AUDIT_ENTRY.AT_TIME.lt(to.plusDays(1).atStartOfDay(zone).toOffsetDateTime()));
    }
    if (!about.isEmpty()) {
      all.add(AUDIT_ENTRY.ENTITY_ID.eq(about));
    }
    return DSL.and(all);
  }

  /** How an export says in the chain what it left out. */
  String said() {
    return "who=%s acts=%s from=%s to=%s about=%s"
        .formatted(
            who.isEmpty() ? "all" : who,
            acts.isEmpty()
                ? "all"
                : new TreeSet<>(acts).stream().map(AuditAct::code).collect(Collectors.joining("+")),
            from == null ? "" : from,
            to == null ? "" : to,
            about);
  }
}
