package cn.sifasuo.security;

import cn.sifasuo.vault.NewKey;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.RekeyStep;
import cn.sifasuo.vault.SlotKind;
import cn.sifasuo.vault.Vault;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A new data key for the desk, as is due when a person has left or a PC or a copy of the files was
 * lost: an act of two people. Whoever gives their password keeps it; everybody else gets a new one
 * from the director afterwards, since a slot can be made only of its own secret (decision 0021).
 */
public final class KeyChange {

  private static final String ACT = AuditAct.REKEY.code();

  private final Vault vault;
  private final People people;
  private final AuditChain audit;

  public KeyChange(Vault vault, People people, AuditChain audit) {
    this.vault = vault;
    this.people = people;
    this.audit = audit;
  }

  /**
   * Changes the key and closes the vault, also if it is refused after the files were begun. Callers
   * wipe the passwords they hand in.
   *
   * @param keepers the person at work and whoever else gave their password
   * @param sheet code of the recovery sheet that was printed for the new key
   * @param begun told each step as it begins
   * @return who could sign in before and needs a new password now
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission; V-103 if a password
   *     is wrong; as {@link Vault#rekey}
   * @throws IllegalArgumentException if the person at work is not among the keepers
   */
  public List<People.Person> run(
      Session session,
      Witness witness,
      List<NewKey.Keeper> keepers,
      RecoveryCode sheet,
      Consumer<RekeyStep> begun) {
    session.require(Permission.MANAGE_PEOPLE);
    witness.require(session);
    if (keepers.stream().noneMatch(k -> k.signIn().equals(session.signIn()))) {
      throw new IllegalArgumentException("who changes the key keeps it");
    }
    keepers.forEach(k -> vault.slots().check(k.signIn(), k.password()));
    List<People.Person> without = without(keepers);
    String entity = vault.databaseId().toString();
    String detail =
        "%s kept=%d reset=%d".formatted(witness.trace(), keepers.size(), without.size());
    vault.rekey(
        new NewKey(
            keepers,
            sheet,
            ctx -> audit.append(ctx, session.signIn(), ACT, "vault", entity, detail)),
        begun);
    return without;
  }

  private List<People.Person> without(List<NewKey.Keeper> keepers) {
    Set<String> kept = keepers.stream().map(NewKey.Keeper::signIn).collect(Collectors.toSet());
    Set<String> slots =
        vault.slots().list().stream()
            .filter(s -> s.kind() == SlotKind.STAFF)
            .map(s -> s.owner())
            .collect(Collectors.toSet());
    return people.list().stream()
        .filter(p -> !p.disabled() && slots.contains(p.signIn()) && !kept.contains(p.signIn()))
        .toList();
  }
}
