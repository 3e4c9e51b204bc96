package org.benmo.documents.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a workbook shows it. What is published is the display: 0.00 shows 812.405 as 812.41, and an accountant's format
 * shows zero as a dash. Rounding is decimal and half up over fifteen digits, as spreadsheets do it, so that a sum stored as
 * 812.40499999999997 shows 812.41.
 */
final class DisplayFormat {
    /** As many digits as a spreadsheet keeps. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    /** A number without a format is shown as wide as its column happens to be; what it means is exact to 分 also in 万元. */
    private static final int GENERAL_DECIMALS = 6;

    private static final Pattern POWER = Pattern.compile("[0#?][Ee][+-][0#?]");

    private DisplayFormat() {}

    /** The decimal number a spreadsheet means by what it stores. */
    static BigDecimal meant(double stored) {
        return new BigDecimal(stored).round(KEPT);
    }

    /**
     * The number as displayed.
     *
     * @param value the stored number
     * @param format the cell's number format, such as {@code #,##0.00;[Red](#,##0.00);"-"}
     * @return empty when the format is one of dates, fractions or conditions
     */
    static Optional<String> show(BigDecimal value, String format) {
        if (format.isEmpty() || isGeneral(format) || format.equals("@") || isPower(format)) {
            return Optional.of(general(value));
        }
        Optional<List<FormatSection>> sections = FormatSection.parse(format);
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        List<FormatSection> all = sections.get();
        boolean negative = value.signum() < 0;
        FormatSection section = all.getFirst();
        boolean ownSign = false;
        if (negative && all.size() >= 2) {
            section = all.get(1);
            ownSign = true;
        } else if (value.signum() == 0 && all.size() >= 3) {
            section = all.get(2);
        }
        if (section.isGeneral()) {
            return Optional.of(sign(negative && !ownSign) + section.around(general(value.abs())));
        }
        return Optional.of(sign(negative && !ownSign && !section.isEmpty()) + section.show(value.abs()));
    }

    /** True when a text under this format shows nothing: {@code ;;;}. */
    static boolean hidesText(String format) {
        return FormatSection.parse(format)
                .filter(sections -> sections.size() >= 4 && sections.get(3).isEmpty())
                .isPresent();
    }

    private static boolean isGeneral(String format) {
        return format.equalsIgnoreCase("General") || format.equals("G/通用格式");
    }

    /** Powers show the same number with fewer digits than it has; nobody publishes an amount as 8.12E+02 to be read so. */
    private static boolean isPower(String format) {
        return POWER.matcher(format).find();
    }

    private static String sign(boolean negative) {
        return negative ? "-" : "";
    }

    private static String general(BigDecimal value) {
        BigDecimal shown = value.setScale(Math.min(Math.max(value.scale(), 0), GENERAL_DECIMALS), RoundingMode.HALF_UP);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
