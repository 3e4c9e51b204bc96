package org.benmo.benchmarks.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The ways a number goes wrong (final-accounts §5), applied to printed digits. */
enum Operator {
    /** A rounding tail: must stay silent or information. A printed zero has none: nothing was spent. */
    U01_TAIL("尾差0.01") {
        @Override
        Optional<String> apply(Site site) {
            return money(site) && decimals(site) == 2 && value(site).signum() != 0
                    ? plus(site, new BigDecimal("0.01"))
                    : Optional.empty();
        }
    },
    U07_STALE("旧数") {
        @Override
        Optional<String> apply(Site site) {
            BigDecimal value = value(site);
            return money(site) && value.signum() > 0
                    ? printed(site, value.multiply(new BigDecimal("1.0437")))
                    : Optional.empty();
        }
    },
    U17_WRONG_PERCENT("百分比算错") {
        @Override
        Optional<String> apply(Site site) {
            return site.unit().equals("%") && decimals(site) == 2
                    ? plus(site, new BigDecimal("0.17"))
                    : Optional.empty();
        }
    },
    U18_SWAPPED_DIGITS("数字颠倒") {
        @Override
        Optional<String> apply(Site site) {
            char[] digits = site.digits().toCharArray();
            for (int i = 0; i + 1 < digits.length; i++) {
                if (Character.isDigit(digits[i]) && Character.isDigit(digits[i + 1]) && digits[i] != digits[i + 1]) {
                    char first = digits[i];
                    digits[i] = digits[i + 1];
                    digits[i + 1] = first;
                    return digits[0] == '0' && digits[1] != '.' ? Optional.empty() : Optional.of(new String(digits));
                }
            }
            return Optional.empty();
        }
    },
    U18_LOST_DIGIT("漏数字") {
        @Override
        Optional<String> apply(Site site) {
            BigDecimal value = value(site);
            String whole = value.abs().toBigInteger().toString();
            if (whole.length() < 3) {
                return Optional.empty();
            }
            String plain = value.toPlainString();
            return printed(site, new BigDecimal(plain.substring(0, 1) + plain.substring(2)));
        }
    },
    U18_DECIMAL_SHIFT("小数点错位") {
        @Override
        Optional<String> apply(Site site) {
            BigDecimal value = value(site);
            return (money(site) || site.unit().equals("%")) && value.signum() != 0
                    ? printed(site, value.movePointRight(1))
                    : Optional.empty();
        }
    },
    U26_COUNT("个数差一") {
        @Override
        Optional<String> apply(Site site) {
            return !site.isCell() && !money(site) && !site.unit().equals("%") && decimals(site) == 0
                    ? plus(site, BigDecimal.ONE)
                    : Optional.empty();
        }
    },
    U31_YUAN_FOR_TEN_THOUSAND("元与万元混淆") {
        @Override
        Optional<String> apply(Site site) {
            BigDecimal value = value(site);
            return money(site) && value.signum() != 0 ? printed(site, value.movePointRight(4)) : Optional.empty();
        }
    };

    private final String words;

    Operator(String words) {
        this.words = words;
    }

    /** What people call it. */
    String words() {
        return words;
    }

    /** The wrong digits; empty where this error cannot be made. */
    abstract Optional<String> apply(Site site);

    /** True when only silence or information is right. */
    boolean isHarmless() {
        return this == U01_TAIL;
    }

    private static boolean money(Site site) {
        return site.isCell() || site.unit().endsWith("元") || site.unit().equals("万");
    }

    private static int decimals(Site site) {
        return Math.max(0, value(site).scale());
    }

    private static BigDecimal value(Site site) {
        return new BigDecimal(site.digits().replace(",", ""));
    }

    private static Optional<String> plus(Site site, BigDecimal more) {
        return printed(site, value(site).add(more));
    }

    /** With the decimals of the original; empty when that prints the original again. */
    private static Optional<String> printed(Site site, BigDecimal value) {
        String wrong = value.setScale(decimals(site), RoundingMode.HALF_UP).toPlainString();
        return wrong.equals(value(site).toPlainString()) ? Optional.empty() : Optional.of(wrong);
    }
}
