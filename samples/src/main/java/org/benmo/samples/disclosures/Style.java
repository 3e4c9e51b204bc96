package org.benmo.samples.disclosures;

import java.util.List;
import java.util.Random;

/**
 * How one office prints: everything about the look that does not change an amount.
 *
 * @param self how it calls itself
 * @param full its full name
 * @param proseCommas thousands separators in sentences
 * @param tableCommas thousands separators in forms
 * @param tableYuan forms in 元 instead of 万元
 * @param nil what stands in a cell without money
 * @param trimmed amounts in sentences without trailing zeros
 * @param roundRates whole percentages without decimals
 * @param ratesFromPrint rates computed from the printed amounts, as in a spreadsheet
 * @param splitCodes functional codes in three cells
 * @param three layout of the form of the three publics
 * @param totalAt where the 合计 row stands: top, bottom, head
 * @param allRows nil rows of T01, T04, T06 printed
 * @param lineNumbers a column 行次 in the two-panel forms
 * @param panels 2 or 3 panels in T06
 * @param notes notes under the forms
 * @param contents a table of contents, with dots or plain; none when empty
 * @param enumeration how items of a list are numbered
 * @param shortClass 一般公共服务（类） instead of 一般公共服务支出（类）
 * @param unitWord 万元
 */
record Style(
        String self,
        String full,
        boolean proseCommas,
        boolean tableCommas,
        boolean tableYuan,
        String nil,
        boolean trimmed,
        boolean roundRates,
        boolean ratesFromPrint,
        boolean splitCodes,
        String three,
        String totalAt,
        boolean allRows,
        boolean lineNumbers,
        int panels,
        boolean notes,
        String contents,
        String enumeration,
        boolean shortClass,
        String unitWord) {

    static Style of(Family family, Random random, String full, String self) {
        boolean commas = chance(random, 45);
        List<String> totals = family.choices("total");
        return new Style(
                self,
                full,
                commas && chance(random, 70),
                commas || chance(random, 20),
                chance(random, 6),
                pick(random, List.of("", "", "", "0.00", "0.00", "—", "-", "0")),
                chance(random, 35),
                chance(random, 60),
                chance(random, 50),
                pick(random, family.choices("codes")).equals("split"),
                pick(random, family.choices("three")),
                chance(random, 8) && family.name().equals("shanghai") ? "head" : pick(random, totals),
                chance(random, 65),
                family.has("stub") || chance(random, 25),
                chance(random, 50) ? 2 : 3,
                chance(random, 70),
                pick(random, List.of("", "plain", "dots")),
                family.words("items").getFirst(),
                chance(random, 40),
                "万元");
    }

    private static boolean chance(Random random, int percent) {
        return random.nextInt(100) < percent;
    }

    private static String pick(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
