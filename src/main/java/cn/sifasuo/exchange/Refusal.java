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
 * <p>What goes wrong while the private key undoes the cipher, and with what it brought forth before
 * the signature has verified it, has one and the same sentence: SM4-CBC has no tag, and whoever
 * makes such files must not learn from the screen whether the padding was right. The code, which
 * the log keeps, tells these apart. Everything else says what it is and what to do: it stands
 * openly on the envelope, or behind a signature that held (decision 0016).
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

  NOT_SEALED("X-201", FailureKind.DAMAGED, "not_sealed"),
  SUITE_NOT_ALLOWED("X-202", FailureKind.DAMAGED, "suite_not_allowed"),
  NOT_FOR_US("X-203", FailureKind.REFUSED, "not_for_us"),
  KEY_NOT_RECOVERED("X-204", FailureKind.DAMAGED, Refusal.UNOPENED),
  CONTENT_BROKEN("X-205", FailureKind.DAMAGED, Refusal.UNOPENED),
  NOT_SIGNED("X-206", FailureKind.DAMAGED, Refusal.UNOPENED),
  SIGNING_SUITE_NOT_ALLOWED("X-207", FailureKind.DAMAGED, "signing_suite_not_allowed"),
  NOT_ONE_SIGNER("X-208", FailureKind.DAMAGED, "not_one_signer"),
  SIGNER_UNKNOWN("X-209", FailureKind.DAMAGED, "signer_unknown"),
  SIGNER_OUT_OF_DATE("X-210", FailureKind.DAMAGED, "signer_out_of_date"),
  SIGNER_REVOKED("X-211", FailureKind.DAMAGED, "signer_revoked"),
  SIGNATURE_WRONG("X-212", FailureKind.DAMAGED, Refusal.UNOPENED),
  CHANGED_MEANWHILE("X-213", FailureKind.DAMAGED, "changed_meanwhile"),
  CUT_SHORT("X-214", FailureKind.DAMAGED, "cut_short"),
  BYTES_BEHIND("X-215", FailureKind.DAMAGED, "bytes_behind"),
  FRAME_BROKEN("X-216", FailureKind.DAMAGED, "frame_broken"),

  ZIP_BROKEN("X-301", FailureKind.DAMAGED, "zip_broken"),
  ENTRY_NAME("X-302", FailureKind.DAMAGED, "entry_name"),
  ENTRY_TWICE("X-303", FailureKind.DAMAGED, "entry_twice"),
  ENTRY_NOT_LISTED("X-304", FailureKind.DAMAGED, "entry_not_listed"),
  TOO_MUCH_CONTENT("X-305", FailureKind.DAMAGED, "too_much_content"),
  ENTRY_SIZE("X-306", FailureKind.DAMAGED, "entry_size"),
  ENTRY_DIGEST("X-307", FailureKind.DAMAGED, "entry_digest"),
  ENTRY_ROWS("X-308", FailureKind.DAMAGED, "entry_rows"),
  MANIFEST_MISSING("X-311", FailureKind.DAMAGED, "manifest_missing"),
  MANIFEST_UNREADABLE("X-312", FailureKind.DAMAGED, "manifest_unreadable"),
  FORMAT_UNKNOWN("X-313", FailureKind.DAMAGED, "format_unknown"),
  MANIFEST_ENTRIES("X-314", FailureKind.DAMAGED, "manifest_entries"),
  MANIFEST_COUNTS("X-315", FailureKind.DAMAGED, "manifest_counts"),
  MANIFEST_SEQUENCE("X-316", FailureKind.DAMAGED, "manifest_sequence"),
  SENDER_DIFFERS("X-321", FailureKind.REFUSED, "sender_differs"),
  SENDER_CERTIFICATE_DIFFERS("X-322", FailureKind.REFUSED, "sender_certificate_differs"),
  RECIPIENT_DIFFERS("X-323", FailureKind.REFUSED, "recipient_differs"),
  RECIPIENT_CERTIFICATE_DIFFERS("X-324", FailureKind.REFUSED, "recipient_certificate_differs"),
  SUITE_DIFFERS("X-325", FailureKind.REFUSED, "suite_differs"),
  SCHEMA_NEWER("X-326", FailureKind.REFUSED, "schema_newer"),
  SOURCE_CHANGED("X-331", FailureKind.UNREACHABLE, "source_changed"),
  CONTENT_UNFIT("X-332", FailureKind.WRONG_USE, "content_unfit"),
  LEAK_FOUND("X-333", FailureKind.REFUSED, "leak_found"),

  RECEIPT_UNREADABLE("X-401", FailureKind.DAMAGED, "receipt_unreadable"),
  RECEIPT_NOT_FROM_COUNTY("X-402", FailureKind.REFUSED, "receipt_not_from_county"),
  RECEIPT_PERSONAL("X-404", FailureKind.REFUSED, "receipt_personal"),

  FILE_TOO_LARGE("X-501", FailureKind.REFUSED, "file_too_large"),
  SOURCE_GONE("X-502", FailureKind.UNREACHABLE, "source_gone"),
  PLACE_GONE("X-503", FailureKind.UNREACHABLE, "place_gone"),
  PLACE_FULL("X-504", FailureKind.UNREACHABLE, "place_full"),
  PLACE_READ_ONLY("X-505", FailureKind.UNREACHABLE, "place_read_only"),
  PLACE_HAS_OTHER("X-506", FailureKind.REFUSED, "place_has_other"),
  COPY_DIFFERS("X-507", FailureKind.DAMAGED, "copy_differs"),
  PLACE_FAILS("X-508", FailureKind.UNREACHABLE, "place_fails"),
  PLACE_TAKES_NO_SUCH_SIZE("X-509", FailureKind.UNREACHABLE, "place_takes_no_such_size"),

  PACKAGE_UNREADABLE("X-601", FailureKind.DAMAGED, "package_unreadable"),
  PACKAGE_NOT_FROM_COUNTY("X-602", FailureKind.REFUSED, "package_not_from_county"),
  PACKAGE_UNFIT("X-603", FailureKind.DAMAGED, "package_unfit"),
  PACKAGE_NAMES("X-604", FailureKind.WRONG_USE, "package_names"),
  PACKAGE_ERRORS("X-605", FailureKind.REFUSED, "package_errors"),
  PACKAGE_NO_KEYS("X-606", FailureKind.REFUSED, "package_no_keys");

  private static final String UNOPENED = "unopened";
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
