package cn.sifasuo.mediation;

import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.vault.KillableChild;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A desk in a process of its own that saves dispute cases through the gate until it is killed, and
 * says the id and version of each as soon as the save returned. Every third save changes the case
 * before it.
 */
final class CaseChild {

  private CaseChild() {}

  public static void main(String[] args) {
    Vault vault = QuickVault.open(Path.of(args[0]));
    Desk desk = Desk.on(vault.transactions());
    UUID committee = UUID.fromString(args[1]);
    UUID mediator = UUID.fromString(args[2]);
    int saves = Integer.parseInt(args[3]);
    KillableChild.say("ready");
    UUID last = null;
    for (int i = 1; i <= saves; i++) {
      boolean change = i % 3 == 0;
      Draft draft =
          change
              ? KilledLedgerTest.changed(desk.read(Objects.requireNonNull(last)))
              : KilledLedgerTest.late(desk, committee, mediator);
      SaveResult result = desk.gate.save(desk.clerk, draft, Door.WINDOW, reason(change));
      if (!(result instanceof SaveResult.Saved(UUID id, int version, var rest))) {
        throw new IllegalStateException(result.toString());
      }
      last = id;
      KillableChild.say(id + " " + version);
    }
    KillableChild.waitToBeKilled();
  }

  private static List<Acceptance> reason(boolean change) {
    return change ? List.of() : List.of(KilledLedgerTest.REASON);
  }
}
