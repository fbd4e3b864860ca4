package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.security.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings a sealed bundle to the stick or folder a person chose, and to the upload folder if there
 * is one. A portal that cannot be reached keeps nobody from handing over the stick.
 */
public final class Delivery {

  private final Outbox outbox;
  private final UploadFolder upload;

  public Delivery(Outbox outbox, UploadFolder upload) {
    this.outbox = outbox;
    this.upload = upload;
  }

  /**
   * What was done.
   *
   * @param copy the file on the stick, read back and compared
   * @param wasThere whether the very same file lay there already
   * @param uploaded the file in the upload folder
   * @param notUploaded why it is not there
   */
  public record Delivered(
      Path copy, boolean wasThere, Optional<Path> uploaded, Optional<Failure> notUploaded) {}

  /**
   * @throws Failure as {@link Outbox#handOver} for the chosen place
   */
  public Delivered deliver(Session session, Outbox.Sealed sealed, Path place) {
    boolean wasThere = Files.exists(place.resolve(String.valueOf(sealed.file().getFileName())));
    Path copy = outbox.handOver(session, sealed, place);
    Optional<Path> folder = upload.folder().filter(f -> !f.equals(place));
    if (folder.isEmpty()) {
      return new Delivered(copy, wasThere, Optional.empty(), Optional.empty());
    }
    try {
      Path uploaded = outbox.handOver(session, sealed, folder.get());
      return new Delivered(copy, wasThere, Optional.of(uploaded), Optional.empty());
    } catch (Failure e) {
      return new Delivered(copy, wasThere, Optional.empty(), Optional.of(e));
    }
  }
}
