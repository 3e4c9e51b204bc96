package org.benmo.samples.disclosures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.samples.disclosures.books.Ledger;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Assertion;

/** Fills wordings of the phrase bank with numbers, and remembers which relations they state. */
final class Teller {
    private static final Pattern COMPLETE = Pattern.compile("\\{complete:([\\w.]+)}");
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern CONDITION = Pattern.compile("^\\?(!?) ([\\w.]+) \\? ");

    /**
     * What a wording is about.
     *
     * @param me key of the member of a list; empty outside lists
     * @param whole key its share is taken of
     * @param words slots that are plain words
     */
    record About(String me, String whole, Map<String, String> words) {
        static final About NOTHING = new About("", "", Map.of());
    }

    private final Style style;
    private final Phrases phrases;
    private final Numbers numbers;
    private final Ledger ledger;
    private final Map<String, Long> counts;
    private final Random random;
    private final int year;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Integer> printed = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Lists lists;

    Teller(
            Style style,
            Phrases phrases,
            Numbers numbers,
            Ledger ledger,
            Map<String, Long> counts,
            Random random,
            int year) {
        this.style = style;
        this.phrases = phrases;
        this.numbers = numbers;
        this.ledger = ledger;
        this.counts = counts;
        this.random = random;
        this.year = year;
        this.lists = new Lists(this, style, ledger, counts, year);
        words.put("U", style.self());
        words.put("F", style.full());
        words.put("Y", Integer.toString(year));
        words.put("P", Integer.toString(year - 1));
    }

    /** Words every wording may use. */
    void let(String slot, String value) {
        words.put(slot, value);
    }

    List<Claim> claims() {
        return claims;
    }

    Lists lists() {
        return lists;
    }

    Phrases phrases() {
        return phrases;
    }

    /** A phrase filled in; empty when the family leaves it out. */
    List<Run> tell(String phrase, About about) {
        List<String> possible = phrases.wordings(phrase).stream()
                .filter(wording -> fits(wording, about))
                .toList();
        if (possible.isEmpty()) {
            return List.of();
        }
        String wording = possible.get(random.nextInt(possible.size()));
        if (wording.equals("?skip")) {
            return List.of();
        }
        return fill(CONDITION.matcher(wording).replaceFirst(""), about);
    }

    private boolean fits(String wording, About about) {
        // Nobody completes a budget of nothing.
        boolean idle =
                COMPLETE.matcher(wording).results().anyMatch(found -> ledger.budget(key(found.group(1), about)) == 0);
        return !idle && holds(wording, about);
    }

    private boolean holds(String wording, About about) {
        Matcher condition = CONDITION.matcher(wording);
        if (!condition.find()) {
            return true;
        }
        boolean nil = Numbers.wan(ledger.now(key(condition.group(2), about))).signum() == 0;
        return nil == !condition.group(1).isEmpty();
    }

    /** A wording filled in. */
    List<Run> fill(String given, About about) {
        String wording = withoutIdleReasons(given, about);
        List<Run> runs = new ArrayList<>();
        Matcher slot = SLOT.matcher(wording);
        int from = 0;
        while (slot.find()) {
            text(runs, wording.substring(from, slot.start()));
            slot(runs, slot.group(1), about);
            from = slot.end();
        }
        text(runs, wording.substring(from));
        return runs;
    }

    /** No reason is given for what did not change. */
    private String withoutIdleReasons(String wording, About about) {
        Matcher why = Pattern.compile("[，。]?主要(?:变动)?(?:原因)?(?:是：|是|：)\\{why:([\\w.]+)}")
                .matcher(wording);
        return why.replaceAll(found -> state(key(found.group(1), about)).equals("flat")
                        || state(key(found.group(1), about)).equals("none")
                ? ""
                : Matcher.quoteReplacement(found.group()));
    }

    private static void text(List<Run> runs, String words) {
        if (!words.isEmpty()) {
            runs.add(Run.of(words));
        }
    }

