package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.List;

/** Holds answers against the contract of the HTTP API. */
final class Contract {
  private static final JsonNode TOLD = read();

  private Contract() {}

  private static JsonNode read() {
    try {
      return Served.JSON.readTree(Contract.class.getResourceAsStream("/openapi.json"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** By address, what the contract says of it. */
  static JsonNode paths() {
    return TOLD.get("paths");
  }

  /** What the contract says of a schema. */
  static JsonNode schema(String name) {
    return TOLD.at("/components/schemas/" + name);
  }

  /** The answer's body fits what the contract says of that address, method and status. */
  static void fits(String path, String method, HttpResponse<String> answer) throws Exception {
    JsonNode response = response(path, method, answer.statusCode());
    String type = answer.headers().firstValue("content-type").orElse("").split(";", 2)[0];
    JsonNode schema = response.at("/content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as(path + " " + answer.statusCode() + " " + type).isFalse();
    for (String line :
        type.equals("application/x-ndjson")
            ? answer.body().lines().toList()
            : List.of(answer.body())) {
      assertThat(errors(schema, line)).as(path + " " + line).isEmpty();
    }
  }

  /** The answer's body, which fits a schema of the contract whatever the address. */
  static JsonNode body(String schema, HttpResponse<String> answer) throws Exception {
    assertThat(errors(schema(schema), answer.body())).as("%s: %s", schema, answer.uri()).isEmpty();
    return Served.json(answer);
  }

  private static JsonNode response(String path, String method, int status) {
    JsonNode response = paths().get(path).get(method).get("responses").get(String.valueOf(status));
    assertThat(response).as(method + " " + path + " has no " + status).isNotNull();
    return response.has("$ref") ? TOLD.at(response.get("$ref").asText().substring(1)) : response;
  }

  /** Why a body does not fit a schema; empty where it does. */
  static List<Error> errors(JsonNode schema, String body) throws Exception {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", TOLD.get("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    return compiled.validate(Served.JSON.readTree(body));
  }
}
