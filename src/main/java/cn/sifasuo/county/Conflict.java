package cn.sifasuo.county;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two sides that exclude each other, for a person to decide.
 *
 * @param office whose form it is about; of the same case, the office that came second
 * @param form code
 * @param revision of the side that came
 * @param otherOffice the office that counts the same case; null otherwise
 * @param decided null while it is open
 */
public record Conflict(
    UUID id,
    Kind kind,
    String office,
    String officeName,
    String form,
    Period period,
    int revision,
    @Nullable String otherOffice,
    OffsetDateTime foundAt,
    @Nullable Decided decided) {

  private static final Wording WORDS = Wording.of(Conflict.class);

  /** What excludes what. */
  public enum Kind {
    /** The same form, period and revision with another content. */
    OTHER_DIGEST,
    /** A bundle that does not follow on what is here: the office's books came out of a backup. */
    CHAIN,
    /** One case counted by two offices. */
    SAME_CASE;

    public String label() {
      return WORDS.say("conflict.kind." + name());
    }
  }

  /** The lawful ways. */
  public enum Decision {
    /** What is here stays; the other side is given back. */
    KEEP,
    /** What is here is given back too; the office sends a correction. */
    ASK;

    public String label() {
      return WORDS.say("conflict.decision." + name());
    }
  }

  /** What a person decided. */
  public record Decided(Decision decision, String reason, OffsetDateTime at, String by) {}

  public boolean open() {
    return decided == null;
  }
}
