package cn.sifasuo.county.screen;

import cn.sifasuo.county.MinorsFiles;
import cn.sifasuo.county.OfficeRegistry;
import cn.sifasuo.county.ReceivedRecords;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.FieldText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the page of received records works with. {@link #read} reads the database and is called off
 * the screen's thread.
 */
public record ReceivedDesk(
    Session session,
    ReceivedRecords records,
    MinorsFiles minors,
    RequestDesk requests,
    OfficeRegistry offices,
    FieldText text) {

  /**
   * The records of a type as the page shows them.
   *
   * @param names of the offices, by code
   * @param titles of the records others point to, by id
   */
  record Shown(
      HandOverLaw.SentType sent,
      List<ReceivedRecords.Row> rows,
      Map<String, String> names,
      Map<UUID, String> titles) {}

  /** Types by the law of a period. */
  List<HandOverLaw.SentType> types(Period period) {
    return records.types(period);
  }

  Shown read(HandOverLaw.SentType sent, Period period) {
    Map<String, String> names = new HashMap<>();
    offices.book().lines().forEach(o -> names.put(o.code(), o.name()));
    Map<UUID, String> titles = new HashMap<>();
    for (HandOverLaw.SentType other : records.types(period)) {
      boolean pointedTo =
          sent.fields().stream().anyMatch(f -> other.type().code().equals(f.reference()));
      if (pointedTo) {
        records.list(session, other).forEach(r -> titles.put(r.record().id(), r.record().title()));
      }
    }
    return new Shown(sent, records.list(session, sent), names, titles);
  }

  /** A value as a person reads it. */
  String value(FieldSpec field, ReceivedRecords.Row row, Map<UUID, String> titles) {
    Object value = row.record().get(field.name());
    return field.kind() == FieldKind.REFERENCE && value instanceof UUID id
        ? titles.getOrDefault(id, "")
        : text.of(field, value);
  }
}
