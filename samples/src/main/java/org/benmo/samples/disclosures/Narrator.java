package org.benmo.samples.disclosures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.benmo.samples.disclosures.Teller.About;
import org.benmo.samples.disclosures.books.Ledger;
import org.benmo.samples.disclosures.books.Office;

/** Writes the parts of a disclosure that are words: 概况, the sections of 情况说明, 名词解释. */
final class Narrator {
    private static final String ORDINALS = "一二三四五六七八九";
    private static final long SMALLEST_PROJECT = 1_000_000;
    private static final List<String> MATTERS =
            List.of("running=机关运行经费支出情况", "procurement=政府采购支出情况", "assets=国有资产占有使用情况", "performance=预算绩效管理情况");

    private final Teller teller;
    private final Family family;
    private final Office office;
    private final Ledger ledger;
    private final Random random;
    private final List<Piece> pieces = new ArrayList<>();

    Narrator(Teller teller, Family family, Office office, Ledger ledger, Random random) {
        this.teller = teller;
        this.family = family;
        this.office = office;
        this.ledger = ledger;
        this.random = random;
    }

    /** 一 … 九十九. */
    static String ordinal(int number) {
        String ten = number < 10 ? "" : number < 20 ? "十" : ORDINALS.charAt(number / 10 - 1) + "十";
        return number % 10 == 0 ? ten : ten + ORDINALS.charAt(number % 10 - 1);
    }

    /** The sections of 情况说明. */
    List<Piece> sections(List<Family.Named> sections) {
        pieces.clear();
        int number = 1;
        for (Family.Named section : sections) {
            heading(2, ordinal(number++) + "、" + section.title());
            section(section.id());
        }
        return List.copyOf(pieces);
    }

    private void heading(int level, String words) {
        pieces.add(new Piece.Heading(level, words));
    }

