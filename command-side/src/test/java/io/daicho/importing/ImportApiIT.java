package io.daicho.importing;

import static io.daicho.importing.ImportNode.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.log.TestMongo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportApiIT {

    @Test
    void operationsAreFoundFromTheDescriptionAlone() {
        try (ImportNode node = ImportNode.on(TestMongo.freshUri())) {
            JsonNode paths = json(node.get("/v3/api-docs")).path("paths");
            JsonNode start = paths.path("/api/imports").path("post");
            assertThat(start.path("operationId").stringValue()).isEqualTo("startImport");
            assertThat(start.at("/requestBody/content").propertyNames())
                    .containsExactlyInAnyOrder(
                            "multipart/form-data",
                            "text/csv",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "application/octet-stream");
            assertThat(start.path("parameters").values())
                    .extracting(parameter -> parameter.path("name").stringValue())
                    .containsExactlyInAnyOrder("name", "dryRun", "onDifference", "Idempotency-Key", "Daicho-Actor");
            assertThat(start.path("responses").propertyNames()).contains("202", "413", "415", "422");
            assertThat(paths.path("/api/imports/{importId}")
                            .at("/get/operationId")
                            .stringValue())
                    .isEqualTo("getImport");
            assertThat(paths.path("/api/imports/{importId}/rows")
                            .at("/get/operationId")
                            .stringValue())
                    .isEqualTo("listImportRows");
        }
    }
}
