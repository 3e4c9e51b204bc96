package org.benmo.documents;

import java.util.List;

/**
 * What a reader made of a file.
 *
 * @param name the file's name, without its folder
 * @param format of the file: {@code pdf}, {@code txt}, …
 * @param pages how many; 0 where the kind of file has none
 * @param blocks text and tables in reading order; empty when a problem is fatal
 * @param problems what could not be used
 */
public record Document(String name, String format, int pages, List<Block> blocks, List<Problem> problems) {
    /** True when nothing of the file could be used. */
    public boolean isUnusable() {
        return problems.stream().anyMatch(Problem::fatal);
    }
}
