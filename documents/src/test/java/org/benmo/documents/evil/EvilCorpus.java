package org.benmo.documents.evil;

import java.util.List;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;

/** All evil files; as a program it reads each of them and fails when one gets through to us. */
public final class EvilCorpus {
    private static final List<Evil.Maker> MAKERS = List.of(new EvilPdf(), new EvilText());

    private EvilCorpus() {}

    /** The files of all makers. */
    static List<Evil> files() {
        return MAKERS.stream().flatMap(maker -> maker.files().stream()).toList();
    }

    /** Reads every file and prints what became of it. */
    public static void main(String[] args) {
        for (Evil evil : files()) {
            if (args.length > 0 && !evil.name().contains(args[0])) {
                continue;
            }
            byte[] bytes = evil.bytes().get();
            long start = System.nanoTime();
            Document document = Documents.read(evil.name(), bytes);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(
                    millis + " ms " + evil.name() + ": " + document.blocks().size() + " "
                            + document.problems().stream().map(Problem::code).toList());
            for (Problem problem : document.problems()) {
                if (!problem.message().matches("(?s).*\\p{IsHan}.*。")
                        || problem.message().length() > 400) {
                    System.out.println("NOT A SENTENCE " + problem.message());
                    System.exit(3);
                }
            }
        }
        System.out.println("END");
    }
}
