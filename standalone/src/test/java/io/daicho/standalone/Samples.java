package io.daicho.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small tables in the import format. */
final class Samples {

    private static final String HEADER =
            "row_no,category_no,category,subcategory_no,subcategory,department,measure,summary,result_2020,result_2021,"
                    + "covid_marks,covid_impact,partner_cities\n";

    private Samples() {}

    /** Writes a table of distinct measures of ten departments, every fifth without a result of fiscal year 2021. */
    static Path write(Path file, int rows) throws IOException {
        return Files.writeString(file, table(rows));
    }

    /** The same as text. */
    static String table(int rows) {
        StringBuilder table = new StringBuilder(HEADER);
        for (int row = 1; row <= rows; row++) {
            table.append(row)
                    .append(",1,２０２０大会の成功,ア,交流,生活文化スポーツ局第")
                    .append(row % 10)
                    .append("部,施策")
                    .append(row)
                    .append(",概要,・")
                    .append(row)
                    .append("件の会議,")
                    .append(row % 5 == 0 ? "" : "実績なし")
                    .append(',')
                    .append(row % 3)
                    .append(",,\n");
        }
        return table.toString();
    }
}
