package io.daicho.report.format;

import io.daicho.report.Column;
import io.daicho.report.Heading;
import io.daicho.report.Language;
import io.daicho.report.Row;
import io.daicho.report.Table;
import io.daicho.report.Value;
import io.daicho.report.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table as one HTML page that needs nothing else: no script, no image, no style from elsewhere. */
final class HtmlTable {

    private static final String STYLE = """
            body{font-family:system-ui,sans-serif;margin:1.5rem;color:#1a1a1a;background:#fff;line-height:1.5}
            div{overflow-x:auto}
            table{border-collapse:collapse}
            caption{text-align:start;font-weight:bold;font-size:1.25rem;padding-block-end:.5rem}
            th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:start;vertical-align:top;white-space:pre-line;min-width:2.5rem}
            thead th{background:#e8eef4}
            tbody th{font-weight:normal}
            .n{text-align:end}
            @media print{body{margin:0}div{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}}
            """;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Tokyo"));

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private HtmlTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        Heading heading = table.heading();
        Language language = heading.parameters().language();
        var html = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String title = escaped(heading.title().in(language));
        html.write("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.write("<title>" + title + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
        html.write("<div role=\"region\" aria-labelledby=\"title\" tabindex=\"0\">\n<table>\n");
        html.write("<caption id=\"title\">" + title + "</caption>\n");
        head(table.columns(), language, html);
        html.write("<tbody>\n");
        table.rows().forEach(row -> row(row, table.columns(), language, html));
        html.write("</tbody>\n</table>\n</div>\n<p>" + escaped(source(heading, language)) + "</p>\n");
        html.write("</main>\n</body>\n</html>\n");
        html.flush();
    }

    private static String source(Heading heading, Language language) {
        String time = at(heading.at());
        return new Wording(
                        "台帳の位置 " + heading.position() + time + " · 帳票 " + heading.report() + " 版 " + heading.version(),
                        "Ledger position " + heading.position() + time + " · report " + heading.report() + " version "
                                + heading.version())
                .in(language);
    }

    private static String at(@Nullable Instant at) {
        return at == null ? "" : " (" + TIME.format(at) + ")";
    }

    private static void head(List<Column> columns, Language language, Writer html) throws IOException {
        boolean grouped = columns.stream().anyMatch(column -> column.group() != null);
        html.write("<thead>\n<tr>");
        for (int i = 0; i < columns.size(); i++) {
            Wording group = columns.get(i).group();
            if (group == null) {
                String rows = grouped ? " rowspan=\"2\"" : "";
                html.write("<th scope=\"col\"" + rows + ">"
                        + escaped(columns.get(i).label().in(language)) + "</th>");
                continue;
            }
            int first = i;
            while (i + 1 < columns.size() && group.equals(columns.get(i + 1).group())) {
                i++;
            }
            html.write("<th scope=\"colgroup\" colspan=\"" + (i - first + 1) + "\">" + escaped(group.in(language))
                    + "</th>");
        }
        html.write("</tr>\n");
        if (grouped) {
            html.write("<tr>");
            for (Column column : columns) {
                if (column.group() != null) {
                    html.write("<th scope=\"col\">" + escaped(column.label().in(language)) + "</th>");
                }
            }
            html.write("</tr>\n");
        }
        html.write("</thead>\n");
    }

    private static void row(Row row, List<Column> columns, Language language, Writer html) throws IOException {
        html.write("<tr>");
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Value value = row.values().get(i);
            String shown = column.shown(value);
            if (value instanceof Value.Count) {
                html.write("<td class=\"n\">" + escaped(shown) + "</td>");
                continue;
            }
            // a header cell without text would be announced as nothing
            String tag = column.namesRow() && !shown.isEmpty() ? "th" : "td";
            html.write("<" + tag + (tag.equals("th") ? " scope=\"row\"" : "") + languageOf(shown, language) + ">"
                    + escaped(shown) + "</" + tag + ">");
        }
        html.write("</tr>\n");
    }

    /** What the ledger holds is mostly Japanese, whatever the language of the page. */
    private static String languageOf(String text, Language page) {
        return page != Language.JA && JAPANESE.matcher(text).find() ? " lang=\"ja\"" : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // a browser would turn a bare carriage return into a line feed
                .replace("\r", "&#13;");
    }
}
