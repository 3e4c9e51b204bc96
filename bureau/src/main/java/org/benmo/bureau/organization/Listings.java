package org.benmo.bureau.organization;

import java.util.List;
import org.benmo.bureau.kit.lists.Column;
import org.benmo.bureau.kit.lists.Listing;

/** The lists of this module. */
public final class Listings {
    /** What a unit can be. */
    public static final List<String> UNIT_KINDS = List.of("行政单位", "参公事业单位", "公益一类事业单位", "公益二类事业单位");
    /** What an employee's place can be; 年末实有人数 counts the first four (在职 + 离休 + 退休). */
    public static final List<String> EMPLOYEE_KINDS = List.of("行政编制在职", "事业编制在职", "离休", "退休", "其他人员");

    /** What kind of place a post is. */
    public static final List<String> POST_KINDS = List.of("行政编制", "事业编制", "工勤编制", "编外");

    /** Administrative areas the office has to do with. */
    public static final Listing AREAS = new Listing(
            "/areas",
            "areas.title",
            "organization.area a",
            "a.id",
            List.of(
                    Column.text("code", "area.code", "a.code", true).neverNull(),
                    Column.text("name", "area.name", "a.name", true).neverNull()),
            "code",
            "/areas");

    /** Units. */
    public static final Listing UNITS = new Listing(
            "/units",
            "units.title",
            "organization.unit u",
            "u.id",
            List.of(
                    Column.text("code", "unit.code", "u.code", true).neverNull(),
                    Column.text("name", "unit.name", "u.name", true).neverNull(),
                    Column.text("area", "unit.area", "u.area", false).optionally(),
                    Column.choice("kind", "unit.kind", "u.kind", UNIT_KINDS),
                    Column.choice(
                            "reports", "unit.reports", "case when u.reports then '是' else '否' end", List.of("是", "否")),
                    Column.date("since", "since", "u.since", false),
                    Column.date("until", "until", "u.until", false)),
            "code",
            "/units");

    /** Employees. */
    public static final Listing EMPLOYEES = new Listing(
            "/employees",
            "employees.title",
            "organization.employee e join organization.unit u on u.id = e.unit",
            "e.id",
            List.of(
                    Column.text("number", "employee.number", "e.number", true)
                            .neverNull()
                            .foundBy("organization.found('number'"),
                    Column.text("name", "employee.name", "e.name", true)
                            .neverNull()
                            .foundBy("organization.found('name'"),
                    Column.text("unit", "employee.unit", "u.code", false),
                    Column.text("section", "employee.section", "e.section", false)
                            .foundBy("organization.found('section'"),
                    Column.text("post", "employee.post", "e.post", false).foundBy("organization.found('post'"),
                    Column.choice("kind", "employee.kind", "e.kind", EMPLOYEE_KINDS),
                    Column.date("since", "since", "e.since", false),
                    Column.date("until", "until", "e.until", false)),
            "number",
            "/employees");

    /** Sections. */
    public static final Listing SECTIONS = new Listing(
            "/sections",
            "sections.title",
            "organization.section s join organization.unit u on u.id = s.unit",
            "s.id",
            List.of(
                    Column.text("name", "section.name", "s.name", true).neverNull(),
                    Column.text("unit", "employee.unit", "u.code", false),
                    Column.date("since", "since", "s.since", false),
                    Column.date("until", "until", "s.until", false)),
            "name",
            "/sections");

    /** Posts. */
    public static final Listing POSTS = new Listing(
            "/posts",
            "posts.title",
            "organization.post p join organization.unit u on u.id = p.unit",
            "p.id",
            List.of(
                    Column.text("name", "post.name", "p.name", true).neverNull(),
                    Column.text("unit", "employee.unit", "u.code", false),
                    Column.text("section", "employee.section", "p.section", false),
                    Column.choice("kind", "post.kind", "p.kind", POST_KINDS),
                    Column.count("places", "post.places", "p.places", false),
                    Column.date("since", "since", "p.since", false),
                    Column.date("until", "until", "p.until", false)),
            "name",
            "/posts");

    private Listings() {}
}