    private void prose(String section, List<Run> runs) {
        List<Run> paragraph = new ArrayList<>();
        for (Run run : runs) {
            String[] parts = run.fact().isPresent()
                    ? new String[] {run.text()}
                    : run.text().split("¶", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    add(section, paragraph);
                    paragraph = new ArrayList<>();
                }
                if (!parts[i].isEmpty()) {
                    paragraph.add(run.fact().isPresent() ? run : Run.of(parts[i]));
                }
            }
        }
        add(section, paragraph);
    }

    private void add(String section, List<Run> paragraph) {
        if (!paragraph.isEmpty()) {
            List<Run> runs = merged(paragraph);
            if (runs.getLast().fact().isEmpty()) {
                String end = runs.removeLast().text().replace("。。", "。").replace("；。", "。");
                runs.add(Run.of(end));
            }
            pieces.add(new Piece.Prose(section, runs));
        }
    }

    /** Words that follow each other are one run. */
    private static List<Run> merged(List<Run> paragraph) {
        List<Run> runs = new ArrayList<>();
        for (Run run : paragraph) {
            boolean joins = !runs.isEmpty()
                    && run.fact().isEmpty()
                    && runs.getLast().fact().isEmpty();
            runs.add(joins ? Run.of(runs.removeLast().text() + run.text()) : run);
        }
        return runs;
    }

    private void tell(String phrase) {
        prose(phrase, teller.tell(phrase, About.NOTHING));
    }

    private void section(String id) {
        switch (id) {
            case "general" -> general();
            case "three" -> three();
            case "running" -> tell(office.institution() ? "running.none" : "running");
            case "procurement" -> tell(ledger.now("proc.total") == 0 ? "procurement.none" : "procurement");
            case "performance" -> performance();
            case "matters" -> matters();
            case "assets" -> assets();
            case "totals", "revenue", "spending", "carry" -> all(id);
            default -> tell(id);
        }
    }

    /** Families whose section is a fixed row of paragraphs print all of them; others choose one wording. */
    private void all(String phrase) {
        List<String> wordings = teller.phrases().wordings(phrase);
        boolean several = List.of("jiangxi", "sichuan", "guangxi", "neimenggu").contains(family.name())
                && wordings.size() <= 2
                && !phrase.equals("carry");
        if (several) {
            wordings.forEach(wording -> prose(phrase, teller.fill(wording, About.NOTHING)));
        } else {
            tell(phrase);
        }
    }

    private void general() {
        heading(3, "（一）一般公共预算财政拨款支出决算总体情况");
        if (family.name().equals("sichuan")) {
            teller.phrases()
                    .wordings("general.overall")
                    .forEach(wording -> prose("general.overall", teller.fill(wording, About.NOTHING)));
        } else {
            tell("general.overall");
        }
        heading(3, "（二）一般公共预算财政拨款支出决算结构情况");
        tell("general.structure");
        heading(3, "（三）一般公共预算财政拨款支出决算具体情况");
        tell("general.items");
        teller.lists().items().forEach(item -> prose("item", item));
    }

    private void three() {
        boolean nothing =
                ledger.now("sg.total") == 0 && ledger.budget("sg.total") == 0 && ledger.prior("sg.total") == 0;
        if (nothing) {
            tell("three.none");
            return;
        }
        boolean budgeted = Numbers.wan(ledger.budget("sg.total")).signum() != 0;
        boolean jiangxi = family.name().equals("jiangxi");
        if (!jiangxi) heading(3, "（一）“三公”经费财政拨款支出决算总体情况说明");
        if (budgeted) {
            List<Run> overall = new ArrayList<>(teller.tell("three.overall", About.NOTHING));
            if (family.name().equals("shanghai")) {
                overall.addAll(teller.tell("three.parts", About.NOTHING));
            }
            prose("three.overall", overall);
        }
        if (!jiangxi) heading(3, "（二）“三公”经费财政拨款支出决算具体情况说明");
        if (!family.name().equals("shanghai") && !jiangxi && ledger.now("sg.total") > 0) {
            tell("three.parts");
        }
        if (jiangxi) {
            tell("three.abroad");
            tell("three.host");
            tell("three.car");
        } else if (budgeted || ledger.now("sg.total") > 0) {
            tell("three.abroad");
            tell("three.car");
            tell("three.host");
        }
    }

    private void assets() {
        if (family.name().equals("jiangxi")) {
            all("assets");
        } else {
            tell("assets");
        }
    }

    private void matters() {
        int number = 1;
        for (String matter : MATTERS) {
            String[] pair = matter.split("=");
            if (family.words("sections").stream().noneMatch(section -> section.startsWith(pair[0] + "="))) {
                heading(3, "（" + ordinal(number++) + "）" + pair[1]);
                section(pair[0]);
            }
        }
    }

    private void performance() {
        long n = office.counts().getOrDefault("perf.n", 0L);
        if (n == 0) {
            prose("performance", teller.fill("{U}{Y}年度无项目支出，未开展项目绩效自评。", About.NOTHING));
            return;
        }
        tell("performance");
        if (family.name().equals("shanghai")) {
            return;
        }
        long left = ledger.now("perf.amount");
        for (int i = 0; i < Math.min(n, random.nextInt(3)); i++) {
            long planned = left * (20 + random.nextInt(60)) / 100;
            left -= planned;
            if (planned < SMALLEST_PROJECT) {
                break;
            }
            long paid = random.nextInt(3) == 0 ? planned : planned * (91 + random.nextInt(9)) / 100;
            String name = List.of("业务培训", "信息系统运行维护", "专项检查", "宣传教育", "设备更新").get(i + random.nextInt(3));
            String key = "proj:" + name;
            if (ledger.knows(key)) {
                continue;
            }
            ledger.project(key, paid, planned);
            BigDecimal score = new BigDecimal(910 + random.nextInt(90)).movePointLeft(1);
            prose(
                    "performance.project",
                    teller.tell(
                            "performance.project",
                            new About(key, "", Map.of("proj", name, "score", score.toPlainString()))));
        }
        tell("performance.tail");
    }

    // ------------------------------------------------------------------ overview and terms

    List<Piece> overview(String topic, String area) {
        pieces.clear();
        teller.let("topic", topic);
        teller.let("area", area);
        for (int i = 1; i <= 3; i++) {
            teller.let("c" + i, Integer.toString(2 + random.nextInt(i == 2 ? 3000 : 40)));
        }
        teller.let("p1", (90 + random.nextInt(10)) + "%");
        teller.let("p2", "1." + random.nextInt(9));
        heading(2, "一、主要职能");
        int number = 1;
        for (String duty : teller.phrases().wordings("duties")) {
            if (random.nextInt(100) < 70) {
                prose("duties", teller.fill("（" + ordinal(number++) + "）" + duty, About.NOTHING));
            }
        }
        if (family.name().equals("jiangxi") || random.nextInt(100) < 35) {
            heading(2, "二、基本情况");
            units(topic);
            tell("staff");
        } else {
            heading(2, "二、部门决算单位构成");
            units(topic);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            tell("filler");
        }
        return List.copyOf(pieces);
    }

    /** Bureaus of one unit say so; others list their offices by number and name. */
    private void units(String topic) {
        if (office.institution() || random.nextInt(100) < 50) {
            tell("units.one");
            return;
        }
        List<String> names = List.of("办公室", "计划财务科", "综合科", "政策法规科", "人事教育科", topic + "管理科", "监督检查科");
        int count = 3 + random.nextInt(names.size() - 2);
        Map<String, String> words =
                Map.of("c", Integer.toString(count), "offices", String.join("、", names.subList(0, count)));
        prose("units", teller.tell("units.one", About.NOTHING));
        prose("offices", teller.tell("offices", new About("", "", words)));
    }

    List<Piece> terms() {
        pieces.clear();
        int number = 1;
        for (String term : teller.phrases().wordings("terms")) {
            prose("terms", List.of(Run.of(ordinal(number++) + "、" + term)));
        }
        return List.copyOf(pieces);
    }

    List<Piece> contact() {
        pieces.clear();
        tell("contact");
        return List.copyOf(pieces);
    }
}
