package io.daicho.report.format;

import io.daicho.events.FiscalYear;
import io.daicho.report.Column;
import io.daicho.report.Heading;
import io.daicho.report.Language;
import io.daicho.report.Parameters;
import io.daicho.report.Row;
import io.daicho.report.Table;
import io.daicho.report.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A table as JSON: every cell under its column's id, with the id of its figure. */
final class JsonTable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Always three decimals, since the log knows milliseconds. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private JsonTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        Language language = table.heading().parameters().language();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            heading(table.heading(), json);
            json.writeName("columns");
            json.writeStartArray();
            table.columns().forEach(column -> column(column, language, json));
            json.writeEndArray();
            json.writeName("rows");
            json.writeStartArray();
            table.rows().forEach(row -> row(row, table.columns(), json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void heading(Heading heading, JsonGenerator json) {
        json.writeStringProperty("report", heading.report());
        json.writeStringProperty("version", heading.version());
        json.writeStringProperty(
                "title", heading.title().in(heading.parameters().language()));
        json.writeNumberProperty("position", heading.position());
        json.writeStringProperty("at", heading.at() == null ? null : INSTANT.format(heading.at()));
        Parameters parameters = heading.parameters();
        json.writeName("parameters");
        json.writeStartObject();
        json.writeName("years");
        json.writeStartArray();
        parameters.years().all().stream().map(FiscalYear::value).forEach(json::writeNumber);
        json.writeEndArray();
        json.writeStringProperty("names", parameters.names().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("lang", parameters.language().tag());
        json.writeEndObject();
    }

    private static void column(Column column, Language language, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", column.id());
        json.writeStringProperty("label", column.label().in(language));
        json.writeStringProperty(
                "group", column.group() == null ? null : column.group().in(language));
        json.writeStringProperty("kind", column.kind().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("figures", column.isFigure());
        json.writeEndObject();
    }

    private static void row(Row row, List<Column> columns, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("key", row.key());
        json.writeName("cells");
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            json.writeName(column.id());
            json.writeStartObject();
            json.writeName("value");
            switch (row.values().get(i)) {
                case Value.Text text -> json.writeString(text.text());
                case Value.Count count -> json.writeNumber(count.count());
            }
            if (column.isFigure()) {
                json.writeStringProperty("figure", row.figure(column));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
