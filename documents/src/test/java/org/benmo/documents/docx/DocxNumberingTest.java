package org.benmo.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.benmo.documents.docx.Docx.body;
import static org.benmo.documents.docx.Docx.p;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocxNumberingTest {
    private static final String SCHEME = "<w:abstractNum w:abstractNumId=\"7\">"
            + level(0, "chineseCountingThousand", "第%1部分 ", "")
            + level(1, "chineseCounting", "%2、", "")
            + level(2, "japaneseCounting", "（%3）", "")
            + level(3, "decimal", "%4.", "")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

    private static String level(int at, String form, String text, String more) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + form + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String item(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    @Test
    void writesAutomaticNumbersBeforeTheText() {
        assertThat(body(
                                item(1, 0, "部门概况"),
                                item(1, 1, "主要职能"),
                                item(1, 2, "甲"),
                                item(1, 2, "乙"),
                                item(1, 1, "机构设置"),
                                item(1, 2, "丙"),
                                item(1, 3, "丁"),
                                item(1, 0, "决算表"),
                                item(1, 1, "收入"))
                        .numbering(SCHEME)
                        .paragraphs())
                .containsExactly("第一部分部门概况", "一、主要职能", "（一）甲", "（二）乙", "二、机构设置", "（一）丙", "1.丁", "第二部分决算表", "一、收入");
    }

    @Test
    void findsListsThroughStyles() {
        assertThat(body(
                                p("<w:pStyle w:val=\"h1\"/>", "收入"),
                                p("<w:pStyle w:val=\"h2\"/>", "其中"),
                                p("<w:pStyle w:val=\"h1\"/>", "支出"))
                        .styles(
                                "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
                                "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:basedOn w:val=\"h1\"/><w:pPr><w:numPr><w:ilvl w:val=\"2\"/></w:numPr></w:pPr></w:style>")
                        .numbering("<w:abstractNum w:abstractNumId=\"7\">"
                                + level(1, "chineseCounting", "%2、", "<w:pStyle w:val=\"h1\"/>")
                                + level(2, "decimal", "（%3）", "")
                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>")
                        .paragraphs())
                .containsExactly("一、收入", "（1）其中", "二、支出");
    }

    @Test
    void goesOnOrBeginsAnewAsListsSay() {
        String lists = SCHEME
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
        assertThat(body(item(1, 1, "甲"), item(2, 1, "乙"), item(3, 1, "丙"), item(3, 1, "丁"), item(1, 1, "戊"))
                        .numbering(lists)
                        .paragraphs())
                .containsExactly("一、甲", "二、乙", "一、丙", "二、丁", "三、戊");
    }

    @Test
    void takesNumbersOffWhereTheParagraphSaysSo() {
        assertThat(body(
                                p("<w:pStyle w:val=\"h\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "无编号"),
                                p("<w:pStyle w:val=\"h\"/>", "有编号"))
                        .styles(
                                "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                        .numbering(SCHEME)
                        .paragraphs())
                .containsExactly("无编号", "一、有编号");
    }

    @Test
    void followsListsThatAreStyles() {
        String lists = SCHEME.replace("<w:lvl w:ilvl=\"0\">", "<w:styleLink w:val=\"L\"/><w:lvl w:ilvl=\"0\">")
                + "<w:abstractNum w:abstractNumId=\"8\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
                + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"8\"/></w:num>";
        assertThat(body(item(5, 1, "甲")).numbering(lists).paragraphs()).containsExactly("一、甲");
    }

    @Test
    void dropsBulletsAndKeepsNumbersOfSeveralLevels() {
        String lists = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "\uF0B7", "")
                + level(1, "chineseCounting", "%2", "") + level(2, "decimal", "%2.%3 ", "<w:isLgl/>")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        assertThat(body(item(1, 0, "要点"), item(1, 2, "小节")).numbering(lists).paragraphs())
                .containsExactly("要点", "1.1小节");
    }

    @Test
    void countsAsAnOfficeWrites() {
        assertThat(IntStream.of(1, 10, 11, 20, 21, 100, 101, 110, 120)
                        .mapToObj(n -> NumberForms.write(n, "chineseCountingThousand")))
                .containsExactly("一", "十", "十一", "二十", "二十一", "一百", "一百〇一", "一百一十", "一百二十");
        assertThat(NumberForms.write(12, "ideographDigital")).isEqualTo("一二");
        assertThat(NumberForms.write(3, "decimalEnclosedCircle")).isEqualTo("③");
        assertThat(NumberForms.write(9, "upperRoman")).isEqualTo("IX");
        assertThat(NumberForms.write(28, "lowerLetter")).isEqualTo("bb");
        assertThat(NumberForms.write(2, "ideographTraditional")).isEqualTo("乙");
        assertThat(NumberForms.write(15, "chineseLegalSimplified")).isEqualTo("壹拾伍");
        assertThat(NumberForms.write(7, "decimalZero")).isEqualTo("07");
        assertThat(NumberForms.write(7, "a form of the future")).isEqualTo("7");
    }

    @Test
    void survivesNumberingsThatLeadInCircles() {
        String circle =
                "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"A\"/><w:numStyleLink w:val=\"B\"/></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"B\"/><w:numStyleLink w:val=\"A\"/></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        assertThat(body(item(1, 0, "甲")).numbering(circle).paragraphs()).hasSize(1);
    }
}
