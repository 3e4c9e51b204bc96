package org.benmo.cli;

import org.benmo.reports.MessageFile;

/** The words of the command line. */
public final class Messages {
    private static final MessageFile WORDS = MessageFile.beside(Messages.class);

    private Messages() {}

    /** The message of this name with {0}, {1}… replaced. */
    public static String get(String name, Object... values) {
        return WORDS.get(name, values);
    }
}
