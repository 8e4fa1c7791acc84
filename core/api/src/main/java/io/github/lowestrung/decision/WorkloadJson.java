package io.github.lowestrung.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.io.IOException;
import java.util.Map;

/** Workloads inside decisions, in the same form as workload documents. */
final class WorkloadJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  WorkloadJson() {
    addSerializer(new Writer());
    addDeserializer(Workload.class, new Reader());
  }

  private static final class Writer extends StdSerializer<Workload> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Workload.class);
    }

    @Override
    public void serialize(Workload workload, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(WorkloadWriter.toMap(workload), json);
    }
  }

  private static final class Reader extends StdDeserializer<Workload> {
    private static final long serialVersionUID = 1L;
    private static final WorkloadReader READER = WorkloadReader.ofRecordedDecisions();
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    Reader() {
      super(Workload.class);
    }

    @Override
    public Workload deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      Map<String, Object> document = json.readValueAs(DOCUMENT);
      return READER.read(document);
    }
  }
}
