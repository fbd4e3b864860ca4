package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every reason for which a sealed file, a certificate or a copy is refused. X-1xx identities and
 * enrolment, X-2xx opening, X-3xx content, X-4xx receipts, X-5xx files and sticks, X-6xx form
 * packages.
 *
 * <p>Everything that can go wrong while opening has one and the same sentence: whoever forges files
 * must not learn from the screen how far he came. The code and the log tell the reasons apart. Only
 * that a file is for another desk is said: its recipients stand openly on the envelope, and no key
 * has been touched.
 */
public enum Refusal {
  NAME_UNFIT("X-101", FailureKind.WRONG_USE, "name_unfit"),
  IDENTITY_DAMAGED("X-102", FailureKind.DAMAGED, "identity_damaged"),
  SUITES_DIFFER("X-103", FailureKind.REFUSED, "suites_differ"),
  NO_AUTHORITY("X-104", FailureKind.WRONG_USE, "no_authority"),
  REQUEST_UNREADABLE("X-111", FailureKind.DAMAGED, "request_unreadable"),
  REQUEST_NOT_SELF_SIGNED("X-112", FailureKind.REFUSED, "request_unreadable"),
  REQUEST_FINGERPRINT("X-113", FailureKind.REFUSED, "request_fingerprint"),
  REQUEST_KEY_REVOKED("X-114", FailureKind.REFUSED, "request_key_revoked"),
  GRANT_UNREADABLE("X-121", FailureKind.DAMAGED, "grant_unreadable"),
  GRANT_FINGERPRINT("X-122", FailureKind.REFUSED, "grant_fingerprint"),
  GRANT_NOT_OURS("X-123", FailureKind.REFUSED, "grant_not_ours"),
  GRANT_CHAIN("X-124", FailureKind.REFUSED, "grant_unreadable"),
  SUCCESSION_UNREADABLE("X-131", FailureKind.DAMAGED, "succession_unreadable"),
  SUCCESSION_NOT_FROM_COUNTY("X-132", FailureKind.REFUSED, "succession_not_from_county"),
  MINORS_PAPER_UNREADABLE("X-141", FailureKind.DAMAGED, "minors_paper_unreadable"),
  MINORS_PAPER_NOT_FROM_COUNTY("X-142", FailureKind.REFUSED, "minors_paper_not_from_county"),
  NOT_THE_HOLDER("X-143", FailureKind.REFUSED, "not_the_holder"),

  NOT_SEALED("X-201", FailureKind.DAMAGED, Refusal.UNOPENED),
  SUITE_NOT_ALLOWED("X-202", FailureKind.DAMAGED, Refusal.UNOPENED),
  NOT_FOR_US("X-203", FailureKind.REFUSED, "not_for_us"),
  KEY_NOT_RECOVERED("X-204", FailureKind.DAMAGED, Refusal.UNOPENED),
  CONTENT_BROKEN("X-205", FailureKind.DAMAGED, Refusal.UNOPENED),
  NOT_SIGNED("X-206", FailureKind.DAMAGED, Refusal.UNOPENED),
  SIGNING_SUITE_NOT_ALLOWED("X-207", FailureKind.DAMAGED, Refusal.UNOPENED),
  NOT_ONE_SIGNER("X-208", FailureKind.DAMAGED, Refusal.UNOPENED),
  SIGNER_UNKNOWN("X-209", FailureKind.DAMAGED, Refusal.UNOPENED),
  SIGNER_OUT_OF_DATE("X-210", FailureKind.DAMAGED, Refusal.UNOPENED),
  SIGNER_REVOKED("X-211", FailureKind.DAMAGED, Refusal.UNOPENED),
  SIGNATURE_WRONG("X-212", FailureKind.DAMAGED, Refusal.UNOPENED),
  CHANGED_MEANWHILE("X-213", FailureKind.DAMAGED, Refusal.UNOPENED),

