package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CorrectionsTypesTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();

  /** What real systems hold and this one never does (domain/corrections.md §1). */
  private static final Pattern NEVER =
      Pattern.compile(
          "(.*_)?(position|location|latitude|longitude|coords?|tracks|tracking|trajectory|fences?|alarms?|gps"
              + "|beidou|imei|scores?|risk|prediction|rating|face|voice|finger(print)?|iris|photo"
              + "|biometrics?|religion|belief|wechat|qq|diagnosis|disease|hiv|psychiatric"
              + "|accomplice)(_.*)?");

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void nothingOfTheNeverListIsInATableOrAField() {
    Set<String> names = new TreeSet<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      String name = table.getName().toLowerCase(java.util.Locale.ROOT);
      if (name.startsWith("correction") || name.startsWith("aid_")) {
        names.add(name);
        Stream.of(table.fields())
            .map(Field::getName)
            .map(f -> f.toLowerCase(java.util.Locale.ROOT))
            .forEach(names::add);
      }
    }
    DESK.all.all().stream()
        .flatMap(t -> t.fields().stream())
        .map(FieldSpec::name)
        .forEach(names::add);
    assertThat(names).isNotEmpty().noneMatch(n -> NEVER.matcher(n).matches());
  }

  @Test
  void everyCodeFieldHasItsList() {
    Set<String> lists = new TreeSet<>();
    for (RecordType type : DESK.all.all()) {
      type.fields().stream()
          .map(FieldSpec::codeList)
          .filter(java.util.Objects::nonNull)
          .forEach(lists::add);
    }
    assertThat(lists)
        .isNotEmpty()
        .allSatisfy(list -> assertThat(DESK.codes.items(list)).as(list).isNotEmpty());
  }

  @Test
  void aCaseIsSavedAndReadBack() {
    UUID id = DESK.saved(DESK.aCase().build());
    assertThat(DESK.read(id).title()).isEqualTo("（2026）矫字第1号　赵立新");
  }

  @Test
  void nobodyTakesAComplaintAway() {
    UUID id =
        DESK.saved(
            DESK.fresh("correction_complaint")
                .set(CORRECTION_COMPLAINT.COMPLAINANT, "赵立新")
                .set(CORRECTION_COMPLAINT.RECEIVED_ON, CorrectionsDesk.day("2026-09-01"))
                .set(CORRECTION_COMPLAINT.CONTENT, "外出申请未予批准，不服"));
    assertThatThrownBy(() ->
            DESK.gate.voidRecord(
                Sessions.keeping("wang", "王芳", Role.DIRECTOR, "990101001"),
                DESK.types.complaint(),
                id,
                1,
                "误登",
                Door.WINDOW))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-307"));
  }

  @Test
  void textsAndNamesAreNotOpen() {
    List<String> open =
        DESK.all.all().stream()
            .flatMap(t ->
                t.fields().stream()
                    .filter(f -> f.kind() == cn.sifasuo.ledger.FieldKind.LONG_TEXT)
                    .filter(f -> f.privacy() == cn.sifasuo.ledger.Privacy.OPEN)
                    .map(f -> t.code() + "." + f.name()))
            .toList();
    assertThat(open).isEmpty();
  }
}
