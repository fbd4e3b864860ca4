package cn.sifasuo.vault;

import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * How a desk signs in to the PostgreSQL server that keeps its rows. People's passwords never go
 * there. Closing wipes the password.
 *
 * @param url such as {@code jdbc:postgresql://db.example:5432/sifasuo}, without a password
 * @param user the server's name for the desk
 * @param password taken over and wiped when closed
 */
public record ServerAccess(String url, String user, char[] password) implements AutoCloseable {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /**
   * @param user null to use the one the address names
   * @param password taken over
   * @throws cn.sifasuo.kernel.Failure V-141 if the address is none of a PostgreSQL database, names
   *     no user or holds a password
   */
  public static ServerAccess of(String url, @Nullable String user, char[] password) {
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null || parts.getProperty("password") != null) {
      throw ServerFailures.address();
    }
    String named = user != null ? user : parts.getProperty("user", "");
    if (named.isBlank() || parts.getProperty("PGDBNAME", "").isBlank()) {
      throw ServerFailures.address();
    }
    return new ServerAccess(url, named.strip(), password);
  }

  /** Rows on their way to another machine are not to be read on the line. */
  String securedUrl() {
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null
        || parts.getProperty("sslmode") != null
        || HERE.contains(parts.getProperty("PGHOST", "localhost"))) {
      return url;
    }
    return url + (url.indexOf('?') < 0 ? "?" : "&") + "sslmode=require";
  }

  @Override
  public void close() {
    Arrays.fill(password, '\0');
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServerAccess o
        && url.equals(o.url)
        && user.equals(o.user)
        && Arrays.equals(password, o.password);
  }

  @Override
  public int hashCode() {
    return 31 * url.hashCode() + user.hashCode();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
