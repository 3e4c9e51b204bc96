package org.benmo.statements.formulas;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.benmo.statements.identities.Identity;

/** Whatever an office writes for a formula is understood or refused in a sentence. */
class FormulaFuzzTest {
    private static final Vocabulary WORDS = Vocabulary.standard();

    @FuzzTest(maxDuration = "5m")
    void readsOrRefuses(byte[] data) {
        String[] fields = new String(data, StandardCharsets.UTF_8).split("\n", 5);
        String[] all = {"", "", "0", "=", "0"};
        System.arraycopy(fields, 0, all, 0, fields.length);
        try {
            FormulaReader.read(new Identity.Formula(all[0], all[1], all[2], all[3], all[4]), WORDS);
        } catch (FormulaError e) {
            if (!e.words().matches("(?s).*\\p{IsHan}.*")) {
                throw new AssertionError("not a sentence: " + e.words(), e);
            }
        }
    }
}
