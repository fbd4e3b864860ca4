package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import java.util.List;
import org.jooq.DSLContext;

/**
 * What a desk has ready to hand up: an office its closed forms, a county the roll-ups it issued.
 * The way from there is the same for every tier.
 */
public interface ReadyForms {

  /** What is ready, as sentences name it. */
  enum Kind {
    /** Forms this office closed. */
    CLOSED,
    /** Roll-ups this desk issued over its offices. */
    ISSUED
  }

  Kind kind();

  /** The newest revision of each form of a period, by form code. */
  List<FrozenForm> newest(DSLContext ctx, Period period);

  /** The pseudonymous rows a form was counted from. */
  List<OutgoingForm.FactLines> facts(DSLContext ctx, FrozenForm form);

  /** Names of the files of a form, in the order they are made. */
  List<String> fileNames(FrozenForm form);

  /** A form as people read it; the same bytes every time. */
  List<FormFiles.FormFile> files(FrozenForm form);

  /**
   * Looks whether what is ready still stands.
   *
   * @throws Failure REFUSED if something has to be done before these may leave
   */
  void requireStanding(Session session, List<FrozenForm> forms);
}
