package cn.sifasuo.vault;

import java.nio.file.Path;

/** A desk in a process of its own, saving until it is killed; prints what was acknowledged. */
final class VaultChild {

  /** Starts every line that is meant for the parent; the log goes to the same stream. */
  static final String SAYS = "child: ";

  /** Ends it, so that a line cut short by the kill is not taken for a whole one. */
  static final String STOP = ";";

  private VaultChild() {}

  public static void main(String[] args) {
    Vault vault = QuickVault.open(Path.of(args[0]));
    String round = args[1];
    int saves = Integer.parseInt(args[2]);
    System.out.println(SAYS + "ready" + STOP);
    for (int i = 0; i < saves; i++) {
      String id = round + "-" + i;
      QuickVault.put(vault, id, "content of " + id);
      System.out.println(SAYS + id + STOP);
    }
    // neither closed nor ended: the parent kills
    for (; ; ) {
      Thread.onSpinWait();
    }
  }
}
