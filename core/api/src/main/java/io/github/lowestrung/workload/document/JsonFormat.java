package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** JSON that the library wrote and reads back, for all modules. */
@API(status = Status.INTERNAL)
public final class JsonFormat {

  private JsonFormat() {}

  /** Starts a mapper that refuses a second field of a name, and what follows a document. */
  public static JsonMapper.Builder mapper() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }
}
