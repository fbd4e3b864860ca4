package cn.sifasuo.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Damages a CMS file in the ways parsers trip over: bits, pieces cut out, put in twice or in from
 * another file, lengths, and whole ASN.1 elements taken out, doubled, exchanged or renamed.
 */
public final class FileMutator {

  private static final byte[] LENGTHS = {
    0, 1, 0x7f, (byte) 0x80, (byte) 0x81, (byte) 0x82, (byte) 0x83, (byte) 0x84, (byte) 0xff
  };
  private static final byte[] TAGS = {
    0x00, 0x02, 0x04, 0x05, 0x06, 0x24, 0x30, 0x31, (byte) 0xa0, (byte) 0x80, 0x7f
  };

  private final RandomGenerator random;

  public FileMutator(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param other a whole file of the same kind, for splices
   */
  public byte[] mutate(byte[] good, byte[] other) {
    byte[] mutated = once(good, other);
    for (int more = random.nextInt(3); more > 0 && mutated.length > 100; more--) {
      mutated = bytes(mutated, other);
    }
    return mutated;
  }

  private byte[] once(byte[] good, byte[] other) {
    return random.nextInt(3) == 0 ? element(good) : bytes(good, other);
  }

  private byte[] bytes(byte[] good, byte[] other) {
    byte[] bytes = good.clone();
    int at = place(bytes.length);
    switch (random.nextInt(11)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> bytes = Arrays.copyOf(bytes, at);
      case 3 -> bytes = without(bytes, at, 1 + random.nextInt(40));
      case 4 -> bytes = with(bytes, at, noise(1 + random.nextInt(40)));
      case 5 -> {
        int from = place(bytes.length - 40);
        bytes = with(bytes, at, Arrays.copyOfRange(bytes, from, from + 1 + random.nextInt(39)));
      }
      case 6 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 16), (byte) 0);
      case 7 -> {
        int cut = Math.min(at, other.length);
        bytes = with(Arrays.copyOf(bytes, cut), cut, Arrays.copyOfRange(other, cut, other.length));
      }
      case 8 -> {
        int length = Math.min(1 + random.nextInt(64), bytes.length / 3);
        int to = random.nextInt(bytes.length - length);
        int from = random.nextInt(bytes.length - length);
        byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
        System.arraycopy(bytes, to, bytes, from, length);
        System.arraycopy(piece, 0, bytes, to, length);
      }
      case 9 -> bytes = with(bytes, bytes.length, random.nextBoolean() ? other : noise(3));
      default -> bytes[at] = LENGTHS[random.nextInt(LENGTHS.length)];
    }
    return bytes;
  }

  /** Hits an element of the file as ASN.1. */
  private byte[] element(byte[] good) {
    List<Ber> all = new ArrayList<>();
    collect(Ber.read(good), all);
    Ber one = all.get(random.nextInt(all.size()));
    byte[] piece = Arrays.copyOfRange(good, one.start(), one.end());
    switch (random.nextInt(8)) {
      case 0 -> {
        return without(good, one.start(), piece.length);
      }
      case 1 -> {
        return with(good, one.start(), piece);
      }
      case 2 -> {
        Ber two = all.get(random.nextInt(all.size()));
        return with(
            without(good, one.start(), piece.length),
            one.start(),
            Arrays.copyOfRange(good, two.start(), two.end()));
      }
      case 3 -> {
        byte[] bytes = good.clone();
        bytes[one.start()] = TAGS[random.nextInt(TAGS.length)];
        return bytes;
      }
      case 4 -> {
        byte[] bytes = good.clone();
        bytes[one.start() + 1] = LENGTHS[random.nextInt(LENGTHS.length)];
        return bytes;
      }
      case 5 -> {
        byte[] bytes = good.clone();
        bytes[one.start() + 1 + random.nextInt(one.header() - 1)] += (byte) (random.nextInt(9) - 4);
        return bytes;
      }
      case 6 -> {
        byte[] nested = nested(1 + random.nextInt(4000));
        return with(without(good, one.start(), piece.length), one.start(), nested);
      }
      default -> {
        byte[] bytes = good.clone();
        for (int i = one.content(); i < Math.min(one.end(), one.content() + 64); i++) {
          bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
      }
    }
  }

  /** Sequences within sequences, each with its right length. */
  private static byte[] nested(int depth) {
    byte[] bytes = {0x05, 0x00};
    byte[] whole = new byte[depth * 4 + 2];
    int at = whole.length - 2;
    System.arraycopy(bytes, 0, whole, at, 2);
    for (int i = 0; i < depth; i++) {
      int length = whole.length - at;
      at -= 4;
      whole[at] = 0x30;
      whole[at + 1] = (byte) 0x82;
      whole[at + 2] = (byte) (length >> 8);
      whole[at + 3] = (byte) length;
    }
    return whole;
  }

  private static void collect(Ber from, List<Ber> to) {
    to.add(from);
    from.parts().forEach(p -> collect(p, to));
  }

  /** Mostly in the frames at both ends, where the parsing happens. */
  private int place(int length) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(Math.min(length, 400));
      case 1 -> length - 1 - random.nextInt(Math.min(length, 60));
      default -> random.nextInt(length);
    };
  }

  byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  static byte[] without(byte[] bytes, int at, int count) {
    int end = Math.min(bytes.length, at + count);
    byte[] result = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, result, at, bytes.length - end);
    return result;
  }

  static byte[] with(byte[] bytes, int at, byte[] added) {
    byte[] result = Arrays.copyOf(bytes, bytes.length + added.length);
    System.arraycopy(added, 0, result, at, added.length);
    System.arraycopy(bytes, at, result, at + added.length, bytes.length - at);
    return result;
  }
}
