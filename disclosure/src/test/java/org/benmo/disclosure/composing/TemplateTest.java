package org.benmo.disclosure.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of the sentences. */
final class TemplateTest {
    @Test
    void hasWordsSlotsAndBracketsThatAreLeftOutTogether() {
        assertThat(Template.of("本年{money income.year}[，占{share a b}]。").pieces())
                .hasSize(4);
    }

    @Test
    void refusesWhatIsNotClosed() {
        assertThatThrownBy(() -> Template.of("本年{money")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Template.of("本年[，占")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Template.of("本年]")).isInstanceOf(IllegalArgumentException.class);
    }

    /** 增加（减少） in a template would be printed as it is: no template may offer a choice. */
    @ParameterizedTest
    @ValueSource(strings = {"jiangxi", "shanghai"})
    void noTemplateHoldsAChoiceOrABlank(String family) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Family.class.getResourceAsStream("families/" + family + ".yaml"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContainPattern("（(?:减少|增加|下降|增长|小于|大于|如持平)|X{2,}|×|%%|……");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,一", "9,九", "10,十", "11,十一", "20,二十", "34,三十四", "99,九十九", "100,100"})
    void countsInChinese(String pair) {
        String[] parts = pair.split(",");
        assertThat(Ordinals.of(Integer.parseInt(parts[0]))).isEqualTo(parts[1]);
    }
}