    private void slot(List<Run> runs, String slot, About about) {
        String plain = about.words().getOrDefault(slot, words.getOrDefault(slot, ""));
        if (!plain.isEmpty()) {
            text(runs, plain);
            return;
        }
        int colon = slot.indexOf(':');
        String verb = colon < 0 ? "" : slot.substring(0, colon);
        String of = colon < 0 ? slot : slot.substring(colon + 1);
        switch (verb) {
            case "" -> bare(runs, of, about);
            case "budget" -> amount(runs, key(of, about), "budget", Numbers.wan(ledger.budget(key(of, about))), 1);
            case "prior" -> amount(runs, key(of, about), "prior", Numbers.wan(ledger.prior(key(of, about))), 1);
            case "complete" -> complete(runs, key(of, about));
            case "share" -> {
                String[] pair = of.split("/");
                share(runs, key(pair[0], about), key(pair[1], about));
            }
            case "n" -> count(runs, of);
            case "why" -> runs.add(Run.of(phrases.pick(up(key(of, about)) ? "why.up" : "why.down")));
            case "whybudget" -> runs.add(Run.of(phrases.pick(over(key(of, about)) > 0 ? "why.over" : "why.under")));
            case "list" -> runs.addAll(lists.list(of));
            case "lines" -> runs.addAll(lists.lines(of));
            case "names" -> runs.add(Run.of(lists.names(of)));
            case "against", "against.three" -> against(runs, verb, key(of, about));
            default -> change(runs, verb, key(of, about));
        }
    }

    private static String key(String named, About about) {
        return named.equals("me") ? about.me() : named;
    }

    private void bare(List<Run> runs, String of, About about) {
        switch (of) {
            case "share" -> share(runs, about.me(), about.whole());
            case "delta" -> delta(runs, about.me());
            case "rate" -> rate(runs, about.me());
            case "why" -> runs.add(Run.of(phrases.pick(about.whole().isEmpty() ? "why.up" : about.whole())));
            case "n" -> count(runs, about.me());
            case "equipment" -> runs.addAll(tell(year < 2023 ? "equipment.old" : "equipment.new", about));
            default -> {
                String key = key(of, about);
                if (!ledger.knows(key)) {
                    throw new IllegalArgumentException("no amount of " + key);
                }
                amount(runs, key, "final", Numbers.wan(ledger.now(key)), 1);
            }
        }
    }

    // ------------------------------------------------------------------ numbers

    /** The row of the narrative's key for an amount of ours. */
    static String row(String key) {
        return switch (key) {
            case "meeting", "econ.30215" -> "sg.meeting";
            case "training", "econ.30216" -> "sg.training";
            case "expend.otherparts" -> "expend.other";
            default -> key.startsWith("class.") ? "fiscal.func." + key.substring("class.".length()) : key;
        };
    }

    private Fact amount(List<Run> runs, String key, String column, BigDecimal shown, int sign) {
        Fact fact = numbers.amount(row(key), column, shown, sign);
        runs.add(Run.of(fact));
        runs.add(Run.of(style.unitWord()));
        printed.put(key + " " + column, fact.id());
        return fact;
    }

    private Fact rate(List<Run> runs, String key, String column, BigDecimal part, BigDecimal whole, int sign) {
        Fact fact = numbers.rate(row(key), column, part, whole, sign);
        runs.add(Run.of(fact));
        runs.add(Run.of("%"));
        return fact;
    }

    private void complete(List<Run> runs, String key) {
        long whole = ledger.budget(key);
        Fact rate = rate(runs, key, "completion", number(ledger.now(key), whole), number(whole, whole), 1);
        claim(
                Assertion.Kind.COMPLETION,
                Map.of("预算数", key + " budget", "决算数", key + " final"),
                Map.of("完成率", rate.id()));
    }

    private void share(List<Run> runs, String part, String whole) {
        long all = ledger.now(whole);
        Fact rate = rate(runs, part, "share", number(ledger.now(part), all), number(all, all), 1);
        claim(Assertion.Kind.SHARE, Map.of("部分", part + " final", "整体", whole + " final"), Map.of("占比", rate.id()));
    }

    /** As printed or as in the books, after the document's habit; a whole that prints as zero divides nothing. */
    private BigDecimal number(long fen, long whole) {
        return isFromPrint(whole) ? Numbers.wan(fen) : BigDecimal.valueOf(fen);
    }

    private boolean isFromPrint(long whole) {
        return style.ratesFromPrint() && Numbers.wan(whole).signum() != 0;
    }

