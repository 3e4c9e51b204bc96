package org.benmo.samples.disclosures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.benmo.samples.disclosures.Teller.About;
import org.benmo.samples.disclosures.books.Codes;
import org.benmo.samples.disclosures.books.Ledger;

/** The lists of a narrative: sources, purposes, classes, items, names. */
final class Lists {
    private record Member(String key, String name) {}

    private static final List<Member> INCOME = List.of(
            new Member("income.fiscal", "财政拨款收入"),
            new Member("income.superior", "上级补助收入"),
            new Member("income.business", "事业收入"),
            new Member("income.operating", "经营收入"),
            new Member("income.subsidiary", "附属单位上缴收入"),
            new Member("income.other", "其他收入"));
    private static final List<Member> SOURCES = List.of(
            new Member("income.general", "一般公共预算财政拨款收入"),
            new Member("income.fund", "政府性基金预算财政拨款收入"),
            new Member("income.soe", "国有资本经营预算财政拨款收入"),
            new Member("income.superior", "上级补助收入"),
            new Member("income.business", "事业收入"),
            new Member("income.operating", "经营收入"),
            new Member("income.other", "其他收入"));
    private static final List<Member> EXPENDITURE = List.of(
            new Member("expend.basic", "基本支出"),
            new Member("expend.project", "项目支出"),
            new Member("expend.upward", "上缴上级支出"),
            new Member("expend.operating", "经营支出"),
            new Member("expend.subsidy", "对附属单位补助支出"));
    private static final List<Member> JIANGXI = List.of(
            new Member("expend.basic", "基本支出"),
            new Member("expend.project", "项目支出"),
            new Member("expend.operating", "经营支出"),
            new Member("expend.otherparts", "其他支出（对附属单位补助支出、上缴上级支出）"));
    private static final List<Member> PUBLICS = List.of(
            new Member("sg.abroad", "因公出国（境）费"), new Member("sg.car", "公务用车购置及运行维护费"), new Member("sg.host", "公务接待费"));
    private static final List<Member> ECONOMIC = List.of(
            new Member("econ.301", "工资福利支出"),
            new Member("econ.302", "商品和服务支出"),
            new Member("econ.303", "对个人和家庭的补助支出"),
            new Member("econ.310", "资本性支出"));

    private final Teller teller;
    private final Style style;
    private final Ledger ledger;
    private final Map<String, Long> counts;
    private final int year;

    Lists(Teller teller, Style style, Ledger ledger, Map<String, Long> counts, int year) {
        this.teller = teller;
        this.style = style;
        this.ledger = ledger;
        this.counts = counts;
        this.year = year;
    }

