package org.benmo.accounts.deriving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Registers;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Forms;

/** Makes every figure of a scope from the cells of a cube, by the rules of a template. */
final class Deriving {
    private final Books books;
    private final Cube cube;
    private final Scope scope;
    private final Template template;
    private final Rules rules;
    private final CellWords words;
    private final Map<Key, Item> items = new LinkedHashMap<>();
    private final Map<Key, IntList> cells = new HashMap<>();
    private final Map<Key, Selection> selections = new HashMap<>();
    private final Set<String> functions = new TreeSet<>();
    private final Set<String> economies = new TreeSet<>();
    private final Set<Key> resolving = new HashSet<>();

    Deriving(Books books, Cube cube, Scope scope, Template template) {
        this.books = books;
        this.cube = cube;
        this.scope = scope;
        this.template = template;
        this.rules = Rules.of(template);
        this.words = new CellWords(books.year());
    }

    /** All figures, in the order they were made. */
    Map<Key, Item> items() {
        sort();
        Map<String, Set<String>> projects = new TreeMap<>();
        for (Rules.Coded coded : rules.coded()) {
            new CodedForm(coded, rowsOf(coded, projects)).make();
        }
        rules.leaves().forEach((key, selection) -> leaf(key, selection, Unit.YUAN));
        registers();
        new CarryOver(books, cube, scope, rules).items().forEach(items::putIfAbsent);
        stated();
        rules.formulas().keySet().forEach(this::expand);
        return items;
    }

    /** Puts every cell under the leaves it belongs to. */
    private void sort() {
        Matching matching = new Matching(books, scope);
        Map<Flow, List<Target>> byFlow = targets();
        for (int cell = 0; cell < cube.cells(); cell++) {
            Cell dimensions = cube.dimensions(cell);
            if (scope.has(dimensions)) {
                for (Target target : byFlow.getOrDefault(dimensions.flow(), List.of())) {
                    if (matching.matches(target.selection(), dimensions)) {
                        put(target, dimensions, cell, matching);
                    }
                }
                if (dimensions.flow() == Flow.REGISTER) {
                    String metric = cube.metrics().word(dimensions.function());
                    add(new Key(Key.TEXT, metric, rules.moneys().contains(metric) ? "final" : "count"), cell);
                }
            }
        }
    }

    /** A leaf, or a column whose leaves are told apart by row. */
    private record Target(Selection selection, Optional<Key> key, Optional<Rules.Coded> coded, String column) {}

    private Map<Flow, List<Target>> targets() {
        Map<Flow, List<Target>> byFlow = new HashMap<>();
        for (Rules.Coded coded : rules.coded()) {
            coded.columns()
                    .forEach((column, selection) ->
                            file(byFlow, new Target(selection, Optional.empty(), Optional.of(coded), column)));
        }
        rules.leaves()
                .forEach((key, selection) ->
                        file(byFlow, new Target(selection, Optional.of(key), Optional.empty(), key.column())));
        return byFlow;
    }

    private static void file(Map<Flow, List<Target>> byFlow, Target target) {
        for (Flow flow : Flow.values()) {
            if (target.selection().hasFlow(flow)) {
                byFlow.computeIfAbsent(flow, f -> new ArrayList<>()).add(target);
            }
        }
    }

    private void put(Target target, Cell dimensions, int cell, Matching matching) {
        if (target.key().isPresent()) {
            add(target.key().get(), cell);
            return;
        }
        Rules.Coded coded = target.coded().orElseThrow();
        String code = matching.row(coded.by(), dimensions);
        if (!code.isEmpty()) {
            Key key = new Key(coded.form(), coded.prefix() + code, target.column());
            selections.putIfAbsent(key, target.selection());
            add(key, cell);
            switch (coded.by()) {
                case FUNCTION -> addLevels(functions, code);
                case ECONOMY -> addLevels(economies, code);
                case PROJECT -> {}
            }
        }
    }

    private static void addLevels(Set<String> codes, String code) {
        for (int length = 3; length <= code.length(); length += 2) {
            codes.add(code.substring(0, length));
        }
    }

    private void add(Key key, int cell) {
        cells.computeIfAbsent(key, k -> new IntList()).add(cell);
    }

