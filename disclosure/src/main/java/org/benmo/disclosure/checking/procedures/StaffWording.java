package org.benmo.disclosure.checking.procedures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of numbers of people that one sentence states. */
final class StaffWording {
    private static final Pattern GROUP = Pattern.compile("(\\d+)人");

    private StaffWording() {}

    /** 在职人员45人，其中行政人员20人、参公人员12人、事业人员15人: groups that do not overlap exceed the whole. */
    static Procedure groups() {
        String group = "(?:行政|参公|参照公务员法管理|事业|工勤)(?:人员|编制人员)?\\d+人";
        return new WordingCheck(
                "M01",
                "在职(?:人员|职工)(\\d+)人[，,]其中[：:]?(" + group + "(?:[、，,]" + group + ")+)",
                "没有写在职人员构成的语句",
                (passage, found) -> {
                    int sum = 0;
                    Matcher each = GROUP.matcher(found.group(2));
                    while (each.find()) {
                        sum += Integer.parseInt(each.group(1));
                    }
                    return WordingCheck.unless(
                            sum <= Integer.parseInt(found.group(1)),
                            passage,
                            found,
                            "各组人数相加是" + sum + "人，多于在职人员" + found.group(1) + "人",
                            "核对年末人员情况表。");
                });
    }
}
