package org.benmo.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.benmo.benchmarks.accuracy.SlowSolver;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.DraftMaker;
import org.benmo.samples.disclosures.errors.HumanError;
import org.benmo.samples.disclosures.errors.Mutant;
import org.benmo.samples.disclosures.writing.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated documents through the whole product, in small; {@code ./benmo verify --full} does it in large. */
final class ScaleTest {
    private static final int RIGHT = Boolean.getBoolean("benmo.full") ? 1000 : 15;
    private static final int WRONG = Boolean.getBoolean("benmo.full") ? 300 : 8;
    private static final int PER_DRAFT = 5;
    private static final long ELSEWHERE = 5000;
    private static final int SLIPS = Boolean.getBoolean("benmo.full") ? 200 : 20;

    @TempDir
    Path folder;

    @Test
    void theTruthOfGeneratedDocumentsHoldsForTheSlowSolver() {
        for (int seed = 0; seed < RIGHT; seed++) {
            assertThat(SlowSolver.contradicts(TruthSet.of(DraftMaker.make(seed))))
                    .as("draft " + seed)
                    .isFalse();
        }
    }

    @Test
    void rightDocumentsRaiseNoAlarmAndAreUnderstood() throws IOException, InterruptedException {
        ScaleRun run = new ScaleRun(done -> {});
        run.rightOnes(0, RIGHT, List.of(Kind.MODEL), folder);
        assertThat(run.right()).hasSize(1);
        run.right().values().forEach(ScaleTest::isFine);
    }

    @Test
    void filesOfOurOwnWritersAreReadLikeTheirDrafts() throws IOException, InterruptedException {
        ScaleRun run = new ScaleRun(done -> {});
        run.rightOnes(ELSEWHERE, 3, Kind.ours(), folder);
        assertThat(run.right()).hasSize(Kind.ours().size());
        run.right().values().forEach(ScaleTest::isFine);
    }

    @Test
    void errorInAFileIsToldAsWithoutAFile() throws IOException, InterruptedException {
        ScaleRun run = new ScaleRun(done -> {});
        run.wrongFiles(
                ELSEWHERE,
                3,
                PER_DRAFT,
                Kind.ours().stream().filter(Kind::hasForms).toList(),
                folder);
        assertThat(run.filed()).isNotEmpty();
        run.filed()
                .values()
                .forEach(tally -> assertThat(tally.sameShare())
                        .as(() -> String.join("\n", tally.details()))
                        .isEqualTo(1.0));
    }

    @Test
    void ofTwoErrorsBothAreFound() {
        ScaleRun run = new ScaleRun(done -> {});
        run.pairs(ELSEWHERE, WRONG);
        assertThat(run.pairs().bothFound()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void filesOfAForeignBrowserAreReadLikeTheirDrafts() throws IOException, InterruptedException {
        assumeTrue(Conversion.has("chromium"), "needs chromium");
        ScaleRun run = new ScaleRun(done -> {});
        run.rightOnes(0, 3, List.of(Kind.PDF_BROWSER), folder);
        run.right().values().forEach(ScaleTest::isFine);
    }

    /** Their pages break inside headers and inside rows. */
    @Test
    void filesOfAForeignOfficeAreReadLikeTheirDrafts() throws IOException, InterruptedException {
        assumeTrue(Conversion.has("soffice"), "needs soffice");
        for (int seed : new int[] {5, 11, 23}) {
            ScaleRun run = new ScaleRun(done -> {});
            run.rightOnes(seed, 1, List.of(Kind.PDF_OFFICE), folder);
            run.right().values().forEach(ScaleTest::isFine);
        }
    }

    @Test
    void errorsThatCanBeProvedAreFound() {
        ScaleRun run = new ScaleRun(done -> {});
        run.wrongOnes(ELSEWHERE, WRONG, PER_DRAFT);
        assertThat(run.errors().numbersFound()).isGreaterThanOrEqualTo(0.95);
        assertThat(run.errors().misled()).as("consequences told as causes").isZero();
    }

    /** A column pasted a row too low and two codes exchanged break a dozen identities each; both are one thing to put right. */
    @Test
    void whatFollowsFromOneSlipIsNotTold() {
        int told = 0;
        int more = 0;
        for (long seed = 0; seed < SLIPS; seed++) {
            Draft draft = DraftMaker.make(ELSEWHERE + seed);
            for (HumanError error : List.of(HumanError.U19_ROW_SHIFT, HumanError.U35_CODE_AND_NAME)) {
                Optional<Mutant> mutant = error.into(draft, new Random(seed));
                if (mutant.isPresent()) {
                    Trial.Result result = Trial.judge(
                            mutant.get(),
                            ScaleRun.check(Direct.document(draft)),
                            ScaleRun.check(Direct.document(mutant.get().draft())));
                    told += result.alarms() > 0 ? 1 : 0;
                    more += result.alarms() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(told).isGreaterThan(SLIPS);
        assertThat(more).isLessThanOrEqualTo(told / 10);
    }

    private static void isFine(Tally tally) {
        assertThat(tally.alarmed()).as(() -> String.join("\n", tally.details())).isZero();
        assertThat(tally.understoodShare()).isGreaterThanOrEqualTo(0.98);
        assertThat(tally.boundShare())
                .as(() -> String.join("\n", tally.details()))
                .isGreaterThanOrEqualTo(0.98);
    }
}
