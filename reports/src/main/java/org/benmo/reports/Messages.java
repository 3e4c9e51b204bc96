package org.benmo.reports;

/** The words of reports. */
public final class Messages {
    private static final MessageFile WORDS = MessageFile.beside(Messages.class);

    private Messages() {}

    /** The message of this name with {0}, {1}… replaced. */
    public static String get(String name, Object... values) {
        return WORDS.get(name, values);
    }
}
