package org.benmo.statements.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.benmo.statements.data.Node;
import org.benmo.statements.formulas.Formula;
import org.benmo.statements.formulas.FormulaError;
import org.benmo.statements.formulas.FormulaReader;
import org.benmo.statements.formulas.Vocabulary;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Severity;

/** Reads one file of the catalogue; everything that is wrong with it is told at once. */
final class CheckFile {
    private static final List<String> KNOWN = List.of(
            "code",
            "family",
            "slug",
            "title",
            "severity",
            "basis",
            "source",
            "verified",
            "years",
            "for-each",
            "when",
            "left",
            "relation",
            "right",
            "procedure",
            "meaning",
            "exceptions",
            "remedy",
            "note",
            "cases");
    private static final List<String> REQUIRED = List.of(
            "code", "slug", "title", "severity", "basis", "source", "verified", "meaning", "exceptions", "remedy");

    private final String file;
    private final Node tree;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private CheckFile(String file, Node tree) {
        this.file = file;
        this.tree = tree;
    }

    /** The check, when nothing was added to the problems. */
    static Optional<Check> read(String file, Node tree, Vocabulary vocabulary, List<CatalogueProblem> problems) {
        CheckFile reading = new CheckFile(file, tree);
        Optional<Check> check = reading.check(vocabulary);
        problems.addAll(reading.problems);
        return reading.problems.isEmpty() ? check : Optional.empty();
    }

    private Optional<Check> check(Vocabulary vocabulary) {
        tree.asMap().keySet().stream().filter(field -> !KNOWN.contains(field)).forEach(field -> wrong(field, "没有这个字段"));
        REQUIRED.stream().filter(field -> tree.text(field).isBlank()).forEach(field -> wrong(field, "没有填写"));
        Identity identity = identity();
        if (identity.formula().isEmpty()) {
            return Optional.of(new Check(identity, Optional.empty()));
        }
        try {
            Formula formula = FormulaReader.read(identity.formula().get(), vocabulary);
            return Optional.of(new Check(identity, Optional.of(formula)));
        } catch (FormulaError e) {
            wrong(e.field(), e.words());
            return Optional.empty();
        }
    }

    private Identity identity() {
        return new Identity(
                tree.text("code"),
                tree.text("slug"),
                tree.text("title"),
                severity(),
                oneOf("basis", List.of("arithmetic", "regulation", "convention")),
                tree.text("source"),
                oneOf("verified", List.of("true", "false")).equals("true"),
                years(),
                formula(),
                tree.text("meaning").strip(),
                tree.text("exceptions").strip(),
                tree.text("remedy").strip());
    }

    private Optional<Identity.Formula> formula() {
        if (oneOfOrNone("procedure", List.of("true", "false")).equals("true")) {
            for (String field : List.of("for-each", "when", "left", "relation", "right")) {
                if (tree.field(field).isPresent()) {
                    wrong(field, "procedure: true 的检查没有公式");
                }
            }
            return Optional.empty();
        }
        for (String field : List.of("left", "relation", "right")) {
            if (tree.text(field).isBlank()) {
                wrong(field, "没有填写；不是公式的检查要写 procedure: true");
            }
        }
        return Optional.of(new Identity.Formula(
                tree.text("for-each").strip(),
                tree.text("when").strip(),
                tree.text("left").strip(),
                tree.text("relation").strip(),
                tree.text("right").strip()));
    }

    private Severity severity() {
        String severity = oneOf("severity", List.of("error", "warning", "info"));
        return severity.isEmpty() ? Severity.INFO : Severity.valueOf(severity.toUpperCase(Locale.ROOT));
    }

    private String years() {
        String years = tree.text("years").strip();
        if (!years.isEmpty() && Years.of(years).isEmpty()) {
            wrong("years", "“" + years + "”应写成 2020-、2016-2021 或 -2019");
            return "";
        }
        return years;
    }

    private String oneOf(String field, List<String> allowed) {
        String text = tree.text(field);
        if (!text.isEmpty() && !allowed.contains(text)) {
            wrong(field, "“" + text + "”应是 " + String.join("、", allowed) + " 之一");
            return "";
        }
        return text;
    }

    private String oneOfOrNone(String field, List<String> allowed) {
        return tree.field(field).isPresent() ? oneOf(field, allowed) : "";
    }

    private void wrong(String field, String message) {
        problems.add(new CatalogueProblem(file, field, message));
    }
}