    private void count(List<Run> runs, String key) {
        if (key.equals("perf.score")) {
            BigDecimal score =
                    new BigDecimal(90 + random.nextInt(10)).add(new BigDecimal(random.nextInt(100)).movePointLeft(2));
            runs.add(Run.of(numbers.plain("perf.score.mean", "score", score, Unit.SCORE)));
            return;
        }
        runs.add(Run.of(numbers.plain(key, "count", BigDecimal.valueOf(counts.getOrDefault(key, 0L)), Unit.PIECE)));
    }

    private void delta(List<Run> runs, String key) {
        BigDecimal shown = difference(key);
        int sign = up(key) ? 1 : -1;
        Fact fact = amount(runs, key, "delta", shown, sign);
        printed.put(key + " delta", fact.id());
    }

    private BigDecimal difference(String key) {
        BigDecimal fromPrint = Numbers.wan(ledger.now(key))
                .subtract(Numbers.wan(ledger.prior(key)))
                .abs();
        BigDecimal exact = Numbers.wan(Math.abs(ledger.now(key) - ledger.prior(key)));
        return style.ratesFromPrint() || exact.signum() == 0 ? fromPrint : exact;
    }

    private void rate(List<Run> runs, String key) {
        long prior = ledger.prior(key);
        BigDecimal part = isFromPrint(prior) ? difference(key) : BigDecimal.valueOf(Math.abs(ledger.now(key) - prior));
        Fact rate = rate(runs, key, "growth", part, number(prior, prior), up(key) ? 1 : -1);
        claim(Assertion.Kind.CHANGE, Map.of("本年数", key + " final", "增减额", key + " delta"), Map.of("增减率", rate.id()));
    }

    private void claim(Assertion.Kind kind, Map<String, String> named, Map<String, Integer> given) {
        Map<String, List<Integer>> roles = new HashMap<>();
        given.forEach((role, id) -> roles.put(role, List.of(id)));
        named.forEach((role, key) -> {
            Integer id = printed.get(key);
            if (id != null) {
                roles.put(role, List.of(id));
            }
        });
        claims.add(new Claim(kind, roles, false));
    }

    /** States that a whole is the sum of parts just printed. */
    void composed(String whole, List<String> parts) {
        List<Integer> ids = new ArrayList<>();
        parts.forEach(part -> ids.add(printed.getOrDefault(part + " final", -1)));
        Integer total = printed.get(whole + " final");
        if (total != null && !ids.contains(-1)) {
            claims.add(new Claim(Assertion.Kind.COMPOSITION, Map.of("总数", List.of(total), "各部分", ids), true));
        }
    }

    // ------------------------------------------------------------------ states

    /** up, down, flat, none (nil both years), new (nil last year). */
    private String state(String key) {
        BigDecimal now = Numbers.wan(ledger.now(key));
        BigDecimal prior = Numbers.wan(ledger.prior(key));
        if (now.signum() == 0 && prior.signum() == 0) {
            return "none";
        }
        int order = now.compareTo(prior);
        return order == 0 ? "flat" : prior.signum() == 0 ? "new" : order > 0 ? "up" : "down";
    }

    private boolean up(String key) {
        return Numbers.wan(ledger.now(key)).compareTo(Numbers.wan(ledger.prior(key))) >= 0;
    }

    private int over(String key) {
        return Numbers.wan(ledger.now(key)).compareTo(Numbers.wan(ledger.budget(key)));
    }

    private void change(List<Run> runs, String phrase, String key) {
        String state = state(key);
        String name = phrase + "." + state;
        if (!Phrases.knows(name)) {
            name = switch (state) {
                case "none" -> Phrases.knows(phrase + ".flat") ? phrase + ".flat" : "change.none";
                case "new" -> "change.new";
                default -> "change." + state;
            };
        }
        runs.addAll(tell(name, new About(key, up(key) ? "why.up" : "why.down", Map.of())));
    }

    private void against(List<Run> runs, String phrase, String key) {
        int over = over(key);
        String name = phrase + (over > 0 ? ".over" : over < 0 ? ".under" : ".equal");
        runs.addAll(tell(name, new About(key, over > 0 ? "why.over" : "why.under", Map.of())));
    }
}
