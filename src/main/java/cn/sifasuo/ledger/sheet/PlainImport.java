package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Session;
import java.util.List;

/** The plan of a type whose columns are its fields. */
public record PlainImport(RecordType type) implements ImportPlan {

  @Override
  public List<ImportTarget> targets() {
    return ImportTargets.own(type);
  }

  @Override
  public Completion begin(Session session, GateAct act) {
    return row -> {};
  }
}
