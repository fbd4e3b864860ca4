package cn.sifasuo.security.screen;

import cn.sifasuo.security.AuditBook;
import cn.sifasuo.security.ChainProof;
import cn.sifasuo.security.Session;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * What the audit page works with.
 *
 * @param things what a person calls the thing of a code, such as 调解案件 for {@code dispute_case}
 */
public record AuditDesk(
    AuditBook book, ChainProof proof, Session session, UnaryOperator<String> things, Clock clock) {}
