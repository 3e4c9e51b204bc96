package org.benmo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.files.AtomicFolder;
import org.benmo.accounts.files.BooksWriter;
import org.benmo.accounts.files.FormatPage;
import org.benmo.samples.bureaus.SampleBureau;
import org.benmo.samples.bureaus.SampleDepartment;

/** {@code benmo sample}: a fictional office's books as files, or empty files to start from. */
final class SampleCommand {
    private SampleCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(words, List.of("--out", "--size", "--seed", "--templates"), List.of());
            Optional<Path> templates = options.path("--templates");
            if (templates.isPresent()) {
                Stop.whole(() -> AtomicFolder.write(templates.get(), folder -> {
                    BooksWriter.templates(folder);
                    FormatPage.writeSchemas(folder.resolve("schema"));
                }));
                out.println(Messages.get("sample.templates", templates.get()));
                return Main.FINE;
            }
            Path folder = options.needed("--out");
            Books books = books(options);
            Stop.whole(() -> AtomicFolder.write(folder, into -> BooksWriter.write(books, into)));
            out.println(Messages.get(
                    "sample.written",
                    folder,
                    books.profile().name(),
                    books.year(),
                    books.journal().vouchers(),
                    books.journal().lines()));
            out.println(Messages.get("sample.next", folder, books.year()));
            return Main.FINE;
        } catch (Options.Wrong e) {
            err.println(e.getMessage());
            return Main.UNUSABLE;
        } catch (IOException e) {
            err.println(Messages.get("files.not.writable", e));
            return Main.UNUSABLE;
        }
    }

    private static Books books(Options options) throws Options.Wrong {
        String text = options.text("--seed").orElse("1");
        if (!text.matches("-?\\d{1,18}")) {
            throw new Options.Wrong(Messages.get("not.a.seed", text));
        }
        long seed = Long.parseLong(text);
        return switch (options.text("--size").orElse("bureau")) {
            case "bureau" -> SampleBureau.books(seed);
            case "department" -> SampleDepartment.books(seed);
            default ->
                throw new Options.Wrong(
                        Messages.get("unknown.size", options.text("--size").orElse("")));
        };
    }
}
