package org.benmo.documents.evil;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Grows well-formed parts of files out of any bytes, from the words a reader knows. Random bytes are hardly ever well-formed: a fuzzer
 * that has to find out by itself what markup is never comes to the readers behind the parsers.
 */
final class Grown {
    private static final List<String> TEXTS = List.of(
            "项目",
            "收入支出决算总表",
            "单位：万元",
            "1,234.56",
            "-0.00",
            "第3页",
            "一、",
            "公开01表",
            "合计",
            "12.34%",
            "２０２３年度",
            "……",
            " ",
            "201");

    private final byte[] bytes;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Grown(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The vocabulary of a kind of markup, words between blanks. */
    record Vocabulary(List<String> elements, List<String> attributes, List<String> values) {
        Vocabulary(String elements, String attributes, String values) {
            this(List.of(elements.split(" ")), List.of(attributes.split(" ")), List.of(values.split(";", -1)));
        }
    }

    /** A forest of elements, each closed. */
    static String markup(byte[] bytes, Vocabulary words) {
        Grown grown = new Grown(bytes);
        Deque<String> open = new ArrayDeque<>();
        while (!grown.isDone()) {
            int step = grown.next(8);
            if (step < 4) {
                open.push(grown.begin(words));
            } else if (step < 6 && !open.isEmpty()) {
                grown.out.append("</").append(open.pop()).append('>');
            } else {
                grown.text(words);
            }
        }
        open.forEach(element -> grown.out.append("</").append(element).append('>'));
        return grown.out.toString();
    }

    /** Words of a language without nesting, such as control words or operators, with numbers and texts between them. */
    static String words(byte[] bytes, List<String> words, String before, String after) {
        Grown grown = new Grown(bytes);
        while (!grown.isDone()) {
            switch (grown.next(4)) {
                case 0, 1 -> grown.out.append(words.get(grown.next(words.size())));
                case 2 -> grown.out.append(grown.number()).append(' ');
                default -> grown.out.append(before).append(grown.phrase()).append(after);
            }
        }
        return grown.out.toString();
    }

    private boolean isDone() {
        return at >= bytes.length;
    }

    private int next(int bound) {
        return at < bytes.length ? (bytes[at++] & 0xFF) % bound : 0;
    }

    private String begin(Vocabulary words) {
        String element = words.elements.get(next(words.elements.size()));
        out.append('<').append(element);
        int first = next(words.attributes.size());
        for (int i = next(4); i > 0; i--) {
            // One after the other, so that none stands twice.
            String attribute = words.attributes.get((first + i) % words.attributes.size());
            out.append(' ').append(attribute).append("=\"").append(value(words)).append('"');
        }
        out.append('>');
        return element;
    }

    private String value(Vocabulary words) {
        int choice = next(words.values.size() + 1);
        return choice < words.values.size() ? words.values.get(choice) : number();
    }

    private void text(Vocabulary words) {
        out.append(next(3) == 0 ? value(words) : phrase());
    }

    private String phrase() {
        int choice = next(TEXTS.size() + 1);
        return choice < TEXTS.size() ? TEXTS.get(choice) : Character.toString(0x20 + 0x100 * next(256) + next(0x1C));
    }

    /** Small numbers, and those at which arithmetic breaks. */
    private String number() {
        return switch (next(8)) {
            case 0 -> "2147483647";
            case 1 -> "-2147483648";
            case 2 -> "99999999999999999999";
            case 3 -> "-" + next(256);
            case 4 -> next(256) + "." + next(256);
            case 5 -> String.valueOf(next(256) * next(256));
            default -> String.valueOf(next(64));
        };
    }
}
