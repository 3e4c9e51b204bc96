package org.benmo.statements.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesTest {
    private static final Codes CODES = Codes.standard();

    @Test
    void keepsSeveralNamesOfOneCode() {
        assertThat(CODES.functional("21305")).extracting(Codes.Name::name).contains("扶贫", "巩固脱贫攻坚成果衔接乡村振兴");
    }

    @Test
    void believesOnlyWhatSomebodyLookedUp() {
        assertThat(CODES.verifiedFunctional("20805", 2024)).contains("行政事业单位养老支出");
        assertThat(CODES.verifiedFunctional("20805", 2012)).isEmpty();
        assertThat(CODES.functional("2010101")).noneMatch(n -> n.isVerifiedIn(2010));
        assertThat(CODES.verifiedEconomic("30217", 2024)).contains("公务接待费");
    }

    @Test
    void findsCodesByName() {
        assertThat(CODES.functionalNamed("行政运行")).contains("2010101", "2130501");
    }

    @Test
    void knowsWhichNamesTheReformOf2018Ended() {
        for (String name : new String[] {"医疗卫生与计划生育支出", "文化体育与传媒支出", "国土海洋气象等支出"}) {
            assertThat(CODES.functionalNamed(name))
                    .singleElement()
                    .satisfies(code -> assertThat(CODES.functional(code))
                            .anyMatch(n -> n.name().equals(name) && n.holdsIn(2018) && !n.holdsIn(2019))
                            .anyMatch(n -> !n.name().equals(name) && n.holdsIn(2019)));
        }
    }

    @Test
    void tellsFundSectionsFromGeneralOnes() {
        assertThat(CODES.isGovernmentFund("2120801", 2023)).contains(true);
        assertThat(CODES.isGovernmentFund("2120501", 2023)).contains(false);
        assertThat(CODES.isGovernmentFund("2010101", 2023)).isEmpty();
        assertThat(CODES.isGovernmentFund("2219801", 2023)).isEmpty();
        assertThat(CODES.isGovernmentFund("2219801", 2024)).contains(true);
    }

    @Test
    void knowsCodesByShape() {
        assertThat(Codes.isFunctional("2010101")).isTrue();
        assertThat(Codes.isFunctional("20101011")).isFalse();
        assertThat(Codes.isFunctional("30101")).isFalse();
        assertThat(Codes.isEconomic("30101")).isTrue();
        assertThat(Codes.parent("2010101")).contains("20101");
        assertThat(Codes.parent("201")).isEmpty();
        assertThat(Codes.level("20101")).isEqualTo(2);
    }
}
