package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a disk that fails from a statement that fails. H2 wraps the same full disk in half a dozen
 * ways, so the whole chain of causes is read. The detail is H2's number only: its messages quote
 * values.
 */
final class StorageErrors {

  private StorageErrors() {}

  /** The failure to report if the disk or the file is to blame, else nothing. */
  static Optional<Failure> blame(Throwable thrown) {
    Failure found = null;
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
      Failure one = one(t, thrown);
      found = one == null ? found : one; // the innermost cause knows best
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable Failure one(Throwable t, Throwable whole) {
    return switch (t) {
      case MVStoreException e -> ofStore(e.getErrorCode(), whole);
      case SQLException e -> ofSql(e.getErrorCode(), whole);
      case IOException e ->
          VaultFailures.cannotWrite(e.getClass().getSimpleName() + " in the store", whole);
      default -> null;
    };
  }

  private static @Nullable Failure ofStore(int code, Throwable whole) {
    return switch (code) {
      case DataUtils.ERROR_FILE_LOCKED -> VaultFailures.inUse("store locked", whole);
      case DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND,
          DataUtils.ERROR_UNSUPPORTED_FORMAT ->
          VaultFailures.ledgerDamaged("store error " + code, whole);
      case DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED ->
          VaultFailures.cannotWrite("store error " + code, whole);
      case DataUtils.ERROR_READING_FAILED -> VaultFailures.cannotRead("store error " + code, whole);
      default -> null;
    };
  }

  private static @Nullable Failure ofSql(int code, Throwable whole) {
    return switch (code) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> VaultFailures.inUse("H2 " + code, whole);
      case ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.FILE_ENCRYPTION_ERROR_1,
          ErrorCode.FILE_VERSION_ERROR_1 ->
          VaultFailures.ledgerDamaged("H2 " + code, whole);
      case ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.DATABASE_IS_READ_ONLY,
          ErrorCode.OBJECT_CLOSED ->
          VaultFailures.cannotWrite("H2 " + code, whole);
      default -> null;
    };
  }
}