    private Item leaf(Key key, Selection selection, Unit unit) {
        String formula = words.name(key) + " = " + selection.inWords();
        return items.computeIfAbsent(key, k -> made(k, unit, formula));
    }

    private Item made(Key key, Unit unit, String formula) {
        int[] own = Optional.ofNullable(cells.get(key)).map(IntList::toArray).orElse(new int[0]);
        long sum = 0;
        for (int cell : own) {
            sum = Math.addExact(sum, cube.total(cell));
        }
        return Item.leaf(key, unit, sum, formula, own, new int[0]);
    }

    /** The codes of a form's leaves, in order. */
    private Set<String> rowsOf(Rules.Coded coded, Map<String, Set<String>> projects) {
        String place = coded.form() + coded.prefix();
        return projects.computeIfAbsent(place, p -> {
            Set<String> rows = new TreeSet<>();
            for (Key key : cells.keySet()) {
                boolean own = key.form().equals(coded.form())
                        && key.row().startsWith(coded.prefix())
                        && coded.columns().containsKey(key.column())
                        && !rules.leaves().containsKey(key);
                if (own && isCodeOf(coded, key.row().substring(coded.prefix().length()))) {
                    rows.add(key.row().substring(coded.prefix().length()));
                }
            }
            return rows;
        });
    }

    private static boolean isCodeOf(Rules.Coded coded, String code) {
        return coded.by() == Rules.By.PROJECT || (!code.isEmpty() && Character.isDigit(code.charAt(0)));
    }

    /** The rows of one classified form: leaves, the levels above them, the total. */
    private final class CodedForm {
        private final Rules.Coded coded;
        private final Set<String> leaves;
        private final Set<String> rows = new TreeSet<>();

        CodedForm(Rules.Coded coded, Set<String> leaves) {
            this.coded = coded;
            this.leaves = leaves;
            if (coded.by() == Rules.By.PROJECT) {
                rows.addAll(leaves);
            } else {
                leaves.forEach(code -> addLevels(rows, code));
            }
        }

        void make() {
            if (!coded.total().isEmpty()) {
                coded.columns().keySet().forEach(column -> parent(coded.total(), "", column));
            }
            for (String code : rows) {
                coded.columns().keySet().forEach(column -> cell(code, column));
            }
            if (!coded.total().isEmpty()) {
                sums(coded.total());
            }
            rows.forEach(code -> sums(coded.prefix() + code));
        }

        private Item cell(String code, String column) {
            Key key = new Key(coded.form(), coded.prefix() + code, column);
            Selection selection =
                    java.util.Objects.requireNonNull(coded.columns().get(column));
            return leaves.contains(code) ? leaf(key, selection, Unit.YUAN) : parent(key.row(), code, column);
        }

        /** A row as the sum of the rows just below it. */
        private Item parent(String row, String code, String column) {
            Key key = new Key(coded.form(), row, column);
            Item known = items.get(key);
            if (known != null) {
                return known;
            }
            int length = code.isEmpty() ? 3 : code.length() + 2;
            List<Item> below = rows.stream()
                    .filter(child -> child.length() == length && child.startsWith(code))
                    .map(child -> cell(child, column))
                    .toList();
            return sum(key, below, below.stream().map(item -> false).toList());
        }

        private void sums(String row) {
            coded.sums().forEach((column, terms) -> {
                List<Item> operands = new ArrayList<>();
                List<Boolean> minuses = new ArrayList<>();
                for (Rules.ColumnTerm term : terms) {
                    Item item = items.get(new Key(coded.form(), row, term.column()));
                    if (item != null) {
                        operands.add(item);
                        minuses.add(term.minus());
                    }
                }
                sum(new Key(coded.form(), row, column), operands, minuses);
            });
        }
    }

    private Item sum(Key key, List<Item> operands, List<Boolean> minuses) {
        Unit unit = operands.isEmpty() ? Unit.YUAN : operands.getFirst().unit();
        String formula = words.formula(key, operands.stream().map(Item::key).toList(), minuses);
        Item item = Item.sum(key, unit, formula, operands, minuses);
        items.put(key, item);
        return item;
    }

