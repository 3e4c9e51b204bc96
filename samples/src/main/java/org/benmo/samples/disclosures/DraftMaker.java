package org.benmo.samples.disclosures;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.benmo.samples.disclosures.books.Ledger;
import org.benmo.samples.disclosures.books.Office;
import org.benmo.samples.disclosures.books.OfficeMaker;

/** Makes a whole disclosure that is right. The same seed gives the same draft. */
public final class DraftMaker {
    private static final List<String> TOPICS = List.of(
            "财政=局",
            "统计=局",
            "农业农村=局",
            "水利=局",
            "交通运输=局",
            "卫生健康=委员会",
            "城市管理=局",
            "人力资源和社会保障=局",
            "政务服务=中心",
            "农产品质量检测=中心",
            "水利科学研究=院",
            "公路事业发展=中心");
    private static final int FIRST_YEAR = 2018;
    private static final int YEARS = 7;

    private final Random random;
    private final Family family;
    private final int year;
    private final String topic;
    private final String city;
    private final String full;
    private final boolean department;
    private final Style style;
    private final Office office;
    private final Ledger ledger;
    private final Numbers numbers;
    private final Teller teller;
    private final Narrator narrator;

    private DraftMaker(long seed) {
        random = new Random(seed * 7_919 + 17);
        family = Family.all().get((int) Math.floorMod(seed, (long) Family.all().size()));
        year = FIRST_YEAR + random.nextInt(YEARS);
        String[] of = TOPICS.get(random.nextInt(TOPICS.size())).split("=");
        topic = of[0];
        boolean institution = of[1].equals("中心") || of[1].equals("院");
        city = family.words("cities").get(random.nextInt(family.words("cities").size()));
        full = city + of[0] + of[1];
        department = !institution && random.nextInt(100) < 75;
        style = Style.of(family, random, full, self(of[1]));
        office = OfficeMaker.make(random, year, institution);
        ledger = new Ledger(office);
        numbers = new Numbers(style);
        Phrases phrases = new Phrases(family.name(), random);
        teller = new Teller(style, phrases, numbers, ledger, office.counts(), random, year);
        narrator = new Narrator(teller, family, office, ledger, random);
    }

    /** The draft of a seed; families take turns. */
    public static Draft make(long seed) {
        return new DraftMaker(seed).make("d" + seed);
    }

    private String self(String ending) {
        if (family.name().equals("shanghai") || random.nextInt(100) < 45) {
            return department ? "本部门" : "本单位";
        }
        return random.nextInt(100) < 30 ? full : "我" + (ending.equals("委员会") ? "委" : ending);
    }

    private Draft make(String name) {
        String word = department ? "部门" : "单位";
        List<Piece> pieces = new ArrayList<>();
        List<Piece> body = new ArrayList<>();
        List<Family.Named> parts = family.named("parts");
        int number = 1;
        for (Family.Named part : parts) {
            String mark = family.has("plain") ? Narrator.ordinal(number) + "、" : "第" + Narrator.ordinal(number) + "部分 ";
            number++;
            body.add(new Piece.Break());
            body.add(new Piece.Heading(1, mark + partTitle(part)));
            part(body, part.id());
        }
        cover(pieces, word);
        contents(pieces, body);
        pieces.addAll(body);
        return new Draft(name, family.name(), full, year, List.copyOf(pieces), teller.claims());
    }

    private String partTitle(Family.Named part) {
        String title = department ? part.title() : part.title().replace("部门", "单位");
        return switch (part.id()) {
            case "overview" -> title.startsWith("部门") || title.startsWith("单位") ? title : full + title;
            case "forms", "narrative" -> (family.name().equals("shanghai") ? full : "") + year + "年度" + title;
            default -> title;
        };
    }

    private void part(List<Piece> body, String id) {
        switch (id) {
            case "overview" -> body.addAll(narrator.overview(topic, city.substring(city.length() - 1)));
            case "forms" -> forms(body);
            case "narrative" -> body.addAll(narrator.sections(sections()));
            case "matters" -> body.addAll(narrator.sections(List.of(new Family.Named("running", "机关运行经费支出情况"))));
            case "terms" -> body.addAll(narrator.terms());
            case "contact" -> body.addAll(narrator.contact());
            default -> throw new IllegalArgumentException(id);
        }
    }

    private List<Family.Named> sections() {
        return family.named("sections").stream()
                .filter(section -> year >= 2020 || !section.id().equals("soe"))
                .filter(section ->
                        !(family.name().equals("yunnan") && section.id().equals("running")))
                .map(section -> section.id().equals("three") && year < 2022
                        ? new Family.Named("three", section.title().replaceFirst("^财政拨款", "一般公共预算财政拨款"))
                        : section)
                .toList();
    }

