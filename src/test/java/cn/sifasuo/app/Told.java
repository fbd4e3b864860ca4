package cn.sifasuo.app;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;

/** Everything a record or a list tells, as one text to be searched. */
final class Told {

  private Told() {}

  static String of(Iterable<Draft> records) {
    StringBuilder text = new StringBuilder();
    records.forEach(r -> add(r, text));
    return text.toString();
  }

  private static void add(Draft record, StringBuilder text) {
    text.append(record.title()).append(' ').append(record.values()).append('\n');
    for (RecordType.Child child : record.type().children()) {
      record.children(child.type().code()).forEach(r -> add(r, text));
    }
  }
}
