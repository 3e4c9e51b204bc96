package org.benmo.bureau.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Small packages as a composer writes them: one sentence, one form, their figures with the vouchers below. */
public final class Packages {
    /** A voucher that must never be public. */
    static final String VOUCHER = "记-00007/4";

    private static final Instant SIGNED = Instant.parse("2022-09-18T02:00:00Z");

    private Packages() {}

    /** The package of a year whose expenditure is this many 万元. */
    public static Map<String, byte[]> of(int year, String spent) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(year + "年度部门决算.pdf", text("%PDF-1.7 " + year + " " + spent));
        files.put(year + "年度部门决算.html", text(page(year, spent)));
        files.put("disclosure.json", text(disclosure(year, spent)));
        files.put("lineage.json", text(lineage(spent)));
        files.put("check.json", text("{\"publishable\":true}"));
        files.put("open-data/figures.csv", text("form,value\r\nT01," + spent + "\r\n"));
        return files;
    }

    /** A file of a package. */
    public static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    /** The issue of a package, signed by three. */
    public static Issue issue(int year, int replaces, String reason, Map<String, byte[]> files) {
        return new Issue(
                year,
                replaces,
                "示例市产业服务局",
                "示例市产业服务局" + year + "年度部门决算",
                files,
                PackageHash.of(files),
                List.of(
                        new Signature("编制人", "示例经办", SIGNED),
                        new Signature("审核人", "示例审核", SIGNED),
                        new Signature("负责人", "示例局长", SIGNED)),
                LocalDate.of(year + 1, 9, 1),
                "juzhang",
                reason);
    }

    private static String page(int year, String spent) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><title>决算</title><style>p{margin:0}</style></head><body><main>"
                + "<section class=\"text\"><h2 id=\"h1\" class=\"part\">支出决算情况说明</h2><p class=\"body\">" + year
                + "年度支出总计<a class=\"f\" id=\"f-TEXT.expend.total.final#1\" href=\"#o-TEXT.expend.total.final#1\">"
                + spent
                + "</a>万元。主要用于乡村建设。</p></section></main>"
                + "<aside id=\"o-TEXT.expend.total.final#1\" hidden=\"hidden\"><p><b>支出总计 决算数</b>"
                + "<a href=\"#f-TEXT.expend.total.final#1\" class=\"close\">关闭</a></p><p>印出：" + spent
                + "</p><p>依据的记录：2 条（" + VOUCHER + "）</p><p>由下列数字得出：<a href=\"#o-T01.x#1\">收入</a></p></aside>"
                + "<aside id=\"o-unknown#1\" hidden=\"hidden\"><p>" + VOUCHER + "</p></aside></body></html>";
    }

    private static String disclosure(int year, String spent) {
        return "{\"unit\":\"示例市产业服务局\",\"year\":" + year
                + ",\"template\":\"t\",\"family\":\"jiangxi\",\"title\":\"决算\",\"forms\":["
                + "{\"form\":\"T01\",\"title\":\"收入支出决算总表\",\"state\":\"FILLED\",\"rows\":["
                + "{\"row\":\"expend.total\",\"code\":\"\",\"name\":\"支出总计\",\"cells\":{\"final\":\"" + spent + "\"}},"
                + "{\"row\":\"income.total\",\"code\":\"\",\"name\":\"收入总计\",\"cells\":{\"final\":\"9.00\"}}]}],\"figures\":["
                + "{\"metric\":\"expend.total\",\"measure\":\"final\",\"value\":\"" + spent.replace(".", "")
                + "01.00\",\"unit\":\"YUAN\"},"
                + "{\"metric\":\"staff.active\",\"measure\":\"final\",\"value\":\"22\",\"unit\":\"PIECE\"}]}";
    }

    private static String lineage(String spent) {
        return "{\"figures\":[{\"id\":\"TEXT.expend.total.final#1\",\"printed\":\"" + spent
                + "\",\"name\":\"支出总计 决算数\",\"words\":[\"印出：" + spent + "\",\"依据的记录：2 条（" + VOUCHER
                + "）\"],\"operands\":[\"T01.x#1\"],\"value\":\"1\",\"unit\":\"YUAN\",\"formula\":\"支出总计 = 本年支出 + 年末结转\","
                + "\"recordCount\":2,\"postings\":[\"" + VOUCHER + "\"],\"secret\":\"" + VOUCHER + "\"},"
                + "{\"id\":\"TEXT.expend.total.growth#1\",\"printed\":\"5.00\",\"name\":\"支出总计 增减率\","
                + "\"words\":[\"(2 − 1) ÷ 1 = 5%\"],\"operands\":[]}],\"anchors\":{\"html\":\"#f-id\"}}";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
