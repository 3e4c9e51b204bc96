package org.benmo.accounts.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words stored once and known by a number; number 0 is the empty word. */
public final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** A dictionary that knows the empty word. */
    public Names() {
        number("");
    }

    /** The number of a word, a new one when it was not met before. */
    public int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** The number of a word; −1 when it was never met. */
    public int find(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /** The word of a number. */
    public String word(int number) {
        return words.get(number);
    }

    /** How many words there are, the empty one included. */
    public int size() {
        return words.size();
    }
}
