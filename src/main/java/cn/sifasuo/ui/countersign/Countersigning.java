package cn.sifasuo.ui.countersign;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.People;
import cn.sifasuo.security.SecondSignIn;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Work;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Asks for the second person of an act of two, or, at a desk of one, why there is none. */
public final class Countersigning {

  private static final Wording WORDS = Wording.of(Countersigning.class);

  private final SecondSignIn second;
  private final Session session;
  private final Work work;
  private final Dialogs dialogs;

  public Countersigning(SecondSignIn second, Session session, Work work, Dialogs dialogs) {
    this.second = second;
    this.session = session;
    this.work = work;
    this.dialogs = dialogs;
  }

  /**
   * @param act what it is, such as 更正报表
   * @param signed gets the second sign-in on the screen's thread and closes it; not called if
   *     nobody signed
   */
  public void ask(String act, Consumer<Signed> signed) {
    ask(act, signed, () -> {});
  }

  /**
   * As {@link #ask(String, Consumer)}.
   *
   * @param otherwise runs on the screen's thread if nobody signed, to wipe what was held for it
   */
  public void ask(String act, Consumer<Signed> signed, Runnable otherwise) {
    work.job(WORDS.say("countersign.reading"), p -> second.others(session))
        .onSuccess(others -> {
          if (others.isEmpty()) {
            askAlone(act, signed, otherwise);
          } else {
            askPerson(act, others, signed, otherwise);
          }
        })
        .onError(e -> refused(e, otherwise))
        .start();
  }

  private void refused(Throwable error, Runnable otherwise) {
    otherwise.run();
    dialogs.failure(error);
  }

  private void askPerson(
      String act, List<People.Person> others, Consumer<Signed> signed, Runnable otherwise) {
    CountersignQuestion question = new CountersignQuestion(act, others);
    dialogs
        .ask(
            WORDS.say("countersign.title"),
            question,
            List.of(
                Choice.main(true, WORDS.say("countersign.act")),
                Choice.back(false, WORDS.say("countersign.back"))))
        .filter(agreed -> agreed)
        .ifPresentOrElse(
            agreed -> sign(question.signIn(), question.takePassword(), signed, otherwise),
            otherwise);
  }

  private void sign(String name, char[] password, Consumer<Signed> signed, Runnable otherwise) {
    work.<Witness>job(WORDS.say("countersign.checking"), p -> second.sign(session, name, password))
        .onSuccess(witness -> signed.accept(new Signed(witness, password)))
        .onError(e -> {
          Arrays.fill(password, '\0');
          refused(e, otherwise);
        })
        .start();
  }

  private void askAlone(String act, Consumer<Signed> signed, Runnable otherwise) {
    dialogs
        .askText(
            WORDS.say("countersign.title"),
            WORDS.say("countersign.alone", act),
            WORDS.say("countersign.alone-act"))
        .ifPresentOrElse(
            reason ->
                work.<Witness>job(
                        WORDS.say("countersign.checking"), p -> second.alone(session, reason))
                    .onSuccess(witness -> signed.accept(new Signed(witness, new char[0])))
                    .onError(e -> refused(e, otherwise))
                    .start(),
            otherwise);
  }
}
