package org.benmo.bureau.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.organization.Organization;
import org.benmo.bureau.review.ReviewDesk;
import org.benmo.bureau.review.ReviewFiles;
import org.benmo.bureau.review.ReviewJobs;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty office once when it is started with {@code --sample}; passwords are random and printed once. */
@Component
@Order(10)
class SampleOffice implements ApplicationRunner {
    private static final String SAMPLE = "/org/benmo/bureau/sample/示例市乡村产业服务局2023年度部门决算.txt";
    /** Codes no city and county has. */
    private static final String CITY = "3699";

    private static final String COUNTY = "369921";
    private static final String SINCE = "2021-01-01";

    private final People people;
    private final Organization organization;
    private final ReviewDesk desk;
    private final ReviewFiles files;
    private final ReviewJobs jobs;
    private final SampleYears sampleYears;

    SampleOffice(
            People people,
            Organization organization,
            ReviewDesk desk,
            ReviewFiles files,
            ReviewJobs jobs,
            SampleYears sampleYears) {
        this.people = people;
        this.organization = organization;
        this.desk = desk;
        this.files = files;
        this.jobs = jobs;
        this.sampleYears = sampleYears;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("sample") || people.all().size() > 1) {
            return;
        }
        System.out.println("  示例人员（密码只显示这一次，登录后须修改）：");
        add("jingban", "示例经办", "计划财务科", Role.PREPARER);
        add("shenhe", "示例审核", "计划财务科", Role.REVIEWER);
        add("kezhang", "示例科长", "计划财务科", Role.SECTION_CHIEF);
        add("juzhang", "示例局长", "", Role.LEADER);
        add("shenji", "示例审计", "", Role.AUDITOR);
        tell("示例县审核", people.add("system", "xianshenhe", "示例县审核", COUNTY, "", Set.of(Role.REVIEWER)));
        System.out.println();
        employ();
        review();
        sampleYears.begin();
    }

    private void add(String login, String name, String section, Role role) {
        tell(name, people.add("system", login, name, section, Set.of(role)));
    }

    private static void tell(String name, People.Welcome welcome) {
        System.out.println("  " + name + "  用户名 " + welcome.login() + "  密码 " + welcome.password());
    }

    /** The headcount of the sample bureau: 22 in post, 1 + 15 who left. */
    private void employ() {
        area(CITY, "示例市");
        area(COUNTY, "示例县");
        organization.putUnit(unit("361001", "示例市乡村振兴局", CITY));
        organization.putUnit(unit("361002", "示例县乡村振兴局", COUNTY));
        place(1, 18, "行政编制在职");
        place(19, 22, "事业编制在职");
        place(23, 23, "离休");
        place(24, 38, "退休");
    }

    private void area(String code, String name) {
        organization.putArea(Map.of("code", code, "name", name));
    }

    private static Map<String, String> unit(String code, String name, String area) {
        return Map.of(
                "code", code, "name", name, "area", area, "kind", "行政单位", "reports", "是", "since", SINCE, "until", "");
    }

    private void place(int from, int to, String kind) {
        for (int i = from; i <= to; i++) {
            String number = String.format("%03d", i);
            organization.putEmployee(Map.of(
                    "number",
                    number,
                    "name",
                    "示例" + number,
                    "unit",
                    "361001",
                    "section",
                    "",
                    "post",
                    "",
                    "kind",
                    kind,
                    "since",
                    SINCE,
                    "until",
                    ""));
        }
    }

    private void review() {
        try (InputStream in = SampleOffice.class.getResourceAsStream(SAMPLE)) {
            if (in != null) {
                String name = SAMPLE.substring(SAMPLE.lastIndexOf('/') + 1);
                desk.open("system", "示例：一份有错误的决算", List.of(files.keep(name, in)));
                jobs.wake();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
