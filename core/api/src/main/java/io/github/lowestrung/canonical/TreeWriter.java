package io.github.lowestrung.canonical;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes trees with members in order, which Jackson does only from 2.16 on. */
final class TreeWriter extends JsonSerializer<JsonNode> {

  @Override
  public void serialize(JsonNode node, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    if (node.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>(); // by UTF-16
      node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> member : members.entrySet()) {
        json.writeFieldName(member.getKey());
        serialize(member.getValue(), json, provider);
      }
      json.writeEndObject();
    } else if (node.isArray()) {
      json.writeStartArray();
      for (JsonNode element : node) {
        serialize(element, json, provider);
      }
      json.writeEndArray();
    } else {
      node.serialize(json, provider);
    }
  }
}
