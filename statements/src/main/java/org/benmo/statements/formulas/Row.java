package org.benmo.statements.formulas;

import java.util.List;

/** Which row a formula means. */
public sealed interface Row {
    /**
     * A row known when the file is read.
     *
     * @param keys row part of the keys; several when one label stands for several metrics of the narrative
     * @param label as written
     */
    record Named(List<String> keys, String label) implements Row {}

    /** The row a loop stands at. */
    record Looped(String word) implements Row {}
}
