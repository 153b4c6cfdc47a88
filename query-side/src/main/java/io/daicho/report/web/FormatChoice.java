package io.daicho.report.web;

import io.daicho.report.format.Format;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Chooses a format by what a request asks for and accepts. */
final class FormatChoice {

    private FormatChoice() {}

    /**
     * The format asked for by name, else the first that the Accept header prefers, else JSON.
     *
     * @throws ReportProblem if none is acceptable
     */
    static Format of(@Nullable Format named, @Nullable String accept) {
        if (named != null) {
            return named;
        }
        if (accept == null || accept.isBlank()) {
            return Format.JSON;
        }
        return parsed(accept).stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(type -> accepted(type).stream())
                .findFirst()
                .orElseThrow(() -> ReportProblem.notAcceptable(accept));
    }

    private static List<MediaType> parsed(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw ReportProblem.notAcceptable(accept);
        }
    }

    private static Optional<Format> accepted(MediaType type) {
        for (Format format : Format.values()) {
            if (type.includes(MediaType.parseMediaType(format.mediaType()))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
