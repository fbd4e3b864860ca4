package cn.sifasuo.vault;

import java.util.Arrays;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The encrypted database file as H2 is asked for it. The settings are the ones that lost no
 * acknowledged row in bundle.md §3.2; the trace file stays off because H2 would write it in plain
 * text. Closing wipes the password, after which no source opens a connection any more.
 */
final class LedgerFile implements AutoCloseable {

  /**
   * H2's file system that an interrupted thread cannot break. With the ordinary one an interrupt,
   * such as a cancelled task's, closes the file under H2, and nothing can be saved until the
   * program is started anew.
   */
  private static final String FILES = "async:";

  private static final String USER = "DESK";
  private static final String COMMON = ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  /**
   * A page that is not in memory must be deciphered, about 20 MB a second; the 16 MB kept by
   * default hold the ledger of a few years only, and a form that scans more than fits deciphers all
   * of it for every statement.
   */
  private static final int SHARE_OF_MEMORY_FOR_PAGES = 4;

  private final VaultFolder folder;
  private final char[] password;

  /**
   * @throws cn.sifasuo.kernel.Failure V-111 if the folder's name would be read as a setting
   */
  LedgerFile(VaultFolder folder, DataKey key) {
    this(folder, key.databasePassword());
  }

  /** A file under one key whose database user still has the password made of another. */
  static LedgerFile withUserOf(VaultFolder folder, DataKey key, DataKey user) {
    return new LedgerFile(folder, key.databasePassword(user));
  }

  private LedgerFile(VaultFolder folder, char[] password) {
    if (folder.path().toString().indexOf(';') >= 0) {
      throw VaultFailures.unusableFolder(folder.path());
    }
    this.folder = folder;
    this.password = password;
  }

  /** Makes the file; only for a new vault. */
  JdbcDataSource forCreating() {
    return source(WholeBlocks.prefix() + FILES, ";WRITE_DELAY=0");
  }

  JdbcDataSource forWriting() {
    return source(WholeBlocks.prefix() + FILES, ";WRITE_DELAY=0;IFEXISTS=TRUE");
  }

  /** Leaves the file as it is, byte for byte. */
  JdbcDataSource forLooking(LookingGlass glass) {
    return source(glass.prefix(), ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
  }

  private JdbcDataSource source(String fileSystem, String settings) {
    JdbcDataSource source = new JdbcDataSource();
    long cacheKb = Runtime.getRuntime().maxMemory() / 1024 / SHARE_OF_MEMORY_FOR_PAGES;
    String common = COMMON + ";CACHE_SIZE=" + cacheKb;
    source.setUrl("jdbc:h2:" + fileSystem + folder.ledgerName() + common + settings);
    source.setUser(USER);
    source.setPasswordChars(password); // shared, not copied: wiping ours wipes the source's
    return source;
  }

  @Override
  public void close() {
    Arrays.fill(password, '\0');
  }
}
