package org.benmo.samples.disclosures.books;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Travel abroad, cars and guests: amounts that fit the numbers of people and cars, a part of them in basic expenditure. */
final class ThreePublics {
    private static final long YUAN = 100;
    private static final Map<String, String> ECONOMIC =
            Map.of("sg.abroad", "30212", "sg.car.buy", "31013", "sg.car.run", "30231", "sg.host", "30217");

    private final Random random;
    private final Map<String, Long> amounts;
    private final Map<String, Long> counts;
    private final String running;

    ThreePublics(Random random, Map<String, Long> amounts, Map<String, Long> counts, String running) {
        this.random = random;
        this.amounts = amounts;
        this.counts = counts;
        this.running = running;
    }

    /** Makes them up and adds what falls into basic expenditure. */
    void spend(List<Spending> cells) {
        boolean none = random.nextInt(100) < 15;
        long cars = none ? 0 : random.nextInt(7);
        long groups = none || random.nextInt(100) < 85 ? 0 : 1 + random.nextInt(2);
        long batches = none || random.nextInt(100) < 20 ? 0 : 1 + random.nextInt(60);
        long bought = cars > 1 && random.nextInt(100) < 15 ? 1 : 0;
        long guests = batches * (3 + random.nextInt(9)) + (batches > 0 ? random.nextInt(3) : 0);
        counts.put("sg.n.cars.held", cars);
        counts.put("sg.n.cars.bought", bought);
        counts.put("sg.n.groups", groups);
        counts.put("sg.n.persons", groups * (1 + random.nextInt(4)));
        counts.put("sg.n.batches", batches);
        counts.put("sg.n.guests", guests);
        item("sg.abroad", counts.getOrDefault("sg.n.persons", 0L) * money(15_000, 60_000));
        item("sg.car.buy", bought * money(90_000, 175_000));
        item("sg.car.run", cars * money(8_000, 38_000));
        item("sg.host", guests * money(45, 160));
        ECONOMIC.forEach((key, economic) -> {
            long fen = amounts.getOrDefault(key, 0L);
            if (fen > 0) {
                cells.add(new Spending(running, Fund.GENERAL, "basic", economic, fen));
            }
        });
    }

    /** Last year's, in the books of that year. */
    void spendBefore(Books before) {
        ECONOMIC.forEach((key, economic) -> {
            long fen = amounts.getOrDefault("prior:" + key, 0L);
            if (fen > 0) {
                before.spend(new Spending(running, Fund.GENERAL, "basic", economic, fen));
            }
        });
    }

    private void item(String key, long fen) {
        amounts.put(key, fen);
        int dice = random.nextInt(100);
        long planned = fen == 0
                ? (dice < 20 ? money(2_000, 30_000) : 0)
                : dice < 30 ? fen : fen * (101 + random.nextInt(60)) / 100;
        amounts.put("budget:" + key, planned);
        boolean big = key.equals("sg.car.buy") || key.equals("sg.abroad");
        long prior = fen == 0
                ? (dice < (big ? 8 : 30) ? money(1_000, big ? 160_000 : 20_000) : 0)
                : dice > 92 ? fen : big && dice > 40 ? 0 : fen * (60 + random.nextInt(90)) / 100 + 37;
        amounts.put("prior:" + key, prior);
    }

    private long money(long low, long high) {
        return low * YUAN + (long) (random.nextDouble() * (high - low) * YUAN);
    }
}