  ZIP_BROKEN("X-301", FailureKind.DAMAGED, Refusal.UNFIT),
  ENTRY_NAME("X-302", FailureKind.DAMAGED, Refusal.UNFIT),
  ENTRY_TWICE("X-303", FailureKind.DAMAGED, Refusal.UNFIT),
  ENTRY_NOT_LISTED("X-304", FailureKind.DAMAGED, Refusal.UNFIT),
  TOO_MUCH_CONTENT("X-305", FailureKind.DAMAGED, Refusal.UNFIT),
  ENTRY_SIZE("X-306", FailureKind.DAMAGED, Refusal.UNFIT),
  ENTRY_DIGEST("X-307", FailureKind.DAMAGED, Refusal.UNFIT),
  ENTRY_ROWS("X-308", FailureKind.DAMAGED, Refusal.UNFIT),
  MANIFEST_MISSING("X-311", FailureKind.DAMAGED, Refusal.UNFIT),
  MANIFEST_UNREADABLE("X-312", FailureKind.DAMAGED, "manifest_unreadable"),
  FORMAT_UNKNOWN("X-313", FailureKind.DAMAGED, "format_unknown"),
  MANIFEST_ENTRIES("X-314", FailureKind.DAMAGED, Refusal.UNFIT),
  MANIFEST_COUNTS("X-315", FailureKind.DAMAGED, Refusal.UNFIT),
  MANIFEST_SEQUENCE("X-316", FailureKind.DAMAGED, Refusal.UNFIT),
  SENDER_DIFFERS("X-321", FailureKind.REFUSED, "sender_differs"),
  SENDER_CERTIFICATE_DIFFERS("X-322", FailureKind.REFUSED, "sender_differs"),
  RECIPIENT_DIFFERS("X-323", FailureKind.REFUSED, "recipient_differs"),
  RECIPIENT_CERTIFICATE_DIFFERS("X-324", FailureKind.REFUSED, "recipient_differs"),
  SUITE_DIFFERS("X-325", FailureKind.REFUSED, Refusal.UNFIT),
  SOURCE_CHANGED("X-331", FailureKind.UNREACHABLE, "source_changed"),
  CONTENT_UNFIT("X-332", FailureKind.WRONG_USE, "content_unfit"),
  LEAK_FOUND("X-333", FailureKind.REFUSED, "leak_found"),

  RECEIPT_UNREADABLE("X-401", FailureKind.DAMAGED, "receipt_unreadable"),
  RECEIPT_NOT_FROM_COUNTY("X-402", FailureKind.REFUSED, "receipt_not_from_county"),

  FILE_TOO_LARGE("X-501", FailureKind.REFUSED, "file_too_large"),
  SOURCE_GONE("X-502", FailureKind.UNREACHABLE, "source_gone"),
  PLACE_GONE("X-503", FailureKind.UNREACHABLE, "place_gone"),
  PLACE_FULL("X-504", FailureKind.UNREACHABLE, "place_full"),
  PLACE_READ_ONLY("X-505", FailureKind.UNREACHABLE, "place_read_only"),
  PLACE_HAS_OTHER("X-506", FailureKind.REFUSED, "place_has_other"),
  COPY_DIFFERS("X-507", FailureKind.DAMAGED, "copy_differs"),
  PLACE_FAILS("X-508", FailureKind.UNREACHABLE, "place_fails"),

  PACKAGE_UNREADABLE("X-601", FailureKind.DAMAGED, "package_unreadable"),
  PACKAGE_NOT_FROM_COUNTY("X-602", FailureKind.REFUSED, "package_not_from_county"),
  PACKAGE_UNFIT("X-603", FailureKind.DAMAGED, "package_unfit"),
  PACKAGE_NAMES("X-604", FailureKind.WRONG_USE, "package_names"),
  PACKAGE_ERRORS("X-605", FailureKind.REFUSED, "package_errors"),
  PACKAGE_NO_KEYS("X-606", FailureKind.REFUSED, "package_no_keys");

  private static final String UNOPENED = "unopened";
  private static final String UNFIT = "unfit";
  private static final Wording WORDS = Wording.of(Refusal.class);

  private final String code;
  private final FailureKind kind;
  private final String wording;

  Refusal(String code, FailureKind kind, String wording) {
    this.code = code;
    this.kind = kind;
    this.wording = wording;
  }

  /** The reason behind a failure's code, if it is one of ours. */
  public static Optional<Refusal> of(Failure failure) {
    return Arrays.stream(values()).filter(r -> r.code.equals(failure.code())).findFirst();
  }

  /** What is said on the telephone, such as {@code X-205}. */
  public String code() {
    return code;
  }

  /**
   * @param detail for the log: no names, numbers or addresses of people
   * @param arguments what the sentence mentions, such as a file name
   */
  public Failure failure(String detail, Object... arguments) {
    return new Failure(kind, code, WORDS.say("refusal." + wording, arguments), detail);
  }

  /** The same with what was thrown below. */
  public Failure failure(@Nullable Throwable cause, String detail, Object... arguments) {
    return new Failure(kind, code, WORDS.say("refusal." + wording, arguments), detail, cause);
  }
}
