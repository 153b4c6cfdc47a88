package io.daicho.importing.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a workbook keeps what an import needs.
 *
 * @param sheet path of the first visible sheet
 * @param sharedStrings path of the shared strings, or null
 * @param styles path of the styles, or null
 */
record WorkbookParts(
        String sheet,
        @Nullable String sharedStrings,
        @Nullable String styles) {

    private static final String RELATIONSHIPS_2006 =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONSHIPS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    static WorkbookParts find(Workbook workbook) throws IOException {
        String main = mainPart(workbook);
        Map<String, Relation> relations = relations(workbook, relationsOf(main), main);
        String sheetId = firstVisibleSheet(workbook, main);
        Relation sheet = relations.get(sheetId);
        if (sheet == null) {
            throw Workbook.malformed("the workbook does not say where its sheet " + sheetId + " is", null);
        }
        return new WorkbookParts(sheet.target, ofType(relations, "sharedStrings"), ofType(relations, "styles"));
    }

    private static String mainPart(Workbook workbook) throws IOException {
        for (Relation relation : relations(workbook, "_rels/.rels", "").values()) {
            if (relation.type.equals("officeDocument")) {
                return relation.target;
            }
        }
        throw Workbook.malformed("the file is a zip but not an XLSX workbook: it names no main part", null);
    }

    private static @Nullable String ofType(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type.equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static String firstVisibleSheet(Workbook workbook, String main) throws IOException {
        try (PartXml xml = PartXml.open(workbook, main)) {
            while (xml.nextTag()) {
                if (!xml.starts("sheet")) {
                    continue;
                }
                String state = xml.attribute("state");
                String id = xml.attribute(RELATIONSHIPS_2006, "id");
                id = id == null ? xml.attribute(RELATIONSHIPS_STRICT, "id") : id;
                if ((state == null || state.equals("visible")) && id != null) {
                    return id;
                }
            }
        }
        throw Workbook.malformed("the workbook has no visible sheet", null);
    }

    private static Map<String, Relation> relations(Workbook workbook, String path, String source) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        try (PartXml xml = PartXml.open(workbook, path)) {
            while (xml.nextTag()) {
                String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                String type = id == null ? null : xml.attribute("Type");
                String target = type == null ? null : xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    relations.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(source, target)));
                }
            }
        }
        return relations;
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolve(String source, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return source.substring(0, source.lastIndexOf('/') + 1) + target;
    }

    private record Relation(String type, String target) {}
}
