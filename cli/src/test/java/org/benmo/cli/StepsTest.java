package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a long command says of its steps. */
final class StepsTest {
    private static String said(Function<PrintStream, Steps> steps) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Steps told = steps.apply(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        told.at("step.books", 0);
        told.at("step.forms", 60);
        told.end();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalSeesOneLineThatIsWipedAtTheEnd() {
        assertThat(said(err -> Steps.always(err, true)))
                .contains("[0%] 读取、核对账套", "[60%] 生成公开表")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
    }

    @Test
    void elsewhereOnlyLongWorkIsTold() {
        assertThat(said(err -> Steps.always(err, false)).lines()).hasSize(2);
        assertThat(said(Steps::on)).isEmpty();
    }
}
