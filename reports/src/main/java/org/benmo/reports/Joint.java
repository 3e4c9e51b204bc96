package org.benmo.reports;

import java.util.List;

/**
 * Files that were checked as one publication, such as forms in a workbook beside a narrative in Word.
 *
 * @param leads true for the file under which everything is said; the others only point to it
 * @param files all of them as named by the user, the leading one first
 */
public record Joint(boolean leads, List<String> files) {
    /** The file under which everything is said. */
    public String leader() {
        return files.getFirst();
    }
}
