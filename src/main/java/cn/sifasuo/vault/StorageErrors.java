package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a disk or a server that fails from a statement that fails. H2 wraps the same full disk in
 * half a dozen ways, so the whole chain of causes is read. The detail is H2's number only: its
 * messages quote values.
 */
final class StorageErrors {

  /** A chain of causes may bite its own tail. */
  private static final int MAX_DEPTH = 20;

  private StorageErrors() {}

  /** The failure to report if the disk or the file is to blame, else nothing. */
  static Optional<Failure> blame(Throwable thrown) {
    Optional<Failure> server = ServerFailures.blame(thrown);
    return server.isPresent() ? server : blameDisk(thrown);
  }

  private static Optional<Failure> blameDisk(Throwable thrown) {
    Failure bySql = null;
    Failure byDisk = null;
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < MAX_DEPTH; t = t.getCause(), depth++) {
      switch (t) {
        case EOFException e -> {
          return Optional.of(VaultFailures.ledgerDamaged("file ends early", thrown));
        }
        case MVStoreException e -> byDisk = or(byDisk, ofStore(e.getErrorCode(), thrown));
        case IOException e -> {
          String detail = e.getClass().getSimpleName() + " in the store";
          byDisk = or(byDisk, VaultFailures.cannotWrite(detail, thrown));
        }
        case SQLException e -> bySql = or(bySql, ofSql(e.getErrorCode(), thrown));
        default -> {}
      }
    }
    return Optional.ofNullable(or(byDisk, bySql));
  }

  private static @Nullable Failure or(@Nullable Failure first, @Nullable Failure second) {
    return first != null ? first : second;
  }

  /** True if H2, though it was only to look, began a new database: the file is cut short. */
  static boolean wantedToWrite(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < MAX_DEPTH; t = t.getCause(), depth++) {
      if (t instanceof SQLException e && e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
        return true;
      }
    }
    return false;
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
