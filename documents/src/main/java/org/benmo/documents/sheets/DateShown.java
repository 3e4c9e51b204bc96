package org.benmo.documents.sheets;

import java.time.LocalDateTime;

/** A date as a workbook shows it, by the letters y, m, d, h and s of its format; other letters of dates show nothing. */
final class DateShown {
    private static final String LETTERS = "yYmMdDhHsS";

    private final LocalDateTime date;
    private final String format;
    private final StringBuilder shown = new StringBuilder();
    private boolean afterHour;

    private DateShown(LocalDateTime date, String format) {
        this.date = date;
        this.format = format;
    }

    /** The date under this format. */
    static String of(LocalDateTime date, String format) {
        int end = format.indexOf(';');
        return new DateShown(date, end < 0 ? format : format.substring(0, end)).show();
    }

    private String show() {
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            if (c == '"') {
                int end = format.indexOf('"', i + 1);
                shown.append(format, i + 1, end < 0 ? format.length() : end);
                i = end < 0 ? format.length() : end + 1;
            } else if (c == '[') {
                int end = format.indexOf(']', i);
                i = end < 0 ? format.length() : end + 1;
            } else if (c == '\\' || c == '!') {
                shown.append(format, Math.min(i + 1, format.length()), Math.min(i + 2, format.length()));
                i += 2;
            } else if (LETTERS.indexOf(c) >= 0) {
                i = letters(i);
            } else {
                boolean silent = c == '@' || (Character.isLetter(c) && c < 0x80);
                shown.append(silent ? "" : String.valueOf(c));
                i++;
            }
        }
        return shown.toString();
    }

    private int letters(int from) {
        char letter = Character.toLowerCase(format.charAt(from));
        int to = from;
        while (to < format.length() && Character.toLowerCase(format.charAt(to)) == letter) {
            to++;
        }
        int value = switch (letter) {
            case 'y' -> to - from > 2 ? date.getYear() : date.getYear() % 100;
            case 'd' -> date.getDayOfMonth();
            case 'h' -> date.getHour();
            case 's' -> date.getSecond();
            default -> afterHour ? date.getMinute() : date.getMonthValue();
        };
        afterHour = letter == 'h';
        String digits = String.valueOf(value);
        shown.append(to - from >= 2 && digits.length() < 2 ? "0" + digits : digits);
        return to;
    }
}
