package org.benmo.bureau.finalaccounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.benmo.bureau.lineage.FigureUse;
import org.benmo.bureau.publication.Appearance;
import org.benmo.bureau.publication.Publications;
import org.springframework.stereotype.Component;

/** Published documents that print a figure, one line a version. */
@Component
class PublishedUses implements FigureUse {
    private static final Pattern KEY = Pattern.compile("(\\w+)\\[([^\\]]+)\\]\\.(\\w+)");
    private static final int SHOWN = 3;

    private final Publications publications;

    PublishedUses(Publications publications) {
        this.publications = publications;
    }

    @Override
    public List<Use> uses(int year, Set<String> keys) {
        Set<String> ids = keys.stream().map(PublishedUses::id).collect(Collectors.toSet());
        Map<String, List<Appearance>> versions = new LinkedHashMap<>();
        publications.publishedIn(ids).stream()
                .filter(one -> one.year() == year)
                .forEach(one -> versions.computeIfAbsent(
                                one.year() + "/" + one.version(), v -> new java.util.ArrayList<>())
                        .add(one));
        return versions.values().stream()
                .map(all -> new Use(
                        "figure.place.published", words(all), all.getFirst().path()))
                .toList();
    }

    private static String words(List<Appearance> all) {
        Appearance first = all.getFirst();
        String some = all.stream()
                .limit(SHOWN)
                .map(one -> one.name() + " " + one.printed())
                .collect(Collectors.joining("；"));
        return first.year() + "年决算第" + first.version() + "版：" + some
                + (all.size() > SHOWN ? " 等" + all.size() + "处" : "");
    }

    private static String id(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? matcher.group(1) + "." + matcher.group(2) + "." + matcher.group(3) : key;
    }
}
