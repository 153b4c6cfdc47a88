package io.daicho.standalone;

import io.daicho.commandside.CommandContext;
import io.daicho.commandside.CommandExecutor;
import io.daicho.department.RenameDepartment;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.DepartmentName;
import io.daicho.events.Figure;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.daicho.events.Outcome;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import io.daicho.events.YearResult;
import io.daicho.importing.ImportJob;
import io.daicho.importing.ImportRequest;
import io.daicho.importing.Imports;
import io.daicho.importing.OnDifference;
import io.daicho.log.MongoEventLog;
import io.daicho.measure.CorrectYearResult;
import io.daicho.measure.FlagCovidImpact;
import io.daicho.projection.Place;
import io.daicho.standalone.embedded.EmbeddedMongo;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.measure.MeasureRecord;
import io.daicho.view.measure.YearRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Both sides in this process with a ledger that grew over three years: the sample came in by parts, results were corrected,
 * a department was renamed. It now is 1 March 2024.
 */
final class LedgerInAnOffice implements AutoCloseable {

    static final String NOW = "2024-03-01T10:00:00";

    /** Who corrected the result that the tests look for, and why. */
    static final String CORRECTOR = "都市外交課 山本";

    static final String REASON = "開催回数の数え違い。会議の記録と照合した。";

    /** Part of the title of the measure whose result was corrected. */
    static final String CORRECTED = "関係強化";

    private static final int PART = 170;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SteppingClock clock;
    private final EmbeddedMongo database;
    private final ConfigurableApplicationContext context;
    private int commands;

    private LedgerInAnOffice(Path directory, int rows) throws IOException {
        clock = new SteppingClock("2021-06-15T09:30:00");
        database = EmbeddedMongo.inMemory();
        var application = new SpringApplication(StandaloneConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        context = application.run(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--daicho.mongodb.uri=" + database.uri() + "/office",
                "--logging.file.name=" + directory.resolve("office.log"),
                "--daicho.checkpoint.key-file=" + directory.resolve("checkpoint.key"),
                "--daicho.checkpoint.interval=200ms");
        grow(rows);
    }

    /** @param rows of the sample at most */
    static LedgerInAnOffice start(Path directory, int rows) throws IOException {
        return new LedgerInAnOffice(directory, rows);
    }

    URI address() {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    private void grow(int rows) throws IOException {
        List<String> lines = records(sample());
        List<String> days = List.of("2021-06-15", "2021-11-30", "2022-06-20", "2022-12-20");
        String header = lines.getFirst();
        List<String> all = lines.subList(1, Math.min(lines.size(), rows + 1));
        int part = Math.min(PART, (all.size() + days.size() - 1) / days.size());
        for (int i = 0; i < days.size(); i++) {
            int end = i + 1 == days.size() ? all.size() : Math.min(all.size(), (i + 1) * part);
            clock.set(days.get(i) + "T10:00:00");
            importTable(header, all.subList(Math.min(all.size(), i * part), end), days.get(i));
        }
        correct();
        clock.set(NOW);
        awaitReadModels();
    }

    private static String sample() throws IOException {
        try (InputStream table = Objects.requireNonNull(
                LedgerInAnOffice.class.getResourceAsStream("/sample/measures.csv"), "the sample")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Lines of the table; a cell in quotes may go over several. */
    private static List<String> records(String table) {
        var records = new ArrayList<String>();
        var record = new StringBuilder();
        boolean quoted = false;
        for (char c : table.toCharArray()) {
            quoted ^= c == '"';
            record.append(c);
            if (c == '\n' && !quoted) {
                records.add(record.toString());
                record.setLength(0);
            }
        }
        return records;
    }

    private void importTable(String header, List<String> rows, String day) throws IOException {
        byte[] table = (header + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
        Imports imports = part(Imports.class);
        var request = new ImportRequest("import-" + day, "取組状況 " + day, "総務課 取込", false, OnDifference.REPORT);
        String id = imports.start(request, new ByteArrayInputStream(table)).id();
        await(() -> imports.find(id).map(ImportJob::isOver).orElse(false));
    }

    private void correct() {
        MeasureRecord measure = measure(CORRECTED);
        var year = new FiscalYear(2021);
        clock.set("2023-04-12T14:05:00");
        execute(
                new CorrectYearResult(
                        measure.id(),
                        new YearResult(
                                year,
                                Outcome.RECORDED,
                                text(measure, year).replace("8月7日", "8月9日") + "\n・9月3日 ソウル市長",
                                List.of(),
                                List.of(new Figure("会談", new BigDecimal("3"), "回")))),
                CORRECTOR,
                REASON,
                new Source("都市外交会議録 令和3年度", null, 12));
        clock.set("2023-07-03T11:20:00");
        execute(
                new FlagCovidImpact(measure.id(), year, CovidImpact.of(CovidEffect.REDUCED, CovidEffect.EXPANDED)),
                "都市外交課 佐藤",
                "対面の会談を減らし、オンラインを広げたため。",
                null);
        clock.set("2024-02-15T16:40:00");
        execute(
                new RenameDepartment(
                        measure.department().id(), new DepartmentName("政策企画局", "国際部"), LocalDate.of(2024, 2, 1)),
                "総務課 鈴木",
                "組織改正",
                null);
    }

    private static String text(MeasureRecord measure, FiscalYear year) {
        YearRecord inYear = Objects.requireNonNull(measure.years().get(year.value()), "the year");
        return Objects.requireNonNull(inYear.text(), "its text");
    }

    private MeasureRecord measure(String text) {
        awaitReadModels();
        MeasureQueries queries = part(MeasureQueries.class);
        var filter = new MeasureFilter(null, null, null, null, null, null, null, null, null, text);
        return queries.measures(filter, queries.readModel().reached().position(), Place.START, 1)
                .items()
                .getFirst();
    }

    MeasureId id(String text) {
        return measure(text).id();
    }

    private void execute(Object command, String actor, String reason, @Nullable Source source) {
        var context =
                new CommandContext("office-" + ++commands, new Provenance(actor, reason, source), OptionalLong.empty());
        part(CommandExecutor.class).execute(command, context);
    }

    private void awaitReadModels() {
        long head = part(MongoEventLog.class).head();
        await(() -> part(MeasureQueries.class).readModel().reached().position() >= head);
    }

    /** Waits until all that was written is signed. */
    void awaitSigned() {
        long head = part(MongoEventLog.class).head();
        await(() -> part(Checkpoints.class).newest().map(SignedCheckpoint::size).orElse(0L) >= head);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