    private void cover(List<Piece> pieces, String word) {
        if (family.has("supervision")) {
            pieces.add(new Piece.Prose("cover", List.of(Run.of("监督索引号53000000000000" + (100 + random.nextInt(900))))));
        }
        if (random.nextBoolean()) {
            pieces.add(new Piece.Heading(0, full + year + "年度" + word + "决算"));
        } else {
            pieces.add(new Piece.Heading(0, full));
            pieces.add(new Piece.Heading(0, year + "年度" + word + "决算"));
        }
        if (family.has("review")) {
            pieces.add(new Piece.Prose("cover", List.of(Run.of("保密审查情况：已审查"))));
            pieces.add(new Piece.Prose("cover", List.of(Run.of("部门主要负责人审签情况：已审签"))));
        }
        if (family.has("published")) {
            pieces.add(new Piece.Prose(
                    "cover", List.of(Run.of("公开时间：" + (year + 1) + "年9月" + (1 + random.nextInt(28)) + "日"))));
        }
    }

    private void contents(List<Piece> pieces, List<Piece> body) {
        if (style.contents().isEmpty()) {
            return;
        }
        pieces.add(new Piece.Break());
        pieces.add(new Piece.Heading(0, "目 录"));
        int page = 3;
        for (Piece piece : body) {
            String entry = switch (piece) {
                case Piece.Heading heading -> heading.level() <= 2 ? heading.text() : "";
                case Piece.Grid grid -> grid.title();
                case Piece.Prose prose -> "";
                case Piece.Entry old -> "";
                case Piece.Break none -> "";
            };
            if (!entry.isEmpty()) {
                String dots = style.contents().equals("dots") ? "…………………" + page : "";
                pieces.add(new Piece.Entry(entry + dots));
                page += random.nextInt(2);
            }
        }
    }

    private void forms(List<Piece> body) {
        List<Family.Named> forms = family.named("forms");
        List<Family.Named> set = new ArrayList<>(forms.stream()
                .filter(form -> year >= 2020 || !form.id().equals("T09"))
                .toList());
        if (year < 2022) {
            Family.Named three = set.stream()
                    .filter(form -> form.id().equals("T07"))
                    .findFirst()
                    .orElseThrow();
            set.remove(three);
            int at = set.indexOf(set.stream()
                    .filter(form -> form.id().equals("T06"))
                    .findFirst()
                    .orElseThrow());
            set.add(at + 1, new Family.Named("T07", three.title().replaceFirst("^财政拨款", "一般公共预算财政拨款")));
        }
        CodedForms coded = new CodedForms(style, numbers, office.now());
        PanelForms panels = new PanelForms(style, numbers, office.now(), ledger);
        SmallForms small = new SmallForms(style, numbers, ledger, office.counts());
        int number = 1;
        for (Family.Named form : set) {
            List<List<Piece.Cell>> rows = switch (form.id()) {
                case "T01" -> panels.total();
                case "T02" -> coded.income();
                case "T03" -> coded.expenditure();
                case "T04" -> panels.fiscal();
                case "T05" -> coded.general();
                case "T06" -> panels.economic();
                case "T07" -> small.three();
                case "T08" -> coded.fund();
                case "T09" -> coded.capital(form.title().contains("收入支出"));
                default -> small.assets(random.nextBoolean());
            };
            if (number > 1) {
                body.add(new Piece.Break());
            }
            body.add(new Piece.Grid(form.id(), form.title(), stub(form.id(), number), rows, notes(form.id())));
            number++;
        }
    }

    private List<String> stub(String form, int number) {
        List<String> lines = new ArrayList<>();
        if (style.lineNumbers()) {
            lines.add("公开" + (number < 10 ? "0" : "") + number + "表");
            lines.add((department ? "公开部门：" : "编制单位：") + full);
        }
        String unit = style.tableYuan() ? "元" : "万元";
        if (!form.equals("T10")) {
            lines.add((style.lineNumbers() ? "金额单位：" : "单位：") + unit);
        }
        return lines;
    }

    private List<String> notes(String form) {
        List<String> notes = new ArrayList<>();
        boolean empty = (form.equals("T08") && ledger.now("fund.any") == 0)
                || (form.equals("T09") && ledger.now("soe.any") == 0)
                || (form.equals("T07") && ledger.now("sg.total") == 0 && ledger.budget("sg.total") == 0);
        if (empty) {
            notes.add("注：" + words("note.empty." + form));
        } else if (style.notes() && Phrases.knows("note." + form)) {
            notes.add("注：" + words("note." + form));
        }
        return notes;
    }

    private String words(String phrase) {
        StringBuilder words = new StringBuilder();
        teller.tell(phrase, Teller.About.NOTHING).forEach(run -> words.append(run.text()));
        return words.toString();
    }
}
