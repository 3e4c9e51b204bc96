package org.benmo.documents.docx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The automatic numberings of an old binary document, as its paragraphs bring them. */
final class BinaryLists implements Lists {
    /** The forms of numbers by their codes, in the order of the standard. */
    private static final String[] FORMS = {
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "decimal",
        "decimal",
        "decimal",
        "decimal",
        "decimal",
        "ideographDigital",
        "japaneseCounting",
        "decimal",
        "decimal",
        "decimal",
        "decimal",
        "japaneseLegal",
        "japaneseDigitalTenThousand",
        "decimalEnclosedCircle",
        "decimal",
        "decimal",
        "decimal",
        "decimalZero",
        "bullet",
        "decimal",
        "decimal",
        "decimalEnclosedFullstop",
        "decimalEnclosedParen",
        "decimalEnclosedCircleChinese",
        "decimal",
        "ideographTraditional",
        "ideographZodiac",
        "ideographZodiac",
        "taiwaneseCounting",
        "ideographLegalTraditional",
        "taiwaneseCountingThousand",
        "taiwaneseDigital",
        "chineseCounting",
        "chineseLegalSimplified",
        "chineseCountingThousand"
    };

    private static final int NO_NUMBER = 0xFF;

    private final Map<Integer, HWPFList> lists = new HashMap<>();

    /** The list of a paragraph; 0 when it is in none. */
    int of(Paragraph paragraph) {
        int number = paragraph.getIlfo();
        if (number <= 0 || !paragraph.isInList()) {
            return 0;
        }
        if (!lists.containsKey(number)) {
            lists.put(number, paragraph.getList());
        }
        return number;
    }

    @Override
    public boolean has(int list) {
        return lists.containsKey(list);
    }

    @Override
    public int schemeNumber(int list) {
        HWPFList found = lists.get(list);
        return found == null ? -1 : found.getLsid();
    }

    @Override
    public Level level(int list, int at) {
        HWPFList found = lists.get(list);
        if (found == null) {
            return Level.DEFAULT;
        }
        try {
            int code = found.getNumberFormat((char) at);
            String form = code == NO_NUMBER ? "none" : code >= 0 && code < FORMS.length ? FORMS[code] : "decimal";
            return new Level(form, text(found.getNumberText((char) at)), found.getStartAt((char) at), -1, false, null);
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            // A list that lacks levels, as POI puts it.
            return Level.DEFAULT;
        }
    }

    /** Levels stand in the text as control characters. */
    private static String text(@Nullable String written) {
        StringBuilder text = new StringBuilder();
        for (char c : (written == null ? "" : written).toCharArray()) {
            if (c < LEVELS) {
                text.append('%').append(c + 1);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Override
    public @Nullable Integer start(int list, int at) {
        HWPFList found = lists.get(list);
        try {
            return found != null && found.isStartAtOverridden((char) at) ? found.getStartAt((char) at) : null;
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            return null;
        }
    }
}
