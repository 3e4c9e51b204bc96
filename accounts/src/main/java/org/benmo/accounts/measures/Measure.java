package org.benmo.accounts.measures;

import java.util.Optional;
import org.benmo.statements.figures.Key;

/**
 * A measure bound to particular figures.
 *
 * @param id as asked, such as {@code M.EXEC.INIT[expend.year]}
 * @param about what it is
 * @param figure the figure it is or begins with
 * @param less a figure taken from it
 * @param base a figure it is a rate of
 */
public record Measure(String id, String about, Key figure, Optional<Key> less, Optional<Key> base) {}
