package org.benmo.accounts.invariants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.VoucherKind;

/** Budget against books: no project spends more than it has, and its rest is what can be carried over (INV-13). */
final class BudgetInvariants {
    private static final List<String> THREE_PUBLICS = List.of("30212", "30217", "30231", "31013", "30913");

    private final Books books;
    private final List<Breach> breaches;

    BudgetInvariants(Books books, List<Breach> breaches) {
        this.books = books;
        this.breaches = breaches;
    }

    void check() {
        if (books.budget().isEmpty()) {
            return;
        }
        Map<String, Long> rest = new TreeMap<>();
        Map<String, Long> initial = new HashMap<>();
        for (BudgetEntry entry : books.budget()) {
            String project = entry.tags().project();
            if (!project.isEmpty()) {
                long sign = entry.kind() == BudgetEntry.Kind.RECLAIMED
                        ? -1
                        : entry.kind().sign();
                rest.merge(project, sign * entry.fen(), Long::sum);
            }
            if (entry.kind().isInitial() && THREE_PUBLICS.contains(entry.tags().economy())) {
                initial.merge(entry.tags().economy(), entry.fen(), Long::sum);
            }
        }
        Map<String, Long> three = new TreeMap<>();
        paid(rest, three);
        rest.forEach(this::notOverspent);
        three.forEach((economy, fen) -> withinInitial(economy, fen, initial.getOrDefault(economy, 0L)));
    }

    private void paid(Map<String, Long> rest, Map<String, Long> three) {
        Journal journal = books.journal();
        List<Optional<Chart.Account>> accounts =
                Chart.standard().accounts(journal.words().accounts());
        for (int line = 0; line < journal.lines(); line++) {
            boolean counts = accounts.get(journal.accountNumber(line))
                            .filter(a -> a.flow() == Flow.EXPEND)
                            .isPresent()
                    && journal.kind(journal.voucherOf(line)) != VoucherKind.CLOSING;
            if (counts) {
                long fen = journal.debitLessCredit(line);
                if (journal.project(line) > 0) {
                    rest.merge(journal.words().projects().word(journal.project(line)), -fen, Long::sum);
                }
                String economy = journal.words().economies().word(journal.economy(line));
                boolean fiscal =
                        journal.fund(line) >= 0 && Fund.at(journal.fund(line)).isFiscal();
                if (fiscal && THREE_PUBLICS.contains(economy)) {
                    three.merge(economy, fen, Long::sum);
                }
            }
        }
    }

    private void notOverspent(String project, long rest) {
        if (rest < 0) {
            breaches.add(new Breach(
                    "INV-13",
                    true,
                    "预算指标",
                    0,
                    "项目“" + name(project) + "”支出超过全年预算" + Invariants.yuan(-rest) + "，结转数成了负数",
                    "核对支出的项目代码，或补登追加、调入、上年结转指标"));
        }
    }

    private String name(String code) {
        return books.registers().projects().stream()
                .filter(project -> project.code().equals(code))
                .map(Registers.Project::name)
                .findFirst()
                .orElse(code);
    }

    private void withinInitial(String economy, long fen, long budget) {
        if (fen > budget) {
            breaches.add(new Breach(
                    "INV-22",
                    false,
                    "预算指标",
                    0,
                    "“三公”经费" + economy + "支出" + Invariants.yuan(fen) + "，超过年初预算" + Invariants.yuan(budget),
                    "核对是否有经批准的调整；预算没有细化到经济分类的，把“三公”经费单列一条指标"));
        } else if (PurseInvariants.isTenThousandTimes(budget, fen)) {
            breaches.add(new Breach(
                    "UNIT-02",
                    false,
                    "预算指标",
                    0,
                    "“三公”经费" + economy + "年初预算" + Invariants.yuan(budget) + "，支出" + Invariants.yuan(fen)
                            + "，相差约一万倍，疑似金额单位有误",
                    "核对这条指标，金额一律以元填列"));
        }
    }
}
