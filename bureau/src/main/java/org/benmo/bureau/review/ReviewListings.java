package org.benmo.bureau.review;

import java.util.List;
import org.benmo.bureau.kit.lists.Column;
import org.benmo.bureau.kit.lists.Listing;

/** The lists of this module. */
public final class ReviewListings {
    /** Severities as shown. */
    public static final List<String> SEVERITIES = List.of("错误", "提醒", "提示");
    /** What was decided, as shown. */
    public static final List<String> VERDICTS = List.of("未处理", "确认有误", "忽略", "请单位说明");
    /** What a file came to, as shown. */
    public static final List<String> OUTCOMES = List.of("有错误", "有提醒", "未发现错误", "不是决算，未核对", "文件不能使用", "核对出错");

    private static final String SEVERITY =
            "case n.severity when 'ERROR' then '错误' when 'WARNING' then '提醒' else '提示' end";
    private static final String VERDICT = "coalesce((select case d.verdict when 'CONFIRMED' then '确认有误' "
            + "when 'IGNORED' then '忽略' else '请单位说明' end from review.decision d where d.file = n.file and d.finding = n.place "
            + "order by d.id desc limit 1), '未处理')";
    private static final String OUTCOME = "case f.outcome when 'ERRORS' then '有错误' when 'WARNINGS' then '有提醒' "
            + "when 'CLEAN' then '未发现错误' when 'NOT_CHECKED' then '不是决算，未核对' when 'UNUSABLE' then '文件不能使用' "
            + "when 'DEFECT' then '核对出错' else '' end";

    /** Every finding of every file. */
    public static final Listing FINDINGS = new Listing(
            "/review/list/findings",
            "review.findings",
            "review.finding n join review.file f on f.id = n.file",
            "n.id",
            List.of(
                    Column.text("code", "finding.code", "n.code", true).neverNull(),
                    Column.choice("severity", "finding.severity", SEVERITY, SEVERITIES),
                    Column.text("message", "finding.message", "n.message", false),
                    Column.text("unit", "review.col.unit", "f.unit", false),
                    Column.count("year", "review.col.year", "f.year", false),
                    Column.text("file", "review.col.file", "f.name", false),
                    Column.choice("verdict", "finding.verdict", VERDICT, VERDICTS)),
            "code",
            "/review/finding");

    /** Every file checked. */
    public static final Listing FILES = new Listing(
            "/review/list/files",
            "review.files",
            "(select * from review.file where state = 'DONE') f",
            "f.id",
            List.of(
                    Column.text("name", "review.col.file", "f.name", true).neverNull(),
                    Column.text("unit", "review.col.unit", "f.unit", false),
                    Column.count("year", "review.col.year", "f.year", false),
                    Column.choice("outcome", "review.col.state", OUTCOME, OUTCOMES),
                    Column.count("errors", "review.col.errors", "f.errors", false),
                    Column.count("warnings", "review.col.warnings", "f.warnings", false),
                    Column.date(
                            "finished", "review.col.at", "(f.finished_at at time zone 'Asia/Shanghai')::date", false)),
            "name",
            "/review/file");

    /** Cases: all files of a unit and year are one; it opens at the newest. */
    public static final Listing CASES = new Listing(
            "/review/list/cases",
            "review.cases",
            "(select unit, year, count(*) as files, max(id) as id, (array_agg(outcome order by id desc))[1] as outcome, "
                    + "(array_agg(errors order by id desc))[1] as errors, (array_agg(errors order by id))[1] as first_errors "
                    + "from review.file where state = 'DONE' and unit <> '' group by unit, year) f",
            "f.id",
            List.of(
                    Column.text("unit", "review.col.unit", "f.unit", true),
                    Column.count("year", "review.col.year", "f.year", true),
                    Column.count("files", "case.files", "f.files", true),
                    Column.choice("outcome", "case.outcome", OUTCOME, OUTCOMES),
                    Column.count("errors", "case.errors", "f.errors", false),
                    Column.count("first", "case.errors.first", "f.first_errors", false)),
            "unit",
            "/review/file");

    private ReviewListings() {}
}
