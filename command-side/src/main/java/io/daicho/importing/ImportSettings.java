package io.daicho.importing;

import io.daicho.importing.reading.ReadingLimits;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxFileSize of the file as sent
 * @param maxRows data rows of one file
 * @param maxCellChars characters of one cell; a row with a longer one is rejected
 * @param rowsInFlight rows worked on at once
 * @param lease how long an import stays its worker's without a sign of life; after a crash it is taken up after that
 * @param poll how often a node looks for imports that nobody works on
 * @param maxAttempts how often an import is begun before it is given up
 * @param categories number and name of the strategy's categories; empty for Tokyo's
 */
@ConfigurationProperties("daicho.import")
public record ImportSettings(
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("100000") int maxRows,
        @DefaultValue("32767") int maxCellChars,
        @DefaultValue("32") int rowsInFlight,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5") int maxAttempts,
        @DefaultValue Map<Integer, String> categories) {

    private static final Map<Integer, String> TOKYO = Map.of(1, "２０２０大会の成功", 2, "大都市に共通する課題の解決", 3, "グローバル都市東京の実現");

    public ImportSettings {
        categories = categories.isEmpty() ? TOKYO : Map.copyOf(categories);
    }

    ReadingLimits limits() {
        return ReadingLimits.DEFAULT
                .withFileBytes(maxFileSize.toBytes())
                .withRows(maxRows)
                .withCellChars(maxCellChars);
    }
}
