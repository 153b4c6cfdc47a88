package io.daicho.report.web;

import io.daicho.events.FiscalYear;
import io.daicho.queryside.web.BadParameter;
import io.daicho.report.DepartmentNames;
import io.daicho.report.Language;
import io.daicho.report.Parameters;
import io.daicho.report.Years;
import io.daicho.report.format.Format;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report's bytes are a function of, and their digest.
 *
 * @param report name
 * @param version of the report and the formats
 * @param position of the ledger
 * @param at when the event at the position entered the ledger, RFC 3339; null at position 0
 * @param projections names and versions of the stored projections it was read from
 * @param sha256 of the bytes, hexadecimal
 */
public record Receipt(
        String report,
        String version,
        AskedFor parameters,
        long position,
        @Nullable String at,
        List<String> projections,
        String sha256) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Parameters with every default filled in.
     *
     * @param fromYear null, as is toYear, where nothing was known about any year
     */
    public record AskedFor(
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            DepartmentNames names,
            Language lang,
            Format format,
            boolean bom) {

        public static AskedFor of(Parameters parameters, Format format, boolean bom) {
            List<FiscalYear> years = parameters.years().all();
            return new AskedFor(
                    years.isEmpty() ? null : years.getFirst().value(),
                    years.isEmpty() ? null : years.getLast().value(),
                    parameters.names(),
                    parameters.language(),
                    format,
                    // a byte order mark is a matter of CSV alone
                    bom && format == Format.CSV);
        }

        Parameters parameters() {
            Years years = fromYear == null || toYear == null
                    ? Years.NONE
                    : Years.between(new FiscalYear(fromYear), new FiscalYear(toYear));
            return new Parameters(years, names, lang);
        }
    }

    public Receipt {
        projections = List.copyOf(projections);
    }

    static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** As it stands in headers and paths: its JSON in base64url. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(this));
    }

    /** @throws BadParameter if the token is no receipt */
    static Receipt parse(String token) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.US_ASCII));
            Receipt receipt = MAPPER.readValue(json, Receipt.class);
            receipt.parameters().parameters();
            return receipt;
        } catch (IllegalArgumentException | NullPointerException | JacksonException e) {
            throw new BadParameter("receipt", token, "is not a receipt");
        }
    }

    boolean sameBytesAs(Receipt other) {
        return sha256.equals(other.sha256) && Objects.equals(at, other.at);
    }

    public String fileName() {
        return (report + "-" + position + "." + parameters.format().extension()).toLowerCase(Locale.ROOT);
    }
}
