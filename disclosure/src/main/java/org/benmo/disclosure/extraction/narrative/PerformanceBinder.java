package org.benmo.disclosure.extraction.narrative;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.amounts.Unit;

/** Binds what is stated about performance management: projects and money by stage, scores, grades, projects by name. */
final class PerformanceBinder {
    private static final Pattern STAGE =
            Pattern.compile("(编[报制]了?绩效目标|绩效目标编报|申报绩效目标)|(绩效跟踪|绩效监控|运行监控)|(部门评价|重点评价)|(整体支出)|(绩效自评|自评)");
    private static final String[] STAGES = {"goal", "track", "dept", "whole", "self"};
    private static final Pattern PROJECTS_BEFORE = Pattern.compile("项目(?:共计|共|数量?为?|个数为?|为)?$");
    private static final Pattern PROJECTS_AFTER = Pattern.compile("^[^，。；]{0,8}项目");
    private static final Pattern GRADE =
            Pattern.compile("(?:(?:为|评)“?|“)(优秀?|良好?|合格|中等?|不合格|差)”?(?:等次|等级)?的?(?:项目)?(?:共|为|有)?$");
    private static final Pattern SOME = Pattern.compile("(?:优|良|合格|得分|以上|以下|未|问题|偏离)[^，。；]{0,8}$");
    private static final String TOPIC = "([^，。；：.、）]{2,40}?)(?:专项)?项目(?:支出)?绩效(?:自评|目标)(?:完成|实际完成)?(?:综述|情况|结果)*";
    private static final Pattern OVERVIEW = Pattern.compile("(?:^|[.、）：])" + TOPIC + "：");
    private static final Pattern FUNDS = Pattern.compile("(一般公共预算|政府性基金预算|国有资本(?:经营)?预算)(?:财政拨款)?(?:支出|资金)?(?:为|共)?$");
    private static final Pattern MONEY =
            Pattern.compile("(?:涉及|共)(?:财政|预算|项目)?(?:支出)?(?:金额|资金)(?:共计|共|为|合计)?$|^，(?:涉及)?(?:财政)?资金(?:共|为)?$");
    private static final Pattern PROJECT_SCORE =
            Pattern.compile("([^，。；：、“”]{2,40}?)(?:专项)?(?:项目)?(?:支出)?(?:绩效)?自?评?价?(?:综合|平均)?(?:得分|评分)(?:为|是|：)?$");
    private static final Pattern LISTED =
            Pattern.compile("(?:其中|用于|为|：|，|安排|支付|拨付|、)*([\\u4e00-\\u9fff（）]{2,30}?)(?:支出)?(?:为)?$");
    private static final Map<String, String> PART_OF = Map.of(
            "projects.budget",
            "budget",
            "projects.applied",
            "budget",
            "projects.arrived",
            "arrived",
            "projects.paid",
            "paid");

    private final Flow flow;

    PerformanceBinder(Flow flow) {
        this.flow = flow;
    }

    /** Binds a number by the words around it; false when they are not about performance. */
    boolean bind(Token token) {
        if (flow.kind != SectionKind.PERFORMANCE) {
            return false;
        }
        String before = flow.page.words(0, token.from());
        String lead = flow.lead(token.from());
        return switch (token.kind()) {
            case COUNT -> count(before, lead, token);
            case AMOUNT -> money(before, lead, token);
            case SCORE -> score(lead, token);
            case RATE -> arrived(lead, token);
            default -> false;
        };
    }

