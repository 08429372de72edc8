// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document openapi.yaml: what it says an answer looks like. Thread-safe. */
final class Contract {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ObjectNode document;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> known = new ConcurrentHashMap<>();

  private Contract(ObjectNode document) {
    this.document = document;
  }

  static Contract read() {
    try (InputStream in = ParleyServer.class.getResourceAsStream("openapi.yaml")) {
      return new Contract((ObjectNode) new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each method and path, as {@code GET /api/v1/pages/{id}}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : path.getValue().propertyNames()) {
        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return operations;
  }

  /** What is wrong with an answer; nothing when it is as the contract has it. */
  List<String> faults(String method, String path, int status, String mediaType, String body) {
    String template = template(path);
    if (template == null) {
      return status == 404 && mediaType.equals(Problem.MEDIA_TYPE)
          ? check(ref("#/components/responses/Problem"), mediaType, body, "Problem")
          : List.of("the contract has no path " + path);
    }
    JsonNode responses =
        document
            .path("paths")
            .path(template)
            .path(method.toLowerCase(Locale.ROOT))
            .path("responses");
    if (status == 304) {
      return body.isEmpty() ? List.of() : List.of("304 with a body");
    }
    JsonNode response = responses.path(String.valueOf(status));
    if (response.isMissingNode()) {
      // An error, or a method that the path does not have.
      response = ref("#/components/responses/Problem");
      if (status < 400) {
        return List.of("the contract has no " + status + " of " + method + " " + template);
      }
    }
    if (response.has("$ref")) {
      response = ref(response.path("$ref").stringValue());
    }
    return check(response, mediaType, body, method + template + status);
  }

  private List<String> check(JsonNode response, String mediaType, String body, String name) {
    JsonNode content = response.path("content").path(mediaType);
    if (content.isMissingNode()) {
      return List.of("the contract has no " + mediaType + " of " + name + ": " + body);
    }
    if (!content.has("schema")) {
      return List.of();
    }
    Schema schema = known.computeIfAbsent(name, n -> schema(content.path("schema")));
    return schema.validate(JSON.readTree(body)).stream().map(Error::toString).toList();
  }

  private Schema schema(JsonNode schema) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.path("components"));
    return schemas.getSchema(whole);
  }

  private JsonNode ref(String pointer) {
    return document.at(pointer.substring(1));
  }

  private String template(String path) {
    for (String template : document.path("paths").propertyNames()) {
      String pattern = Pattern.quote(template).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q");
      if (path.matches(pattern) && (path.equals(template) || !hasExact(path))) {
        return template;
      }
    }
    return null;
  }

  private boolean hasExact(String path) {
    return document.path("paths").has(path);
  }
}
