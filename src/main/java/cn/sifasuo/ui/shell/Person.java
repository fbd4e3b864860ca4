package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;

/** How the signed-in person is written: 周敏（业务员）. */
final class Person {

  private static final Wording WORDS = Wording.of(Person.class);

  private Person() {}

  static String label(Session session) {
    return WORDS.say("person", session.displayName(), session.role().labelAt(session.officeCode()));
  }
}
