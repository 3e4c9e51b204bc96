package org.benmo.disclosure;

import java.util.Optional;
import org.benmo.documents.Text;

/**
 * A section of the outline with the running text that stands directly under its heading.
 *
 * @param level 1 for 第一部分, 2 for 一、, 3 for （一）, 4 for 1.; 0 for text before the first heading
 * @param heading as printed, enumerator included; may be empty
 * @param kind what the narrative is about here; {@code OTHER} when not recognised
 * @param parent index of the enclosing section in the outline
 * @param body the text up to the next heading, tables left out
 * @param page where the heading stands; 0 without pages
 */
public record Section(int level, Text heading, SectionKind kind, Optional<Integer> parent, Text body, int page) {}
