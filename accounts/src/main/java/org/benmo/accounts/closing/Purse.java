package org.benmo.accounts.closing;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;

/**
 * What closes together: money of one kind, fund, function, kind of spending and project.
 *
 * @param kind which balance it ends in
 * @param tags its dimensions, the economic code and the indicator left out
 */
record Purse(Kind kind, Tags tags) implements Comparable<Purse> {
    private static final Comparator<Purse> ORDER = Comparator.comparing((Purse p) -> p.kind())
            .thenComparing(p -> p.tags().fund().map(Fund::number).orElse(-1))
            .thenComparing(p -> p.tags().function())
            .thenComparing(p -> p.tags().spending().map(Spending::number).orElse(-1))
            .thenComparing(p -> p.tags().project());

    /** Where money ends at the close of a year. */
    enum Kind {
        FISCAL("810106", "810107"),
        LEFT_OVER("810205", "810205"),
        EARMARKED("820104", "820105"),
        UNEARMARKED("8501", "820204"),
        SURPLUS("820204", "820204"),
        OPERATING("8401", "8401"),
        SPECIAL("8301", "8301");

        private final String closing;
        private final String accumulated;

        Kind(String closing, String accumulated) {
            this.closing = closing;
            this.accumulated = accumulated;
        }

        String closingAccount() {
            return closing;
        }

        String accumulatedAccount() {
            return accumulated;
        }
    }

    static Purse of(Flow flow, String account, Tags tags) {
        Kind kind = kind(flow, account, tags);
        boolean pooled = kind == Kind.SURPLUS || kind == Kind.SPECIAL || kind == Kind.OPERATING;
        Tags kept = pooled
                ? Tags.NONE
                : new Tags(tags.fund(), tags.function(), tags.spending(), tags.project(), "", "", false, "", "", "");
        return new Purse(kind, kept);
    }

    private static Kind kind(Flow flow, String account, Tags tags) {
        return switch (flow) {
            case OPEN_FISCAL, ADJUST_FISCAL -> account.startsWith("8102") ? Kind.LEFT_OVER : Kind.FISCAL;
            case OPEN_EARMARKED, ADJUST_EARMARKED -> Kind.EARMARKED;
            case OPEN_SURPLUS, ADJUST_SURPLUS -> Kind.SURPLUS;
            case OPEN_SPECIAL, ADJUST_SPECIAL -> Kind.SPECIAL;
            case OPEN_OPERATING, INCOME_OPERATING, EXPEND_OPERATING -> Kind.OPERATING;
            default -> {
                if (Closing.isFiscal(tags)) {
                    yield Kind.FISCAL;
                }
                yield Closing.isEarmarked(tags) ? Kind.EARMARKED : Kind.UNEARMARKED;
            }
        };
    }

    /** What a purse held at the start and what came and went, credit positive, by account. */
    static final class Sums {
        private long opening;
        private final Map<String, Long> flows = new TreeMap<>();
        private final Map<String, Long> adjustments = new TreeMap<>();

        void add(Flow flow, String account, long credit) {
            if (flow.isIncome() || flow.isSpending()) {
                flows.merge(account, credit, Long::sum);
            } else if (flow.isAdjustment()) {
                adjustments.merge(account, credit, Long::sum);
            } else {
                opening += credit;
            }
        }

        long opening() {
            return opening;
        }

        Map<String, Long> flows() {
            return flows;
        }

        Map<String, Long> adjustments() {
            return adjustments;
        }
    }

    @Override
    public int compareTo(Purse other) {
        return ORDER.compare(this, other);
    }
}
