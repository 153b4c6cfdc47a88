package io.daicho.importing.store;

import io.daicho.importing.RowMessage;
import io.daicho.importing.RowOutcome;
import io.daicho.importing.RowReport;
import java.util.List;
import org.bson.Document;

/** Outcomes of rows as documents. */
final class RowDocuments {

    private RowDocuments() {}

    static String id(String importId, int row) {
        return importId + "/" + row;
    }

    static Document write(String importId, RowReport report) {
        return new Document("_id", id(importId, report.row()))
                .append("row", report.row())
                .append("line", report.line())
                .append("rowNo", report.rowNo())
                .append("outcome", report.outcome().name())
                .append("measureId", report.measureId())
                .append("events", report.events())
                .append("position", report.position())
                .append(
                        "messages",
                        report.messages().stream().map(RowDocuments::write).toList());
    }

    private static Document write(RowMessage message) {
        return new Document("severity", message.severity().name())
                .append("field", message.field())
                .append("value", message.value())
                .append("message", message.message());
    }

    static RowReport read(Document report) {
        List<RowMessage> messages = report.getList("messages", Document.class).stream()
                .map(RowDocuments::message)
                .toList();
        return new RowReport(
                report.getInteger("row"),
                report.getLong("line"),
                report.getInteger("rowNo"),
                RowOutcome.valueOf(report.getString("outcome")),
                report.getString("measureId"),
                report.getInteger("events"),
                report.getLong("position"),
                messages);
    }

    private static RowMessage message(Document message) {
        return new RowMessage(
                RowMessage.Severity.valueOf(message.getString("severity")),
                message.getString("field"),
                message.getString("value"),
                message.getString("message"));
    }
}
