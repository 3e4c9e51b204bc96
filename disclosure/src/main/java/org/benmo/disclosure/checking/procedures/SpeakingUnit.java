package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.SectionKind;

/**
 * Sentences that state the year's accounts in the name of a unit: 张掖市规划局2021年度…. A name that is neither the document's own nor a
 * short form of it, nor named where the document lists its units, was left over from another document.
 */
final class SpeakingUnit {
    private static final String NAME = "([\\u4e00-\\u9fa5]{2,30}?(?:局|委员会|委|厅|办公室|中心|部|院|馆|站|学校|支队|大队|社|会))";
    private static final Pattern SPEAKS = Pattern.compile("(?:^|[。；])(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])?" + NAME
            + "(?:20\\d\\d年(?:度)?(?:财政拨款|收入|支出|收、支|本年|一般公共|“三公”|政府|机关|部门决算|国有|无|没有))");
    private static final Pattern HOLDS = Pattern.compile("截[至止]20\\d\\d年12月31日[，,]" + NAME + "(?:共有|有|共)(?:车辆|公务用车)");
    /** A whole name with its place: behind a year or a purpose, names of items and of kinds of units stand too. */
    private static final String PLACED =
            "([\\u4e00-\\u9fa5]{1,8}?[省市县区州旗][\\u4e00-\\u9fa5]{1,20}?(?:局|委员会|委|厅|办公室|中心|部|院))";

    private static final Pattern IN_YEAR = Pattern.compile(
            "(?:^|[。；])20\\d\\d年度?[，,]?" + PLACED + "(?:决算收入|收入总计|收入合计|支出总计|支出合计|收入支出|收、支|机关运行经费|一般公共预算|财政拨款|“三公”)");
    private static final Pattern KEPT_RUNNING = Pattern.compile("(?:保障|维持)" + PLACED + "(?:机构|机关)?(?:正常运转|正常运行|日常运转)");
    private static final Pattern STANDS_ALONE =
            Pattern.compile("(?:^|[，。；])" + PLACED + "(?:[为是][^，。；]{0,6}独立[^，。；]{0,8}，)?(?:无|没有)(?:下属|所属)");
    private static final Pattern HAD_NONE =
            Pattern.compile("(?:原因是|主要是|由于|因为)" + PLACED + "(?:本年度?|20\\d\\d年度?)(?:未发生|没有发生)");
    private static final List<Pattern> SPEAKING = List.of(SPEAKS, HOLDS, IN_YEAR, KEPT_RUNNING, STANDS_ALONE, HAD_NONE);
    private static final Pattern GENERAL =
            Pattern.compile("(?:本|我|该|各|全)(?:部门|单位|局|委|厅|院|校|中心|办).*|.*(?:下属|所属|直属|其他).*|部门|单位");
    private static final Pattern DISTRICT =
            Pattern.compile("^([\\u4e00-\\u9fa5]{2,8}?市)([\\u4e00-\\u9fa5]{1,6}?[区县])(.+)$");

    private final Disclosure disclosure;

    SpeakingUnit(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    /** Every sentence that speaks in another unit's name. */
    List<ProcedureOutcome> strangers() {
        Optional<String> unit = disclosure.unit();
        if (unit.isEmpty()) {
            return List.of();
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.prose(disclosure).filter(passage -> !isAboutOthers(passage)).forEach(passage -> {
            for (Pattern pattern : SPEAKING) {
                Matcher matcher = pattern.matcher(passage.words());
                if (matcher.find() && isStranger(matcher.group(1), unit.get())) {
                    outcomes.add(broken(passage, matcher, unit.get()));
                }
            }
        });
        return outcomes;
    }

    private static boolean isAboutOthers(Passage passage) {
        return passage.isIn(SectionKind.PERFORMANCE);
    }

    private boolean isStranger(String name, String unit) {
        if (GENERAL.matcher(name).matches() || name.equals(unit)) {
            return false;
        }
        Matcher district = DISTRICT.matcher(unit);
        if (district.matches() && name.equals(district.group(1) + district.group(3))) {
            return true;
        }
        return !isShortFormOf(name, unit) && !isShortFormOf(unit, name) && !isListed(name);
    }

    /** Its characters stand in the long name in this order: 市社工部 of 中共某市委社会工作部. */
    private static boolean isShortFormOf(String shorter, String longer) {
        int found = 0;
        for (int i = 0; i < longer.length() && found < shorter.length(); i++) {
            found += longer.charAt(i) == shorter.charAt(found) ? 1 : 0;
        }
        return found == shorter.length();
    }

    /** Units are listed before the narrative, in the overview; a name from there may speak for itself. */
    private boolean isListed(String name) {
        return Passage.all(disclosure)
                .filter(passage -> SPEAKING.stream()
                        .noneMatch(pattern -> pattern.matcher(passage.words()).find()))
                .anyMatch(passage -> passage.words().contains(name));
    }

    private static ProcedureOutcome broken(Passage passage, Matcher matcher, String unit) {
        return ProcedureOutcome.Broken.at(
                        passage.where(),
                        passage.found(matcher.start(1), matcher.end(1)),
                        "以“" + matcher.group(1) + "”的名义写，而本文件的单位是“" + unit + "”",
                        "核对这一句是否从别的文件抄来；是本单位的，改成全称。")
                .expecting(unit);
    }
}
