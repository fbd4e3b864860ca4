package cn.sifasuo.county;

import cn.sifasuo.statistics.FactView;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * One Parquet file of facts. Its columns are those of the view that travel. Codes and ids are text,
 * which every engine reads; pages are not compressed: what is not an id comes as a dictionary, and
 * ids are random.
 */
final class FactFile {

  /** Digits a 64-bit number holds; amounts have fewer. */
  private static final int MOST_DIGITS = 18;

  private FactFile() {}

  /**
   * Writes rows beside the place of the file and moves it there when it is whole. The same rows in
   * the same order give the same bytes.
   *
   * @param rows with the view's travelling columns in their order
   * @return how many there were
   */
  static long write(Path file, FactView view, Iterator<? extends Record> rows) throws IOException {
    List<Field<?>> columns = view.columns().stream().<Field<?>>map(view::receivedColumn).toList();
    Files.createDirectories(file.getParent());
    // engines pass over names that begin with a point
    Path beside = file.resolveSibling("." + file.getFileName() + ".part");
    Files.deleteIfExists(beside);
    long written = 0;
    try (ParquetWriter<Record> writer =
        new Builder(new LocalOutputFile(beside), view.name(), columns)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withWriteMode(ParquetFileWriter.Mode.CREATE)
            .build()) {
      while (rows.hasNext()) {
        writer.write(rows.next());
        written++;
      }
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return written;
  }

  private static MessageType schema(String name, List<Field<?>> columns) {
    return new MessageType(name, columns.stream().map(FactFile::type).toList());
  }

  private static Type type(Field<?> column) {
    String name = column.getName().toLowerCase(java.util.Locale.ROOT);
    DataType<?> type = column.getDataType();
    if (type.getType() == Integer.class) {
      return Types.optional(PrimitiveTypeName.INT32).named(name);
    } else if (type.getType() == Boolean.class) {
      return Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
    } else if (type.getType() == LocalDate.class) {
      return Types.optional(PrimitiveTypeName.INT32)
          .as(LogicalTypeAnnotation.dateType())
          .named(name);
    } else if (type.getType() == BigDecimal.class && type.precision() <= MOST_DIGITS) {
      return Types.optional(PrimitiveTypeName.INT64)
          .as(LogicalTypeAnnotation.decimalType(type.scale(), type.precision()))
          .named(name);
    } else if (type.getType() == String.class || type.getType() == java.util.UUID.class) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }
    throw new IllegalStateException("no Parquet type for " + name + " " + type);
  }

  private static final class Builder extends ParquetWriter.Builder<Record, Builder> {

    private final Rows rows;

    Builder(OutputFile file, String name, List<Field<?>> columns) {
      super(file);
      this.rows = new Rows(schema(name, columns), columns);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Record> getWriteSupport(@Nullable Configuration configuration) {
      return rows;
    }

    @Override
    protected WriteSupport<Record> getWriteSupport(@Nullable ParquetConfiguration configuration) {
      return rows;
    }
  }

  /** Hands a row to the writer, column by column; an empty value is not said at all. */
  private static final class Rows extends WriteSupport<Record> {

    private final MessageType schema;
    private final List<Field<?>> columns;
    private @Nullable RecordConsumer consumer;

    Rows(MessageType schema, List<Field<?>> columns) {
      this.schema = schema;
      this.columns = columns;
    }

    @Override
    public WriteContext init(@Nullable Configuration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(@Nullable ParquetConfiguration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Record row) {
      RecordConsumer to = java.util.Objects.requireNonNull(consumer);
      to.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        Object value = row.get(i);
        if (value != null) {
          to.startField(schema.getFieldName(i), i);
          put(to, value, columns.get(i).getDataType().scale());
          to.endField(schema.getFieldName(i), i);
        }
      }
      to.endMessage();
    }

    private static void put(RecordConsumer to, Object value, int scale) {
      switch (value) {
        case Integer number -> to.addInteger(number);
        case Boolean flag -> to.addBoolean(flag);
        case LocalDate day -> to.addInteger(Math.toIntExact(day.toEpochDay()));
        // never rounds: the column of the database has the same scale
        case BigDecimal amount ->
            to.addLong(amount.setScale(scale).unscaledValue().longValueExact());
        default -> to.addBinary(Binary.fromString(value.toString()));
      }
    }
  }
}
