package cn.sifasuo.app;

import cn.sifasuo.exchange.SentAnchors;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.ChainAnchor;
import cn.sifasuo.vault.BackupInfo;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the ledger is an earlier or another one than is remembered elsewhere: beside the vault,
 * in the newest backups, in the bundles and receipts of the county. A lawful restore explains what
 * it left out, by its entry in the chain.
 */
final class EarlierLedger {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierLedger.class);
  private static final Wording WORDS = Wording.of(EarlierLedger.class);

  /** The first opening of a restored desk, in the audit chain; its detail begins {@code base=}. */
  static final String RESTORED = AuditAct.RESTORE_BACKUP.code();

  /** A backup holds all there was before it; older ones know nothing more. */
  private static final int BACKUPS = 3;

  private final Desk desk;

  EarlierLedger(Desk desk) {
    this.desk = desk;
  }

  /**
   * Something known of the ledger's audit chain.
   *
   * @param where it is known from, in words
   * @param at when that was
   */
  record Known(String where, AuditChain.Head head, OffsetDateTime at) {}

  /**
   * What was compared.
   *
   * @param compared places that remember
   * @param missing what the ledger does not hold though it should
   * @param explained what it does not hold because a backup was restored
   * @param earlierSeal whether the seal is an older one than remembered
   */
  record Report(int compared, List<Known> missing, List<Known> explained, boolean earlierSeal) {

    /** What is missing, in a sentence; empty if nothing is. */
    Optional<String> said() {
      if (!isEarlier()) {
        return Optional.empty();
      }
      String where = missing.stream().map(Known::where).distinct().collect(Collectors.joining("、"));
      return Optional.of(
          where.isEmpty() ? WORDS.say("doctor.earlier-seal") : WORDS.say("doctor.earlier", where));
    }

    boolean isEarlier() {
      return !missing.isEmpty() || earlierSeal;
    }
  }

  /** Compares with what lies near: quick enough for every opening. */
  Report near() {
    List<Known> known = new ArrayList<>();
    Optional<Remembered.Memory> memory = memory(known);
    known.addAll(backups());
    return report(known, memory);
  }

  /** Compares with everything, the county's signed receipts too. */
  Report everything() {
    List<Known> known = new ArrayList<>();
    Optional<Remembered.Memory> memory = memory(known);
    known.addAll(backups());
    for (SentAnchors.Sent sent : desk.exchange.sentAnchors.sent()) {
      ChainAnchor anchor = sent.anchor();
      known.add(
          new Known(anchor.carrier(), new AuditChain.Head(anchor.seq(), anchor.hash()), sent.at()));
    }
    return report(known, memory);
  }

  private Optional<Remembered.Memory> memory(List<Known> known) {
    try {
      Optional<Remembered.Memory> memory = new Remembered(desk.folder(), desk.vault()).read();
      memory.ifPresent(m -> known.add(new Known(WORDS.say("app.known.witness"), m.head(), m.at())));
      return memory;
    } catch (Failure e) {
      if (e.kind() != FailureKind.DAMAGED) {
        throw e;
      }
      LOG.warn("what is remembered is of another ledger, or was changed");
      known.add(
          new Known(
              WORDS.say("app.known.foreign"),
              new AuditChain.Head(Long.MAX_VALUE, ""),
              OffsetDateTime.MAX));
      return Optional.empty();
    }
  }

  private List<Known> backups() {
    List<Known> known = new ArrayList<>();
    for (Path file : new Backups(desk).newest(BACKUPS)) {
      try {
        BackupInfo info = desk.vault().provenHead(file);
        AuditChain.@Nullable Head head = head(info.auditHead());
        if (head != null) {
          known.add(
              new Known(
                  WORDS.say("app.known.backup", file.getFileName()),
                  head,
                  info.madeAt().atOffset(ZoneOffset.UTC)));
        }
      } catch (Failure e) {
        LOG.warn("a backup tells nothing of the ledger: {}", e.code());
      }
    }
    return known;
  }

  private static AuditChain.@Nullable Head head(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? null
        : new AuditChain.Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
  }

  private Report report(List<Known> known, Optional<Remembered.Memory> memory) {
    return desk.transactions()
        .read(ctx -> {
          List<AuditChain.Entry> restores = desk.audit.all(ctx, RESTORED);
          List<Known> missing = new ArrayList<>();
          List<Known> explained = new ArrayList<>();
          for (Known k : known) {
            if (!desk.audit.holds(ctx, k.head())) {
              boolean left = restores.stream().anyMatch(r -> explains(r, k.head(), k.at()));
              (left ? explained : missing).add(k);
            }
          }
          boolean earlier =
              memory
                  .filter(m -> comparable() && desk.vault().round() < m.round())
                  .filter(m -> restores.stream().noneMatch(r -> !r.at().isBefore(m.at())))
                  .isPresent();
          return new Report(known.size(), missing, explained, earlier);
        });
  }

  /** A vault without a seal of its own counts its seals anew. */
  private boolean comparable() {
    return switch (desk.vault().seal()) {
      case SOUND, OPEN -> true;
      case MISSING, FOREIGN -> false;
    };
  }

  /** A restore leaves out what came after its backup and was there before it. */
  private static boolean explains(
      AuditChain.Entry restore, AuditChain.Head head, OffsetDateTime at) {
    return head.seq() > base(restore) && !at.isAfter(restore.at());
  }

  private static long base(AuditChain.Entry restore) {
    String detail = restore.detail();
    int from = detail.indexOf('=') + 1;
    int to = detail.indexOf(' ');
    return Long.parseLong(detail.substring(from, to));
  }
}
