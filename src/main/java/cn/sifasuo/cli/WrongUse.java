package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is wrong with a command line, in the clerk's words; the parser speaks English only. */
public final class WrongUse {

  private static final Wording WORDS = Wording.of(WrongUse.class);
  private static final String CODE = "A-200";

  private WrongUse() {}

  /** A sentence that names the word at fault and where the right one is found. */
  public static Failure of(CommandLine.ParameterException thrown) {
    CommandLine command = thrown.getCommandLine();
    boolean known = thrown instanceof CommandLine.UnmatchedArgumentException;
    for (CommandLine c = known ? command.getParent() : command; c != null; c = c.getParent()) {
      if (!c.getUnmatchedArguments().isEmpty()) {
        // a word that was not understood explains what is missing, not the other way round
        return of(new CommandLine.UnmatchedArgumentException(c, c.getUnmatchedArguments()));
      }
    }
    String help = command.getCommandSpec().qualifiedName() + " --help";
    String what =
        switch (thrown) {
          case CommandLine.UnmatchedArgumentException e -> unmatched(e);
          case CommandLine.MissingParameterException e ->
              WORDS.say("cli.use.missing", names(e.getMissing()));
          case CommandLine.OverwrittenOptionException e ->
              WORDS.say("cli.use.twice", name(e.getOverwritten()));
          default -> other(thrown);
        };
    return new Failure(
        FailureKind.WRONG_USE,
        CODE,
        WORDS.say("cli.use.see", what, help),
        thrown.getClass().getSimpleName(),
        thrown);
  }

  private static String unmatched(CommandLine.UnmatchedArgumentException thrown) {
    CommandLine command = thrown.getCommandLine();
    String word = String.join(" ", thrown.getUnmatched());
    if (thrown.isUnknownOption()) {
      return WORDS.say("cli.use.option", word);
    }
    if (command.getSubcommands().isEmpty()) {
      return WORDS.say("cli.use.too-much", word);
    }
    List<String> alike = thrown.getSuggestions();
    String known = commands(alike.isEmpty() ? command.getSubcommands().keySet() : alike);
    return WORDS.say(alike.isEmpty() ? "cli.use.command" : "cli.use.command-alike", word, known);
  }

  private static String other(CommandLine.ParameterException thrown) {
    ArgSpec argument = thrown.getArgSpec();
    if (argument != null) {
      return WORDS.say("cli.use.value", name(argument), String.valueOf(thrown.getValue()));
    }
    return WORDS.say(
        "cli.use.subcommand", commands(thrown.getCommandLine().getSubcommands().keySet()));
  }

  private static String commands(Collection<String> names) {
    return String.join("、", names);
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(WrongUse::name).collect(Collectors.joining("、"));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + argument.paramLabel()
        : argument.paramLabel();
  }
}
