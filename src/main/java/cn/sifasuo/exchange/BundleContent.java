package cn.sifasuo.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle is to carry. Sources are opened when their turn comes and read once (files twice:
 * their entry is named by their digest), so nothing needs to fit in memory.
 *
 * @param stats statistical tables, cell by cell, canonical JSON
 * @param facts pseudonymous fact rows, one JSON object per line, each line ended by {@code \n};
 *     null if only totals are sent
 * @param records records of the types whose law sends them up, likewise; null if there are none
 * @param minors records of minors, already enveloped for the person who may open them; null if none
 * @param files forms as people read them, and attachments
 * @param counts rows per type; together as many as {@code facts} and {@code records} have lines
 */
public record BundleContent(
    Source stats,
    @Nullable Source facts,
    @Nullable Source records,
    @Nullable Source minors,
    List<Attachment> files,
    SortedMap<String, Long> counts) {

  public BundleContent {
    files = List.copyOf(files);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** Bytes that can be read from the beginning, more than once. */
  @FunctionalInterface
  public interface Source {

    InputStream open() throws IOException;

    static Source of(byte[] bytes) {
      return () -> new ByteArrayInputStream(bytes);
    }

    static Source of(Path file) {
      return () -> Files.newInputStream(file);
    }
  }

  /**
   * @param title name people see, such as {@code M1_330100001_2016-08_v1.xlsx}; no path
   */
  public record Attachment(String title, Source source) {}
}
