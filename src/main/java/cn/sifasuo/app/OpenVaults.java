package cn.sifasuo.app;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.vault.Vault;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vaults this program has open, to close them when it is told to end: a logout, a shutdown of
 * the PC or {@code kill} is then no crash, and the next start finds a sealed file.
 */
final class OpenVaults {

  private static final Logger LOG = LoggerFactory.getLogger(OpenVaults.class);

  private final Set<Vault> vaults = Collections.newSetFromMap(new WeakHashMap<>());

  synchronized Vault add(Vault vault) {
    vaults.add(vault);
    return vault;
  }

  /** Waits for the saves that are running; what comes after them is told that the vault closed. */
  void closeAll() {
    for (Vault vault : list()) {
      try {
        vault.close();
      } catch (Failure e) {
        LOG.error("a vault could not be closed at the end", e);
      }
    }
  }

  private synchronized List<Vault> list() {
    return List.copyOf(vaults);
  }
}
