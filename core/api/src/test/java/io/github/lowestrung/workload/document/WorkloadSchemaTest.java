package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.term.KnownNames;
import org.junit.jupiter.api.Test;

class WorkloadSchemaTest {

  @Test
  void admits_as_many_stages_as_a_pipeline_may_have() throws Exception {
    JsonNode schema = new JsonMapper().readTree(WorkloadSchema.of(KnownNames.ANY));

    assertThat(schema.at("/$defs/pipeline/properties/stages/maxItems").intValue())
        .isEqualTo(Pipeline.MAX_STAGES);
  }
}
