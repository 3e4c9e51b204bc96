package org.benmo.bureau.finalaccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.benmo.accounts.books.Books;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.access.Tokens;
import org.benmo.bureau.api.Machine;
import org.benmo.bureau.books.Impact;
import org.benmo.bureau.books.Periods;
import org.benmo.bureau.books.Records;
import org.benmo.bureau.books.VoucherDesk;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.works.Works;
import org.benmo.bureau.lineage.FigureSource;
import org.benmo.bureau.publication.Publications;
import org.benmo.bureau.sample.SampleBooks;
import org.benmo.samples.bureaus.SampleBureau;
import org.benmo.samples.bureaus.SampleLastYear;
import org.benmo.statements.figures.Key;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The year of the sample bureau from its books to its publication and its correction. */
@Office
@TestPropertySource(
        properties = "benmo.test.office=publication") // an office of its own: other tests have the same years
class YearToPublicationTest {
    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    SampleBooks sample;

    @Autowired
    Periods periods;

    @Autowired
    ReasonDesk reasons;

    @Autowired
    Gates gates;

    @Autowired
    Publications publications;

    @Autowired
    People people;

    @Autowired
    Works works;

    @Autowired
    FigureSource figures;

    @Autowired
    VoucherDesk desk;

    @Autowired
    Impact impact;

    @Autowired
    Records records;

    @Test
    void threePersonsSignWhatPassedAndOnlyThatIsPublished() {
        Person preparer = person("preparer", Role.PREPARER);
        Person reviewer = person("reviewer", Role.REVIEWER);
        Person leader = person("leader", Role.LEADER);
        Person both = person("both", Role.PREPARER, Role.REVIEWER);
        sample.bring(SampleLastYear.books(3), "preparer", "reviewer");
        periods.closeYear("reviewer", 2020);
        Gates.Gate last = passed(2020);
        sign(2020, last, preparer, reviewer, leader);
        gates.approve("reviewer", 2020, LocalDate.now(java.time.ZoneOffset.UTC).minusDays(3), "");
        assertThat(gates.publish(reviewer, 2020, last.packageHash(), "")).isEqualTo(1);

        Books books = SampleBooks.without(SampleBureau.books(3), Key.text("econ.303", "prior"));
        sample.bring(books, "preparer", "reviewer");
        Gates.Gate open = run(2021);
        assertThat(open.obstacles()).anyMatch(o -> o.code().equals("INV-09") && o.blocks());
        assertThat(open.obstacles())
                .filteredOn(o -> o.code().equals("NO_REASON"))
                .hasSize(1);
        assertThatThrownBy(() ->
                        gates.waive(reviewer, 2021, open.obstacles().getFirst().place(), "算了"))
                .hasMessage("gate.not.waivable");
        periods.closeYear("reviewer", 2021);
        assertThatThrownBy(() -> gates.sign(preparer, 2021, open.packageHash())).hasMessage("gate.stale");
        List<ReasonDesk.Line> missing =
                reasons.lines(2021).stream().filter(ReasonDesk.Line::missing).toList();
        assertThat(missing)
                .singleElement()
                .satisfies(line -> assertThat(line.asked().metric()).isEqualTo("econ.303"));
        reasons.write("preparer", 2021, "econ.303", "prior", "一名退休干部去世，发放丧葬费和抚恤金");

        Gates.Gate gate = passed(2021);
        assertThatThrownBy(() -> gates.sign(reviewer, 2021, gate.packageHash())).hasMessage("sign.role");
        gates.sign(both, 2021, gate.packageHash());
        assertThatThrownBy(() -> gates.sign(both, 2021, gate.packageHash()))
                .as("one person, two roles, one signature")
                .hasMessage("sign.twice");
        assertThatThrownBy(() -> gates.publish(reviewer, 2021, gate.packageHash(), ""))
                .hasMessage("sign.missing");
        gates.sign(reviewer, 2021, gate.packageHash());
        gates.sign(leader, 2021, gate.packageHash());
        assertThatThrownBy(() -> gates.publish(reviewer, 2021, gate.packageHash(), ""))
                .hasMessage("approval.missing");
        gates.approve("reviewer", 2021, LocalDate.now(java.time.ZoneOffset.UTC).minusDays(3), "");
        assertThat(gates.publish(reviewer, 2021, gate.packageHash(), "")).isEqualTo(1);
        lineageToTheVoucherAndBack();
        machinesReadTheSame();
        correction(preparer, reviewer, leader);
    }

