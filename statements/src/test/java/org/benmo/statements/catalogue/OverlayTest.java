package org.benmo.statements.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
    private static final String OWN = """
            code: OWN.1
            slug: reception-within-limit
            title: 公务接待费不超过十万元
            severity: warning
            basis: convention
            source: 本局内控制度
            verified: true
            left: T07[公务接待费].决算数
            relation: "≤"
            right: 10万元
            meaning: 本局规定公务接待费全年不超过十万元。
            exceptions: 无
            remedy: 核对接待费台账。
            cases:
              - holds: {"T07[公务接待费].决算数": 1.00}
            """;

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void addsAnOfficesOwnCheck() throws IOException {
        write("OWN.1-reception-within-limit.yaml", OWN);

        Catalogue.Overlaid overlaid = Catalogue.standard().overlay(folder);

        assertThat(overlaid).isInstanceOfSatisfying(Catalogue.Overlaid.Ready.class, ready -> {
            assertThat(ready.catalogue().identity("OWN.1")).isPresent();
            assertThat(ready.catalogue().checks())
                    .hasSize(Catalogue.standard().checks().size() + 1);
            assertThat(ready.catalogue().explain("OWN.1").orElseThrow().cases())
                    .containsExactly(new Explanation.Example("holds", "T07[公务接待费].决算数 1.00", ""));
        });
    }

    @Test
    void replacesACheckOfTheSameCode() throws IOException {
        String code = Catalogue.standard().checks().getFirst().identity().code();
        write(code + "-reception-within-limit.yaml", OWN.replace("OWN.1", code));

        Catalogue.Overlaid overlaid = Catalogue.standard().overlay(folder);

        assertThat(overlaid)
                .isInstanceOfSatisfying(
                        Catalogue.Overlaid.Ready.class,
                        ready -> assertThat(ready.catalogue()
                                        .identity(code)
                                        .orElseThrow()
                                        .slug())
                                .isEqualTo("reception-within-limit"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        write("OWN.1-other-name.yaml", OWN);
        write(
                "OWN.2-broken.yaml",
                OWN.replace("OWN.1", "OWN.2")
                        .replace("reception-within-limit", "broken")
                        .replace("公务接待费].决算数\nrelation", "公务接代费].决算数\nrelation")
                        .replace("severity: warning", "severity: fatal"));
        write("OWN.3-not-yaml.yaml", "code: [");

        Catalogue.Overlaid overlaid = Catalogue.standard().overlay(folder);

        assertThat(overlaid)
                .isInstanceOfSatisfying(
                        Catalogue.Overlaid.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(CatalogueProblem::file, CatalogueProblem::field)
                                .contains(
                                        org.assertj.core.groups.Tuple.tuple("OWN.1-other-name.yaml", "slug"),
                                        org.assertj.core.groups.Tuple.tuple("OWN.2-broken.yaml", "severity"),
                                        org.assertj.core.groups.Tuple.tuple("OWN.2-broken.yaml", "left"),
                                        org.assertj.core.groups.Tuple.tuple("OWN.3-not-yaml.yaml", "")));
    }

    @Test
    void saysThatAFolderCannotBeRead() {
        assertThat(Catalogue.standard().overlay(folder.resolve("nowhere")))
                .isInstanceOf(Catalogue.Overlaid.Refused.class);
    }

    @Test
    void explainsEveryCheckOfTheBuild() {
        for (Check check : Catalogue.standard().checks()) {
            assertThat(Catalogue.standard().explain(check.identity().code()))
                    .as(check.identity().code())
                    .isPresent()
                    .get()
                    .satisfies(e -> assertThat(e.cases()).isNotEmpty());
        }
    }

    @Test
    void ordersCodesByTheirNumbers() {
        assertThat(Catalogue.byNumber("T02.4", "T02.10")).isNegative();
        assertThat(Catalogue.byNumber("C9", "C10")).isNegative();
        assertThat(Catalogue.byNumber("C04a", "C04b")).isNegative();
        assertThat(Catalogue.byNumber("C04", "C04a")).isNegative();
    }
}
