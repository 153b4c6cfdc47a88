package io.daicho.bench;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.events.Category;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.Outcome;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fills a log with measures and corrections of their results, each by one of some authors. */
final class BenchLedger implements AutoCloseable {

    static final int AUTHORS = 10;
    private static final FiscalYear YEAR = new FiscalYear(2021);
    private static final int WRITERS = 256;

    private final MongoEventLog log;
    private final EventCatalogue catalogue = LedgerCatalogue.create();
    private final Map<String, Long> nextSeq = new HashMap<>();
    private final DepartmentRef department;
    private final List<MeasureId> measures = new ArrayList<>();

    BenchLedger(BenchServer server, String database) {
        this.log = MongoEventLog.open(server.database(database), Clock.systemUTC(), LogSettings.forNode("bench"));
        var name = new DepartmentName("港湾局", "港湾経営部");
        this.department = new DepartmentRef(DepartmentId.of(name), name.full());
        append(
                department.id().toString(),
                "Department",
                new DepartmentRegistered(department.id(), name, null, List.of()),
                author(0));
    }

    MongoEventLog log() {
        return log;
    }

    /** Id of the department of all measures. */
    String department() {
        return department.id().toString();
    }

    List<MeasureId> measures() {
        return measures;
    }

    int changesOf(MeasureId measure) {
        return log.readStream(measure.toString(), 0).size();
    }

    long head() {
        return log.head();
    }

    static String author(int number) {
        return "author-" + number % AUTHORS;
    }

    /** Registers measures with a result each. */
    void register(int count) throws InterruptedException, ExecutionException {
        int before = measures.size();
        for (int i = before; i < before + count; i++) {
            measures.add(MeasureId.of("施策" + i, department.id(), null, 1));
        }
        each(measures.subList(before, before + count), measure -> {
            int number = measures.indexOf(measure);
            append(measure.toString(), "Measure", registered(measure, number), author(number));
            append(
                    measure.toString(),
                    "Measure",
                    new YearResultRecorded(measure, result("実施した。", number)),
                    author(number));
        });
    }

    /** Records a result of each of some fiscal years for some measures. */
    void recordYears(List<MeasureId> some, int first, int last) throws InterruptedException, ExecutionException {
        each(some, measure -> {
            for (int year = first; year <= last; year++) {
                var result = new YearResult(
                        new FiscalYear(year),
                        year % 2 == 0 ? Outcome.RECORDED : Outcome.NO_RECORD,
                        "実施した。",
                        List.of(),
                        List.of());
                append(measure.toString(), "Measure", new YearResultRecorded(measure, result), author(year));
            }
        });
    }

    /** Corrects the result of every measure some times, each time by the next author. */
    void correct(int rounds, int firstAuthor) throws InterruptedException, ExecutionException {
        each(measures, measure -> {
            for (int round = firstAuthor; round < firstAuthor + rounds; round++) {
                append(
                        measure.toString(),
                        "Measure",
                        new YearResultCorrected(measure, result("実施した。第" + nextSeqOf(measure) + "版", round)),
                        author(round));
            }
        });
    }

    static MeasureRegistered registered(MeasureId measure, int number, DepartmentRef department) {
        return new MeasureRegistered(
                measure,
                new MeasureDescription(
                        "施策" + number,
                        "海外都市との交流を進める施策の説明文である。",
                        new Category(1, "２０２０大会の成功"),
                        new Subcategory("イ", "姉妹友好都市や主要都市との交流の推進")),
                department,
                List.of(),
                null,
                1);
    }

    private MeasureRegistered registered(MeasureId measure, int number) {
        return registered(measure, number, department);
    }

    static YearResult result(String text, int number) {
        return new YearResult(
                YEAR, number % 2 == 0 ? Outcome.RECORDED : Outcome.CANCELLED, text, List.of(), List.of());
    }

    private synchronized long nextSeqOf(MeasureId measure) {
        return nextSeq.getOrDefault(measure.toString(), 0L);
    }

    private void append(String stream, String type, LedgerEvent event, String author) {
        long seq;
        synchronized (this) {
            seq = nextSeq.merge(stream, 1L, Long::sum) - 1;
        }
        String meta = EventJson.canonical(Map.of("actor", author, "reason", "benchmark"));
        log.append(new NewCommit(
                stream,
                seq,
                type,
                UUID.randomUUID().toString(),
                List.of(new NewEvent(UUID.randomUUID().toString(), catalogue.encode(event), meta))));
    }

    private interface Work {
        void on(MeasureId measure);
    }

    private static void each(List<MeasureId> measures, Work work) throws InterruptedException, ExecutionException {
        try (var writers = Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().factory())) {
            var running = new ArrayList<Future<?>>();
            for (MeasureId measure : measures) {
                running.add(writers.submit(() -> work.on(measure)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
