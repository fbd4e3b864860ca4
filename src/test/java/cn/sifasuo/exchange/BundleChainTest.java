package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.BundleChain.Link;
import cn.sifasuo.exchange.BundleChain.Place;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a desk's bundles stand by what the county said last. */
class BundleChainTest {

  private static final OffsetDateTime NOON = OffsetDateTime.parse("2016-10-02T12:00:00+08:00");

  private final List<Link> links = new ArrayList<>();

  private UUID sealed(long seq, String hash, @Nullable String prev, Outbox.Status status) {
    UUID id = UUID.randomUUID();
    links.add(new Link(id, seq, hash, prev, status));
    return id;
  }

  private BundleChain county(long next, @Nullable String head) {
    return new BundleChain(new CountyStanding(NOON, next, head), links);
  }

  @Test
  void theFirstBundleHasNoPredecessor() {
    assertThat(county(1, null).end()).isEqualTo(new Place(1, null));
    assertThat(county(1, null).isBehind()).isFalse();
  }

  @Test
  void theNextFollowsOnWhatWaitsForItsAnswer() {
    sealed(1, "a", null, Outbox.Status.ACCEPTED);
    UUID second = sealed(2, "b", "a", Outbox.Status.SEALED);
    BundleChain chain = county(2, "a");
    assertThat(chain.end()).isEqualTo(new Place(3, "b"));
    assertThat(chain.wantedBefore(3)).containsExactly(second);
    assertThat(chain.lost()).isEmpty();
  }

  @Test
  void whatIsOutOfForceLeavesItsPlace() {
    sealed(1, "a", null, Outbox.Status.RETURNED);
    assertThat(county(1, null).end()).isEqualTo(new Place(1, null));
    links.clear();
    sealed(1, "a", null, Outbox.Status.REPLACED);
    UUID again = sealed(1, "b", null, Outbox.Status.SEALED);
    BundleChain chain = county(1, null);
    assertThat(chain.end()).isEqualTo(new Place(2, "b"));
    assertThat(chain.wantedBefore(2)).containsExactly(again);
  }

  @Test
  void whatStandsOnAReturnedBundleIsLost() {
    sealed(1, "a", null, Outbox.Status.RETURNED);
    UUID second = sealed(2, "b", "a", Outbox.Status.SEALED);
    UUID third = sealed(3, "c", "b", Outbox.Status.SEALED);
    assertThat(county(1, null).lost()).containsExactlyInAnyOrder(second, third);
  }

  @Test
  void theNewestOneTheCountyHasBringsTheOthersAlong() {
    UUID first = sealed(1, "a", null, Outbox.Status.SEALED);
    UUID second = sealed(2, "b", "a", Outbox.Status.SEALED);
    UUID third = sealed(3, "c", "b", Outbox.Status.SEALED);
    BundleChain chain = county(3, "b");
    assertThat(chain.taken()).containsExactlyInAnyOrder(first, second);
    assertThat(chain.lost()).doesNotContain(third).isEmpty();
  }

  @Test
  void ofTwoInTheSamePlaceTheCountyTookOne() {
    UUID lostFile = sealed(1, "a", null, Outbox.Status.REPLACED);
    UUID again = sealed(1, "b", null, Outbox.Status.SEALED);
    BundleChain chain = county(2, "a");
    assertThat(chain.taken()).containsExactly(lostFile);
    assertThat(chain.lost()).containsExactly(again);
    assertThat(chain.end()).isEqualTo(new Place(2, "a"));
  }

  @Test
  void aDeskWithOlderBooksGoesOnBehindABundleItDoesNotKnow() {
    sealed(1, "a", null, Outbox.Status.ACCEPTED);
    UUID second = sealed(2, "z", "a", Outbox.Status.SEALED);
    BundleChain chain = county(4, "c");
    assertThat(chain.isBehind()).isTrue();
    assertThat(chain.end()).isEqualTo(new Place(4, "c"));
    assertThat(chain.lost()).containsExactly(second);
  }

  @Test
  void aCountyWithOlderBooksGetsWhatItLostAgain() {
    sealed(1, "a", null, Outbox.Status.ACCEPTED);
    UUID second = sealed(2, "b", "a", Outbox.Status.ACCEPTED);
    UUID third = sealed(3, "c", "b", Outbox.Status.SEALED);
    BundleChain chain = county(2, "a");
    assertThat(chain.wantedBefore(3)).containsExactly(second);
    assertThat(chain.lost()).doesNotContain(third).isEmpty();
    assertThat(chain.end()).isEqualTo(new Place(4, "c"));
  }

  @Test
  void onlyANewerWordOfTheCountyCounts() {
    CountyStanding known = new CountyStanding(NOON, 3, "b");
    assertThat(known.isOlderThan(new CountyStanding(NOON.plusDays(1), 4, "c"))).isTrue();
    assertThat(known.isOlderThan(new CountyStanding(NOON.minusDays(9), 2, "a")))
        .as("a copy that turned up late")
        .isFalse();
    assertThat(known.isOlderThan(new CountyStanding(NOON, 3, "b"))).as("the same again").isFalse();
    assertThat(known.isOlderThan(new CountyStanding(NOON.plusDays(1), 2, "a")))
        .as("a county out of its own backup")
        .isTrue();
    assertThat(known.isOlderThan(new CountyStanding(NOON.minusYears(1), 4, "c")))
        .as("a county whose clock was put right")
        .isTrue();
  }
}
