package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.RecordTypes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The plan of every record type that can be imported. */
public final class ImportPlans {

  private static final Wording WORDS = Wording.of(ImportPlans.class);

  private final RecordTypes types;
  private final Map<String, ImportPlan> special;

  /**
   * @param special plans of types whose lines hold more than their own fields
   */
  public ImportPlans(RecordTypes types, List<ImportPlan> special) {
    this.types = types;
    this.special =
        special.stream().collect(Collectors.toMap(p -> p.type().code(), Function.identity()));
  }

  RecordTypes types() {
    return types;
  }

  /**
   * @throws Failure {@code L-218} if there is no such record type
   */
  public ImportPlan get(String typeCode) {
    ImportPlan plan = special.get(typeCode);
    return plan != null
        ? plan
        : types
            .find(typeCode)
            .map(PlainImport::new)
            .orElseThrow(() ->
                new Failure(
                    FailureKind.WRONG_USE,
                    "L-218",
                    WORDS.say("sheet.no-such-type", typeCode),
                    "no record type of that name"));
  }
}
