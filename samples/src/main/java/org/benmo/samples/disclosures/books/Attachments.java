package org.benmo.samples.disclosures.books;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Procurement, assets, staff and performance: what a disclosure says beside the forms. */
final class Attachments {
    private static final List<String> KINDS =
            List.of("confidential", "emergency", "law", "special", "retired", "other");

    private final Random random;
    private final Map<String, Long> counts;
    private final Map<String, Long> amounts;

    Attachments(Random random, Map<String, Long> counts, Map<String, Long> amounts) {
        this.random = random;
        this.counts = counts;
        this.amounts = amounts;
    }

    void add(Books now, int year) {
        procurement(now);
        cars();
        staff();
        performance(now);
        counts.put("asset.equip.50", (long) random.nextInt(4));
        counts.put("asset.equip.100", (long) random.nextInt(3));
        counts.put("year", (long) year);
    }

    private void procurement(Books now) {
        long room = now.spent(spending -> spending.fund() == Fund.GENERAL) / 5;
        boolean none = random.nextInt(100) < 15;
        long goods = none ? 0 : part(room);
        long works = none || random.nextInt(100) < 60 ? 0 : part(room);
        long services = none ? 0 : part(room);
        long total = goods + works + services;
        long small = total * random.nextInt(101) / 100;
        amounts.put("proc.goods", goods);
        amounts.put("proc.works", works);
        amounts.put("proc.services", services);
        amounts.put("proc.total", total);
        amounts.put("proc.sme", small);
        amounts.put("proc.micro", random.nextInt(100) < 30 ? small : small * random.nextInt(100) / 100);
    }

    private void cars() {
        long held = counts.getOrDefault("sg.n.cars.held", 0L);
        counts.put("asset.cars", held);
        KINDS.forEach(kind -> counts.put("asset.cars." + kind, 0L));
        for (int i = 0; i < held; i++) {
            counts.merge("asset.cars." + KINDS.get(random.nextInt(KINDS.size())), 1L, Long::sum);
        }
    }

    private void staff() {
        long active = counts.getOrDefault("staff.active", 0L);
        long retired = random.nextInt(100) < 50 ? 0 : random.nextInt(9);
        counts.put("staff.lixiu", random.nextInt(100) < 85 ? 0L : 1L);
        counts.put("staff.retired", retired);
        counts.put("staff.total", active + retired + counts.getOrDefault("staff.lixiu", 0L));
        counts.put("staff.other", (long) random.nextInt(4));
        counts.put("staff.pensionfund", (long) random.nextInt(40));
        counts.put("staff.posts", active + random.nextInt(6));
    }

    private void performance(Books now) {
        long projects = now.spent(spending -> spending.purpose().equals("project"));
        long n = projects == 0 ? 0 : 1 + random.nextInt(18);
        long good = n / 5;
        long fair = n / 9;
        counts.put("perf.n", n);
        counts.put("perf.grade.1", n - good - fair);
        counts.put("perf.grade.2", good);
        counts.put("perf.grade.3", fair);
        counts.put("perf.issues", (long) random.nextInt(5));
        amounts.put("perf.amount", projects * (50 + random.nextInt(51)) / 100);
    }

    private long part(long fen) {
        return fen * (5 + random.nextInt(60)) / 100;
    }
}
