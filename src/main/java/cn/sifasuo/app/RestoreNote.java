package cn.sifasuo.app;

import cn.sifasuo.security.AuditChain;
import cn.sifasuo.vault.BackupInfo;
import cn.sifasuo.vault.Vault;

/**
 * The entry in the audit chain of a vault made of a backup or a dump: what it was made of, so that
 * whatever came later and is remembered elsewhere is explained. Whoever opens such a vault first
 * writes it, since nothing beside the vault says so any more once it was closed.
 */
record RestoreNote(Vault vault, AuditChain audit) {

  /** Writes nothing if the vault was not just restored. */
  void write(String who) {
    vault.restoredFrom().ifPresent(info -> write(who, info));
  }

  private void write(String who, BackupInfo info) {
    String head = info.auditHead();
    String base = head.isEmpty() ? "0" : head.substring(0, head.indexOf(':'));
    vault
        .transactions()
        .write(ctx ->
            audit.append(
                ctx,
                who,
                EarlierLedger.RESTORED,
                "vault",
                vault.databaseId().toString(),
                "base=%s sha256=%s here=%d"
                    .formatted(base, info.ledgerSha256(), audit.head(ctx).seq())));
  }
}
