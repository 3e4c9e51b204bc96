package org.benmo.documents.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.benmo.documents.Place;
import org.jsoup.nodes.Element;

/** Paths of elements, such as {@code body/div[2]/table[1]}, counted among siblings of one name, each family once. */
final class Paths {
    /** Deeper than pages made by people; only then is a path cut. */
    private static final int STEPS_MAX = 40;

    private final Map<Element, Integer> numbers = new HashMap<>();

    /** Characters of an element, counted from 0, the last excluded. */
    Place place(Element element, int from, int to) {
        return new Place.ElementPath(path(element), from + 1, to);
    }

    String path(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        for (Element at = element; at != null && at.parent() != null; at = at.parent()) {
            if (at.normalName().equals("body")) {
                steps.addFirst("body");
                break;
            }
            if (steps.size() == STEPS_MAX) {
                steps.addFirst("…");
                break;
            }
            steps.addFirst(at.normalName() + "[" + number(at) + "]");
        }
        return String.join("/", steps);
    }

    private int number(Element element) {
        Integer known = numbers.get(element);
        if (known != null) {
            return known;
        }
        Map<String, Integer> counts = new HashMap<>();
        Element parent = element.parent();
        if (parent != null) {
            for (Element child : parent.children()) {
                numbers.put(child, counts.merge(child.normalName(), 1, Integer::sum));
            }
        }
        return numbers.getOrDefault(element, 1);
    }
}
