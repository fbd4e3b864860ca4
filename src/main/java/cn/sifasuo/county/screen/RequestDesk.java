package cn.sifasuo.county.screen;

import cn.sifasuo.county.AnswersOut;
import cn.sifasuo.county.Approvals;
import cn.sifasuo.county.OfficeRegistry;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.FieldText;
import java.time.Clock;

/**
 * What deciding on requests works with.
 *
 * @param text how values are written
 */
public record RequestDesk(
    Session session,
    Approvals approvals,
    AnswersOut answers,
    OfficeRegistry offices,
    CodeLists codes,
    FieldText text,
    Clock clock) {}