    /** 615.41 down to a voucher, and from the voucher to what was published. */
    private void lineageToTheVoucherAndBack() {
        FigureSource.Origin origin =
                figures.figure(2021, "T01[expend.year].final").orElseThrow();
        assertThat(origin.printed()).isEqualTo("615.41 万元");
        FigureSource.Source line = origin.records().getFirst();
        assertThat(line.link()).startsWith("/books/voucher/");
        long voucher = Long.parseLong(line.link().replaceAll("\\D*(\\d+)#.*", "$1"));
        Impact.Of of = impact.of(desk.get(voucher));
        assertThat(of.figures()).anyMatch(changed -> changed.key().equals("T01[expend.year].final"));
        assertThat(of.uses()).anyMatch(use -> use.kind().equals("figure.place.published"));
        assertThat(of.uses()).anyMatch(use -> use.kind().equals("figure.place.sentence"));
    }

    /** What people see on the pages, with a token. */
    private void machinesReadTheSame() {
        Machine machine = Machine.of(port, people, tokens, "machine", Role.AUDITOR);
        assertThat(read(machine, "/books").size()).isEqualTo(2);
        assertThat(read(machine, "/books/tables").size()).isGreaterThan(10);
        assertThat(read(machine, "/books/2021/tables/" + Downloads.encode("上年决算"))
                        .get("total")
                        .asInt())
                .isPositive();
        JsonNode vouchers = read(machine, "/books/2021/vouchers?sort=number");
        JsonNode voucher = read(
                machine,
                "/books/vouchers/" + vouchers.get("rows").get(0).get("id").asLong());
        assertThat(voucher.get("lines").size()).isPositive();
        assertThat(voucher.get("lines").get(0).get("yuan").asString()).matches("-?\\d+\\.\\d{2}");

        String key = Downloads.encode("T01[expend.year].final");
        JsonNode figure = read(machine, "/figures/2021?key=" + key);
        assertThat(figure.get("origin").get("printed").asString()).isEqualTo("615.41 万元");
        assertThat(figure.get("uses").toString()).contains("published");
        assertThat(read(machine, "/figures/2021/records?key=" + key).size())
                .isEqualTo(figure.get("origin").get("recordCount").asInt());

        JsonNode forms = read(machine, "/accounts/2021/forms");
        assertThat(forms.toString()).contains("\"615.41\"");
        assertThat(read(machine, "/accounts/2021/execution").get("months").size())
                .isEqualTo(12);
        assertThat(read(machine, "/accounts/2021/gate").get("signed").size()).isEqualTo(3);

        JsonNode published = read(machine, "/publications");
        assertThat(published.get(0).get("year").asInt()).isEqualTo(2021);
        assertThat(read(machine, "/publications/2021/1/disclosure.json")
                        .get("year")
                        .asInt())
                .isEqualTo(2021);
        assertThat(machine.get("/api/v1/publications/1999").statusCode()).isEqualTo(404);
        assertThat(machine.get("/api/v1/publications/2021/1/nothing").statusCode())
                .isEqualTo(404);
        assertThat(machine.get("/api/v1/figures/2021?key=nothing").statusCode()).isEqualTo(404);
        assertThat(machine.get("/api/v1/books/1999/vouchers").statusCode()).isEqualTo(404);
    }

    private static JsonNode read(Machine machine, String path) {
        HttpResponse<String> answer = machine.get("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Machine.read(answer);
    }

    private void correction(Person preparer, Person reviewer, Person leader) {
        reasons.write("preparer", 2021, "econ.303", "prior", "一名退休干部去世，按规定发放丧葬费和一次性抚恤金");
        Gates.Gate gate = passed(2021);
        sign(2021, gate, preparer, reviewer, leader);
        assertThatThrownBy(() -> gates.publish(reviewer, 2021, gate.packageHash(), ""))
                .hasMessage("publication.reason.needed");
        assertThat(gates.publish(reviewer, 2021, gate.packageHash(), "原因表述更准确")).isEqualTo(2);
        assertThat(publications.versions(2021)).hasSize(2);

        Records.Kept prior = records.all(2021, "上年决算").stream()
                .filter(kept -> kept.cells().getFirst().equals("expend.year"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> records.change("preparer", prior.id(), prior.version(), prior.cells()))
                .as("a closed year takes no other change")
                .hasMessage("books.year.closed");
    }

    private Gates.Gate run(int year) {
        gates.run("preparer", year, works.quiet());
        return gates.latest(year).orElseThrow();
    }

    private Gates.Gate passed(int year) {
        Gates.Gate gate = run(year);
        assertThat(gate.obstacles()).filteredOn(Gates.Obstacle::blocks).isEmpty();
        return gate;
    }

    private void sign(int year, Gates.Gate gate, Person... people) {
        for (Person person : people) {
            gates.sign(person, year, gate.packageHash());
        }
    }

    private Person person(String login, Role... roles) {
        people.add("test", login, login, "", Set.of(roles));
        return people.all().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
    }
}