    private boolean count(String before, String lead, Token token) {
        Matcher grade = GRADE.matcher(lead);
        if (grade.find()) {
            return emit("perf.grade." + grade(grade.group(1)), "count", token);
        }
        String after = flow.page.words(token.to(), flow.page.folded().length());
        boolean first = lead.endsWith("一级项目");
        boolean projects = !first
                && !SOME.matcher(lead).find()
                && (PROJECTS_BEFORE.matcher(lead).find()
                        || PROJECTS_AFTER.matcher(after).find());
        if (!projects || !(token.measure().equals("个") || token.measure().equals("项"))) {
            return false;
        }
        String clause = lead.substring(
                Math.max(lead.lastIndexOf('，'), Math.max(lead.lastIndexOf('；'), lead.lastIndexOf('。'))) + 1);
        String rest = after.replaceFirst("[，。；].*", "");
        boolean nounAfter = PROJECTS_AFTER.matcher(after).find();
        Optional<String> stage = stage(clause);
        if (stage.isEmpty() && rest.matches("^.{0,10}开展(?:了)?[^，。；]{0,4}自评.*") && !nounAfter) {
            return emit("perf.n", "count", token);
        }
        Optional<String> said = nounAfter
                ? firstStage(rest).or(() -> stage)
                : stage.or(() -> firstStage(rest)).or(() -> stage(before));
        return said.filter(s -> !s.equals("whole")).isPresent() && emit("perf." + said.get() + ".n", "count", token);
    }

    private boolean money(String before, String lead, Token token) {
        Optional<String> stage = stage(before);
        Matcher funds = FUNDS.matcher(lead);
        if (funds.find()
                && stage.filter(s -> s.equals("dept") || s.equals("whole")).isPresent()) {
            String fund =
                    funds.group(1).startsWith("一般") ? "general" : funds.group(1).startsWith("政府") ? "fund" : "soe";
            return emit("perf." + stage.get() + "." + fund, "final", token);
        }
        if (MONEY.matcher(lead).find()) {
            boolean budget = lead.matches(".*预算(?:金额|资金)(?:共计|共|为|合计)?$");
            boolean staged = stage.filter(s -> s.equals("goal") || s.equals("track") || (s.equals("self") && budget))
                    .isPresent();
            if (staged) {
                return emit("perf." + stage.get() + ".amount", "final", token);
            }
            boolean another = before.matches(".*(?:政府性基金|国有资本)[^。]*$")
                    || stage.filter(s -> s.equals("dept") || s.equals("whole")).isPresent();
            return another ? Notes.take(flow, token) : amount(token);
        }
        return part(lead, token);
    }

    /** 共涉及资金: the subject of the share that may follow. Another sum under the same words is of something else. */
    private boolean amount(Token token) {
        boolean told = flow.records
                .book
                .near("perf.amount", "final", flow.section)
                .filter(f -> !f.printed().samePrint(Flow.printed(token)))
                .isPresent();
        if (told) {
            return Notes.take(flow, token);
        }
        Subject subject = Subject.of("perf.amount", Unit.Kind.MONEY, "涉及资金");
        flow.emit(flow.entry(subject), "final", token, flow.money(token));
        flow.carry = Optional.of(subject);
        return true;
    }

    /** 其中用于库区移民工作经费30万元: a project under what was paid, arrived or planned. */
    private boolean part(String lead, Token token) {
        Scope scope = flow.scopes.peek();
        Matcher name = LISTED.matcher(lead);
        if (scope == null
                || !flow.clause.names.isEmpty()
                || !flow.clause.measure.isEmpty()
                || flow.clause.direction != null
                || !name.find()) {
            return false;
        }
        String measure = PART_OF.get(scope.head().subject().row());
        if (measure == null || name.group(1).matches("共计|合计|其余|剩余")) {
            return false;
        }
        Subject subject = project(name.group(1));
        flow.emit(flow.entry(subject), measure, token, flow.money(token));
        flow.carry = Optional.of(subject);
        return true;
    }

    private boolean score(String lead, Token token) {
        if (lead.contains("平均")) {
            return emit("perf.score.mean", "score", token);
        }
        if (lead.matches(".*(?:综合评定|综合得分|总体得分|综合评分|综合评价得)(?:分|为|：)*$")) {
            return emit("perf.score", "score", token);
        }
        String clause = lead.substring(
                Math.max(lead.lastIndexOf('，'), Math.max(lead.lastIndexOf('：'), lead.lastIndexOf('。'))) + 1);
        if (clause.matches("[^，。；]{0,2}(?:该|本)?(?:项目)?(?:绩效)?自评(?:综合)?得分(?:为)?")
                && flow.carry.filter(c -> c.row().startsWith("proj:")).isPresent()) {
            flow.emit(flow.entry(flow.carry.get()), "score", token, Flow.printed(token));
            return true;
        }
        Matcher project = PROJECT_SCORE.matcher(lead);
        Optional<String> name = project.find() ? name(project.group(1)) : Optional.empty();
        if (name.isEmpty()) {
            return false;
        }
        Subject subject = project(name.get());
        flow.emit(flow.entry(subject), "score", token, Flow.printed(token));
        flow.carry = Optional.of(subject);
        return true;
    }

