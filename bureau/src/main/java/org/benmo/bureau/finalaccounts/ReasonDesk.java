package org.benmo.bureau.finalaccounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.books.Records;
import org.benmo.bureau.kit.Refusal;
import org.benmo.disclosure.composing.AskedReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reasons of changes, written beside the change they explain. */
@Service
public class ReasonDesk {
    private static final String TABLE = "原因说明";
    private static final String AGAINST_PRIOR = "上年";
    private static final String AGAINST_BUDGET = "年初预算";

    private final Preview preview;
    private final Records records;

    ReasonDesk(Preview preview, Records records) {
        this.preview = preview;
        this.records = records;
    }

    /**
     * A reason the document asks for.
     *
     * @param asked by which sentence
     * @param own the reason written for exactly this metric; empty when there is none, or another covers it
     * @param covered true when a reason written for a metric above serves
     */
    public record Line(AskedReason asked, String own, boolean covered) {
        /** True when nobody wrote a reason. */
        public boolean missing() {
            return asked.reason().isEmpty();
        }
    }

    /** Every reason the document of a year asks for, the missing ones first; each metric once. */
    public List<Line> lines(int year) {
        List<Records.Kept> written = records.all(year, TABLE);
        List<Line> lines = new ArrayList<>();
        for (AskedReason asked : preview.of(year).composition().reasons()) {
            boolean known = lines.stream()
                    .anyMatch(line -> line.asked().metric().equals(asked.metric())
                            && line.asked().measure().equals(asked.measure()));
            if (!known) {
                String own = find(written, asked.metric(), against(asked.measure()))
                        .map(kept -> kept.cells().get(2))
                        .orElse("");
                lines.add(new Line(asked, own, own.isEmpty() && asked.reason().isPresent()));
            }
        }
        lines.sort(java.util.Comparator.comparing(line -> !line.missing()));
        return lines;
    }

    private static Optional<Records.Kept> find(List<Records.Kept> written, String metric, String against) {
        return written.stream()
                .filter(kept -> kept.cells().get(0).equals(metric)
                        && kept.cells().get(1).equals(against))
                .findFirst();
    }

    private static String against(String measure) {
        return measure.equals("prior") ? AGAINST_PRIOR : AGAINST_BUDGET;
    }

    /** Writes a reason, or replaces it. */
    @Transactional
    public void write(String actor, int year, String metric, String measure, String words) {
        if (words.isBlank()) {
            throw new Refusal("reason.empty");
        }
        List<String> cells = List.of(metric, against(measure), words.strip());
        Optional<Records.Kept> before = find(records.all(year, TABLE), metric, against(measure));
        List<Problem> problems = before.isPresent()
                ? records.change(actor, before.get().id(), before.get().version(), cells)
                : records.add(actor, year, TableSpec.named(TABLE).orElseThrow(), cells);
        problems.stream().filter(Problem::blocking).findFirst().ifPresent(problem -> {
            throw new Refusal("reason.refused", problem.message());
        });
    }
}
