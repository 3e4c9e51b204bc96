package org.benmo.bureau.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.bureau.kit.Refusal;
import org.springframework.stereotype.Service;

/** Everything the modules know of one figure. */
@Service
public class FigureDesk {
    private final List<FigureSource> sources;
    private final List<FigureUse> uses;

    FigureDesk(List<FigureSource> sources, List<FigureUse> uses) {
        this.sources = sources;
        this.uses = uses;
    }

    /**
     * What a figure is made of and where it is printed.
     *
     * @param year fiscal year
     * @param key as {@code T03[func.213].basic}
     */
    public record Known(int year, String key, FigureSource.Origin origin, List<FigureUse.Use> uses) {}

    /**
     * A figure of a year.
     *
     * @throws Refusal when no module has it
     */
    public Known figure(int year, String key) {
        FigureSource.Origin origin = sources.stream()
                .map(source -> source.figure(year, key))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Refusal("figure.gone", key));
        List<FigureUse.Use> places = new ArrayList<>();
        uses.forEach(use -> places.addAll(use.uses(year, Set.of(key))));
        return new Known(year, key, origin, List.copyOf(places));
    }

    /** All records a figure was made of, in the order of the books. */
    public List<FigureSource.Source> records(int year, String key) {
        return sources.stream()
                .flatMap(source -> source.records(year, key).stream())
                .toList();
    }
}
