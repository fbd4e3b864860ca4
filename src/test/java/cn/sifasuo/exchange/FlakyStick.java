package cn.sifasuo.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A folder of the real disk as a stick that fails at a byte of one's choice. All calls go to the
 * real file system; only writing, the store's answers and being there at all are in its hands.
 */
public final class FlakyStick {

  /** What happens at the byte. */
  public enum Fault {
    NONE,
    PULLED_OUT,
    FULL,
    READ_ONLY,
    IO_ERROR,
    /** Says that it has written, and has not. */
    LIES
  }

  private final Path real;
  private final Fault fault;
  private final long at;
  private final String type;
  private final long room;
  private final Provider provider = new Provider();
  private final Disk disk = new Disk();
  private long written;
  private boolean gone;
  private boolean full;

  public FlakyStick(Path real, Fault fault, long at) {
    this(real, fault, at, "vfat", 8L << 30);
  }

  /**
   * @param at how many bytes it takes before it fails
   * @param type as the store names its file system
   * @param room bytes it says it has
   */
  public FlakyStick(Path real, Fault fault, long at, String type, long room) {
    this.real = real;
    this.fault = fault;
    this.at = at;
    this.type = type;
    this.room = room;
  }

  /** Its root, to be used like any folder. */
  public Path root() {
    return new Place(real);
  }

  private Path plain(Path path) {
    return path instanceof Place place ? place.inner : path;
  }

  private void here(Path path) throws NoSuchFileException {
    if (gone) {
      throw new NoSuchFileException(path.toString());
    }
  }

  private int take(int wanted) throws IOException {
    if (fault == Fault.NONE || fault == Fault.LIES || written + wanted <= at) {
      written += wanted;
      return wanted;
    }
    switch (fault) {
      case PULLED_OUT -> {
        gone = true;
        throw new IOException("Input/output error");
      }
      case FULL -> {
        full = true;
        throw new IOException("No space left on device");
      }
      default -> throw new IOException("Input/output error");
    }
  }

  private final class Store extends FileStore {
    @Override
    public String name() {
      return "STICK";
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public boolean isReadOnly() {
      return fault == Fault.READ_ONLY;
    }

    @Override
    public long getTotalSpace() {
      return room;
    }

    @Override
    public long getUsableSpace() {
      return full ? 0 : room;
    }

    @Override
    public long getUnallocatedSpace() {
      return getUsableSpace();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> view) {
      return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
      return false;
    }

    @Override
    @SuppressWarnings("NullAway")
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> view) {
      return null;
    }

    @Override
    public Object getAttribute(String attribute) {
      throw new UnsupportedOperationException(attribute);
    }
  }

  private final class Provider extends FileSystemProvider {

    private FileSystemProvider below() {
      return real.getFileSystem().provider();
    }

    @Override
    public String getScheme() {
      return "flaky";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return disk;
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      here(path);
      return below().newByteChannel(plain(path), options, attributes);
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      here(path);
      if (options.contains(StandardOpenOption.WRITE) && fault == Fault.READ_ONLY) {
        throw new FileSystemException(path.toString(), null, "Read-only file system");
      }
      return new Channel(below().newFileChannel(plain(path), options, attributes));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      here(folder);
      return below().newDirectoryStream(plain(folder), filter);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      here(folder);
      below().createDirectory(plain(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      here(path);
      below().delete(plain(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
      here(to);
      below().copy(plain(from), plain(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      here(to);
      below().move(plain(from), plain(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
      return below().isSameFile(plain(one), plain(other));
    }

    @Override
    public boolean isHidden(Path path) {
      return false;
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      here(path);
      return new Store();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      here(path);
      below().checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> view, LinkOption... options) {
      return below().getFileAttributeView(plain(path), view, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> kind, LinkOption... options) throws IOException {
      here(path);
      return below().readAttributes(plain(path), kind, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      here(path);
      return below().readAttributes(plain(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
        throws IOException {
      below().setAttribute(plain(path), name, value, options);
    }
  }

  private final class Disk extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return provider;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return fault == Fault.READ_ONLY;
    }

    @Override
    public String getSeparator() {
      return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return List.of(root());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return List.of(new Store());
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
      return new Place(real.getFileSystem().getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      PathMatcher below = real.getFileSystem().getPathMatcher(pattern);
      return path -> below.matches(plain(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException();
    }
  }

  /** A path of the disk below that belongs to this stick. */
  private final class Place implements Path {

    private final Path inner;

    Place(Path inner) {
      this.inner = inner;
    }

    private Path wrap(@org.jspecify.annotations.Nullable Path path) {
      return path == null ? null : new Place(path);
    }

    @Override
    public FileSystem getFileSystem() {
      return disk;
    }

    @Override
    public boolean isAbsolute() {
      return inner.isAbsolute();
    }

    @Override
    public Path getRoot() {
      return wrap(inner.getRoot());
    }

    @Override
    public Path getFileName() {
      return wrap(inner.getFileName());
    }

    @Override
    public Path getParent() {
      return wrap(inner.getParent());
    }

    @Override
    public int getNameCount() {
      return inner.getNameCount();
    }

    @Override
    public Path getName(int index) {
      return wrap(inner.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
      return wrap(inner.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
      return inner.startsWith(plain(other));
    }

    @Override
    public boolean endsWith(Path other) {
      return inner.endsWith(plain(other));
    }

    @Override
    public Path normalize() {
      return wrap(inner.normalize());
    }

    @Override
    public Path resolve(Path other) {
      return wrap(inner.resolve(plain(other)));
    }

    @Override
    public Path relativize(Path other) {
      return wrap(inner.relativize(plain(other)));
    }

    @Override
    public URI toUri() {
      return inner.toUri();
    }

    @Override
    public Path toAbsolutePath() {
      return wrap(inner.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
      return wrap(inner.toRealPath(options));
    }

    @Override
    public WatchKey register(
        WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
      return inner.compareTo(plain(other));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Place place && inner.equals(place.inner);
    }

    @Override
    public int hashCode() {
      return inner.hashCode();
    }

    @Override
    public String toString() {
      return inner.toString();
    }
  }

  /** Counts what is written and fails when its byte has come. */
  private final class Channel extends FileChannel {

    private final FileChannel inner;

    Channel(FileChannel inner) {
      this.inner = inner;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      int wanted = from.remaining();
      take(wanted);
      if (fault == Fault.LIES && written > at) {
        byte[] bytes = new byte[wanted];
        from.get(bytes);
        bytes[0] ^= 1;
        return inner.write(ByteBuffer.wrap(bytes));
      }
      return inner.write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      return inner.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
      return inner.read(to, offset, length);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return inner.read(to, position);
    }

    @Override
    public long position() throws IOException {
      return inner.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      inner.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return inner.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      inner.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      inner.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
      return inner.transferTo(position, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
      return inner.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
      return inner.lock(position, size, shared);
    }

    @Override
    @SuppressWarnings("NullAway")
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return inner.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      inner.close();
    }
  }
}