    /** The members of a list in one sentence. */
    List<Run> list(String name) {
        return switch (name) {
            case "income.long" ->
                shares(INCOME.stream().filter(m -> isPrinted(m) || !isRare(m)).toList(), "income.year", "member.share");
            case "income.short" -> shares(printed(INCOME), "income.year", "member.share");
            case "income.sources" -> shares(printed(SOURCES), "income.year", "member.share");
            case "income.yunnan" -> shares(INCOME, "income.year", "member.yunnan");
            case "expend.long" ->
                shares(
                        teller.phrases().wordings("basic").getFirst().contains("{lines:econ.change}")
                                ? JIANGXI
                                : EXPENDITURE.stream()
                                        .filter(m -> isPrinted(m) || !isRare(m))
                                        .toList(),
                        "expend.year",
                        "member.share");
            case "expend.short" -> shares(printed(EXPENDITURE), "expend.year", "member.share");
            case "expend.yunnan" -> shares(EXPENDITURE, "expend.year", "member.yunnan.expend");
            case "classes" -> shares(classes("func."), "gen.expend", "member.class");
            case "three.share" -> shares(PUBLICS, "sg.total", "member.three.share");
            case "three.complete" -> publics();
            case "cars" -> cars();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The members of a list, each a paragraph of its own; paragraphs end with ¶. */
    List<Run> lines(String name) {
        return switch (name) {
            case "income.defined" -> defined();
            case "class.budget" -> budgets();
            case "econ.change" -> economic();
            case "classes" -> numberedClasses();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Names of 款 with money in them. */
    String names(String of) {
        List<String> starts = of.equals("staff") ? List.of("301", "303") : List.of("302", "307", "310", "399");
        return Codes.economic().entrySet().stream()
                .filter(entry -> entry.getKey().length() == 5)
                .filter(entry -> starts.contains(entry.getKey().substring(0, 3)))
                .filter(entry ->
                        Numbers.wan(ledger.now("econ." + entry.getKey())).signum() != 0)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
    }

    /** Items of the general budget, one paragraph each. */
    List<List<Run>> items() {
        List<List<Run>> all = new ArrayList<>();
        int number = 1;
        for (String code : general(7)) {
            String key = "func." + code;
            boolean nil = Numbers.wan(ledger.budget(key)).signum() == 0;
            Map<String, String> words = Map.of("path", path(code), "use", use(code));
            List<Run> item = new ArrayList<>();
            item.add(Run.of(numbered(number++)));
            item.addAll(teller.tell(nil ? "member.item.nil" : "member.item", new About(key, "", words)));
            all.add(item);
        }
        return all;
    }

    private String numbered(int number) {
        return style.enumeration().equals("（一）")
                ? number + "."
                : number + style.enumeration().substring(1);
    }

    private String path(String code) {
        String type = Codes.name(Codes.classOf(code), year);
        String first = style.shortClass() ? type.replaceFirst("支出$", "") : type;
        return first + "（类）" + Codes.name(Codes.groupOf(code), year) + "（款）" + Codes.name(code, year) + "（项）";
    }

    private String use(String code) {
        for (String use :
                List.of("pen=pension", "ann=annuity", "med=medical", "house=housing", "ret=retired", "run=running")) {
            String[] pair = use.split("=");
            if (Codes.of(pair[0]).contains(code)) {
                return teller.phrases().pick("use." + pair[1]);
            }
        }
        return teller.phrases().pick("use.project");
    }

    private List<String> general(int length) {
        List<String> codes = new ArrayList<>();
        for (String code : Ledger.tree(Codes.all())) {
            if (code.length() == length && ledger.now("func." + code) > 0) {
                codes.add(code);
            }
        }
        return codes;
    }

    private List<Member> classes(String prefix) {
        List<Member> members = new ArrayList<>();
        PanelForms.classes(year).forEach((code, name) -> {
            if (ledger.now(prefix + code) > 0) {
                members.add(new Member(prefix + code, name));
            }
        });
        return members;
    }

    private boolean isPrinted(Member member) {
        return Numbers.wan(ledger.now(member.key())).signum() != 0;
    }

    private static boolean isRare(Member member) {
        return List.of("income.superior", "income.subsidiary", "expend.upward", "expend.subsidy")
                .contains(member.key());
    }

    private List<Member> printed(List<Member> members) {
        return members.stream().filter(this::isPrinted).toList();
    }

    private List<Run> shares(List<Member> members, String whole, String phrase) {
        List<Run> runs = new ArrayList<>();
        String wording = teller.phrases().pick(phrase);
        for (Member member : members) {
            if (!runs.isEmpty()) {
                runs.add(Run.of("；"));
            }
            String name = phrase.equals("member.class") ? member.name().replaceFirst("支出$", "") : member.name();
            runs.addAll(teller.fill(wording, new About(member.key(), whole, Map.of("name", name))));
        }
        teller.composed(whole, members.stream().map(Member::key).toList());
        return runs;
    }

    private List<Run> publics() {
        List<Run> runs = new ArrayList<>();
        for (Member member : PUBLICS) {
            if (!runs.isEmpty()) {
                runs.add(Run.of("；"));
            }
            boolean nil = Numbers.wan(ledger.budget(member.key())).signum() == 0;
            runs.addAll(teller.tell(
                    nil ? "member.three.complete.nil" : "member.three.complete",
                    new About(member.key(), "", Map.of("name", member.name()))));
        }
        return runs;
    }

    private List<Run> cars() {
        List<Run> runs = new ArrayList<>();
        for (String car : SmallForms.cars()) {
            String[] pair = car.split("=");
            boolean held = counts.getOrDefault("asset.cars." + pair[0], 0L) > 0;
            if (held || style.allRows()) {
                if (!runs.isEmpty()) {
                    runs.add(Run.of("、"));
                }
                runs.addAll(teller.tell("member.car", new About("asset.cars." + pair[0], "", Map.of("name", pair[1]))));
            }
        }
        return runs.isEmpty()
                ? teller.tell("member.car", new About("asset.cars.other", "", Map.of("name", "其他用车")))
                : runs;
    }

    private List<Run> defined() {
        List<Run> runs = new ArrayList<>();
        int number = 1;
        for (Member member : printed(SOURCES)) {
            runs.add(Run.of((runs.isEmpty() ? "" : "¶") + numbered(number++)));
            String definition = Phrases.knows("definition." + member.key())
                    ? teller.phrases().pick("definition." + member.key())
                    : "按规定取得的资金";
            runs.addAll(teller.tell(
                    "member.defined",
                    new About(member.key(), "", Map.of("name", member.name(), "definition", definition))));
        }
        teller.composed(
                "income.year", printed(SOURCES).stream().map(Member::key).toList());
        return runs;
    }

    private List<Run> numberedClasses() {
        List<Run> runs = new ArrayList<>();
        List<Member> members = classes("func.");
        String wording = teller.phrases().pick("member.class.line");
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            runs.add(Run.of((i == 0 ? "" : "¶") + (i + 1) + "."));
            String name = member.name().replaceFirst("支出$", "");
            String line = i == members.size() - 1 ? wording.replaceFirst("；$", "。") : wording;
            runs.addAll(teller.fill(line, new About(member.key(), "gen.expend", Map.of("name", name))));
        }
        teller.composed("gen.expend", members.stream().map(Member::key).toList());
        return runs;
    }

    private List<Run> budgets() {
        List<Run> runs = new ArrayList<>();
        List<Member> members = classes("class.");
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            runs.add(Run.of((i == 0 ? "" : "¶") + "（" + "一二三四五六七八九".charAt(i) + "）"));
            long now = ledger.now(member.key());
            long planned = ledger.budget(member.key());
            String phrase = Numbers.wan(planned).signum() == 0
                    ? "member.class.budget.nil"
                    : Numbers.wan(now).compareTo(Numbers.wan(planned)) == 0
                            ? "member.class.budget.equal"
                            : "member.class.budget";
            runs.addAll(teller.tell(phrase, new About(member.key(), "", Map.of("name", member.name()))));
        }
        teller.composed("fiscal.expend", members.stream().map(Member::key).toList());
        return runs;
    }

    private List<Run> economic() {
        List<Run> runs = new ArrayList<>();
        List<Member> members = style.allRows() ? ECONOMIC : printed(ECONOMIC);
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            runs.add(Run.of((i == 0 ? "" : "¶") + "（" + "一二三四五".charAt(i) + "）"));
            boolean flat =
                    Numbers.wan(ledger.now(member.key())).compareTo(Numbers.wan(ledger.prior(member.key()))) == 0;
            runs.addAll(teller.tell(
                    flat ? "member.econ.change.flat" : "member.econ.change",
                    new About(member.key(), "", Map.of("name", member.name()))));
        }
        teller.composed("gen.basic", members.stream().map(Member::key).toList());
        return runs;
    }
}
