package cn.sifasuo.ledger;

import cn.sifasuo.security.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every record type of this desk, as the assembly lists them. */
public final class RecordTypes {

  private final Map<String, RecordType> types = new LinkedHashMap<>();
  private final List<RecordType> roots;

  /**
   * @param roots types with a list of their own; their children are added with them
   */
  public RecordTypes(List<RecordType> roots) {
    this.roots = List.copyOf(roots);
    roots.forEach(this::add);
  }

  private void add(RecordType type) {
    RecordType known = types.put(type.code(), type);
    if (known != null && known != type) {
      throw new IllegalArgumentException("two record types named " + type.code());
    }
    type.children().forEach(c -> add(c.type()));
  }

  /**
   * @throws IllegalArgumentException if there is no such type
   */
  public RecordType get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no record type " + code));
  }

  public Optional<RecordType> find(String code) {
    return Optional.ofNullable(types.get(code));
  }

  /** The types with a list of their own. */
  public List<RecordType> roots() {
    return roots;
  }

  /** The ledgers this desk keeps, in the order of its types. */
  public List<Ledger> ledgers() {
    return roots.stream().map(RecordType::ledger).distinct().toList();
  }

  public List<RecordType> all() {
    return List.copyOf(types.values());
  }
}
