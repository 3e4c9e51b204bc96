package org.benmo.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Reads files of any kind. The kind is told by the content; the extension only has to agree. */
public final class Documents {
    private static final long BYTES_MAX = 256L << 20;
    private static final Map<Format, Reader> READERS = load();

    private Documents() {}

    private static Map<Format, Reader> load() {
        Map<Format, Reader> readers = new EnumMap<>(Format.class);
        for (Reader reader : ServiceLoader.load(Reader.class, Documents.class.getClassLoader())) {
            readers.put(reader.format(), reader);
        }
        return readers;
    }

    /** Reads a file. Never throws for what is wrong with the file: see {@link Document#problems()}. */
    public static Document read(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        try {
            if (Files.isDirectory(file)) {
                return unusable(name, "", ProblemCode.UNREADABLE_FILE.problem(name, "这是一个文件夹"));
            }
            long size = Files.size(file);
            if (size > BYTES_MAX) {
                return unusable(name, "", tooLarge(name, size));
            }
            return read(name, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return unusable(name, "", ProblemCode.UNREADABLE_FILE.problem(name, "文件不存在"));
        } catch (IOException | SecurityException e) {
            return unusable(name, "", ProblemCode.UNREADABLE_FILE.problem(name, "没有读取权限或磁盘出错"));
        }
    }

    /** Reads the bytes of a file that had this name. */
    public static Document read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return unusable(name, "", ProblemCode.EMPTY_FILE.problem(name));
        }
        if (bytes.length > BYTES_MAX) {
            return unusable(name, "", tooLarge(name, bytes.length));
        }
        Source source = new Source(name, bytes);
        Format format = Format.of(source);
        Reader reader = READERS.get(format);
        if (reader == null) {
            return unusable(name, format.id(), withoutReader(name, format));
        }
        Document document = reader.read(source);
        String extension = source.extension();
        if (extension.isEmpty() || format.goesBy(extension) || !isKnown(extension)) {
            return document;
        }
        List<Problem> problems = new ArrayList<>();
        problems.add(ProblemCode.NOT_WHAT_IT_SAYS.problem(extension, format.label()));
        problems.addAll(document.problems());
        return new Document(
                document.name(), document.format(), document.pages(), document.blocks(), List.copyOf(problems));
    }

    /**
     * True when a file of this name is worth trying in a folder of all kinds of files: documents, also of kinds that have to be
     * refused, and archives, in which documents may be. Text that is not a document (logs, tables of data) and pictures are not.
     */
    public static boolean isDocumentName(String name) {
        String extension = new Source(name, new byte[0]).extension();
        return !isLeftover(name)
                && !extension.isEmpty()
                && Arrays.stream(Format.values()).anyMatch(format -> format.isDocument(extension));
    }

    /** True for what programs leave in folders without anybody's asking: hidden files, and those beside an open file ({@code ~$…}). */
    public static boolean isLeftover(String name) {
        return name.startsWith("~$") || name.startsWith(".") || name.equals("Thumbs.db") || name.equals("desktop.ini");
    }

    /** A document of which nothing can be used. */
    static Document unusable(String name, String format, Problem problem) {
        return new Document(name, format, 0, List.of(), List.of(problem));
    }

    private static boolean isKnown(String extension) {
        for (Format format : Format.values()) {
            if (format.goesBy(extension)) {
                return true;
            }
        }
        return false;
    }

    private static Problem withoutReader(String name, Format format) {
        return switch (format) {
            case ARCHIVE -> ProblemCode.PACKED.problem(name);
            case UNKNOWN -> ProblemCode.UNRECOGNISED.problem(name);
            case PICTURE -> ProblemCode.PICTURE_FILE.problem(name);
            default -> ProblemCode.UNKNOWN_FORMAT.problem(name, format.label(), readableKinds());
        };
    }

    private static Problem tooLarge(String name, long size) {
        return ProblemCode.TOO_LARGE.problem(name, (size >> 20) + "MB", (BYTES_MAX >> 20) + "MB");
    }

    private static String readableKinds() {
        return READERS.keySet().stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Format::label)
                .collect(Collectors.joining("、"));
    }
}
