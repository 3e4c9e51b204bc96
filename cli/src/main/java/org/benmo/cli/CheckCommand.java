package org.benmo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.benmo.documents.Documents;

/** {@code benmo check}: reads, checks, prints. */
final class CheckCommand {
    private CheckCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) {
        Arguments arguments;
        Pipeline pipeline;
        try {
            arguments = Arguments.parse(words);
            pipeline = Pipeline.with(arguments.catalogue());
        } catch (Arguments.UsageException e) {
            err.println(e.getMessage());
            return Main.UNUSABLE;
        }
        List<CheckedFile> checked = new ArrayList<>();
        for (Path file : files(arguments.files(), err)) {
            checked.add(pipeline.check(file));
        }
        if (!print(checked, arguments, out, err)) {
            return Main.UNUSABLE;
        }
        return exitCode(checked, arguments.files());
    }

    private static int exitCode(List<CheckedFile> checked, List<Path> asked) {
        if (checked.stream().anyMatch(file -> file.defect().isPresent())) {
            return Main.DEFECT;
        }
        if ((checked.isEmpty() && !asked.isEmpty()) || checked.stream().anyMatch(CheckedFile::isUnusable)) {
            return Main.UNUSABLE;
        }
        return checked.stream().anyMatch(CheckedFile::hasErrors) ? Main.ERRORS_FOUND : Main.FINE;
    }

    /** Folders give the files in them that can be read, in the order of their names; a named file is always tried. */
    private static List<Path> files(List<Path> asked, PrintStream err) {
        List<Path> files = new ArrayList<>();
        for (Path path : asked) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            List<Path> inside = inside(path);
            if (inside.isEmpty()) {
                err.println(Messages.get("nothing.found.in.folder", path));
            }
            files.addAll(inside);
        }
        return files;
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(CheckCommand::isReadableKind)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isReadableKind(Path file) {
        return Documents.isReadableName(file.getFileName().toString());
    }

    private static boolean print(List<CheckedFile> checked, Arguments arguments, PrintStream out, PrintStream err) {
        if (arguments.out().isEmpty()) {
            print(checked, arguments.format(), out);
            return true;
        }
        Path folder = arguments.out().get();
        try {
            Files.createDirectories(folder);
            String name = arguments.format() == Arguments.Format.JSON ? "report.json" : "report.txt";
            try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                    PrintStream stream = new PrintStream(file, false, StandardCharsets.UTF_8)) {
                print(checked, arguments.format(), stream);
            }
            return true;
        } catch (IOException e) {
            err.println(Messages.get("out.not.writable", folder, e));
            return false;
        }
    }

    private static void print(List<CheckedFile> checked, Arguments.Format format, PrintStream out) {
        switch (format) {
            case JSON -> JsonReport.write(checked, Pipeline.version(), out);
            case TEXT -> new TextReport(out).print(checked);
        }
    }
}
