package org.benmo.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.benmo.reports.Words;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.catalogue.Check;
import org.benmo.statements.catalogue.Explanation;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.keys.Keys;

/** {@code benmo explain}: a check, a form or a metric in words; without a name, the list of all checks. */
final class ExplainCommand {
    private static final int NEAR_SHOWN = 5;

    private ExplainCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.isEmpty()) {
            Catalogue.standard().checks().stream()
                    .map(Check::identity)
                    .forEach(identity -> out.println(identity.code() + "  " + identity.title()));
            return Main.FINE;
        }
        String name = String.join("", words);
        if (check(name, out) || form(name, out) || metric(name, out)) {
            return Main.FINE;
        }
        String near = near(name);
        err.println(
                near.isEmpty()
                        ? Messages.get("explain.unknown.nothing.near", name)
                        : Messages.get("explain.unknown", name, near));
        return Main.UNUSABLE;
    }

    /** A check by its code; a code without its letter gives every file of that family. */
    private static boolean check(String name, PrintStream out) {
        List<Identity> found = Catalogue.standard().checks().stream()
                .map(Check::identity)
                .filter(identity -> identity.code().equalsIgnoreCase(name)
                        || identity.code().matches("(?i)" + java.util.regex.Pattern.quote(name) + "[a-z]"))
                .toList();
        for (Identity identity : found) {
            Catalogue.standard().explain(identity.code()).ifPresent(explanation -> print(explanation, out));
        }
        return !found.isEmpty();
    }

    private static void print(Explanation explanation, PrintStream out) {
        Identity identity = explanation.identity();
        out.println(identity.code() + "  " + identity.title());
        line(out, "explain.severity", Words.severity(identity.severity()));
        identity.formula().ifPresent(formula -> {
            line(out, "explain.for.each", formula.forEach());
            line(out, "explain.when", formula.when());
            line(out, "explain.formula", formula.left() + " " + formula.relation() + " " + formula.right());
        });
        line(out, "explain.meaning", identity.meaning());
        line(out, "explain.exceptions", identity.exceptions());
        line(
                out,
                "explain.source",
                identity.source() + (identity.verified() ? "" : Messages.get("explain.unverified")));
        line(out, "explain.years", identity.years());
        line(out, "explain.remedy", identity.remedy());
        explanation.cases().stream()
                .filter(example -> !example.text().isEmpty())
                .collect(Collectors.toMap(Explanation.Example::kind, e -> e, (first, later) -> first))
                .forEach((kind, example) ->
                        line(out, "explain.case." + kind, example.text().replace("\n", "\n          ")));
        out.println();
    }

    private static void line(PrintStream out, String label, String words) {
        if (!words.isBlank()) {
            out.println("  " + Messages.get(label) + "  " + words.strip());
        }
    }

    private static boolean form(String name, PrintStream out) {
        Optional<Form> found = Forms.standard()
                .form(name.toUpperCase(Locale.ROOT))
                .or(() -> Forms.standard().byTitle(name).flatMap(Forms.standard()::form));
        found.ifPresent(form -> {
            out.println(form.code() + "  " + form.title());
            line(out, "explain.number", form.number());
            line(out, "explain.aliases", String.join("、", form.aliases()));
            line(out, "explain.checks", checksThatSay(form.code() + "["));
        });
        return found.isPresent();
    }

    private static boolean metric(String name, PrintStream out) {
        Optional<Keys.Metric> found = Keys.standard()
                .metric(name)
                .or(() -> Keys.standard().named(name).stream().findFirst());
        found.ifPresent(metric -> {
            out.println(metric.key() + "  " + metric.label());
            line(out, "explain.aliases", String.join("、", metric.names()));
            String reference = "说明[" + metric.label() + "]";
            line(out, "explain.checks", checksThatSay(reference));
        });
        return found.isPresent();
    }

    /** Codes of the checks whose formula names this figure. */
    private static String checksThatSay(String reference) {
        return Catalogue.standard().checks().stream()
                .map(Check::identity)
                .filter(identity -> identity.formula()
                        .filter(formula -> (formula.left() + formula.right() + formula.when()).contains(reference))
                        .isPresent())
                .map(Identity::code)
                .collect(Collectors.joining("、"));
    }

    private static String near(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        Stream<String> codes = Catalogue.standard().checks().stream()
                .map(check -> check.identity().code());
        return codes.filter(code -> common(code, upper) > 0)
                .sorted(Comparator.comparingInt((String code) -> -common(code, upper)))
                .limit(NEAR_SHOWN)
                .collect(Collectors.joining("、"));
    }

    private static int common(String code, String name) {
        int length = 0;
        while (length < Math.min(code.length(), name.length()) && code.charAt(length) == name.charAt(length)) {
            length++;
        }
        return length;
    }
}
