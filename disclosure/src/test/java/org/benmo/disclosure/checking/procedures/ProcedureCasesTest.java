package org.benmo.disclosure.checking.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome.Broken;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Documents;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.catalogue.Check;
import org.benmo.statements.catalogue.Explanation.Example;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of every check that is carried out by a class, read as a document and asked of that class alone. */
class ProcedureCasesTest {
    /** Checks of the catalogue that no class carries out, each with the reason. */
    private static final Map<String, String> WITHOUT_CLASS = Map.ofEntries(
            Map.entry("C22", "同一文件中位数不同的数太常见，只作提示也会淹没别的提示"),
            Map.entry("C25", "由联合诊断说明百分比抄自哪一项"),
            Map.entry("G02", "附在正文里的报告自有序号，不能可靠地与正文的序号分开"),
            Map.entry("G14", "差一万倍由同一指标多处相等的关系报告"),
            Map.entry("G15", "没有读到的页由文件的问题清单说明"),
            Map.entry("PERF-09", "由占比合计的关系报告"),
            Map.entry("T00.1", "由联合诊断从整列错开的数判断"),
            Map.entry("T00.2", "由联合诊断从唯一的改法判断"),
            Map.entry("X24", "分单位的表没有按单位读出"),
            Map.entry("X26", "单位性质没有可靠地读出"),
            Map.entry("Y05c", "构成之和与增减额之和都成立时必然成立，由Y06c报告"),
            Map.entry("Y09", "原因可以写在别的段落，只作提示也会误报"));

    /** Cases that cannot be told yet, each with the reason: code and number of the case. */
    private static final Map<String, String> NOT_TOLD = Map.ofEntries(
            Map.entry("T02.4 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("T03.4 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("T02.5 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("T00.3 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("T05.4 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("X18 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("T01.6 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("X23 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("P13 2", "表头与数字没有对齐的文字表没有读出"),
            Map.entry("G01 1", "至少读到五张其他表才判断缺表"),
            Map.entry("G03 2", "比较年份由Y07报告"),
            Map.entry("N07 1", "表中没有的科目由N15报告"));

    private record Case(Procedure procedure, int number, Example example) {
        String name() {
            return procedure.code() + " " + number + " " + example.kind();
        }
    }

    @TestFactory
    Stream<DynamicTest> judgesEveryCaseAsItsFileSays() {
        return Procedures.all().stream()
                .flatMap(ProcedureCasesTest::cases)
                .filter(c -> !c.example().text().isEmpty())
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> judge(c)));
    }

    @Test
    void listsExactlyTheChecksWithoutClass() {
        TreeSet<String> missing = new TreeSet<>();
        for (Check check : Catalogue.standard().checks()) {
            if (check.identity().formula().isEmpty()) {
                missing.add(check.identity().code());
            }
        }
        Procedures.all().forEach(procedure -> missing.remove(procedure.code()));
        assertThat(new TreeSet<>(WITHOUT_CLASS.keySet())).isEqualTo(missing);
    }

    private static Stream<Case> cases(Procedure procedure) {
        List<Example> examples =
                Catalogue.standard().explain(procedure.code()).orElseThrow().cases();
        return IntStream.range(0, examples.size()).mapToObj(i -> new Case(procedure, i + 1, examples.get(i)));
    }

    private static void judge(Case c) {
        byte[] bytes = (c.example().text() + "\n").getBytes(StandardCharsets.UTF_8);
        Disclosure disclosure = new Extraction().extract(Documents.read("case.txt", bytes));
        List<Broken> broken = c.procedure().examine(disclosure).stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .toList();
        boolean told = c.example().kind().equals("broken")
                ? broken.stream().anyMatch(b -> pointsAt(b, c.example().note()))
                : broken.isEmpty();
        String described = c.name() + " " + c.example().note() + " " + broken;
        if (NOT_TOLD.containsKey(c.procedure().code() + " " + c.number())) {
            assertThat(told).as("no longer to be excused: " + described).isFalse();
        } else {
            assertThat(told).as(described).isTrue();
        }
    }

    private static boolean pointsAt(Broken broken, String words) {
        String wanted = plain(words);
        return Stream.concat(
                        Stream.of(broken.printed(), broken.message(), broken.where()),
                        broken.places().stream().map(place -> Objects.toString(place.text(), "")))
                .anyMatch(said -> plain(said).contains(wanted));
    }

    /** White space and the width of colons are the reader's business. */
    private static String plain(String words) {
        return words.replaceAll("\\s", "").replace('∶', '：');
    }
}
