package org.benmo.statements.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.Packed;
import org.benmo.statements.forms.Labels;

/**
 * Names of the functional and the economic classification by code. One code may carry several names, one for each span of
 * years; most functional names are old and not verified for today.
 */
public final class Codes {
    private final Map<String, List<Name>> functional;
    private final Map<String, List<Name>> economic;
    private final Map<String, List<String>> functionalByName = new HashMap<>();
    private final List<Fund> funds;

    /**
     * A name of a code.
     *
     * @param code 3, 5 or 7 digits
     * @param name as the catalogue or a real form has it
     * @param from first fiscal year it is known or believed to hold for; 0 when open
     * @param to last fiscal year; 9999 when open
     * @param verifiedFrom first fiscal year for which somebody looked it up; 0 when nobody did
     * @param verifiedTo last such year; 0 when nobody did
     */
    public record Name(String code, String name, int from, int to, int verifiedFrom, int verifiedTo) {
        /** True when the pair was looked up for this year. */
        public boolean isVerifiedIn(int year) {
            return verifiedFrom > 0 && verifiedFrom <= year && year <= verifiedTo;
        }

        /** True when the name is believed to hold in this year. */
        public boolean holdsIn(int year) {
            return from <= year && year <= to;
        }
    }

    /** A section of the functional classification that holds government-fund spending, or one that looks so and does not. */
    private record Fund(String prefix, boolean isFund, int from, int to) {}

    private Codes(Node tree) {
        this.functional = names(tree.text("functional"));
        this.economic = names(tree.text("economic"));
        this.funds = funds(tree.text("funds"));
    }

    private static final class Standard {
        static final Codes CODES = new Codes(Packed.standard().section("codes"));
    }

    /** The codes of this build. */
    public static Codes standard() {
        return Standard.CODES;
    }

    /** The codes of a tree with the texts {@code functional}, {@code economic} and {@code funds}. */
    public static Codes from(Node tree) {
        return new Codes(tree);
    }

    /** The names of a functional code; none when it is not known, which says nothing about the code. */
    public List<Name> functional(String code) {
        return functional.getOrDefault(code, List.of());
    }

    /** The names of an economic code. */
    public List<Name> economic(String code) {
        return economic.getOrDefault(code, List.of());
    }

    /** The functional codes that carry or carried this name. */
    public synchronized List<String> functionalNamed(String name) {
        if (functionalByName.isEmpty()) {
            functional.forEach((code, names) -> names.forEach(known -> functionalByName
                    .computeIfAbsent(Labels.normalise(known.name()), n -> new ArrayList<>())
                    .add(code)));
        }
        return functionalByName.getOrDefault(Labels.normalise(name), List.of());
    }

    /** The looked-up name of a functional code in a year. */
    public Optional<String> verifiedFunctional(String code, int year) {
        return functional(code).stream()
                .filter(n -> n.isVerifiedIn(year))
                .map(Name::name)
                .findFirst();
    }

    /** The looked-up name of an economic code in a year. */
    public Optional<String> verifiedEconomic(String code, int year) {
        return economic(code).stream()
                .filter(n -> n.isVerifiedIn(year))
                .map(Name::name)
                .findFirst();
    }

    /** True when the code belongs to the government-fund budget in that year; empty when the list does not say. */
    public Optional<Boolean> isGovernmentFund(String code, int year) {
        Optional<Fund> longest = Optional.empty();
        for (Fund fund : funds) {
            boolean applies = code.startsWith(fund.prefix()) && fund.from() <= year && year <= fund.to();
            if (applies
                    && (longest.isEmpty()
                            || longest.get().prefix().length() < fund.prefix().length())) {
                longest = Optional.of(fund);
            }
        }
        return longest.map(Fund::isFund);
    }

    /** True for 3, 5 or 7 digits beginning with 2: a code of the functional classification by shape. */
    public static boolean isFunctional(String code) {
        int length = code.length();
        return (length == 3 || length == 5 || length == 7) && code.charAt(0) == '2' && isDigits(code);
    }

    /** True for 3 or 5 digits beginning with 3: a code of the economic classification by shape. */
    public static boolean isEconomic(String code) {
        return (code.length() == 3 || code.length() == 5) && code.charAt(0) == '3' && isDigits(code);
    }

    /** 1 for 类, 2 for 款, 3 for 项; 0 for another shape. */
    public static int level(String code) {
        return switch (code.length()) {
            case 3 -> 1;
            case 5 -> 2;
            case 7 -> 3;
            default -> 0;
        };
    }

    /** The code one level up; empty for a class. */
    public static Optional<String> parent(String code) {
        return code.length() > 3 ? Optional.of(code.substring(0, code.length() - 2)) : Optional.empty();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Name>> names(String lines) {
        Map<String, List<Name>> names = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            int[] years = span(cells[2], 0, 9999);
            int[] verified = span(cells[3], 0, 0);
            names.computeIfAbsent(cells[0], code -> new ArrayList<>())
                    .add(new Name(cells[0], cells[1], years[0], years[1], verified[0], verified[1]));
        });
        return names;
    }

    private static List<Fund> funds(String lines) {
        List<Fund> funds = new ArrayList<>();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            int[] years = span(cells[2], 0, 9999);
            funds.add(new Fund(cells[0], cells[1].equals("fund"), years[0], years[1]));
        });
        return funds;
    }

    private static int[] span(String text, int open, int end) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return new int[] {open, end};
        }
        String from = text.substring(0, dash);
        String to = text.substring(dash + 1);
        return new int[] {from.isEmpty() ? open : Integer.parseInt(from), to.isEmpty() ? 9999 : Integer.parseInt(to)};
    }
}
