package cn.sifasuo.exchange;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signing certificate that was enrolled for an office.
 *
 * @param revokedAt from when on nothing signed with it is taken; null while it holds
 */
public record EnrolledOffice(String office, X509Certificate signing, @Nullable Instant revokedAt) {}
