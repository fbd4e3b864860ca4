package cn.sifasuo.ledger.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A file that is only read, and no longer than it may take. POI reads an .xls block by block from
 * such a channel, and has no other place where it could be told to stop.
 */
final class TimedChannel extends FileChannel {

  private final FileChannel file;
  private final ReadingTime time;

  TimedChannel(FileChannel file, ReadingTime time) {
    this.file = file;
    this.time = time;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    time.check();
    return file.read(into);
  }

  @Override
  public long read(ByteBuffer[] into, int from, int length) throws IOException {
    time.check();
    return file.read(into, from, length);
  }

  @Override
  public int read(ByteBuffer into, long at) throws IOException {
    time.check();
    return file.read(into, at);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long at) throws IOException {
    file.position(at);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  @Override
  public long transferTo(long from, long count, WritableByteChannel to) throws IOException {
    time.check();
    return file.transferTo(from, count, to);
  }

  @Override
  public int write(ByteBuffer bytes) {
    throw onlyRead();
  }

  @Override
  public long write(ByteBuffer[] bytes, int from, int length) {
    throw onlyRead();
  }

  @Override
  public int write(ByteBuffer bytes, long at) {
    throw onlyRead();
  }

  @Override
  public FileChannel truncate(long size) {
    throw onlyRead();
  }

  @Override
  public void force(boolean metaData) {
    throw onlyRead();
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long at, long count) {
    throw onlyRead();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long at, long size) {
    throw onlyRead();
  }

  @Override
  public FileLock lock(long at, long size, boolean shared) {
    throw onlyRead();
  }

  @Override
  public @Nullable FileLock tryLock(long at, long size, boolean shared) {
    throw onlyRead();
  }

  private static UnsupportedOperationException onlyRead() {
    return new UnsupportedOperationException("only read, block by block");
  }
}
