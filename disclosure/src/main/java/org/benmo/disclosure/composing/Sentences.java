package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.composing.Pen.Draft;
import org.benmo.documents.Problem;
import org.benmo.documents.publication.Origin;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.data.Node;
import org.benmo.statements.figures.Key;
import org.benmo.statements.keys.Keys;

/** Fills templates from the figures of a year. What cannot be filled is a problem, or leaves its bracket out. */
final class Sentences {
    private static final Pattern TEMPLATE_REST =
            Pattern.compile("[×Ｘ]|X{2,}|（(?:减少|增加|下降|增长|小于|大于)）|\\.{3,}|…{2,}|_{2,}|＿{2,}");

    private final YearFigures figures;
    private final Family family;
    private final Sources sources;
    private final Pen pen;
    private final List<Problem> problems = new ArrayList<>();
    private final List<AskedReason> asked = new ArrayList<>();
    private String heading = "";

    Sentences(YearFigures figures, Family family, Sources sources, Pen pen) {
        this.figures = figures;
        this.family = family;
        this.sources = sources;
        this.pen = pen;
    }

    /** The heading that problems name from now on. */
    void under(String words) {
        heading = words;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The reasons asked for, each once, in order. */
    List<AskedReason> reasons() {
        return asked.stream().distinct().toList();
    }

    /**
     * Fills a template.
     *
     * @param template the sentence
     * @param item the member of a list it is about; empty otherwise
     * @param joins lists written inside the sentence, by name
     */
    Draft fill(Template template, Optional<Sources.Item> item, Map<String, Node> joins) {
        Filling filling = new Filling(item, joins, Optional.empty());
        return filling.fill(template.pieces()).orElseGet(Draft::new);
    }

    /** True when all conditions hold. */
    boolean holds(List<String> conditions, Optional<Sources.Item> item) {
        return conditions.stream().allMatch(condition -> holds(condition, item));
    }

    private boolean holds(String condition, Optional<Sources.Item> item) {
        List<String> words = List.of(condition.trim().split("\\s+"));
        String metric = words.size() > 1 ? metric(words.get(1), item) : "";
        String measure = words.size() > 2 ? words.get(2) : measureOf(metric);
        return switch (words.getFirst()) {
            case "nonzero" -> !figures.isZero(metric, measure);
            case "zero" -> figures.isZero(metric, measure);
            case "known" -> figures.figure(metric, measure).isPresent();
            case "unknown" -> figures.figure(metric, measure).isEmpty();
            case "some" -> !sources.of(words.get(1)).isEmpty();
            case "none" -> sources.of(words.get(1)).isEmpty();
            case "several" -> sources.of(words.get(1)).size() > 1;
            case "single" -> sources.of(words.get(1)).size() == 1;
            case "department" -> figures.year().profile().department();
            case "unit" -> !figures.year().profile().department();
            case "evaluated-all" ->
                sources.of("evaluated").size() == sources.of("projects").size();
            case "evaluated-part" ->
                sources.of("evaluated").size() < sources.of("projects").size();
            case "department-evaluated-all" -> areAllEvaluatedByDepartment();
            case "department-evaluated-part" -> !areAllEvaluatedByDepartment();
            case "attached-all" ->
                sources.of("attached").size() == sources.of("evaluated").size();
            case "attached-part" ->
                sources.of("attached").size() < sources.of("evaluated").size();
            case "form" -> figures.year().form(words.get(1)).isPresent();
            case "no-form" -> figures.year().form(words.get(1)).isEmpty();
            case "equal" -> isEqual(metric, words.get(2));
            case "unequal" -> !isEqual(metric, words.get(2));
            case "spent-or-budgeted" ->
                !figures.isZero(metric, "final")
                        || !figures.isZero(metric, "budget")
                        || !figures.isZero(metric, "prior");
            case "has" ->
                item.map(member -> !member.words(words.get(1)).isEmpty()).orElse(false);
            default -> throw new IllegalArgumentException("no condition " + condition);
        };
    }

    /** Only then do the names of the self-evaluated projects say which ones the department evaluated too. */
    private boolean areAllEvaluatedByDepartment() {
        return figures.value("perf.dept.n", "count")
                .filter(count -> count.compareTo(
                                BigDecimal.valueOf(sources.of("evaluated").size()))
                        == 0)
                .isPresent();
    }

    private boolean isEqual(String metric, String other) {
        return figures.printed(metric, "final")
                .map(Printed::value)
                .map(BigDecimal::stripTrailingZeros)
                .equals(figures.printed(other, "final").map(Printed::value).map(BigDecimal::stripTrailingZeros));
    }

    private static String metric(String word, Optional<Sources.Item> item) {
        return item.map(member -> word.replace("item", member.metric())).orElse(word);
    }

    /** The measure a metric has when none is named. */
    static String measureOf(String metric) {
        return Keys.standard()
                .metric(metric)
                .map(known -> switch (known.kind()) {
                    case COUNT -> "count";
                    case SCORE -> "score";
                    default -> "final";
                })
                .orElse("final");
    }

    /** One template being filled. */
    private final class Filling {
        private final Optional<Sources.Item> item;
        private final Map<String, Node> joins;
        private final Optional<Comparison> comparison;
        /** How many brackets are open: inside them, what is unknown is left out and no problem. */
        private int brackets;

        private Filling(Optional<Sources.Item> item, Map<String, Node> joins, Optional<Comparison> comparison) {
            this.item = item;
            this.joins = joins;
            this.comparison = comparison;
        }

        /** Empty when a slot outside brackets has nothing to say. */
        private Optional<Draft> fill(List<Template.Piece> pieces) {
            Draft draft = new Draft();
            boolean complete = true;
            for (Template.Piece piece : pieces) {
                switch (piece) {
                    case Template.Piece.Words words -> draft.words(words.text());
                    case Template.Piece.Optional optional -> {
                        brackets++;
                        fill(optional.pieces()).ifPresent(draft::append);
                        brackets--;
                    }
                    case Template.Piece.Slot slot -> complete &= slot(slot, draft);
                }
            }
            return complete ? Optional.of(draft) : Optional.empty();
        }

        private boolean slot(Template.Piece.Slot slot, Draft draft) {
            List<String> arguments = slot.arguments();
            Optional<Family.Phrase> phrase = family.phrase(slot.name());
            if (phrase.isPresent()) {
                return phrase(phrase.get(), metric(arguments.getFirst(), item), draft);
            }
            return switch (slot.name()) {
                case "year" -> words(draft, String.valueOf(figures.year().year()));
                case "prior" -> words(draft, String.valueOf(figures.year().year() - 1));
                case "name" -> words(draft, figures.year().profile().name());
                case "body" -> words(draft, figures.year().profile().department() ? "部门" : "单位");
                case "label" ->
                    words(
                            draft,
                            arguments.isEmpty()
                                    ? item.orElseThrow().label()
                                    : figures.label(metric(arguments.getFirst(), item)));
                case "no" -> words(draft, Ordinals.of(item.orElseThrow().number()));
                case "number" -> words(draft, String.valueOf(item.orElseThrow().number()));
                case "text" -> words(draft, item.orElseThrow().words(arguments.getFirst()));
                case "size" ->
                    words(draft, String.valueOf(sources.of(arguments.getFirst()).size()));
                case "money" -> money(draft, metric(arguments.getFirst(), item), measure(arguments), "万元");
                case "number-of" -> money(draft, metric(arguments.getFirst(), item), measure(arguments), "");
                case "share" ->
                    ratio(draft, metric(arguments.get(0), item), "final", arguments.get(1), "final", "share");
                case "rate" ->
                    ratio(
                            draft,
                            metric(arguments.get(0), item),
                            arguments.get(1),
                            metric(arguments.get(0), item),
                            arguments.get(2),
                            "completion");
                case "share-of" ->
                    ratio(
                            draft,
                            item.orElseThrow().metric(),
                            "final",
                            item.orElseThrow().words("base"),
                            "final",
                            "share");
                case "join" -> join(draft, joins.getOrDefault(arguments.getFirst(), new Node.Text("")));
                default ->
                    comparison
                            .map(compared -> compared.slot(slot.name(), draft))
                            .orElseThrow(() -> new IllegalArgumentException("no slot " + slot.name()));
            };
        }

        private static String measure(List<String> arguments) {
            return arguments.size() > 1 ? arguments.get(1) : measureOf(arguments.getFirst());
        }

        private boolean words(Draft draft, String words) {
            draft.words(words);
            return !words.isEmpty();
        }

        private boolean money(Draft draft, String metric, String measure, String unit) {
            Optional<Printed> printed = figures.printed(metric, measure);
            if (printed.isEmpty()) {
                missing(metric, measure);
                return false;
            }
            boolean money = printed.get().unit().kind() == Unit.Kind.MONEY;
            draft.figure(
                    money
                            ? amount(printed.get().value())
                            : printed.get().value().toPlainString(),
                    Key.text(metric, measure));
            draft.words(money ? unit : "");
            return true;
        }

        private void missing(String metric, String measure) {
            if (brackets > 0) {
                return;
            }
            problems.add(ComposingProblem.NO_FIGURE.problem(
                    heading, figures.label(metric), Keys.standard().columnLabel(measure)));
        }

        private boolean ratio(
                Draft draft, String part, String partMeasure, String whole, String wholeMeasure, String column) {
            Optional<BigDecimal> above = figures.value(part, partMeasure);
            Optional<BigDecimal> below = figures.value(whole, wholeMeasure);
            if (above.isEmpty() || below.isEmpty() || figures.isZero(whole, wholeMeasure)) {
                return false;
            }
            BigDecimal percent = YearFigures.percent(above.get(), below.get()).orElseThrow();
            Key key = Key.text(part, column.equals("share") ? "share:" + whole : column);
            pen.derive(
                    key,
                    new Origin(
                            figures.label(part) + Keys.standard().columnLabel(column),
                            List.of(figures.label(part) + " ÷ " + figures.label(whole) + " = "
                                    + YearFigures.tenThousand(above.get()) + " ÷ "
                                    + YearFigures.tenThousand(below.get()) + " = " + percent + "%"),
                            List.of(
                                    Pen.id(Key.text(part, partMeasure)) + "#1",
                                    Pen.id(Key.text(whole, wholeMeasure)) + "#1")));
            draft.figure(percent.toPlainString(), key);
            draft.words("%");
            return true;
        }

        private boolean join(Draft draft, Node list) {
            Template each = Template.of(list.text("item"));
            List<String> conditions = list.texts("when");
            boolean first = true;
            int number = 0;
            for (Sources.Item member : sources.of(list.field("over").orElse(new Node.Text("")))) {
                if (!holds(conditions, Optional.of(member))) {
                    continue;
                }
                number++;
                Sources.Item counted = member.numbered(number);
                Optional<Draft> words = new Filling(Optional.of(counted), joins, Optional.empty()).fill(each.pieces());
                if (words.isPresent()) {
                    draft.words(first ? "" : list.text("with"));
                    draft.append(words.get());
                    first = false;
                }
            }
            return !first;
        }

        private boolean phrase(Family.Phrase phrase, String metric, Draft draft) {
            Optional<Comparison> compared =
                    Comparison.of(figures, phrase.measure(), metric, family.hasSeparators(), pen);
            if (compared.isEmpty()) {
                missing(metric, phrase.measure());
                return false;
            }
            Comparison known = compared.get().explained(reason(compared.get()));
            Template template = switch (known.kind()) {
                case RATED -> phrase.rated();
                case FRESH -> phrase.fresh();
                case FLAT -> phrase.flat();
                case NOTHING -> phrase.nothing();
            };
            Optional<Draft> words = new Filling(item, joins, Optional.of(known)).fill(template.pieces());
            words.ifPresent(draft::append);
            boolean asks = known.wantsReason() && asksReason(template.pieces());
            if (asks) {
                asked.add(new AskedReason(
                        heading, metric, known.measure(), figures.label(metric), known.inWords(), known.reason()));
            }
            if (asks && known.reason().isEmpty()) {
                problems.add(ComposingProblem.NO_REASON.problem(
                        heading, figures.label(metric), known.inWords(), known.againstWords()));
            }
            return words.isPresent() && !words.get().isEmpty();
        }
    }

    private Optional<String> reason(Comparison compared) {
        Optional<String> written = Reasons.of(figures, compared.metric(), compared.measure())
                .map(Sources::trimmed)
                .filter(text -> !text.isEmpty());
        if (written.isPresent() && TEMPLATE_REST.matcher(written.get()).find()) {
            problems.add(
                    ComposingProblem.UNFILLED_REASON.problem(heading, figures.label(compared.metric()), written.get()));
        }
        return written;
    }

    private static boolean asksReason(List<Template.Piece> pieces) {
        return pieces.stream().anyMatch(piece -> switch (piece) {
            case Template.Piece.Words ignored -> false;
            case Template.Piece.Slot slot -> slot.name().equals("reason");
            case Template.Piece.Optional optional -> asksReason(optional.pieces());
        });
    }

    private String amount(BigDecimal value) {
        return family.hasSeparators() ? Numerals.separated(value) : value.toPlainString();
    }
}
