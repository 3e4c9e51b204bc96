package org.benmo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Style as a test: what must not be in a tracked file, and what must. */
final class TidyTest {
    private static final int LINES_MAX = 500;
    private static final Set<String> TEXT =
            Set.of("java", "md", "yaml", "xml", "properties", "sh", "txt", "tsv", "csv");

    @Test
    void noFileSaysItIsUnfinished() {
        refuse(Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX:)"));
    }

    @Test
    void noFileNamesARegistryOrAPathOfSomeMachine() {
        refuse(Pattern.compile(
                "repo1?\\.maven|registry\\.npmjs|deb\\.debian|(?<![\\w.])/(?:ro" + "ot|wo" + "rk|home/\\w+)/"));
    }

    @Test
    void javaFilesStayReadableInOneSitting() {
        for (Path file : Repository.files(".java")) {
            assertThat(Repository.read(file).lines().count())
                    .as(Repository.name(file))
                    .isLessThanOrEqualTo(LINES_MAX);
        }
    }

    @Test
    void everyPackageSaysWhatItIsAndForbidsNull() {
        for (Path file : Repository.files(".java")) {
            Path info = file.resolveSibling("package-info.java");
            if (Repository.name(file).contains("src/main/")) {
                assertThat(info).as(Repository.name(file)).exists();
                assertThat(Repository.read(info)).contains("@NullMarked").contains("/**");
            }
        }
    }

    @Test
    void documentsHaveOneTitleAndTheirLinksLeadSomewhere() {
        Pattern link = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
        for (Path file : Repository.files(".md")) {
            String text = Repository.read(file);
            assertThat(text.lines().filter(line -> line.startsWith("# ")).count())
                    .as(Repository.name(file))
                    .isEqualTo(1);
            link.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !target.contains("://"))
                    .forEach(target -> assertThat(file.resolveSibling(target))
                            .as(Repository.name(file))
                            .exists());
        }
    }

    @Test
    void launcherAndCiAreRunnableAndTheSame() {
        Path root = Repository.root();
        assertThat(Files.isExecutable(root.resolve("benmo"))).isTrue();
        assertThat(Files.isExecutable(root.resolve(".ci/run"))).isTrue();
        assertThat(Repository.read(root.resolve(".ci/run"))).contains("./benmo test");
        assertThat(Repository.read(root.resolve("README.md"))).contains("./benmo test");
    }

    private static void refuse(Pattern words) {
        List<String> found = Repository.files().stream()
                .filter(TidyTest::isText)
                .flatMap(file -> words.matcher(Repository.read(file))
                        .results()
                        .map(match -> Repository.name(file) + ": " + match.group()))
                .toList();
        assertThat(found).isEmpty();
    }

    private static boolean isText(Path file) {
        String name = Repository.name(file);
        return TEXT.contains(name.substring(name.lastIndexOf('.') + 1))
                || name.equals("benmo")
                || name.equals(".ci/run");
    }
}