    private boolean arrived(String lead, Token token) {
        if (!lead.matches(".*资金到位率(?:为|达到?|是)?$")) {
            return false;
        }
        Subject subject = Subject.of("projects.arrived", Unit.Kind.MONEY, "资金到位");
        Entry entry = flow.entry(subject);
        flow.records.claims.shares.add(new Claims.Share(
                entry,
                "final",
                flow.emit(entry, "share", token, flow.rate(token)),
                Optional.of("projects.budget"),
                Optional.empty(),
                flow.page.number(token)));
        return true;
    }

    private static String grade(String word) {
        return word.startsWith("优")
                ? "excellent"
                : word.startsWith("良") ? "good" : word.startsWith("合") || word.startsWith("中") ? "fair" : "poor";
    }

    /** 森林防火项目绩效自评综述：… : the project the sentences after it are about. */
    void begin() {
        Matcher matcher = OVERVIEW.matcher(flow.page.folded());
        flow.topicEnd = -1;
        if (flow.kind == SectionKind.PERFORMANCE && matcher.find()) {
            name(matcher.group(1)).ifPresent(name -> {
                flow.carry = Optional.of(project(name));
                flow.topicEnd = matcher.end();
            });
        }
    }

    /** A section headed so is about that project. */
    void beginSection(String heading) {
        Matcher matcher = Pattern.compile("(?:^|[.、）])" + TOPIC + "[。：]?$").matcher(heading);
        if (flow.kind == SectionKind.PERFORMANCE && matcher.find()) {
            name(matcher.group(1)).ifPresent(name -> flow.carry = Optional.of(project(name)));
        }
    }

    private static Subject project(String name) {
        return Subject.of("proj:" + name, Unit.Kind.MONEY, name);
    }

    /** The name of a project without the words around it; empty when it names none. */
    private static Optional<String> name(String words) {
        String name = Folding.name(words)
                .replaceFirst("^(?:\\d{4}年度?|其中|我局|本部门|本单位|关于|对)+", "")
                .replaceFirst("(?:专项)?项目$", "");
        boolean none = name.length() < 2
                || name.matches(
                        ".*(?:整体支出|部门整体|单位整体|自评|综合|部门|单位|该|本|预算|二级|一级|决算中|[（）]|(?<![\\u4e00-\\u9fff\\d])\\d+|\\d{4})$");
        return none ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> stage(String text) {
        Matcher matcher = STAGE.matcher(text);
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(named(matcher));
        }
        return last;
    }

    private static Optional<String> firstStage(String text) {
        Matcher matcher = STAGE.matcher(text);
        return matcher.find() ? Optional.of(named(matcher)) : Optional.empty();
    }

    private static String named(Matcher matcher) {
        for (int i = 1; i < STAGES.length; i++) {
            if (matcher.group(i) != null) {
                return STAGES[i - 1];
            }
        }
        return STAGES[STAGES.length - 1];
    }

    /** Binds a number to a row of its own. A second number of another size under the same words is said of something else. */
    private boolean emit(String row, String measure, Token token) {
        boolean told = !row.startsWith("perf.score")
                && flow.records
                        .book
                        .near(row, measure, flow.section)
                        .filter(f -> !f.printed().samePrint(Flow.printed(token)))
                        .isPresent();
        if (told) {
            return Notes.take(flow, token);
        }
        boolean count = token.kind() == TokenKind.COUNT;
        Entry entry = new Entry(Subject.of(row, count ? Unit.Kind.COUNT : Unit.Kind.MONEY, ""), flow.section);
        flow.emit(entry, measure, token, Flow.printed(token));
        return true;
    }
}
