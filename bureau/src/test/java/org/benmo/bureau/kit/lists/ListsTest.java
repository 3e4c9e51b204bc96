package org.benmo.bureau.kit.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.benmo.bureau.Office;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.organization.Listings;
import org.benmo.bureau.organization.Organization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Office
class ListsTest {
    private static final int ROWS = 130;

    @Autowired
    Lists lists;

    @Autowired
    Imports imports;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someRows() {
        organization.putUnit(Map.of(
                "code", "U1", "name", "示例局", "kind", "行政单位", "reports", "是", "since", "2020-01-01", "until", ""));
        for (int i = 0; i < ROWS; i++) {
            organization.putEmployee(employee(String.format("%04d", i), i % 3 == 0 ? "张三" : "李_四%", "2020-01-01"));
        }
    }

    private static Map<String, String> employee(String number, String name, String since) {
        return Map.of(
                "number", number, "name", name, "unit", "U1", "section", "", "post", "", "kind", "退休", "since", since,
                "until", "");
    }

    @Test
    void pagingShowsEveryRowOnceInOrder() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Map<String, String> parameters = Map.of("sort", "name", "dir", "desc", "after", after);
            ListPage page = lists.page(Listings.EMPLOYEES, ListQuery.of(Listings.EMPLOYEES, parameters));
            page.rows().forEach(row -> seen.add(row.cells().get(1) + row.cells().get(0)));
            after = page.next();
            assertThat(page.total()).isGreaterThanOrEqualTo(ROWS);
        } while (!after.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(ROWS);
        assertThat(seen.stream().map(s -> s.substring(0, 1)).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void whatIsTypedIsTextNeverAPattern() {
        assertThat(page(Map.of("f.name", "李_四%")).total()).isGreaterThan(0);
        assertThat(page(Map.of("f.name", "张_%")).total()).isZero();
        assertThat(page(Map.of("f.name", "'; drop table organization.employee; --"))
                        .total())
                .isZero();
        assertThat(page(Map.of("f.since", "2020-01-01..2020-12-31")).total()).isGreaterThan(0);
        assertThatThrownBy(() -> page(Map.of("f.since", "去年"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> page(Map.of("after", "x"))).isInstanceOf(Refusal.class);
    }

    private ListPage page(Map<String, String> parameters) {
        return lists.page(Listings.EMPLOYEES, ListQuery.of(Listings.EMPLOYEES, parameters));
    }

    @Test
    void whatIsExportedCanBeImportedAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lists.export(Listings.EMPLOYEES, ListQuery.of(Listings.EMPLOYEES, Map.of()), out);
        long before = count();

        Imported imported = imports.take(
                Listings.EMPLOYEES, new ByteArrayInputStream(out.toByteArray()), false, organization::putEmployee);

        assertThat(imported.isClean()).isTrue();
        assertThat(imported.loaded()).isGreaterThanOrEqualTo(ROWS);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aBadWorkbookComesBackMarkedAndLoadsNothing() throws IOException {
        byte[] workbook = workbook("9001", "2026-01-01", "9002", "not a day");
        Imported imported =
                imports.take(Listings.EMPLOYEES, new ByteArrayInputStream(workbook), false, organization::putEmployee);

        assertThat(List.of(imported.good(), imported.bad(), imported.loaded())).containsExactly(1, 1, 0);
        assertThat(jdbc.sql("select count(*) from organization.employee where number = '9001'")
                        .query(Long.class)
                        .single())
                .isZero();
        try (XSSFWorkbook returned = new XSSFWorkbook(new ByteArrayInputStream(imported.returned()))) {
            Row bad = returned.getSheetAt(0).getRow(2);
            assertThat(bad.getCell(8).getStringCellValue())
                    .contains("not a day")
                    .contains("不是日期");
        }
    }

    @Test
    void theGoodRowsAloneAreLoadedWhenAskedFor() throws IOException {
        byte[] workbook = workbook("9101", "2026-01-01", "9102", "2026-02-30");
        Imported imported =
                imports.take(Listings.EMPLOYEES, new ByteArrayInputStream(workbook), true, organization::putEmployee);
        assertThat(List.of(imported.good(), imported.bad(), imported.loaded())).containsExactly(1, 1, 1);
    }

    @Test
    void whatIsNoWorkbookIsRefusedInASentence() {
        assertThatThrownBy(() -> imports.take(
                        Listings.UNITS,
                        new ByteArrayInputStream("garbage".getBytes(StandardCharsets.UTF_8)),
                        false,
                        organization::putUnit))
                .isInstanceOf(Refusal.class)
                .hasMessage("import.unreadable");
    }

    private long count() {
        return jdbc.sql("select count(*) from organization.employee")
                .query(Long.class)
                .single();
    }

    private static byte[] workbook(String... numbersAndDays) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("编制人员");
            String[] headings = {"工号", "姓名", "单位代码", "科室", "岗位", "人员类别", "起始日期", "终止日期"};
            Row heading = sheet.createRow(0);
            for (int i = 0; i < headings.length; i++) {
                heading.createCell(i).setCellValue(headings[i]);
            }
            for (int i = 0; i < numbersAndDays.length; i += 2) {
                Row row = sheet.createRow(1 + i / 2);
                String[] cells = {numbersAndDays[i], "王五", "U1", "", "", "退休", numbersAndDays[i + 1]};
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
