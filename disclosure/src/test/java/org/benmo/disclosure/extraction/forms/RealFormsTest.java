package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.FormTable;
import org.benmo.documents.Documents;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FormState;
import org.junit.jupiter.api.Test;

/**
 * Whole published files. What is expected was typed from their text layer and pages, not from our reading. A line is a row:
 * its key, then the amounts of the columns named beside the form, {@code .} for blank; zeros are not typed.
 */
class RealFormsTest {
    private static final List<String> ALL = List.of("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09");

    private static final String FINANCE = """
            # T01 final
            income.general 2,940.05
            income.other 6.20
            income.year 2,946.25
            carry.open 49.14
            income.total 2,995.39
            func.201 2,106.66
            func.208 326.71
            func.210 60.99
            func.221 445.69
            expend.year 2,940.05
            carry.close 55.34
            expend.total 2,995.39
            # T02 year fiscal other
            total 2,946.25 2,940.05 6.20
            func.201 2,112.86 2,106.66 6.20
            func.20106 2,112.86 2,106.66 6.20
            func.2010601 1,511.90 1,511.89 0.01
            func.2010602 16.19 10.00 6.19
            func.2010607 135.25 135.25
            func.2010608 449.52 449.52
            func.208 326.72 326.72
            func.20805 326.72 326.72
            func.2080501 84.65 84.65
            func.2080505 160.75 160.75
            func.2080506 80.38 80.38
            func.2080599 0.94 0.94
            func.210 60.99 60.99
            func.21011 60.99 60.99
            func.2101101 60.99 60.99
            func.221 445.69 445.69
            func.22102 445.69 445.69
            func.2210201 187.19 187.19
            func.2210203 258.50 258.50
            # T03 year basic project
            total 2,940.05 2,336.91 603.14
            func.201 2,106.66 1,503.52 603.14
            func.20106 2,106.66 1,503.52 603.14
            func.2010601 1,511.89 1,503.52 8.37
            func.2010602 10.00 . 10.00
            func.2010607 135.25 . 135.25
            func.2010608 449.52 . 449.52
            func.208 326.72 326.72
            func.20805 326.72 326.72
            func.2080501 84.65 84.65
            func.2080505 160.75 160.75
            func.2080506 80.38 80.38
            func.2080599 0.94 0.94
            func.210 60.99 60.99
            func.21011 60.99 60.99
            func.2101101 60.99 60.99
            func.221 445.69 445.69
            func.22102 445.69 445.69
            func.2210201 187.19 187.19
            func.2210203 258.50 258.50
            # T04 final total general
            income.general 2,940.05
            income.year 2,940.05
            carry.open 21.63
            carry.open.general 21.63
            income.total 2,961.68
            func.201 . 2,106.66 2,106.66
            func.208 . 326.71 326.71
            func.210 . 60.99 60.99
            func.221 . 445.69 445.69
            expend.year . 2,940.05 2,940.05
            carry.close . 21.63 21.63
            expend.total . 2,961.68 2,961.68
            # T05 year basic project
            func.201 2,106.66 1,503.52 603.14
            func.20106 2,106.66 1,503.52 603.14
            func.2010601 1,511.89 1,503.52 8.37
            func.2010602 10.00 . 10.00
            func.2010607 135.25 . 135.25
            func.2010608 449.52 . 449.52
            func.208 326.72 326.72
            func.20805 326.72 326.72
            func.2080501 84.65 84.65
            func.2080505 160.75 160.75
            func.2080506 80.38 80.38
            func.2080599 0.94 0.94
            func.210 60.99 60.99
            func.21011 60.99 60.99
            func.2101101 60.99 60.99
            func.221 445.69 445.69
            func.22102 445.69 445.69
            func.2210201 187.19 187.19
            func.2210203 258.50 258.50
            total 2,940.05 2,336.91 603.14
            # T06 final
            econ.301 2,082.85
            econ.30101 262.33
            econ.30102 1,238.58
            econ.30108 160.75
            econ.30109 80.38
            econ.30110 60.99
            econ.30112 1.61
            econ.30113 187.19
            econ.30199 91.03
            econ.303 69.41
            econ.30302 69.10
            econ.30309 0.31
            basic.staff 2,152.26
            econ.302 171.07
            econ.30201 21.21
            econ.30202 7.61
            econ.30204 0.09
            econ.30207 4.88
            econ.30211 1.20
            econ.30213 2.83
            econ.30216 4.05
            econ.30226 2.01
            econ.30228 24.42
            econ.30229 42.77
            econ.30239 48.49
            econ.30299 11.53
            econ.310 13.58
            econ.31002 13.58
            basic.running 184.65
            # T07 budget
            sg.total 0.95
            sg.host 0.95
            """;

