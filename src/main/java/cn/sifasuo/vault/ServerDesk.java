package cn.sifasuo.vault;

import static cn.sifasuo.vault.schema.Tables.SENTINEL;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of a desk on a server: made once, opened by every program that has a slot's key. */
final class ServerDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ServerDesk.class);
  private static final String ENCODING = "UTF8";

  private final Schema schema;

  ServerDesk(Schema schema) {
    this.schema = schema;
  }

  /** Where the rows are and which schema they have. */
  record Reached(ServerTransactions transactions, String schemaVersion) {}

  /**
   * Makes schema and sentinel in an empty database.
   *
   * @throws cn.sifasuo.kernel.Failure V-142 if a desk is there, V-145 if the database cannot hold
   *     every character, V-132 to V-137 if the server is out of reach or refuses
   */
  Reached create(ServerAccess access, UUID databaseId, Clock clock) {
    return reach(
        access,
        transactions -> {
          String encoding =
              transactions.read(
                  db -> String.valueOf(db.fetchValue("select current_setting('server_encoding')")));
          if (!encoding.equals(ENCODING)) {
            throw ServerFailures.encoding(encoding);
          }
          if (!schema.look(transactions.source()).version().isEmpty()
              && transactions.read(Contents::sentinel).isPresent()) {
            throw ServerFailures.taken();
          }
          schema.migrate(transactions.source());
          transactions.write(db -> {
            if (Contents.sentinel(db).isPresent()) {
              throw ServerFailures.taken();
            }
            return db.insertInto(SENTINEL)
                .set(SENTINEL.ID, 1)
                .set(SENTINEL.DATABASE_ID, databaseId)
                .set(SENTINEL.CREATED_AT, OffsetDateTime.now(clock))
                .execute();
          });
          String version = schema.version(transactions.source());
          LOG.info("desk made on a server, schema {}", version);
          return version;
        });
  }

  /**
   * Opens what {@link #create} made, bringing an earlier program's schema to this one's.
   *
   * @throws cn.sifasuo.kernel.Failure V-143 if another desk or none is there, V-109 if a newer
   *     program was, and as {@link #create}
   */
  Reached open(ServerAccess access, UUID databaseId) {
    return reach(
        access,
        transactions -> {
          Schema.State state = schema.look(transactions.source());
          if (state.version().isEmpty()) {
            throw ServerFailures.otherDesk("no schema");
          }
          requireSame(transactions.read(Contents::sentinel), databaseId);
          if (state.behind()) {
            // each migration is one transaction there: a power cut leaves a whole version
            schema.migrate(transactions.source());
          }
          String version = schema.version(transactions.source());
          LOG.info("desk open on a server, schema {}", version);
          return version;
        });
  }

  private static void requireSame(Optional<UUID> found, UUID databaseId) {
    if (!found.equals(Optional.of(databaseId))) {
      throw ServerFailures.otherDesk(found.isPresent() ? "another sentinel" : "no sentinel");
    }
  }

  private static Reached reach(ServerAccess access, Function<ServerTransactions, String> act) {
    ServerTransactions transactions = ServerTransactions.connect(access);
    try {
      return new Reached(transactions, act.apply(transactions));
    } catch (RuntimeException | Error e) {
      transactions.close();
      throw e;
    }
  }
}
