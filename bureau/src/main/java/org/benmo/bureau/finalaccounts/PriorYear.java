package org.benmo.bureau.finalaccounts;

import java.util.List;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.books.Records;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.publication.PriorFigure;
import org.benmo.bureau.publication.Publications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was published last year into this year's books as what this year is compared with. */
@Service
public class PriorYear {
    private static final String TABLE = "上年决算";

    private final Records records;
    private final Publications publications;

    PriorYear(Records records, Publications publications) {
        this.records = records;
        this.publications = publications;
    }

    /** True when last year was published here and this year has no comparison yet. */
    public boolean canBring(int year) {
        return records.count(year, TABLE) == 0 && publications.latest(year - 1).isPresent();
    }

    /** Brings the figures. */
    @Transactional
    public void bring(String actor, int year) {
        List<PriorFigure> figures = publications.figures(year - 1);
        if (figures.isEmpty() || records.count(year, TABLE) > 0) {
            throw new Refusal("prior.nothing", String.valueOf(year - 1));
        }
        List<Problem> problems = records.addAll(
                actor,
                year,
                TableSpec.named(TABLE).orElseThrow(),
                figures.stream()
                        .map(figure -> List.of(
                                figure.metric(), figure.name(), figure.value().toPlainString(), figure.unit()))
                        .toList());
        problems.stream().filter(Problem::blocking).findFirst().ifPresent(problem -> {
            throw new Refusal("prior.refused", problem.message());
        });
    }
}
