package io.daicho.importing.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number. Furigana (phonetic runs) are left out: they are not printed text. */
final class SharedStrings {

    /** More texts than any table within the limits can refer to would only fill memory. */
    private static final int LIMIT = 1_000_000;

    private final List<CellText.Text> texts;

    private SharedStrings(List<CellText.Text> texts) {
        this.texts = texts;
    }

    static SharedStrings read(Workbook workbook, @Nullable String path, int cellLimit) throws IOException {
        List<CellText.Text> texts = new ArrayList<>();
        if (path != null && workbook.has(path)) {
            try (PartXml xml = PartXml.open(workbook, path)) {
                while (xml.nextTag()) {
                    if (xml.starts("si")) {
                        texts.add(item(xml, "si", cellLimit));
                    }
                    if (texts.size() > LIMIT) {
                        throw Workbook.malformed("the workbook has more than " + LIMIT + " shared strings", null);
                    }
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** Reads an {@code si} or {@code is} element just begun: its text runs, joined. */
    static CellText.Text item(PartXml xml, String element, int cellLimit) {
        var text = new CellText(cellLimit);
        while (xml.nextTag() && !xml.ends(element)) {
            if (xml.starts("t")) {
                xml.text(text);
            } else if (xml.starts("rPh")) {
                xml.text(new CellText(0));
            }
        }
        CellText.Text done = text.done();
        return done.size() == 0 ? CellText.Text.EMPTY : done;
    }

    CellText.@Nullable Text get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : null;
    }
}
