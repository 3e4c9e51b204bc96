package org.benmo.bureau.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.benmo.accounts.books.Books;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.books.Periods;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.finalaccounts.Gates;
import org.benmo.bureau.kit.works.Works;
import org.benmo.samples.bureaus.SampleBureau;
import org.benmo.samples.bureaus.SampleLastYear;
import org.benmo.statements.figures.Key;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The sample's years, made the way people make them: last year closed, signed and published; this year open, December lying beside it as a
 * file, one reason not written. They are made once, while the office is already in use; what a stop leaves undone is not taken up again.
 */
@Component
public class SampleYears implements SmartLifecycle {
    /** Folder of the data folder with the files a newcomer hands in. */
    public static final String FOLDER = "sample";

    /** December's vouchers. */
    public static final String DECEMBER = "2021年12月凭证.xlsx";

    private static final Logger LOG = LoggerFactory.getLogger(SampleYears.class);
    private static final long SEED = 1;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Key MISSING = Key.text("econ.303", "prior");

    private final SampleBooks books;
    private final Years years;
    private final Periods periods;
    private final Gates gates;
    private final People people;
    private final Works works;
    private final DataFolder data;
    private volatile boolean running;

    SampleYears(
            SampleBooks books, Years years, Periods periods, Gates gates, People people, Works works, DataFolder data) {
        this.books = books;
        this.years = years;
        this.periods = periods;
        this.gates = gates;
        this.people = people;
        this.works = works;
        this.data = data;
    }

    /** Begins; the office can be used meanwhile. */
    void begin() {
        Thread.ofVirtual().name("sample-years").start(() -> {
            try {
                make();
            } catch (RuntimeException e) {
                if (running) {
                    LOG.error("sample years", e);
                }
            }
        });
    }

    private Person person(String login) {
        return people.all().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private void make() {
        Books open = SampleBooks.without(SampleBureau.books(SEED), MISSING);
        Path december = data.folder(FOLDER).resolve(DECEMBER);
        if (!Files.exists(december)) {
            SampleBooks.workbook(open, month -> month == 12, december);
        }
        if (years.find(open.year()).isEmpty()) {
            books.bring(SampleBooks.ofMonths(open, month -> month < 12), "jingban", "shenhe");
        }
        if (years.find(SampleLastYear.YEAR).isEmpty()) {
            books.bring(SampleLastYear.books(SEED), "jingban", "shenhe");
            publish(SampleLastYear.YEAR);
        }
    }

    private void publish(int year) {
        periods.closeYear("shenhe", year);
        gates.run("jingban", year, works.quiet());
        Gates.Gate gate = gates.latest(year).orElseThrow();
        for (String login : new String[] {"jingban", "shenhe", "juzhang"}) {
            gates.sign(person(login), year, gate.packageHash());
        }
        gates.approve("shenhe", year, LocalDate.now(HERE).minusDays(6), "示财决批〔2021〕12号");
        gates.publish(person("shenhe"), year, gate.packageHash(), "");
        LOG.info("sample years are there");
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
