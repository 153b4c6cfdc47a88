package io.daicho.queryside.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes what all reading operations share: the headers of the answer, and the problems. */
@Component
class ReadOperations implements GlobalOperationCustomizer {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "A parameter is unknown or not valid, or the moment asked for is not over",
            "404", "Nothing of this identity exists at the position",
            "503",
                    "The position to wait for was not reached, or the read models do not answer; Retry-After says when"
                            + " to try again"));

    private static final Map<String, String> HEADERS_OF_MOMENTS = new TreeMap<>(Map.of(
            ReadHeaders.MEMENTO_DATETIME,
            "Of a past answer: when the event at its position entered the log, to the second",
            "Content-Location",
            "Of a past answer: where it is answered for ever",
            "Link",
            "original, timegate and timemap of the resource; first, prev, next and last memento of a past answer"));

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (ReadingOperation.is(method)) {
            operation.getResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    describeAnswer(answer);
                }
            });
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(ReadAt.class)) {
                describeMoments(operation);
            }
            if (method.hasMethodAnnotation(GetMapping.class)) {
                operation
                        .getResponses()
                        .putIfAbsent("304", new ApiResponse().description("The If-None-Match is still the ETag"));
            }
            PROBLEMS.forEach(
                    (status, description) -> operation.getResponses().addApiResponse(status, problem(description)));
        }
        return operation;
    }

    private static void describeMoments(Operation operation) {
        operation.addParametersItem(new HeaderParameter()
                .name(ReadAt.ACCEPT_DATETIME)
                .description("Answer as the ledger stood at the end of this second (RFC 7089), in place of asOf")
                .schema(new StringSchema().example("Sat, 31 Dec 2022 14:59:59 GMT")));
        operation
                .getResponses()
                .values()
                .forEach(answer -> HEADERS_OF_MOMENTS.forEach((name, description) -> answer.addHeaderObject(
                        name, new Header().description(description).schema(new StringSchema()))));
    }

    private static void describeAnswer(ApiResponse answer) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(HttpHeaders.ETAG)) {
            answer.addHeaderObject(
                    HttpHeaders.ETAG,
                    new Header().description("For If-None-Match").schema(new StringSchema()));
        }
        answer.addHeaderObject(
                ReadHeaders.INCOMPLETE_FROM,
                new Header()
                        .description("Position of the first event that the answer lacks, since it could not be"
                                + " handled; absent from a complete answer")
                        .schema(new IntegerSchema().format("int64")));
        answer.addHeaderObject(
                ReadHeaders.POSITION,
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
