package io.daicho.queryside.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what all reading operations share: the headers of the answer, and the problems. */
@Component
class ReadOperations implements GlobalOperationCustomizer {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "A parameter is unknown or not valid, or the position lies in the future",
            "404", "Nothing of this identity exists at the position",
            "503",
                    "The position to wait for was not reached, or the read models do not answer; Retry-After says when"
                            + " to try again"));

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (KnownParameters.isReading(method)) {
            operation.getResponses().values().forEach(ReadOperations::describeAnswer);
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("The If-None-Match is still the ETag"));
            PROBLEMS.forEach(
                    (status, description) -> operation.getResponses().addApiResponse(status, problem(description)));
        }
        return operation;
    }

    private static void describeAnswer(ApiResponse answer) {
        answer.addHeaderObject(
                "ETag", new Header().description("For If-None-Match").schema(new StringSchema()));
        answer.addHeaderObject(
                Reading.POSITION_HEADER,
                new Header()
                        .description("Position in the log that the answer is for")
                        .schema(new IntegerSchema().format("int64")));
    }

    private static ApiResponse problem(String description) {
        var problem = new Schema<>().type("object").description("Problem details, RFC 9457");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
