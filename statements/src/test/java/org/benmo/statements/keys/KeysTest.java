package org.benmo.statements.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.benmo.statements.amounts.Unit;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final Keys KEYS = Keys.standard();

    @Test
    void findsMetricsByEveryNameTheyHave() {
        assertThat(KEYS.named("本年收入合计")).extracting(Keys.Metric::key).contains("income.year");
        assertThat(KEYS.labelled("“三公”经费支出")).extracting(Keys.Metric::key).containsExactly("sg.total");
        assertThat(KEYS.bySeed("inc.year")).map(Keys.Metric::key).contains("income.year");
        assertThat(KEYS.byMeasure("M.3G.TOTAL")).map(Keys.Metric::key).contains("sg.total");
    }

    @Test
    void listsLongerNamesFirst() {
        List<Integer> lengths =
                KEYS.names().stream().map(name -> name.name().length()).toList();
        assertThat(lengths).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void knowsColumnsOfTheNarrative() {
        assertThat(KEYS.column("上年数")).contains("prior");
        assertThat(KEYS.columnLabel("growth")).isEqualTo("增减率");
        assertThat(KEYS.columnLabel("growth.budget")).isEqualTo("与预算相比的增减率");
    }

    @Test
    void countsAnAmountForBothTotalsAsEach() {
        assertThat(KEYS.metric("total.both").orElseThrow().countsAs()).containsExactly("income.total", "expend.total");
    }

    @Test
    void tellsCountsFromMoney() {
        assertThat(KEYS.metric("sg.n.cars.held").orElseThrow().kind()).isEqualTo(Unit.Kind.COUNT);
        assertThat(KEYS.metric("sg.host").orElseThrow().kind()).isEqualTo(Unit.Kind.MONEY);
    }
}
