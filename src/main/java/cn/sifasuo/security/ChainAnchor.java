package cn.sifasuo.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody else than this file holds of the audit chain: that its entry of a number had this
 * hash on the day something was handed over.
 *
 * @param seq from 1
 * @param hash its 64 hex digits, or at least the first eight of them as read from a paper
 * @param carrier what it stands on, as a person names it, such as 县局回执第3号
 */
public record ChainAnchor(long seq, String hash, Origin origin, String carrier) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{8,64})");

  /** Where it comes from, which says how much it proves. */
  public enum Origin {
    /** Under a signature of the county, whose key is not at this desk. */
    RECEIPT,
    /** Brought by a person: read from a printed form, or from the county's list. */
    GIVEN,
    /** This desk's own copy of a bundle it handed over; the county has the other. */
    BUNDLE,
    /** This desk's own copy of a form it closed; the print has the other. */
    FORM;

    /** Whether who could rewrite this desk's file could not rewrite it too. */
    public boolean independent() {
      return this == RECEIPT || this == GIVEN;
    }
  }

  /** An anchor as forms and lists print it, such as {@code 1042:9f3a…}; empty if it is none. */
  public static Optional<ChainAnchor> parse(String text, Origin origin, String carrier) {
    Matcher written = WRITTEN.matcher(text.strip());
    return written.matches()
        ? Optional.of(
            new ChainAnchor(Long.parseLong(written.group(1)), written.group(2), origin, carrier))
        : Optional.empty();
  }

  boolean agrees(String found) {
    return found.startsWith(hash);
  }
}
