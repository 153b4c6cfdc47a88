package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends HttpIT {

    private JsonNode api() {
        return get("/v3/api-docs").body();
    }

    private List<JsonNode> commands() {
        var operations = new ArrayList<JsonNode>();
        for (JsonNode path : api().get("paths").values()) {
            JsonNode post = path.path("post");
            if (post.at("/requestBody/content").has("application/json")) {
                operations.add(post);
            }
        }
        return operations;
    }

    private JsonNode schema(String name) {
        return api().at("/components/schemas/" + name);
    }

    @Test
    void everyCommandIsAnOperation() {
        assertThat(commands())
                .extracting(operation -> operation.get("operationId").asString())
                .containsExactlyInAnyOrder(
                        "registerMeasure",
                        "reviseMeasure",
                        "assignDepartment",
                        "linkPartnerCity",
                        "unlinkPartnerCity",
                        "recordYearResult",
                        "correctYearResult",
                        "withdrawYearResult",
                        "flagCovidImpact",
                        "clearCovidImpact",
                        "completeMeasure",
                        "reopenMeasure",
                        "registerDepartment",
                        "renameDepartment",
                        "mergeDepartments",
                        "registerPartnerCity",
                        "eraseText",
                        "eraseDepartmentReason",
                        "erasePartnerCityReason");
    }

    @Test
    void everyCommandSaysWhatItTakesAndAnswers() {
        assertThat(commands()).allSatisfy(operation -> {
            assertThat(operation.at("/requestBody/content").propertyNames()).containsExactly("application/json");
            assertThat(operation.get("responses").propertyNames())
                    .contains("200", "400", "404", "409", "412", "413", "415", "422", "503");
            assertThat(operation.at("/responses/409/content").propertyNames())
                    .containsExactly("application/problem+json");
            assertThat(operation.at("/responses/200/headers").propertyNames()).contains("ETag", "Daicho-Position");
            assertThat(operation.get("parameters").values())
                    .extracting(parameter -> parameter.get("name").asString())
                    .contains("Idempotency-Key", "If-Match", "Daicho-Actor")
                    .doesNotContain("headers");
        });
    }

    @Test
    void valueTypesAreTheJsonTheyAre() {
        JsonNode result = schema("YearResult/properties");
        assertThat(result.at("/year/type").asString()).isEqualTo("integer");
        assertThat(result.at("/participants/items/type").asString()).isEqualTo("string");
        assertThat(schema("Figure/properties/value/type").asString()).isEqualTo("string");
        assertThat(schema("MergeDepartmentsBody/properties/predecessors/items/type")
                        .asString())
                .isEqualTo("string");
        assertThat(schema("RenameDepartmentBody/properties/since/format").asString())
                .isEqualTo("date");
        assertThat(schema("PartnerCityBody/properties/city/type").asString()).isEqualTo("string");
        assertThat(schema("MeasureId").isMissingNode()).isTrue();
    }

    @Test
    void requiredMembersAreThoseThatMayNotBeAbsent() {
        assertThat(schema("RegisterMeasureBody/required").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("title", "summary", "category", "subcategory", "department");
        assertThat(schema("YearResult/required").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("year", "outcome", "text");
        assertThat(schema("ReopenMeasureBody/required").isMissingNode()).isTrue();
        assertThat(schema("DepartmentName/properties").propertyNames()).containsExactlyInAnyOrder("bureau", "division");
    }
}
