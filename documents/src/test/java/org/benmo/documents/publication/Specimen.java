package org.benmo.documents.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;

/** A small document with everything a publication can hold; used by the tests of all writers. */
public final class Specimen {
    public static final String LONG_NAME = "机关事业单位基本养老保险缴费支出以及其他需要换行才能放下的很长很长的科目名称";
    private static final int ROWS = 60;

    private Specimen() {}

    /** The document. */
    public static Publication publication() {
        return new Publication(
                "示例县水务局2023年度部门决算",
                "示例县水务局",
                LocalDate.of(2024, 9, 20),
                List.of(cover(), text(), forms(), charts()),
                Map.of(
                        "income.total#1",
                        new Origin("收入总计", List.of("收入总计 = 年初结转和结余 + 本年收入"), List.of("T01.income#1"))));
    }

    private static Section cover() {
        return new Section(
                Orientation.PORTRAIT,
                false,
                List.of(
                        new Element.Space(150),
                        Element.Paragraph.of(Style.COVER_NAME, "示例县水务局"),
                        Element.Paragraph.of(Style.COVER_TITLE, "2023年度部门决算"),
                        new Element.PageBreak(),
                        new Element.Contents("目  录")));
    }

    private static Section text() {
        List<Element> elements = new ArrayList<>();
        elements.add(Element.Heading.of(Style.PART, "第一部分  部门概况"));
        elements.add(Element.Heading.of(Style.HEADING, "一、部门主要职能"));
        elements.add(Element.Heading.of(Style.SUBHEADING, "（一）“水利工程”建设与管理"));
        elements.add(new Element.Paragraph(
                Style.BODY,
                List.of(
                        Run.of("本部门2023年度收入总计"),
                        Run.figure("1,615.41", "income.total#1"),
                        Run.of("万元，其中年初结转和结余"),
                        Run.figure("234.14", "carry.open#1"),
                        Run.of("万元，较2022年减少59.90万元，下降8.87%，主要原因是："),
                        Run.strong("人员减少"),
                        Run.of("，开支减少；本年收入合计的具体构成为：财政拨款收入381.27万元，占100.00%。"))));
        for (int i = 0; i < 12; i++) {
            elements.add(Element.Paragraph.of(
                    Style.BODY, "第" + (i + 1) + "段：全面实施预算绩效管理，“花钱必问效、无效必问责”。" + "把项目资金用到实处，产生实效。".repeat(i + 1)));
        }
        return Section.portrait(elements);
    }

    private static Section forms() {
        return Section.landscape(List.of(
                Element.Heading.of(Style.PART, "第二部分  2023年度部门决算表"),
                new Element.Tabulation(table()),
                Element.Paragraph.of(Style.NOTE, "表后文字。")));
    }

    /** A table of sixty rows with a header of two rows and merged cells. */
    public static Table table() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Cell.middle("项目").spanning(2, 1),
                Cell.middle("本年收入合计").spanning(1, 2),
                Cell.middle("财政拨款").spanning(2, 1),
                Cell.middle("其他收入").spanning(1, 2)));
        rows.add(Row.of(Cell.middle("功能分类科目编码"), Cell.middle("科目名称"), Cell.middle("一般公共预算"), Cell.middle("政府性基金")));
        for (int i = 0; i < ROWS; i++) {
            BigDecimal amount = BigDecimal.valueOf(123456L + i * 7919L, 2);
            String printed = String.format("%,.2f", amount);
            rows.add(Row.of(
                    Cell.left(String.valueOf(2130100 + i)),
                    Cell.left(i % 7 == 3 ? LONG_NAME : "行政运行"),
                    Cell.number(printed, amount, "T02.func." + i + ".year#1"),
                    Cell.number(printed, amount, "T02.func." + i + ".fiscal#1"),
                    Cell.number("0.00", new BigDecimal("0.00"), "T02.func." + i + ".fund#1"),
                    Cell.of(Alignment.RIGHT, "")));
        }
        return new Table(
                Optional.of("公开02表 收入决算表"),
                "收入决算表",
                List.of(new Table.HeadLine("", "", "公开02表"), new Table.HeadLine("公开部门：示例县水务局", "2023年度", "金额单位：万元")),
                List.of(2.2, 5.0, 2.4, 2.4, 2.4, 2.4),
                2,
                rows,
                List.of("注：本表反映部门本年度取得的各项收入情况。"));
    }

    private static Section charts() {
        return Section.portrait(List.of(
                Element.Heading.of(Style.PART, "第三部分  图"),
                new Element.Drawing(new Chart(
                        Chart.Kind.BAR,
                        "收入、支出总计变动情况",
                        "万元",
                        List.of("2022年", "2023年"),
                        List.of(group("收入总计", "917.87", "615.41"), group("支出总计", "917.87", "615.41")))),
                new Element.Drawing(new Chart(
                        Chart.Kind.PIE,
                        "支出决算结构",
                        "万元",
                        List.of("支出"),
                        List.of(group("基本支出", "382.69"), group("项目支出", "232.72"), group("其他", "12.00"))))));
    }

    private static Chart.Group group(String name, String... values) {
        List<BigDecimal> numbers =
                java.util.Arrays.stream(values).map(BigDecimal::new).toList();
        return new Chart.Group(
                name, numbers, java.util.Arrays.stream(values).map(Run::of).toList());
    }
}
