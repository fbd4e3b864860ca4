package cn.sifasuo.ui.rule;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.rule.LocalRules;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The rules of one desk, for the person at work. */
public record RuleDesk(DatedRules law, LocalRules local, Session session, Clock clock) {

  /** The law's rules and all local ones that were ever entered. */
  List<RuleLine> lines() {
    Stream<RuleLine> national =
        law.all("").stream().filter(r -> r.scope() == Rule.Scope.NATIONAL).map(RuleLine::of);
    Stream<RuleLine> entered = local.entered(session).stream().map(RuleLine::of);
    return Stream.concat(national, entered).sorted(RuleLine.ORDER).toList();
  }

  boolean maySet() {
    return session.may(Permission.SET_RULES);
  }
}
