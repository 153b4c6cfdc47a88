package io.daicho.commandside.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what all commands share: their headers, the headers of the answer, and the problems. */
@Component
class OpenApiOperations implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_REF = "#/components/schemas/" + PROBLEM;

    private static final Map<String, String> REFUSALS = new TreeMap<>(
            Map.of(
                    "400", "The body is not JSON, or a member or header is unknown, missing or not valid",
                    "404", "The ledger has nothing of this id",
                    "409", "It does not fit what the ledger already holds",
                    "412", "The version is not the one that If-Match expects",
                    "413", "The body is too large",
                    "415", "The body is not application/json",
                    "422", "A reason is missing, a name is unknown, or the Idempotency-Key belongs to another command",
                    "503",
                            "The event log does not answer, or others keep writing the same; Retry-After says when to try again"));

    OpenApiOperations() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandHeaders.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean isCommand = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> CommandBody.class.isAssignableFrom(parameter.getParameterType()));
        if (isCommand) {
            describePath(operation);
            describeHeaders(operation);
            operation.getResponses().values().forEach(OpenApiOperations::describeAnswer);
            REFUSALS.forEach(
                    (status, description) -> operation.getResponses().addApiResponse(status, problem(description)));
        }
        return operation;
    }

    private static void describePath(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getName().endsWith("Id"))
                    .forEach(parameter -> parameter.setSchema(new StringSchema().format("uuid")));
        }
    }

    private static void describeHeaders(Operation operation) {
        operation.addParametersItem(header(
                CommandHeadersResolver.IDEMPOTENCY_KEY,
                "Id of the command, 1 to 200 printable ASCII characters: sent again, it is answered with its first outcome",
                new StringSchema().minLength(1).maxLength(200)));
        operation.addParametersItem(header(
                CommandHeadersResolver.IF_MATCH,
                "The version the sender has seen, in double quotes",
                new StringSchema().pattern("^\"(0|[1-9][0-9]*)\"$").example("\"3\"")));
        operation.addParametersItem(
                header(CommandHeadersResolver.ACTOR, "Who acts, UTF-8", new StringSchema()._default("anonymous")));
    }

    private static HeaderParameter header(String name, String description, Schema<?> schema) {
        var header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(schema);
        return header;
    }

    private static void describeAnswer(ApiResponse answer) {
        answer.addHeaderObject(
                "ETag", new Header().description("The new version").schema(new StringSchema()));
        answer.addHeaderObject(
                "Daicho-Position",
                new Header()
                        .description("Position in the log from which on a reader sees the outcome")
                        .schema(new IntegerSchema().format("int64")));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM_REF))));
    }

    @Override
    public void customise(OpenAPI api) {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("path of the member, e.g. result.year"))
                .addProperty("value", new StringSchema().description("what was sent, shortened"))
                .addProperty("message", new StringSchema());
        api.getComponents()
                .addSchemas(
                        PROBLEM,
                        new ObjectSchema()
                                .description("Problem details, RFC 9457")
                                .addProperty("type", new StringSchema().example("urn:daicho:problem:not-found"))
                                .addProperty("title", new StringSchema())
                                .addProperty("status", new IntegerSchema())
                                .addProperty("detail", new StringSchema())
                                .addProperty("instance", new StringSchema())
                                .addProperty("errors", new ArraySchema().items(error)));
    }
}
