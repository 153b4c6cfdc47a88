package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.daicho.importing.reading.ReadingLimits;
import io.daicho.importing.reading.Tables;
import io.daicho.importing.reading.UnreadableFile;
import io.daicho.importing.reading.UnreadableFile.Fault;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static Inspection inspect(byte[] file, ReadingLimits limits) {
        return Tables.onDisk(file, path -> Inspection.of(path, limits));
    }

    @Test
    void rowsAreCountedWithoutTheHeader() {
        byte[] file = new CsvText().row().row("result_2020", "a\r\nb").bytes();
        assertThat(inspect(file, ReadingLimits.DEFAULT)).isEqualTo(new Inspection("CSV, UTF-8", 2));
    }

    @Test
    void tooManyRowsAreRefused() {
        byte[] file = new CsvText().row().row().row().bytes();
        assertThat(inspect(file, ReadingLimits.DEFAULT.withRows(3)).rows()).isEqualTo(3);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> inspect(file, ReadingLimits.DEFAULT.withRows(2)))
                .withMessage("the file has more rows than the limit of 2")
                .extracting(UnreadableFile::fault)
                .isEqualTo(Fault.TOO_MANY_ROWS);
    }

    @Test
    void fileOverTheLimitIsRefused() {
        byte[] file = new CsvText().row().bytes();
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> inspect(file, ReadingLimits.DEFAULT.withFileBytes(file.length - 1)))
                .extracting(UnreadableFile::fault)
                .isEqualTo(Fault.FILE_TOO_LARGE);
    }
}
