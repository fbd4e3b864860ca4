package cn.sifasuo.vault;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the rows of an open desk lie. */
sealed interface Store {

  Transactions transactions();

  /**
   * Waits for what is running and lets go.
   *
   * @return what is now final, to be sealed; empty if another keeps watch over it, or if it was
   *     closed before
   */
  Optional<Contents> close();

  /** The encrypted file in the desk's folder. */
  record InFile(LedgerFile file, SerialTransactions transactions) implements Store {
    @Override
    public Optional<Contents> close() {
      try (LedgerFile _ = file) {
        return transactions.close(Contents::of);
      }
    }
  }

  /** A server that other programs use as well; it keeps its own rows whole. */
  record OnServer(ServerTransactions transactions) implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(OnServer.class);

    @Override
    public Optional<Contents> close() {
      transactions.close();
      LOG.info("left the server");
      return Optional.empty();
    }
  }
}
