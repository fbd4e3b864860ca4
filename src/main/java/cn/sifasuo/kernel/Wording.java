package cn.sifasuo.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The Chinese wording of one package: the file {@code wording.properties} beside the given class.
 * Keys name the place, not the words, so a corrected sentence keeps its key.
 */
public final class Wording {

  private final ResourceBundle bundle;

  private Wording(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * @throws java.util.MissingResourceException if the package has no wording file
   */
  public static Wording of(Class<?> anchor) {
    return new Wording(
        ResourceBundle.getBundle(
            anchor.getPackageName() + ".wording",
            Locale.ROOT,
            anchor.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * The sentence of a key with {@code {0}}, {@code {1}} … replaced. Numbers are printed as given;
   * pass text where grouping matters.
   *
   * @throws java.util.MissingResourceException if the key is unknown
   */
  public String say(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    if (arguments.length == 0) {
      return pattern;
    }
    Object[] plain = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      plain[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(plain);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
