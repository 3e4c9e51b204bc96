package org.benmo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import org.benmo.reports.MessageFile;

/** The words of the command line. */
public final class Messages {
    private static final MessageFile WORDS = MessageFile.beside(Messages.class);

    private Messages() {}

    /** The message of this name with {0}, {1}… replaced. */
    public static String get(String name, Object... values) {
        return WORDS.get(name, values);
    }

    /** Why something could not be written, in words for people where the cause is known. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> get("reason.denied");
            case FileAlreadyExistsException exists -> get("reason.file");
            case NotDirectoryException file -> get("reason.file");
            default -> said(String.valueOf(e.getMessage()));
        };
    }

    /** The words of the system: Java has no type of its own for a full disk. */
    private static String said(String words) {
        boolean full = words.contains("No space left") || words.contains("Disk quota exceeded");
        return full ? get("reason.full") : words;
    }
}
