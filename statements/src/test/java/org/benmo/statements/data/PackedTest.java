package org.benmo.statements.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Test
    void readsBackWhatItWrote() throws IOException, YamlFiles.NotYaml {
        Node tree = YamlFiles.read("""
                title: 收入决算表
                amount: 10.00
                empty: ""
                list: [a, {b: c}, [d]]
                """);

        Packed packed = Packed.read(Packed.write(Map.of("forms", tree)));

        assertThat(packed.section("forms")).isEqualTo(tree);
        assertThat(tree.text("amount")).isEqualTo("10.00");
    }

    @Test
    void refusesFieldsGivenTwice() {
        assertThatThrownBy(() -> YamlFiles.read("a: 1\na: 2\n"))
                .isInstanceOf(YamlFiles.NotYaml.class)
                .hasMessageContaining("a");
    }

    @Test
    void saysWhereYamlIsBroken() {
        assertThatThrownBy(() -> YamlFiles.read("a: [1,\nb: 2"))
                .isInstanceOf(YamlFiles.NotYaml.class)
                .hasMessageContaining("第2行");
    }
}
