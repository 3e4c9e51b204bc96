package org.benmo.documents.aligned;

import java.util.regex.Pattern;

/** Words or a number that stand apart from what else is on their line, as the entry of a column does. */
public interface Piece {
    /** A number with decimals or thousands, which running text rarely sets apart. */
    Pattern AMOUNT = Pattern.compile("[-(（]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?[)）%]?|[-(（]?\\d+\\.\\d+[)）%]?");

    /** Any number, or a dash that stands for none. */
    Pattern NUMBER = Pattern.compile("[-(（]?\\d+[)）%]?|[-—/]{1,2}");

    /** The characters, without blanks. */
    String text();

    /** Where it begins on its line. */
    double from();

    /** Where it ends. */
    double to();

    /** How far down its line stands. */
    double baseline();

    /** Height of its letters. */
    double size();

    /** Its middle along the line. */
    default double centre() {
        return (from() + to()) / 2;
    }

    /** A number with decimals or thousands. */
    default boolean isAmount() {
        return AMOUNT.matcher(text()).matches();
    }

    /** Any number, or a dash that stands for none. */
    default boolean isNumber() {
        return isAmount() || NUMBER.matcher(text()).matches();
    }

    /** A number in digits only, such as the number of a column. */
    default boolean isCount() {
        return !text().isEmpty() && text().length() <= 3 && text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Words with the marks of running text, which labels do not have. */
    default boolean isProse() {
        return text().chars().anyMatch(c -> "，。；".indexOf(c) >= 0);
    }
}
