package io.daicho.report.web;

import io.daicho.queryside.web.ProofLinks;
import io.daicho.report.Language;
import io.daicho.report.format.Format;
import io.daicho.report.format.ReportBytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends the bytes of a report with their receipt, their digest and the position they are for. */
final class ReportResponse {

    static final String RECEIPT_HEADER = "Daicho-Receipt";
    private static final Set<Format> ATTACHED = EnumSet.of(Format.CSV, Format.XLSX);
    private static final String REPR_DIGEST_HEADER = "Repr-Digest";

    private ReportResponse() {}

    /**
     * A report with its receipt.
     *
     * @param headers that lead to other moments
     */
    static void send(
            ReportBytes bytes,
            Receipt receipt,
            HttpHeaders headers,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(RECEIPT_HEADER, receipt.token());
        var sent = new Sent(
                bytes, receipt.parameters().format(), receipt.parameters().lang(), receipt.fileName());
        var all = new HttpHeaders();
        headers.forEach(all::addAll);
        all.add(HttpHeaders.LINK, ProofLinks.checkpointHeader(receipt.position()));
        send(sent, all, request, response);
    }

    /** What is sent, and under which name. */
    record Sent(ReportBytes bytes, Format format, Language language, String fileName) {}

    static void send(Sent sent, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        byte[] digest = sent.bytes().sha256();
        String etag = "\"" + HexFormat.of().formatHex(digest) + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        response.setHeader(REPR_DIGEST_HEADER, "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        response.setContentType(sent.format().mediaType());
        response.setContentLengthLong(sent.bytes().length());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, sent.language().tag());
        response.setHeader("X-Content-Type-Options", "nosniff");
        String disposition = ATTACHED.contains(sent.format()) ? "attachment" : "inline";
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + sent.fileName() + "\"");
        if (sent.format() == Format.HTML) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        }
        sent.bytes().sendTo(response.getOutputStream());
    }
}
