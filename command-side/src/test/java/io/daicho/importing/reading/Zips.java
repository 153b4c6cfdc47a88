package io.daicho.importing.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, so that a test can spoil any of them. */
public final class Zips {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private Zips() {}

    /** A whole workbook whose first sheet has the given content of {@code sheetData}. */
    public static Map<String, byte[]> workbook(String sheetData) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "_rels/.rels",
                utf8("<Relationships xmlns='" + PACKAGE + "'><Relationship Id='a' Type='" + OFFICE
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships xmlns='" + PACKAGE + "'><Relationship Id='s1' Type='" + OFFICE
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='ss' Type='" + OFFICE
                        + "/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='st' Type='" + OFFICE
                        + "/styles' Target='styles.xml'/></Relationships>"));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                        + "'><sheets><sheet name='h' sheetId='2' state='hidden' r:id='nowhere'/>"
                        + "<sheet name='s' sheetId='1' r:id='s1'/></sheets></workbook>"));
        parts.put(
                "xl/styles.xml",
                utf8("<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='170' formatCode='[$-411]ggge'/>"
                        + "<numFmt numFmtId='171' formatCode='0&quot;day&quot;'/></numFmts><cellStyleXfs>"
                        + "<xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                        + "<xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>"));
        parts.put(
                "xl/sharedStrings.xml",
                utf8("<sst xmlns='" + MAIN + "'><si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
                        + "<si><r><t>a</t></r><r><t xml:space='preserve'> b</t></r></si></sst>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8("<worksheet xmlns='" + MAIN + "'><sheetData>" + sheetData + "</sheetData></worksheet>"));
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
