package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * This desk's bundles as the county counts them: each names the manifest of the one before, and the
 * county takes in only what follows on its newest. From where the county stands follows which
 * bundles it has, which it can never take any more, and where the next one goes.
 */
final class BundleChain {

  private final CountyStanding standing;
  private final List<Link> links;

  /**
   * @param links every bundle ever sealed here
   */
  BundleChain(CountyStanding standing, Collection<Link> links) {
    this.standing = standing;
    this.links = List.copyOf(links);
  }

  static BundleChain read(DSLContext ctx) {
    return new BundleChain(
        CountyStanding.read(ctx),
        ctx.selectFrom(OUTBOUND_BUNDLE)
            .orderBy(OUTBOUND_BUNDLE.SEQ, OUTBOUND_BUNDLE.SEALED_AT)
            .fetch(r ->
                new Link(
                    r.getBundleId(),
                    r.getSeq(),
                    r.getManifestHash(),
                    r.getPrevManifestHash(),
                    Outbox.Status.valueOf(r.getStatus()))));
  }

  /** A bundle in the chain. */
  record Link(
      UUID bundleId, long seq, String hash, @Nullable String prevHash, Outbox.Status status) {}

  /** Number and predecessor of a bundle to be made. */
  record Place(long seq, @Nullable String prevHash) {}

  /** Where a bundle stands that another one is to take the place of. */
  static Place placeOf(DSLContext ctx, UUID bundleId) {
    return ctx.select(OUTBOUND_BUNDLE.SEQ, OUTBOUND_BUNDLE.PREV_MANIFEST_HASH)
        .from(OUTBOUND_BUNDLE)
        .where(OUTBOUND_BUNDLE.BUNDLE_ID.eq(bundleId))
        .fetchSingle(r -> new Place(r.value1(), r.value2()));
  }

  /** Behind the last bundle that the county has or can still take. */
  Place end() {
    Place end = next();
    for (Optional<Link> on = following(end); on.isPresent(); on = following(end)) {
      end = new Place(on.get().seq() + 1, on.get().hash());
    }
    return end;
  }

  private Place next() {
    return new Place(standing.nextSeq(), standing.headHash());
  }

  /** The one bundle in force at a place; what was given back or made anew is out of force. */
  private Optional<Link> following(Place place) {
    return links.stream()
        .filter(l -> l.status() == Outbox.Status.SEALED || l.status() == Outbox.Status.ACCEPTED)
        .filter(l -> stands(l, place))
        .findFirst();
  }

  private static boolean stands(Link link, Place place) {
    return link.seq() == place.seq() && Objects.equals(link.prevHash(), place.prevHash());
  }

  /** Bundles the county has: its newest, and what that one was built on. */
  Set<UUID> taken() {
    Set<UUID> taken = new HashSet<>();
    String hash = standing.headHash();
    while (hash != null) {
      Optional<Link> link = byHash(hash);
      link.ifPresent(l -> taken.add(l.bundleId()));
      hash = link.map(Link::prevHash).orElse(null);
    }
    return taken;
  }

  private Optional<Link> byHash(String hash) {
    return links.stream().filter(l -> l.hash().equals(hash)).findFirst();
  }

  /** Whether the county's newest bundle is none of ours: our books are older than its. */
  boolean isBehind() {
    String head = standing.headHash();
    return head != null && byHash(head).isEmpty();
  }

  /** Sealed bundles that do not follow on what the county has, and never will. */
  Set<UUID> lost() {
    Set<UUID> alive = taken();
    List<Place> places = new ArrayList<>(List.of(next()));
    while (!places.isEmpty()) {
      Place place = places.removeFirst();
      for (Link link : links) {
        if (link.status() != Outbox.Status.RETURNED
            && stands(link, place)
            && alive.add(link.bundleId())) {
          places.add(new Place(link.seq() + 1, link.hash()));
        }
      }
    }
    Set<UUID> lost = new HashSet<>();
    links.stream()
        .filter(l -> l.status() == Outbox.Status.SEALED && !alive.contains(l.bundleId()))
        .forEach(l -> lost.add(l.bundleId()));
    return lost;
  }

  /** Bundles in force that the county has not taken yet and will want before this number. */
  List<UUID> wantedBefore(long seq) {
    List<UUID> wanted = new ArrayList<>();
    Place place = next();
    for (Optional<Link> on = following(place); on.isPresent(); on = following(place)) {
      if (on.get().seq() < seq) {
        wanted.add(on.get().bundleId());
      }
      place = new Place(on.get().seq() + 1, on.get().hash());
    }
    return wanted;
  }
}
