package io.github.adalscan.fact.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Region;
import java.io.IOException;
import java.util.Optional;

/**
 * Turns summaries into bytes and back. The bytes are JSON: a record is an object, a region four
 * numbers, a block a list, a sealed type names itself. They are good for this {@link #FORMAT} only
 * and for nothing but this class. Equal summaries give equal bytes. Immutable.
 */
public final class FactStore {
  /** Changes whenever a stored record or an extractor does; part of every key of a cache. */
  public static final int FORMAT = 3;

  /** Code that is nested deeper is not stored, but read anew. */
  private static final int MAX_DEPTH = 3_000;

  private final ObjectReader reader;
  private final ObjectWriter writer;

  /** A store; it may be used by any number of threads. */
  public FactStore() {
    JsonMapper mapper = mapper();
    reader = mapper.readerFor(Stored.class);
    writer = mapper.writerFor(Stored.class);
  }

  /** What is written. */
  private record Stored(int format, FileFacts facts) {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder(factory())
            .addModule(new Jdk8Module())
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addMixIn(Expr.class, Forms.OfExpr.class)
            .addMixIn(Event.class, Forms.OfEvent.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    for (Class<?> small : new Class<?>[] {Region.class, Block.class}) {
      mapper.configOverride(small).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
    }
    return mapper;
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(Integer.MAX_VALUE)
                .build())
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
        .build();
  }

  /** The bytes of a summary; empty when its code is nested too deeply to be stored. */
  public Optional<byte[]> write(FileFacts facts) {
    try {
      return Optional.of(writer.writeValueAsBytes(new Stored(FORMAT, facts)));
    } catch (IOException tooDeep) {
      return Optional.empty();
    }
  }

  /** The summary that was written; empty when the bytes are damaged or of another format. */
  public Optional<FileFacts> read(byte[] bytes) {
    try {
      Optional<Stored> stored = Optional.ofNullable(reader.readValue(bytes));
      return stored.filter(s -> s.format() == FORMAT).map(Stored::facts);
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }
}
