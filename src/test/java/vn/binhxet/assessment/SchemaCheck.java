package vn.binhxet.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import vn.binhxet.law.EffectiveEdition;

/** An independent validator's word on the schema of an edition. */
final class SchemaCheck {
  static final ObjectMapper EXACT =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .losslessNarrowing(true)
                      .build()));

  private final Schema schema;

  SchemaCheck(EffectiveEdition law, int year) {
    schema = REGISTRY.getSchema(AssessmentSchema.of(law, year));
  }

  /** Whether a schema is one, by the specification's own schema of schemas. */
  static List<String> faultsOf(JsonNode schema) {
    return texts(
        REGISTRY
            .getSchema(com.networknt.schema.SchemaLocation.of(Dialects.getDraft202012().getId()))
            .validate(schema));
  }

  List<String> faults(String json) {
    try {
      return texts(schema.validate(EXACT.readTree(json)));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static List<String> texts(List<com.networknt.schema.Error> errors) {
    return errors.stream().map(Object::toString).toList();
  }
}
