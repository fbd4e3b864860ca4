package cn.sifasuo.ledger;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A warning somebody answered, as the ledger keeps it.
 *
 * @param version version of the record that was saved with it
 * @param field path of the field then
 * @param rule stable name of the rule
 * @param sentence what the rule said
 * @param reason what the person said
 * @param who sign-in of the person
 * @param holds whether the rule still warned of the same values when the record was last saved
 */
public record AcceptedWarning(
    UUID id,
    int version,
    String field,
    String rule,
    String sentence,
    String reason,
    String who,
    OffsetDateTime at,
    boolean holds) {}
