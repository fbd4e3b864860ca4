package cn.sifasuo.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A stream of any length under {@link Sealing}: pieces of up to 1 MiB, each a length of four bytes
 * and what was sealed. A piece is bound to the dump, its table, its place, and whether it is the
 * last, so that none can be left out, exchanged or put at the end.
 */
final class SealedPieces {

  static final int PIECE = 1 << 20;

  /** What a piece can be more than its content: IV and tag, with room to spare. */
  private static final int LONGEST = PIECE + 64;

  private static final String PURPOSE = "dump";

  private SealedPieces() {}

  private static byte[] bound(UUID dump, String table, long place, boolean last) {
    return "%s %s %d %s"
        .formatted(dump, table, place, last ? "last" : "more")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What is written to it goes sealed into another, which stays open when this is closed. */
  static final class Out extends OutputStream {

    private final DataKey key;
    private final UUID dump;
    private final String table;
    private final DataOutputStream to;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private long place;
    private boolean closed;

    Out(DataKey key, UUID dump, String table, OutputStream to) {
      this.key = key;
      this.dump = dump;
      this.table = table;
      this.to = new DataOutputStream(to);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int at = from;
      int left = length;
      while (left > 0) {
        if (piece.size() == PIECE) {
          send(false);
        }
        int n = Math.min(left, PIECE - piece.size());
        piece.write(bytes, at, n);
        at += n;
        left -= n;
      }
    }

    private void send(boolean last) throws IOException {
      byte[] sealed =
          Sealing.seal(key, PURPOSE, bound(dump, table, place, last), piece.toByteArray());
      to.writeInt(sealed.length);
      to.write(sealed);
      piece.reset();
      place++;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        send(true);
        to.flush();
      }
    }
  }

  /** What {@link Out} sealed. */
  static final class In extends InputStream {

    private final DataKey key;
    private final UUID dump;
    private final String table;
    private final DataInputStream from;
    private byte[] piece = new byte[0];
    private int at;
    private long place;
    private int next;

    /** Reads the first length. */
    In(DataKey key, UUID dump, String table, InputStream from) throws IOException {
      this.key = key;
      this.dump = dump;
      this.table = table;
      this.from = new DataInputStream(from);
      this.next = this.from.readInt();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * @throws IllegalArgumentException if a piece does not open in its place
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (at == piece.length) {
        if (next < 0) {
          return -1;
        }
        open();
      }
      int n = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, into, offset, n);
      at += n;
      return n;
    }

    private void open() throws IOException {
      if (next > LONGEST) {
        throw new IllegalArgumentException("piece of " + next + " bytes in " + table);
      }
      byte[] sealed = from.readNBytes(next);
      if (sealed.length < next) {
        throw new EOFException(table);
      }
      next = lengthOrEnd();
      byte[] bound = bound(dump, table, place, next < 0);
      piece =
          Sealing.open(key, PURPOSE, bound, sealed)
              .orElseThrow(() -> new IllegalArgumentException("piece " + place + " of " + table));
      at = 0;
      place++;
    }

    private int lengthOrEnd() throws IOException {
      byte[] length = from.readNBytes(Integer.BYTES);
      if (length.length == 0) {
        return -1;
      }
      if (length.length < Integer.BYTES) {
        throw new EOFException(table);
      }
      int n = java.nio.ByteBuffer.wrap(length).getInt();
      if (n < 0) {
        throw new IllegalArgumentException("negative length in " + table);
      }
      return n;
    }
  }
}