    private void registers() {
        for (String metric : rules.counts()) {
            Key key = Key.text(metric, "count");
            items.put(key, made(key, Unit.PIECE, words.name(key) + " = 登记簿行数或合计"));
        }
        for (String metric : rules.moneys()) {
            Key key = Key.text(metric, "final");
            items.put(key, made(key, Unit.YUAN, words.name(key) + " = 登记簿金额合计"));
        }
    }

    private void stated() {
        if (!scope.isWhole()) {
            return;
        }
        int sections = books.profile().sections().size();
        if (sections > 0) {
            Key key = Key.text("org.inner", "count");
            items.put(key, Item.leaf(key, Unit.PIECE, sections, "内设机构个数", new int[0], new int[0]));
        }
        for (Books.Stated prior : books.prior()) {
            Key key = Key.text(prior.metric(), "prior");
            Unit unit = prior.isMoney() ? Unit.YUAN : Unit.PIECE;
            java.math.BigDecimal value = java.math.BigDecimal.valueOf(prior.value());
            items.put(key, Item.stated(key, unit, value, "上年公开的数", Source.PRIOR.record(prior.row())));
        }
        for (Registers.Evaluation fact : books.registers().evaluations()) {
            Key key = Key.text(fact.metric(), fact.measure());
            Unit unit = fact.measure().equals("score") ? Unit.SCORE : Unit.PIECE;
            items.put(key, Item.stated(key, unit, fact.value(), "评价得出", Source.EVALUATION.record(fact.row())));
        }
        for (Registers.Project project : books.registers().projects()) {
            project.score().ifPresent(score -> {
                Key key = Key.text("proj:" + project.name(), "score");
                items.put(key, Item.stated(key, Unit.SCORE, score, "自评得分", Source.PROJECT.record(project.row())));
            });
        }
    }

    /** Makes the figures of one formula: once, or for every class, or for every code. */
    private void expand(Key pattern) {
        if (pattern.row().endsWith("*")) {
            classes().forEach(code -> resolve(with(pattern, code), pattern, code));
        } else if (pattern.row().endsWith("#")) {
            Set<String> codes = pattern.row().startsWith("econ") ? economies : functions;
            codes.forEach(code -> resolve(with(pattern, code), pattern, code));
        } else {
            resolve(pattern, pattern, "");
        }
    }

    private Set<String> classes() {
        Set<String> classes = new TreeSet<>(template.classes());
        functions.stream().filter(code -> code.length() == 3).forEach(classes::add);
        return classes;
    }

    private static Key with(Key pattern, String code) {
        return new Key(pattern.form(), pattern.row().replace("*", code).replace("#", code), pattern.column());
    }

    private Optional<Item> resolve(Key key, Key pattern, String code) {
        Item known = items.get(key);
        List<Rules.Term> terms = rules.formulas().get(pattern);
        if (known != null || terms == null) {
            return Optional.ofNullable(known);
        }
        if (!resolving.add(key)) {
            throw new IllegalStateException(key + " is made of itself");
        }
        List<Item> operands = new ArrayList<>();
        List<Boolean> minuses = new ArrayList<>();
        for (Rules.Term term : terms) {
            for (Item operand : operands(term, code)) {
                operands.add(operand);
                minuses.add(term.minus());
            }
        }
        resolving.remove(key);
        boolean nothingOfCode = pattern.row().endsWith("#") && operands.isEmpty();
        return nothingOfCode ? Optional.empty() : Optional.of(sum(key, operands, minuses));
    }

    private List<Item> operands(Rules.Term term, String code) {
        Key key = term.key();
        if (!term.group()) {
            Key bound = with(key, code);
            return resolve(bound, key, code).stream().toList();
        }
        List<Item> found = new ArrayList<>();
        if (key.row().equals("func.*")) {
            for (String one : classes()) {
                resolve(with(key, one), key, one).ifPresent(found::add);
            }
            return found;
        }
        List<String> rows =
                Forms.standard().form(key.form()).orElseThrow().groups().getOrDefault(key.row(), List.of());
        for (String row : rows) {
            Key one = new Key(key.form(), row, key.column());
            resolve(one, one, "").ifPresent(found::add);
        }
        return found;
    }
}
