package org.benmo.reports.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.reports.Messages;

/** The part of a document that a finding belongs to: a form by its title, a section of the narrative by its heading. */
final class Part {
    /** 第三部分 二、支出决算情况说明 （一）…: the part and its first heading name it well enough. */
    private static final Pattern SECTION = Pattern.compile("^(第.{1,3}部分).*?(?:([一二三四五六七八九十]+、[^ ]+).*)?$");

    private static final Pattern FORM = Pattern.compile("^([^ ]*表)(?: .*)?$");

    private Part() {}

    static String of(String where) {
        Matcher section = SECTION.matcher(where);
        if (section.matches()) {
            String heading = section.group(2);
            return heading == null ? section.group(1) : section.group(1) + "·" + heading;
        }
        Matcher form = FORM.matcher(where);
        if (form.matches()) {
            return form.group(1);
        }
        return where.isBlank() ? Messages.get("letter.part.other") : where;
    }
}
