package org.benmo.bureau.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.bureau.rights.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AreaCodeTest {
    @ParameterizedTest
    @CsvSource({
        "36,36",
        "3600,36",
        "360000,36",
        "361100,3611",
        "361102,361102",
        "361102000,361102",
        "361102001,361102001",
        "361102000000,361102",
        "361102001000,361102001",
        "361102001001,361102001001",
        "' 361102 ',361102"
    })
    void zerosThatOnlyFillUpAreLeftOut(String typed, String kept) {
        assertThat(AreaCode.of(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "3", "361", "36110", "061102", "36110200100", "东县", "36%", "3611020010010"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(AreaCode.of(typed)).isEmpty();
    }

    @Test
    void aCountyLiesInItsCityByItsCode() {
        assertThat(AreaCode.of("361102").orElseThrow())
                .startsWith(AreaCode.of("361100").orElseThrow());
    }
}