    private static final String SOCIAL = """
            # T01 final
            income.general 307.82
            income.year 307.82
            income.total 307.82
            func.201 264.87
            func.208 10.82
            func.210 2.71
            func.221 29.42
            expend.year 307.82
            expend.total 307.82
            # T02 year fiscal
            total 307.82 307.82
            func.201 264.87 264.87
            func.20139 264.87 264.87
            func.2013901 51.32 51.32
            func.2013950 11.31 11.31
            func.2013999 202.24 202.24
            func.208 10.82 10.82
            func.20805 10.82 10.82
            func.2080505 6.18 6.18
            func.2080506 4.64 4.64
            func.210 2.71 2.71
            func.21011 2.71 2.71
            func.2101101 2.22 2.22
            func.2101102 0.49 0.49
            func.221 29.42 29.42
            func.22102 29.42 29.42
            func.2210201 17.70 17.70
            func.2210203 11.72 11.72
            # T03 year basic project
            total 307.82 105.58 202.24
            func.201 264.87 62.63 202.24
            func.20139 264.87 62.63 202.24
            func.2013901 51.32 51.32
            func.2013950 11.31 11.31
            func.2013999 202.24 . 202.24
            func.208 10.82 10.82
            func.20805 10.82 10.82
            func.2080505 6.18 6.18
            func.2080506 4.64 4.64
            func.210 2.71 2.71
            func.21011 2.71 2.71
            func.2101101 2.22 2.22
            func.2101102 0.49 0.49
            func.221 29.42 29.42
            func.22102 29.42 29.42
            func.2210201 17.70 17.70
            func.2210203 11.72 11.72
            # T04 final total general
            income.general 307.82
            income.year 307.82
            income.total 307.82
            func.201 . 264.87 264.87
            func.208 . 10.82 10.82
            func.210 . 2.71 2.71
            func.221 . 29.42 29.42
            expend.year . 307.82 307.82
            expend.total . 307.82 307.82
            # T05 year basic project
            func.201 264.87 62.63 202.24
            func.20139 264.87 62.63 202.24
            func.2013901 51.32 51.32
            func.2013950 11.31 11.31
            func.2013999 202.24 . 202.24
            func.208 10.82 10.82
            func.20805 10.82 10.82
            func.2080505 6.18 6.18
            func.2080506 4.64 4.64
            func.210 2.71 2.71
            func.21011 2.71 2.71
            func.2101101 2.22 2.22
            func.2101102 0.49 0.49
            func.221 29.42 29.42
            func.22102 29.42 29.42
            func.2210201 17.70 17.70
            func.2210203 11.72 11.72
            total 307.82 105.58 202.24
            # T06 final
            econ.301 95.36
            econ.30101 14.12
            econ.30102 39.72
            econ.30107 10.16
            econ.30108 6.18
            econ.30109 4.64
            econ.30110 2.71
            econ.30112 0.09
            econ.30113 17.70
            econ.30199 0.04
            basic.staff 95.36
            econ.302 10.23
            econ.30201 3.78
            econ.30211 1.15
            econ.30213 0.02
            econ.30226 0.68
            econ.30227 0.48
            econ.30229 1.48
            econ.30239 2.43
            econ.30299 0.20
            basic.running 10.23
            """;

    private static FormReading read(String name) {
        Optional<Path> file = SharedFiles.find("real/" + name);
        assumeTrue(file.isPresent(), "skipped: shared/real/" + name + " is not beside the project");
        return new FormReader().read(Documents.read(file.orElseThrow()));
    }

    private static FormTable form(FormReading reading, String id) {
        return reading.forms().stream()
                .filter(form -> form.form().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private static List<String> numbers(FormReading reading, String id) {
        List<String> numbers = new ArrayList<>();
        for (FormTable.Row row : form(reading, id).rows()) {
            for (Figure figure : row.figures()) {
                assertThat(figure.printed().unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
                if (figure.printed().isNumber() && !figure.printed().isPrintedZero()) {
                    numbers.add(row.key() + "." + figure.key().column() + "="
                            + figure.printed().text());
                }
            }
        }
        return numbers;
    }

    private static void assertReadAsTyped(FormReading reading, String typed) {
        for (String section : typed.split("# ")) {
            if (section.isBlank()) {
                continue;
            }
            String[] head = section.lines().findFirst().orElseThrow().strip().split(" ");
            List<String> expected = new ArrayList<>();
            section.lines()
                    .skip(1)
                    .forEach(line -> expected.addAll(numbers(line.strip().split(" "), head)));
            assertThat(numbers(reading, head[0])).as(head[0]).containsExactlyElementsOf(expected);
        }
    }

    private static List<String> numbers(String[] row, String[] head) {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i < row.length; i++) {
            if (!row[i].equals(".")) {
                numbers.add(row[0] + "." + head[i] + "=" + row[i]);
            }
        }
        return numbers;
    }

    private static List<String> ids(FormReading reading) {
        return reading.forms().stream()
                .map(FormTable::form)
                .filter(id -> !id.equals("OTHER"))
                .toList();
    }

    private static void assertEmpty(FormReading reading, String... ids) {
        for (String id : ids) {
            assertThat(form(reading, id).state()).as(id).isEqualTo(FormState.EMPTY);
        }
    }

    @Test
    void readsEveryCellOfTheFinanceBureau() {
        FormReading reading = read("上海市普陀区财政局2024年度部门决算.pdf");
        assertThat(ids(reading)).isEqualTo(ALL);
        assertReadAsTyped(reading, FINANCE);
        assertThat(form(reading, "T07").rows())
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.figures()).hasSize(2));
        assertEmpty(reading, "T08", "T09");
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.numbersUnderstood())
                .isEqualTo(reading.numbersTotal())
                .isEqualTo(195);
    }

    @Test
    void readsEveryCellOfTheSocialWorkDepartment() {
        FormReading reading = read("中共上海市普陀区委社会工作部 2024 年度部门决算.pdf");
        assertThat(ids(reading)).isEqualTo(ALL);
        assertReadAsTyped(reading, SOCIAL);
        assertThat(form(reading, "T06").rows()).hasSize(67);
        assertEmpty(reading, "T07", "T08", "T09");
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.numbersUnderstood())
                .isEqualTo(reading.numbersTotal())
                .isEqualTo(205);
    }

    @Test
    void findsNothingInTheBlankTemplate() {
        FormReading reading = read("附件2：部门决算模板.pdf");
        assertThat(ids(reading)).isEqualTo(ALL);
        assertEmpty(reading, ALL.toArray(String[]::new));
        assertThat(reading.numbersTotal()).isZero();
        assertThat(form(reading, "T06").rows())
                .extracting(FormTable.Row::key)
                .contains("econ.30207", "econ.310", "econ.31099");
    }
}
