package cn.sifasuo.cli;

import cn.sifasuo.kernel.FailureKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to say: lines for a person, the same facts as data for a script, and an exit
 * status (0 done, 1 done with findings, 4 done and something is damaged).
 */
final class Outcome {

  private final int exit;
  private final String code;
  private final String message;
  private boolean silent;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Object> data = new LinkedHashMap<>();

  private Outcome(int exit, String code, String message) {
    this.exit = exit;
    this.code = code;
    this.message = message;
  }

  static Outcome done(String message) {
    return new Outcome(0, "", message);
  }

  /** Done, and everything has been said. */
  static Outcome silent() {
    Outcome outcome = new Outcome(0, "", "");
    outcome.silent = true;
    return outcome;
  }

  boolean isSilent() {
    return silent;
  }

  /** Done, and a person has to look at something. */
  static Outcome findings(String code, String message) {
    return new Outcome(FailureKind.FINDINGS.exitStatus(), code, message);
  }

  /** Done, and what was looked at is not whole. */
  static Outcome damaged(String code, String message) {
    return new Outcome(FailureKind.DAMAGED.exitStatus(), code, message);
  }

  Outcome line(String line) {
    lines.add(line);
    return this;
  }

  Outcome with(String name, @Nullable Object value) {
    if (value != null) {
      data.put(name, value);
    }
    return this;
  }

  Outcome withAll(Map<String, ?> values) {
    data.putAll(values);
    return this;
  }

  int exit() {
    return exit;
  }

  String message() {
    return message;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  Map<String, Object> json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("ok", exit == 0);
    all.put("code", code);
    all.put("message", message);
    all.putAll(data);
    return all;
  }
}
