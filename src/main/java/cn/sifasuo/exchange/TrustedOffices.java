package cn.sifasuo.exchange;

import java.util.List;

/** The receiving desk's list of enrolled offices. */
@FunctionalInterface
public interface TrustedOffices {

  /**
   * Every certificate ever enrolled for exactly this code, revoked ones included; empty if the code
   * is unknown.
   *
   * @param office as a file claims; may be anything
   */
  List<EnrolledOffice> enrolled(String office);
}
