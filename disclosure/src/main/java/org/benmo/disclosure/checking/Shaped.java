package org.benmo.disclosure.checking;

import java.util.Optional;
import org.benmo.disclosure.checking.diagnosis.Shape;

/** The likely cause of a wrong number, in words. */
final class Shaped {
    private Shaped() {}

    static Optional<String> cause(Shape shape) {
        String other = shape.other().map(Words::name).orElse("另一数");
        return Optional.ofNullable(
                switch (shape.code()) {
                    case "COPIED_CELL" -> "与" + other + "相同，疑似抄错";
                    case "SWAPPED_PAIR" -> "与" + other + "疑似互换";
                    case "SWAPPED_DIGITS" -> "相邻两位数字疑似颠倒";
                    case "LOST_DIGIT" -> "疑似漏写一位数字";
                    case "EXTRA_DIGIT" -> "疑似多写一位数字";
                    case "DECIMAL_SHIFT" -> "小数点疑似错位";
                    case "UNIT" -> "疑似元与万元混用";
                    case "WRONG_SIGN" -> "增减方向疑似相反";
                    case "SIBLING_RATE" -> "与" + other + "相同，疑似抄自该项";
                    case "WRONG_DENOMINATOR" -> "恰为按" + other + "计算的结果，疑似用错分母";
                    case "WRONG_YEAR" -> "与上年数相同，疑似误填上年数";
                    case "ROW_SHIFT" -> "该列若干单元格疑似整体错行";
                    default -> null;
                });
    }

    static Optional<String> code(Shape shape) {
        return shape.isKnown() ? Optional.of(shape.code()) : Optional.empty();
    }
}
