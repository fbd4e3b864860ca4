package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Every way the server of a desk says no, with its code; told by the state the server answers with
 * (PostgreSQL, Appendix A). Its messages quote values and are not passed on.
 */
final class ServerFailures {

  private static final Wording WORDS = Wording.of(ServerFailures.class);

  /** A chain of causes may bite its own tail. */
  private static final int MAX_DEPTH = 20;

  private ServerFailures() {}

  /** The failure to report if the server is to blame and not the statement, else nothing. */
  static Optional<Failure> blame(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < MAX_DEPTH; t = t.getCause(), depth++) {
      if (t instanceof PSQLException e) {
        return Optional.ofNullable(ofState(state(e), thrown));
      }
    }
    return Optional.empty();
  }

  /** The state of the innermost complaint of the database; empty if there is none. */
  static String state(Throwable thrown) {
    String state = "";
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < MAX_DEPTH; t = t.getCause(), depth++) {
      if (t instanceof SQLException e && e.getSQLState() != null) {
        state = e.getSQLState();
      }
    }
    return state;
  }

  private static @Nullable Failure ofState(String state, Throwable whole) {
    return switch (state) {
      case "57P01", "57P02", "57P03" -> gone(state, whole);
      case "28P01", "28000" ->
          failure(FailureKind.REFUSED, "V-133", WORDS.say("server.signIn"), state, whole);
      case "3D000" ->
          failure(FailureKind.UNREACHABLE, "V-134", WORDS.say("server.noDatabase"), state, whole);
      case "53100", "58030" ->
          failure(FailureKind.UNREACHABLE, "V-135", WORDS.say("server.full"), state, whole);
      case "53200", "53300" ->
          failure(FailureKind.UNREACHABLE, "V-136", WORDS.say("server.busy"), state, whole);
      case "42501", "25006" ->
          failure(FailureKind.REFUSED, "V-137", WORDS.say("server.noRight"), state, whole);
      case "XX001", "XX002" ->
          failure(FailureKind.DAMAGED, "V-138", WORDS.say("server.damaged"), state, whole);
      default -> state.startsWith("08") ? gone(state, whole) : null;
    };
  }

  static Failure gone(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.UNREACHABLE, "V-132", WORDS.say("server.gone"), detail, cause);
  }

  static Failure address() {
    return failure(FailureKind.WRONG_USE, "V-141", WORDS.say("server.address"), "address", null);
  }

  static Failure taken() {
    return failure(FailureKind.REFUSED, "V-142", WORDS.say("server.taken"), "sentinel there", null);
  }

  static Failure otherDesk(String detail) {
    return failure(FailureKind.REFUSED, "V-143", WORDS.say("server.otherDesk"), detail, null);
  }

  static Failure fileDamaged(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.DAMAGED, "V-144", WORDS.say("server.fileDamaged"), detail, cause);
  }

  static Failure encoding(String found) {
    return failure(
        FailureKind.REFUSED, "V-145", WORDS.say("server.encoding", found), "encoding", null);
  }

  static Failure noBackup() {
    return failure(FailureKind.REFUSED, "V-307", WORDS.say("server.noBackup"), "on a server", null);
  }

  static Failure noRekey() {
    return failure(FailureKind.REFUSED, "V-151", WORDS.say("server.noRekey"), "on a server", null);
  }

  private static Failure failure(
      FailureKind kind, String code, String sentence, String detail, @Nullable Throwable cause) {
    return new Failure(kind, code, sentence, detail, cause);
  }
}
