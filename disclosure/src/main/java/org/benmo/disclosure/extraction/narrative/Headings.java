package org.benmo.disclosure.extraction.narrative;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.SectionKind;

/**
 * Tells a heading from a list item and from a sentence. A heading is short and states no amount; it may be run into the
 * sentence that follows on the same line.
 */
final class Headings {
    private static final int LONGEST = 45;
    private static final Pattern STATES_A_NUMBER =
            Pattern.compile("[\\dX×][\\d,.X×]*(?:万元|亿元|元|%|万)|(?:为|共|计|额|数|量|支出)\\d|（[类款项]）|\\d(?:人|个|辆|台|批)(?!月)");
    private static final Pattern ENDING =
            Pattern.compile("(?:情况|说明|概况|职能|职责|设置|解释|构成|简介|编制|目标|分析|结论|方法|依据|过程|问题|建议|安排|原则|范围|内容|体系|目的|总表|决算表"
                    + "|明细表|情况表|报告|绩效|措施|成效|做法|单位|机构|人员|其他)$");
    private static final Pattern RUN_IN = Pattern.compile("^(.{2,38}?(?:情况说明|情况))(?=.{8,})");
    private static final Pattern RUN_IN_FOLLOWS = Pattern.compile(
            "^(?:[“（]?(?:本|我|20\\d\\d年|截[至止]|无|全年|年初|年末)|.{0,40}?\\d{4}年度?|.{0,24}?[\\d,.]+(?:万元|元|辆))");

    private Headings() {}

    /**
     * How many characters of a folded line are its heading, enumerator included; empty when it begins with none.
     *
     * @param complete true when nothing after this line can belong to it
     * @param width characters of a full line; 0 when unknown
     */
    static Optional<Integer> length(String line, boolean complete, int width) {
        Optional<Enumerator> enumerator = Enumerator.at(line);
        if (enumerator.isEmpty()) {
            return unnumbered(line, complete);
        }
        int start = enumerator.get().length();
        String rest = line.substring(start);
        if (enumerator.get().level() == 1) {
            int stop = rest.indexOf('。');
            return rest.length() <= LONGEST
                    ? Optional.of(stop < 0 ? line.length() : start + stop + 1)
                    : Optional.empty();
        }
        return title(rest, complete, width).map(length -> start + length);
    }

    private static Optional<Integer> unnumbered(String line, boolean complete) {
        boolean titled = complete
                && line.length() <= 32
                && !STATES_A_NUMBER.matcher(line).find()
                && line.matches("[^，。；：]*(?:情况说明|概况|名词解释|目录)");
        return titled && !line.isEmpty() ? Optional.of(line.length()) : Optional.empty();
    }

    private static Optional<Integer> title(String rest, boolean complete, int width) {
        int stop = firstStop(rest);
        String title = rest.substring(0, stop);
        String after = stop < rest.length() ? rest.substring(stop + 1) : "";
        if (title.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> runIn = runIn(rest);
        if (runIn.isPresent()) {
            return runIn;
        }
        if (title.length() > LONGEST
                || title.indexOf('，') >= 0
                || STATES_A_NUMBER.matcher(title).find()) {
            return Optional.empty();
        }
        boolean named = ENDING.matcher(title).find();
        int end = Math.min(stop + 1, rest.length());
        if (after.isEmpty()) {
            boolean colon = stop < rest.length() && rest.charAt(stop) == '：';
            boolean wraps = !complete && stop == rest.length() && width > 0 && rest.length() > width * 0.8;
            boolean item =
                    rest.endsWith("；") || (stop < rest.length() && !named && rest.charAt(stop) == '。');
            return item || (wraps && !named) || (colon && !named) ? Optional.empty() : Optional.of(end);
        }
        boolean known = SectionKinds.byWords(title) != SectionKind.OTHER;
        return named && (known || rest.charAt(stop) == '。') && !after.startsWith("指")
                ? Optional.of(end)
                : Optional.empty();
    }

    private static Optional<Integer> runIn(String rest) {
        Matcher matcher = RUN_IN.matcher(rest);
        if (!matcher.find() || matcher.group(1).matches(".*[，。；：\\d].*")) {
            return Optional.empty();
        }
        String after = rest.substring(matcher.end());
        boolean heading = SectionKinds.byWords(matcher.group(1)) != SectionKind.OTHER
                && RUN_IN_FOLLOWS.matcher(after).find();
        return heading ? Optional.of(matcher.end()) : Optional.empty();
    }

    private static int firstStop(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if ("。；：！".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }
}
