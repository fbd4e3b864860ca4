package cn.sifasuo.ledger.screen;

import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ledger.retention.RetentionRules;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.countersign.Countersigning;
import java.time.Clock;

/** What the page of retention works with. */
public record RetentionDesk(
    RetentionRules rules,
    Retention retention,
    Session session,
    Countersigning countersigning,
    Clock clock) {}
