package cn.sifasuo.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The decision to use a version of a form from a month on.
 *
 * @param from first day of that month
 * @param askedBy who asked for it
 * @param approvedBy who approved it, another person
 */
public record Adoption(
    UUID id,
    String code,
    String version,
    LocalDate from,
    String reason,
    String askedBy,
    String approvedBy,
    OffsetDateTime adoptedAt,
    String adoptedBy) {}
