package org.benmo.accounts.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.books.VoucherKind;
import org.benmo.statements.data.Node;
import org.benmo.statements.filled.UnitKind;

/** The business events an office knows, and the lines each of them posts in both ledgers. */
public final class Events {
    private final List<Template> templates;

    private enum Carries {
        NONE,
        MONEY,
        SPEND
    }

    private record Leg(String account, boolean debit, Carries tags) {}

    private record Template(
            String name, LocalDate from, LocalDate to, boolean opening, List<Leg> financial, List<Leg> budget) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private Events(Node tree) {
        templates = tree.field("events").orElseThrow().asList().stream()
                .map(Events::template)
                .toList();
    }

    private static final class Standard {
        static final Events EVENTS = new Events(Chart.resource("events.yaml"));
    }

    /** The events of this build. */
    public static Events standard() {
        return Standard.EVENTS;
    }

    private static Template template(Node node) {
        String to = node.text("to");
        return new Template(
                node.text("name"),
                LocalDate.parse(node.text("from")),
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to),
                node.text("kind").equals("opening"),
                legs(node, "financial"),
                legs(node, "budget"));
    }

    private static List<Leg> legs(Node node, String ledger) {
        return node.field(ledger).map(Node::asList).orElse(List.of()).stream()
                .map(leg -> new Leg(
                        leg.text("account"),
                        leg.text("side").equals("借"),
                        switch (leg.text("tags")) {
                            case "money" -> Carries.MONEY;
                            case "spend" -> Carries.SPEND;
                            default -> Carries.NONE;
                        }))
                .toList();
    }

    /** The names of all events, each once, in the order of the file. */
    public List<String> names() {
        return templates.stream().map(Template::name).distinct().toList();
    }

    /** Whether an event of this name may be posted on a day. */
    public boolean isValid(String name, LocalDate day) {
        return templates.stream().anyMatch(t -> t.name().equals(name) && t.holdsOn(day));
    }

    /**
     * A business event as it is reported.
     *
     * @param number the voucher's number
     * @param date day of posting
     * @param name which event
     * @param unit code of the unit
     * @param unitKind what the unit is
     * @param summary 摘要
     * @param parts amounts with their dimensions; one line a part on the side that carries them
     */
    public record Event(
            String number,
            LocalDate date,
            String name,
            String unit,
            UnitKind unitKind,
            String summary,
            List<Part> parts) {}

    /** An amount in 分 and what it was for. */
    public record Part(long fen, Tags tags) {}

    /** The voucher of an event; empty when no template of this name holds on its day. */
    public Optional<Voucher> voucher(Event event) {
        return templates.stream()
                .filter(t -> t.name().equals(event.name()) && t.holdsOn(event.date()))
                .findFirst()
                .map(template -> voucher(event, template));
    }

    private static Voucher voucher(Event event, Template template) {
        List<Voucher.Line> lines = new ArrayList<>();
        template.financial().forEach(leg -> add(lines, event, leg));
        template.budget().forEach(leg -> add(lines, event, leg));
        return new Voucher(
                event.number(),
                event.date(),
                event.date().getMonthValue(),
                template.opening() ? VoucherKind.OPENING : VoucherKind.DAILY,
                event.unit(),
                event.name(),
                event.summary(),
                List.copyOf(lines));
    }

    /** A leg without dimensions is one line of the sum; one with dimensions has a line for every part. */
    private static void add(List<Voucher.Line> lines, Event event, Leg leg) {
        String account = account(leg.account(), event.unitKind());
        if (leg.tags() == Carries.NONE) {
            long sum = event.parts().stream().mapToLong(Part::fen).sum();
            lines.add(new Voucher.Line(account, leg.debit(), sum, Tags.NONE));
            return;
        }
        for (Part part : event.parts()) {
            Tags tags = leg.tags() == Carries.SPEND ? part.tags() : part.tags().withoutEconomy();
            lines.add(new Voucher.Line(account, leg.debit(), part.fen(), tags));
        }
    }

    private static String account(String name, UnitKind kind) {
        return switch (name) {
            case "$支出" -> kind == UnitKind.ADMINISTRATIVE ? "7101" : "7201";
            case "$费用" -> "5001";
            default -> name;
        };
    }
}
