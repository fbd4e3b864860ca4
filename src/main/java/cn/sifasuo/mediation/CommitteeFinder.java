package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.sheet.ImportRow;
import cn.sifasuo.security.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Finds the committee a line of a ledger means, by kind and village; makes one to be completed
 * where the ledger has none. Village and residents' committees are one per village, the others one
 * per kind for the township.
 */
final class CommitteeFinder {

  private static final Wording WORDS = Wording.of(CommitteeFinder.class);

  /** Endings by which a place says what kind of committee it has. */
  private static final Map<String, String> KIND_BY_ENDING =
      Map.of("村", "VILLAGE", "社区", "RESIDENT", "居委会", "RESIDENT", "村委会", "VILLAGE");

  private static final List<String> COMMITTEE_ENDINGS = List.of("调解委员会", "调委会");

  /** A committee is known by both: 北垸社区 may have one of either kind. */
  private record Key(String kind, String name) {}

  private final RecordType type;
  private final GateAct act;
  private final Supplier<String> officeName;
  private final Map<Key, UUID> live = new HashMap<>();
  private final Map<Key, UUID> voided = new HashMap<>();

  CommitteeFinder(RecordType type, Session session, GateAct act, Supplier<String> officeName) {
    this.type = type;
    this.act = act;
    this.officeName = officeName;
    act.ctx()
        .select(COMMITTEE.ID, COMMITTEE.KIND, COMMITTEE.NAME, COMMITTEE.VOIDED)
        .from(COMMITTEE)
        .where(COMMITTEE.OFFICE_CODE.eq(session.officeCode()))
        .forEach(
            r -> (r.value4() ? voided : live).put(new Key(r.value2(), r.value3()), r.value1()));
  }

  /** Gives the case its committee, or says in the line's cell what is missing. */
  void complete(ImportRow row) {
    String place = row.text(DisputeCaseImport.VILLAGE).orElse("");
    String kind = row.text(DisputeCaseImport.KIND).or(() -> kindOf(place)).orElse("");
    if (place.isEmpty() && kind.isEmpty()) {
      if (!row.draft().has(DISPUTE_CASE.COMMITTEE_ID)) {
        refuse(row, DisputeCaseImport.VILLAGE, "import.committee-missing");
      }
      return;
    }
    Optional<Key> named = byName(place, kind);
    if (named.isPresent()) {
      row.draft().set(DISPUTE_CASE.COMMITTEE_ID, live.get(named.get()));
    } else if (kind.isEmpty()) {
      refuse(row, DisputeCaseImport.KIND, "import.kind-missing");
    } else if (local(kind) && place.isEmpty()) {
      refuse(row, DisputeCaseImport.VILLAGE, "import.village-missing");
    } else {
      link(row, new Key(kind, name(kind, place)));
    }
  }

  private static void refuse(ImportRow row, String target, String key) {
    row.refuse(target, key, WORDS.say(key));
  }

  private static boolean local(String kind) {
    return kind.equals("VILLAGE") || kind.equals("RESIDENT");
  }

  private static Optional<String> kindOf(String place) {
    return KIND_BY_ENDING.entrySet().stream()
        .filter(e -> place.endsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** A committee the cell names in full, whatever its kind column says. */
  private Optional<Key> byName(String written, String kind) {
    List<Key> same =
        live.keySet().stream()
            .filter(k -> k.name().equals(written))
            .filter(k -> kind.isEmpty() || k.kind().equals(kind))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private String name(String kind, String place) {
    if (COMMITTEE_ENDINGS.stream().anyMatch(place::endsWith)) {
      return place;
    }
    String whose = local(kind) ? place : town();
    boolean plain =
        whose.endsWith("社区")
            || whose.endsWith("居委会")
            || (kind.equals("STREET") && whose.endsWith("街道"))
            || (kind.equals("TOWNSHIP") && (whose.endsWith("镇") || whose.endsWith("乡")));
    return plain
        ? WORDS.say("import.committee.plain", whose)
        : WORDS.say("import.committee." + kind, whose);
  }

  /** 示范县司法局示范镇司法所 is the office of 示范镇. */
  private String town() {
    String name = officeName.get();
    int bureau = name.lastIndexOf("司法局");
    String office = bureau < 0 ? name : name.substring(bureau + "司法局".length());
    return office.endsWith("司法所") ? office.substring(0, office.length() - "司法所".length()) : office;
  }

  private void link(ImportRow row, Key key) {
    UUID known = live.get(key);
    if (known != null) {
      row.draft().set(DISPUTE_CASE.COMMITTEE_ID, known);
      return;
    }
    UUID gone = voided.get(key);
    Optional<Draft> again =
        Optional.ofNullable(gone).flatMap(id -> act.context().lookup().find(type.code(), id));
    row.link(DISPUTE_CASE.COMMITTEE_ID, again.orElseGet(() -> stub(key)));
  }

  private Draft stub(Key key) {
    return Draft.fresh(type).set(COMMITTEE.NAME, key.name()).set(COMMITTEE.KIND, key.kind());
  }

  void written(Draft record, UUID id) {
    if (record.type().code().equals(type.code())) {
      live.put(
          new Key(
              String.valueOf(record.get(COMMITTEE.KIND)),
              String.valueOf(record.get(COMMITTEE.NAME))),
          id);
    }
  }
}
