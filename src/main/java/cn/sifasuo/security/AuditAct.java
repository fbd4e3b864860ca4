package cn.sifasuo.security;

import cn.sifasuo.kernel.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every act that is written into the audit chain, by the code that stands in it. An act the program
 * writes and this list lacks fails the build; an entry of a later version shows its code.
 */
public enum AuditAct {
  SIGN_IN("sign-in", Group.PEOPLE),
  SIGN_IN_REFUSED("sign-in-refused", Group.PEOPLE),
  ADD_PERSON("add-person", Group.PEOPLE),
  CHANGE_ROLE("change-role", Group.PEOPLE),
  DISABLE_PERSON("disable-person", Group.PEOPLE),
  CHANGE_PASSWORD("change-password", Group.PEOPLE),
  RESET_PASSWORD("reset-password", Group.PEOPLE),
  USE_RECOVERY_CODE("use-recovery-code", Group.PEOPLE),
  MAKE_SHARES("make-shares", Group.PEOPLE),

  CREATE("create", Group.RECORDS),
  UPDATE("update", Group.RECORDS),
  VOID("void", Group.RECORDS),
  RESTORE("restore", Group.RECORDS),
  ACCEPT_WARNING("accept-warning", Group.RECORDS),
  LATE_ENTRY("late-entry", Group.RECORDS),
  /** A record of a protected class was opened: one of a minor, or one that is sealed. */
  VIEW_PROTECTED("view-protected", Group.RECORDS),
  OPEN_MINORS("open-minors", Group.RECORDS),
  /** One ledger took over somebody another had handed over. */
  TAKE_OVER("take-over", Group.RECORDS),

  IMPORT("import", Group.FILES),
  UNDO_IMPORT("undo-import", Group.FILES),
  EXPORT("export", Group.FILES),
  EXPORT_FACTS("export-facts", Group.FILES),
  PRINT("print", Group.FILES),
  DOCUMENT("document", Group.FILES),

  CLOSE("close", Group.FORMS),
  REOPEN("reopen", Group.FORMS),
  REOPEN_WITHDRAWN("reopen-withdrawn", Group.FORMS),
  AMEND("amend", Group.FORMS),
  ADJUST("adjust", Group.FORMS),
  ADJUST_WITHDRAWN("adjust-withdrawn", Group.FORMS),
  SET_RULE("set-rule", Group.FORMS),
  IMPORT_FORM("import-form", Group.FORMS),
  ADOPT_FORM("adopt-form", Group.FORMS),
  SIGN_FORM("sign-form", Group.FORMS),
  HISTORICAL_FIGURE("historical-figure", Group.FORMS),
  ANNUAL_TARGET("annual-target", Group.FORMS),
  WITHDRAW_ANNUAL_TARGET("withdraw-annual-target", Group.FORMS),
  CREATE_SUMMARY("create-summary", Group.FORMS),
  EDIT_SUMMARY("edit-summary", Group.FORMS),
  REFRESH_SUMMARY("refresh-summary", Group.FORMS),
  FINISH_SUMMARY("finish-summary", Group.FORMS),
  DISCARD_SUMMARY("discard-summary", Group.FORMS),
  ISSUE("issue", Group.FORMS),

  SEAL("seal", Group.HAND_OVER),
  HAND_OVER("hand-over", Group.HAND_OVER),
  RECEIPT("receipt", Group.HAND_OVER),
  ADOPT_SEQUENCE("adopt-sequence", Group.HAND_OVER),
  RECEIVE("receive", Group.HAND_OVER),
  GIVE_BACK("give-back", Group.HAND_OVER),
  TELL_OFFICE("tell-office", Group.HAND_OVER),
  /** A county decided what a row of a record had asked. */
  DECIDE_REQUEST("decide-request", Group.HAND_OVER),
  /** It told the office. */
  ANSWER_REQUESTS("answer-requests", Group.HAND_OVER),
  /** What the desk above had decided was entered into the ledger. */
  ENTER_ANSWER("enter-answer", Group.RECORDS),
  DECIDE_CONFLICT("decide-conflict", Group.HAND_OVER),

  ENROL("enrol", Group.DESK),
  REVOKE("revoke", Group.DESK),
  MAKE_KEYS("make-keys", Group.DESK),
  MAKE_NEW_KEYS("make-new-keys", Group.DESK),
  SUCCEED_KEYS("succeed-keys", Group.DESK),
  INSTALL_SUCCESSION("install-succession", Group.DESK),
  INSTALL_CERTIFICATE("install-certificate", Group.DESK),
  MAKE_MINORS_KEY("make-minors-key", Group.DESK),
  INSTALL_MINORS_KEY("install-minors-key", Group.DESK),
  RENAME_OFFICE("rename", Group.DESK),
  MERGE_OFFICES("merge", Group.DESK),
  ORDER_OFFICES("order", Group.DESK),
  BACKUP("backup", Group.DESK),
  /** The first opening of a desk that was made of a backup. */
  RESTORE_BACKUP("restore-backup", Group.DESK),
  /** A ledger without a seal of its own was opened. */
  OPEN_UNSEALED("open-unsealed", Group.DESK),
  /** A ledger was opened that lacks what is remembered of it. */
  EARLIER_LEDGER("earlier-ledger", Group.DESK),
  DOUBT_SETTLED("doubt-settled", Group.DESK),
  REKEY("rekey", Group.DESK),
  REHEARSE_BACKUP("rehearse-backup", Group.DESK),
  /** Everything was written into a portable dump. */
  DUMP("dump", Group.DESK),
  /** The first opening of a desk that was made of a portable dump. */
  LOAD_DUMP("load-dump", Group.DESK),
  SET_RETENTION("set-retention", Group.DESK),
  DESTROY("destroy", Group.RECORDS);

  private static final Wording WORDS = Wording.of(AuditAct.class);

  /** Acts of one sort, as a person filters them. */
  public enum Group {
    /** 登录与人员. */
    PEOPLE,
    /** 台账. */
    RECORDS,
    /** 导入、导出、打印. */
    FILES,
    /** 报表. */
    FORMS,
    /** 上报与收件. */
    HAND_OVER,
    /** 本机、密钥与机构. */
    DESK;

    public String label() {
      return WORDS.say("act.group." + name());
    }

    public List<AuditAct> acts() {
      return Stream.of(AuditAct.values()).filter(a -> a.group == this).toList();
    }
  }

  private final String code;
  private final Group group;

  AuditAct(String code, Group group) {
    this.code = code;
    this.group = group;
  }

  /** How it stands in the chain. */
  public String code() {
    return code;
  }

  public Group group() {
    return group;
  }

  /** What a person reads, such as 锁定报表. */
  public String label() {
    return WORDS.say("act." + code);
  }

  public static Optional<AuditAct> find(String code) {
    return Stream.of(values()).filter(a -> a.code.equals(code)).findFirst();
  }

  /** The act of a code or of a label, such as {@code close} or 锁定报表. */
  public static Optional<AuditAct> parse(String text) {
    String wanted = text.strip();
    return Stream.of(values())
        .filter(a -> a.code.equals(wanted) || a.label().equals(wanted))
        .findFirst();
  }

  /** What a person reads of a code; the code itself if a later version of the program wrote it. */
  public static String label(String code) {
    return find(code).map(AuditAct::label).orElse(code);
  }

  /** What an act was about, such as 报表; the code itself if it is none of these. */
  public static String entityLabel(String entity) {
    String key = "entity." + entity;
    return WORDS.has(key) ? WORDS.say(key) : entity;
  }
}
