package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One year's final accounts beside last year's and beside the budget, as a user types it. */
class CompanionshipTest {
    private static final String ACCOUNTS = """
            %s%d年度部门决算
            第三部分 %2$d年度部门决算情况说明
            一、收入支出决算总体情况说明
            本部门%2$d年度收入总计%s万元，较%d年减少100.00万元，下降10.00%%，主要原因是项目减少。
            二、财政拨款“三公”经费支出决算情况说明
            %2$d年度“三公”经费支出年初预算数为1.50万元，决算数为1.00万元。
            """;

    @TempDir
    private Path folder;

    private Path prior;
    private Path now;

    @BeforeEach
    void publications() throws IOException {
        prior = Files.createDirectory(folder.resolve("last"));
        now = Files.createDirectory(folder.resolve("now"));
        write(now, "water.txt", "云溪县水利局", 2022, "900.00");
        write(now, "forest.txt", "云溪县林业局", 2022, "900.00");
        write(prior, "water.txt", "云溪县水利局", 2021, "1050.00");
        write(prior, "other.txt", "云溪县教育局", 2021, "1000.00");
        Files.writeString(prior.resolve("note.txt"), "会议通知");
    }

    private static void write(Path folder, String name, String unit, int year, String total) throws IOException {
        Files.writeString(folder.resolve(name), ACCOUNTS.formatted(unit, year, total, year - 1));
    }

    @Test
    void eachDocumentIsHeldAgainstItsOwnUnitsYearBefore() {
        String said = check(now.resolve("water.txt").toString(), "--prior", prior.toString());

        assertThat(said).contains("Y04", "1000.00万元", "1050.00万元", "water.txt");
    }

    @Test
    void whatBelongsToAnotherUnitIsNotUsedAndThatIsSaid() {
        String said = check(now.resolve("forest.txt").toString(), "--prior", prior.toString());

        assertThat(said).doesNotContain("Y04").contains("没有“云溪县林业局”2021年度的决算");
    }

    @Test
    void aFileThatIsNoBudgetIsNotTakenForOne() {
        String file = now.resolve("water.txt").toString();

        String said = check(file, "--budget", file);

        assertThat(said).doesNotContain("Y10").contains("不是部门预算");
    }

    @Test
    void aChangedCompanionMakesARecordedRunStale() throws IOException {
        Path out = folder.resolve("out");
        check(now.toString(), "--prior", prior.toString(), "--out", out.toString(), "--format", "json");
        write(prior, "water.txt", "云溪县水利局", 2021, "1000.00");

        String said = check(now.toString(), "--prior", prior.toString(), "--out", out.toString(), "--format", "json");

        assertThat(said).doesNotContain("上次已检查");
        assertThat(Files.readString(out.resolve("report.json"))).doesNotContain("Y04");
    }

    private static String check(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(words));
        MainRun.run(all, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
