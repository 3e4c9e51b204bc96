package org.benmo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Forms;

/**
 * Which files of a run are halves of one publication: a narrative without forms and, in the same folder, forms without a
 * narrative, of the same unit and year. Files that are whole by themselves are never joined. Safe for several threads; every
 * answer depends on the files alone, not on the order of questions.
 */
final class Together {
    /** In a folder of one publication every file is a candidate; in a larger one only files of a like name. */
    private static final int SMALL_FOLDER = 12;

    private static final int LIKE_NAME = 5;
    private static final int CLAIMS_AT_LEAST = 5;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final Map<Path, List<Path>> folders;
    private final Function<Path, Optional<Disclosure>> reader;
    private final Map<Path, Optional<Half>> halves = new ConcurrentHashMap<>();

    /**
     * A file that is only a part of a publication.
     *
     * @param forms filled forms it holds; none for a narrative
     */
    private record Half(Path file, Optional<String> unit, OptionalInt year, Set<String> forms) {
        boolean isNarrative() {
            return forms.isEmpty();
        }

        /** A workbook may name neither unit nor year; what it names must agree. */
        boolean isOf(Half narrative) {
            boolean sameUnit = unit.isEmpty() || unit.equals(narrative.unit());
            boolean sameYear = year.isEmpty() || year.equals(narrative.year());
            return sameUnit && sameYear;
        }
    }

    /**
     * Over the files of a run.
     *
     * @param files of the run, in its order
     * @param reader reads a file; empty when nothing of it can be used
     */
    Together(List<Path> files, Function<Path, Optional<Disclosure>> reader) {
        this.folders = files.stream().collect(Collectors.groupingBy(Together::folder));
        this.reader = reader;
    }

    private static Path folder(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return Objects.requireNonNullElse(whole.getParent(), whole);
    }

    /** The files whose forms belong to this narrative; none when it is no narrative, or nobody's. */
    List<Path> formsOf(Path file, Disclosure own) {
        Optional<Half> narrative = remember(file, own).filter(Half::isNarrative);
        return narrative.map(this::formsOf).orElse(List.of());
    }

    /** The file under which these forms are checked; empty when they stand alone. */
    Optional<Path> narrativeOf(Path file, Disclosure own) {
        return remember(file, own)
                .filter(half -> !half.isNarrative())
                .flatMap(this::narrativeOf)
                .filter(narrative -> formsOf(narrative).contains(file))
                .map(Half::file);
    }

    private List<Path> formsOf(Half narrative) {
        List<Path> chosen = new ArrayList<>();
        Set<String> forms = new HashSet<>();
        for (Half half : candidates(narrative.file())) {
            boolean ours =
                    !half.isNarrative() && narrativeOf(half).map(Half::file).equals(Optional.of(narrative.file()));
            // The same forms in another kind of file are a copy, not a part.
            if (ours && half.forms().stream().noneMatch(forms::contains)) {
                chosen.add(half.file());
                forms.addAll(half.forms());
            }
        }
        return chosen;
    }

    /** Forms that do not say whose they are need a name like the narrative's, or a folder to the two of them. */
    private Optional<Half> narrativeOf(Half forms) {
        boolean pair = folders.getOrDefault(folder(forms.file()), List.of()).size() == 2;
        List<Half> narratives = candidates(forms.file()).stream()
                .filter(Half::isNarrative)
                .filter(forms::isOf)
                .filter(half -> forms.unit().isPresent() || pair || haveLikeNames(forms.file(), half.file()))
                .toList();
        boolean named = forms.unit().isPresent() && forms.year().isPresent();
        return named || narratives.size() == 1 ? narratives.stream().findFirst() : Optional.empty();
    }

    private List<Half> candidates(Path file) {
        List<Path> others = folders.getOrDefault(folder(file), List.of());
        return others.stream()
                .filter(other -> !other.equals(file))
                .filter(other -> others.size() <= SMALL_FOLDER || haveLikeNames(file, other))
                .flatMap(other -> half(other).stream())
                .toList();
    }

    /** True when the names share a run of Chinese characters as long as the name of an office. */
    private static boolean haveLikeNames(Path one, Path other) {
        Set<String> grams = grams(one);
        return grams(other).stream().anyMatch(grams::contains);
    }

    private static Set<String> grams(Path file) {
        Set<String> grams = new HashSet<>();
        Matcher words = HAN.matcher(String.valueOf(file.getFileName()));
        while (words.find()) {
            String run = words.group().replaceAll("部门决算|单位决算|决算公开|情况说明|公开|表|年度", "");
            for (int i = 0; i + LIKE_NAME <= run.length(); i++) {
                grams.add(run.substring(i, i + LIKE_NAME));
            }
        }
        return grams;
    }

    private Optional<Half> remember(Path file, Disclosure own) {
        return halves.computeIfAbsent(file, f -> half(f, own));
    }

    private Optional<Half> half(Path file) {
        return halves.computeIfAbsent(file, f -> reader.apply(f).flatMap(read -> half(f, read)));
    }

    /** What a self-evaluation sheet says of a project is no narrative: such sheets stand in workbooks beside the forms. */
    private static boolean isOfProject(Key key) {
        return key.row().startsWith("proj:") || key.row().startsWith("indicator:");
    }

    private static Optional<Half> half(Path file, Disclosure disclosure) {
        if (disclosure.kind() != DocumentKind.FINAL_ACCOUNTS) {
            return Optional.empty();
        }
        Set<String> forms = disclosure.forms().stream()
                .map(FormTable::form)
                .filter(form -> !form.equals(Forms.OTHER))
                .collect(Collectors.toSet());
        long claims = disclosure.figures().keys().stream()
                .filter(key -> key.form().equals(Key.TEXT))
                .filter(key -> !isOfProject(key))
                .count();
        boolean narrative = forms.isEmpty() && claims >= CLAIMS_AT_LEAST;
        boolean alone = !forms.isEmpty() && claims < CLAIMS_AT_LEAST;
        return narrative || alone
                ? Optional.of(new Half(file, disclosure.unit(), disclosure.year(), new HashSet<>(forms)))
                : Optional.empty();
    }
}
