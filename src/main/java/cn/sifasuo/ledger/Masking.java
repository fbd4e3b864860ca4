package cn.sifasuo.ledger;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.law.AgeBand;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a list, its print and its export show of a person (domain/corrections.md §9,
 * statistics-conventions §7): the surname, an identity number without its middle, a telephone
 * number without its middle, an address down to the township. A protected record shows its number
 * alone, to everybody: it is opened one at a time, with a reason.
 */
public final class Masking {

  private static final String HIDDEN = "**";

  /** Ledgers of people who must not be known to be in them. */
  private static final Set<Ledger> NAME_NOBODY =
      EnumSet.of(Ledger.CORRECTIONS, Ledger.RESETTLEMENT);

  private static final Pattern TOWNSHIP = Pattern.compile("^.+?(?:镇|乡|街道|苏木)");

  /** How much of a value stays readable. */
  public enum Shape {
    /** 张** */
    NAME,
    /** 990101********1234 */
    NUMBER,
    /** 138******78 */
    PHONE,
    /** 双塘镇** */
    ADDRESS,
    /** Nothing: a text may name anybody. */
    WHOLE;

    static Shape of(FieldKind kind) {
      return switch (kind) {
        case PERSON_NAME -> NAME;
        case ID_NUMBER -> NUMBER;
        case PHONE -> PHONE;
        case TEXT, LONG_TEXT, DATE, INTEGER, MONEY, HOURS, YES_NO, CODE, REFERENCE -> WHOLE;
      };
    }
  }

  /**
   * A value as a list shows it that leaves the desk, on paper or as a file. Of corrections and
   * resettlement it names nobody: 张**, an age band for the birthday, no number of who is free
   * (domain/corrections.md §9, resettlement.md §9).
   *
   * @param today the day ages are of
   */
  public Object leaving(RecordType type, FieldSpec field, Object value, LocalDate today) {
    String text = value.toString();
    if (!NAME_NOBODY.contains(type.ledger())) {
      return field.privacy() == Privacy.MASKED ? masked(field, text) : value;
    } else if (field.kind() == FieldKind.REFERENCE) {
      return HIDDEN; // it would be written out as the title of the record, which names somebody
    } else if (field.privacy() == Privacy.OPEN) {
      return value;
    } else if (field.kind() == FieldKind.ID_NUMBER && type.ledger() == Ledger.RESETTLEMENT) {
      return HIDDEN;
    }
    return value instanceof LocalDate day ? AgeBand.of(day, today).label() : masked(field, text);
  }

  /** A value that is masked in every list, as text; others as they are. */
  public String inLists(FieldSpec field, String text) {
    return field.privacy() == Privacy.MASKED ? masked(field, text) : text;
  }

  /** A personal value as text, masked whatever its class; nothing stays of no text. */
  public String masked(FieldSpec field, String text) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (field.shape()) {
      case NAME -> text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
      case NUMBER -> IdNumber.mask(text);
      case PHONE -> phone(text);
      case ADDRESS -> {
        Matcher township = TOWNSHIP.matcher(text);
        yield township.find() ? township.group() + HIDDEN : HIDDEN;
      }
      case WHOLE -> HIDDEN;
    };
  }

  /** A telephone number: its head and the last two digits. */
  private static String phone(String text) {
    int length = text.length();
    int shown = Math.min(3, length / 3);
    int end = Math.min(2, length / 3);
    return text.substring(0, shown)
        + "*".repeat(length - shown - end)
        + text.substring(length - end);
  }

  /**
   * A record as a list may show it to a person who may see the list.
   *
   * @param needed the rights it takes to open the record
   * @return the record itself if nothing is hidden
   */
  Draft listed(Session session, Draft record, Set<SpecialRight> needed) {
    if (!needed.isEmpty()) {
      return numberOnly(record, needed);
    }
    RecordType type = record.type();
    if (!session.may(Permission.READ_RECORDS, type.ledger())) {
      return masked(record);
    }
    if (OwnCases.isArchived(session, record)) {
      return archived(record);
    }
    return OwnCases.ofAnother(session, record) ? ofColleague(record) : record;
  }

  /** With names, numbers and addresses masked, as for a list of persons that others may see. */
  public Draft masked(Draft record) {
    Draft shown = blank(record);
    for (FieldSpec field : record.type().fields()) {
      Object value = record.get(field.name());
      if (field.privacy() == Privacy.OPEN) {
        shown.set(field.name(), value);
      } else if (value instanceof String text) {
        shown.set(field.name(), masked(field, text));
      }
    }
    rows(record, shown, this::masked);
    return shown;
  }

  /** A colleague's case: who it is about and how it stands, without number, address and texts. */
  private Draft ofColleague(Draft record) {
    Draft shown = impersonal(record);
    for (FieldSpec field : record.type().fields()) {
      Object value = record.get(field.name());
      if (field.shape() == Shape.NAME && record.type().titleFields().contains(field.name())) {
        shown.set(field.name(), value);
      } else if (field.privacy() != Privacy.OPEN && value instanceof String text) {
        shown.set(field.name(), masked(field, text));
      }
    }
    return shown;
  }

  /** Without anything personal: what a person who counts may see of a case. */
  Draft impersonal(Draft record) {
    Draft shown = blank(record);
    for (FieldSpec field : record.type().fields()) {
      if (field.privacy() == Privacy.OPEN) {
        shown.set(field.name(), record.get(field.name()));
      }
    }
    return shown;
  }

  /** An archived record as those see it who do not open it: the number it is called by. */
  Draft archived(Draft record) {
    return numberOnly(record, Set.of());
  }

  /** The number it is called by, where its title has one, and nothing else. */
  Draft numberOnly(Draft record, Set<SpecialRight> needed) {
    Draft shown = blank(record);
    for (String name : record.type().titleFields()) {
      if (record.type().field(name).privacy() == Privacy.OPEN) {
        shown.set(name, record.get(name));
      }
    }
    shown.markWithheld(needed);
    return shown;
  }

  private static Draft blank(Draft record) {
    UUID id = record.id();
    Draft shown =
        id == null ? Draft.fresh(record.type()) : Draft.of(record.type(), id, record.version());
    shown.markVoided(record.voided());
    return shown;
  }

  private static void rows(Draft record, Draft shown, UnaryOperator<Draft> each) {
    for (RecordType.Child child : record.type().children()) {
      record.children(child.type().code()).forEach(r -> shown.addChild(each.apply(r)));
    }
  }
}
