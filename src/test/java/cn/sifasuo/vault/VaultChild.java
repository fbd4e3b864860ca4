package cn.sifasuo.vault;

import java.nio.file.Path;

/** A desk in a process of its own, saving until it is killed; prints what was acknowledged. */
final class VaultChild {

  private VaultChild() {}

  public static void main(String[] args) {
    Vault vault = QuickVault.open(Path.of(args[0]));
    String round = args[1];
    int saves = Integer.parseInt(args[2]);
    KillableChild.say("ready");
    for (int i = 0; i < saves; i++) {
      String id = round + "-" + i;
      QuickVault.put(vault, id, "content of " + id);
      KillableChild.say(id);
    }
    KillableChild.waitToBeKilled();
  }
}
