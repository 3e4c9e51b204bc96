package org.benmo.documents.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One section of a number format: for positive numbers, negative ones, zero, or text. Literals may stand between digits, as
 * in {@code 0!.0000}, by which offices show yuan as ten thousand yuan.
 */
final class FormatSection {
    private static final String GENERAL = "General";
    private static final String CHINESE_GENERAL = "G/通用格式";
    private static final String PLAIN = " -+()（）:：$¥￥€£元万亿个人辆台套批次户%％、，。/—–−～~<>=^'";

    /** No spreadsheet program lets a format be longer. */
    private static final int LENGTH_MAX = 255;

    /** A digit placeholder or a literal; the decimal point is the literal's own kind. */
    private record Piece(Kind kind, String text) {}

    private enum Kind {
        DIGIT,
        LITERAL,
        POINT,
        GENERAL
    }

    private final List<Piece> pieces = new ArrayList<>();
    private boolean grouped;
    private int percents;
    private int thousands;
    private boolean strange;

    private FormatSection(String section) {
        read(section);
    }

    /** The sections of a format; empty when one of them is beyond plain numbers. */
    static Optional<List<FormatSection>> parse(String format) {
        if (format.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        List<FormatSection> sections = new ArrayList<>();
        for (String part : split(format)) {
            FormatSection section = new FormatSection(part);
            if (section.strange) {
                return Optional.empty();
            }
            sections.add(section);
        }
        return Optional.of(sections);
    }

    private static List<String> split(String format) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '!') && i + 1 < format.length()) {
                part.append(c);
                c = format.charAt(++i);
            } else if (!quoted && c == ';') {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(c);
        }
        parts.add(part.toString());
        return parts;
    }

    private void read(String section) {
        int i = 0;
        while (i < section.length() && !strange) {
            char c = section.charAt(i);
            i = switch (c) {
                case '"' -> quoted(section, i);
                case '\\', '!' -> literal(section, i + 1, i + 2);
                case '_', '*' -> i + 2;
                case '[' -> bracket(section, i);
                case '0', '#', '?' -> {
                    pieces.add(new Piece(Kind.DIGIT, String.valueOf(c)));
                    yield i + 1;
                }
                case '.' -> {
                    pieces.add(new Piece(Kind.POINT, "."));
                    yield i + 1;
                }
                case ',' -> comma(section, i);
                default -> other(section, i);
            };
        }
    }

    private int quoted(String section, int at) {
        int end = section.indexOf('"', at + 1);
        int to = end < 0 ? section.length() : end;
        literal(section, at + 1, to);
        return to + 1;
    }

    private int literal(String section, int from, int to) {
        int end = Math.min(to, section.length());
        if (from < end) {
            pieces.add(new Piece(Kind.LITERAL, section.substring(from, end)));
        }
        return end;
    }

    /** Colours say nothing, currencies show their sign; conditions and Chinese numerals are beyond this. */
    private int bracket(String section, int at) {
        int end = section.indexOf(']', at);
        if (end < 0) {
            strange = true;
            return section.length();
        }
        String inside = section.substring(at + 1, end);
        if (inside.startsWith("$")) {
            int dash = inside.indexOf('-');
            String sign = inside.substring(1, dash < 0 ? inside.length() : dash);
            if (!sign.isEmpty()) {
                pieces.add(new Piece(Kind.LITERAL, sign));
            }
        } else if (!inside.matches(
                "(?i)(?:red|blue|black|white|green|yellow|cyan|magenta|color ?\\d+|红色?|蓝色?|黑色?|白色?|绿色?"
                        + "|黄色?|蓝绿色?|洋红色?|颜色 ?\\d+)")) {
            strange = true;
        }
        return end + 1;
    }

    /** Between digits a comma groups; behind the last digit it divides by a thousand. */
    private int comma(String section, int at) {
        int next = at;
        while (next < section.length() && section.charAt(next) == ',') {
            next++;
        }
        boolean digitBehind = next < section.length() && "0#?".indexOf(section.charAt(next)) >= 0;
        boolean digitBefore = !pieces.isEmpty() && pieces.getLast().kind() == Kind.DIGIT;
        if (digitBefore && digitBehind) {
            grouped = true;
        } else if (digitBefore) {
            thousands += next - at;
        } else {
            pieces.add(new Piece(Kind.LITERAL, ","));
        }
        return next;
    }

    private int other(String section, int at) {
        char c = section.charAt(at);
        if (section.regionMatches(true, at, GENERAL, 0, GENERAL.length())) {
            pieces.add(new Piece(Kind.GENERAL, ""));
            return at + GENERAL.length();
        }
        if (section.startsWith(CHINESE_GENERAL, at)) {
            pieces.add(new Piece(Kind.GENERAL, ""));
            return at + CHINESE_GENERAL.length();
        }
        if (c == '@') {
            pieces.add(new Piece(Kind.GENERAL, ""));
            return at + 1;
        }
        boolean word = Character.isLetter(c) && !(c > 0x2E80);
        boolean fraction = c == '/' && pieces.stream().anyMatch(piece -> piece.kind() == Kind.DIGIT);
        if (word || fraction || (PLAIN.indexOf(c) < 0 && c < 0x80)) {
            strange = true;
        }
        percents += c == '%' ? 1 : 0;
        pieces.add(new Piece(Kind.LITERAL, String.valueOf(c)));
        return at + 1;
    }

    /** True when it shows nothing at all. */
    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** True when it leaves the decimals open. */
    boolean isGeneral() {
        return pieces.stream().anyMatch(piece -> piece.kind() == Kind.GENERAL);
    }

    /** A number already shown, with the literals around it. */
    String around(String shown) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.kind() == Kind.GENERAL ? shown : piece.text()));
        return text.toString();
    }

    /** A number without its sign. */
    String show(BigDecimal absolute) {
        int point = indexOfPoint();
        int decimals = (int) pieces.subList(point, pieces.size()).stream()
                .filter(piece -> piece.kind() == Kind.DIGIT)
                .count();
        BigDecimal shown = absolute.movePointRight(2 * percents)
                .movePointLeft(3 * thousands)
                .setScale(decimals, RoundingMode.HALF_UP);
        String digits = shown.unscaledValue().toString();
        String padded = "0".repeat(Math.max(0, decimals - digits.length())) + digits;
        String whole = padded.substring(0, padded.length() - decimals).replaceFirst("^0+", "");
        String fraction = padded.substring(padded.length() - decimals);
        return whole(whole, point) + fraction(fraction, point);
    }

    private int indexOfPoint() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).kind() == Kind.POINT) {
                return i;
            }
        }
        return pieces.size();
    }

    /** From the right; the leftmost placeholder takes all digits that are left. */
    private String whole(String digits, int point) {
        StringBuilder backwards = new StringBuilder();
        int first = 0;
        while (first < point && pieces.get(first).kind() != Kind.DIGIT) {
            first++;
        }
        int left = digits.length();
        int put = 0;
        for (int i = point - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece.kind() != Kind.DIGIT) {
                backwards.append(new StringBuilder(piece.text()).reverse());
                continue;
            }
            int until = i == first ? 0 : Math.max(0, left - 1);
            for (; left > until; left--) {
                put = digit(backwards, digits.charAt(left - 1), put);
            }
            if (put < placeholdersFrom(i, point) && piece.text().equals("0")) {
                put = digit(backwards, '0', put);
            }
        }
        String shown = backwards.reverse().toString();
        boolean onlyDecimals = first == point && point < pieces.size();
        return onlyDecimals ? shown + digits : shown;
    }

    private int placeholdersFrom(int from, int point) {
        return (int) pieces.subList(from, point).stream()
                .filter(piece -> piece.kind() == Kind.DIGIT)
                .count();
    }

    private int digit(StringBuilder backwards, char digit, int put) {
        if (grouped && put > 0 && put % 3 == 0) {
            backwards.append(',');
        }
        backwards.append(digit);
        return put + 1;
    }

    private String fraction(String digits, int point) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces.subList(point, pieces.size())) {
            if (piece.kind() != Kind.DIGIT) {
                shown.append(piece.text());
                continue;
            }
            boolean open =
                    !piece.text().equals("0") && digits.substring(at).chars().allMatch(c -> c == '0');
            shown.append(open ? "" : digits.substring(at, at + 1));
            at++;
        }
        return shown.toString();
    }
}
