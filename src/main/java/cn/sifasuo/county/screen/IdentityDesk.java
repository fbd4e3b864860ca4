package cn.sifasuo.county.screen;

import cn.sifasuo.county.Revocation;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.security.Session;

/**
 * What the certificates of the offices are kept with.
 *
 * @param name of the county desk, as it stands in its certificates
 */
public record IdentityDesk(
    Session session,
    String name,
    Counterparts counterparts,
    Revocation revocation,
    EnrolmentDesk enrolment) {}
