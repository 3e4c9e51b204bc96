package org.benmo.documents.writing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One form for each character, as far as that can be decided without its neighbours ({@link LineText} does the rest).
 *
 * <ul>
 *   <li>Full-width digits, letters and signs become ASCII: {@code ２．５％} → {@code 2.5%}; so do compatibility forms (NFKC).
 *   <li>Chinese punctuation stays Chinese: {@code （）：；，。！？、《》“”‘’【】〔〕—…·}.
 *   <li>Radicals become the letters they look like: {@code ⻔} → {@code 门}, {@code ⼀} → {@code 一}.
 *   <li>All kinds of hyphen and minus become {@code -}; {@code ―} and {@code ─} become {@code —}.
 *   <li>Circled numbers and superscripts stay: {@code ①} is not 1, and {@code 5²} is not 52.
 *   <li>White space, control and zero-width characters vanish.
 *   <li>What cannot be read (no Unicode value, private use) becomes {@link #UNREADABLE}, so that 6�1 never reads as 61.
 * </ul>
 */
public final class Characters {
    /** Stands for a character that could not be read. */
    public static final char UNREADABLE = '\uFFFD';

    private static final String SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String KEPT = "（）：；，。！？、《》〈〉“”‘’【】〔〕「」『』—…·¥×÷≥≤≠±°";
    private static final String BULLETS = "\uF0B7\uF0A7\uF06C\uF06E\uF0D8\uF0FC\uF076\uF075\uF09F\uF0A8";
    private static final Map<Integer, String> SPECIAL = special();

    private Characters() {}

    /** The canonical form of a text whose characters are looked at one by one. */
    public static String fold(String raw) {
        if (raw.length() == 1 && isPlain(raw.charAt(0))) {
            return raw;
        }
        StringBuilder folded = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (isPlain(c)) {
                folded.append((char) c);
            } else {
                folded.append(foldOne(c));
            }
        });
        return folded.toString();
    }

    /** True when nothing of it is left after folding. */
    public static boolean isBlank(String raw) {
        return raw.codePoints().allMatch(Characters::vanishes);
    }

    /** The digit raised above the line, so that a note's mark does not become part of the number before it. */
    public static String raised(String folded) {
        StringBuilder raised = new StringBuilder(folded);
        for (int i = 0; i < raised.length(); i++) {
            char c = raised.charAt(i);
            raised.setCharAt(i, isDigit(c) ? SUPERSCRIPT_DIGITS.charAt(c - '0') : c);
        }
        return raised.toString();
    }

    /** An ASCII digit. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A Chinese character, not punctuation. */
    public static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '〇';
    }

    /** A character as wide as its height: Chinese characters, their punctuation and full-width forms. */
    public static boolean isWide(char c) {
        boolean inBlocks = (c >= '\u2E80' && c <= '\uA4CF')
                || (c >= '\uAC00' && c <= '\uD7A3')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFE6F')
                || (c >= '\uFF00' && c <= '\uFF60')
                || (c >= '\uFFE0' && c <= '\uFFE6')
                || (c >= '\u2460' && c <= '\u24FF');
        return inBlocks || "“”‘’—…".indexOf(c) >= 0;
    }

    private static boolean isPlain(int c) {
        return (c > 0x20 && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
    }

    private static boolean vanishes(int c) {
        if (isPlain(c)) {
            return false;
        }
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.CONTROL
                || type == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0x3164
                || c == 0x2800;
    }

    private static String foldOne(int c) {
        if (vanishes(c)) {
            return "";
        }
        if ((c < 0x10000 && KEPT.indexOf(c) >= 0) || (c >= 0x2460 && c <= 0x2473) || isRaisedOrFraction(c)) {
            return Character.toString(c);
        }
        String special = SPECIAL.get(c);
        if (special != null) {
            return special;
        }
        if (c == UNREADABLE || Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == 0) {
            return BULLETS.indexOf(c) >= 0 ? "·" : String.valueOf(UNREADABLE);
        }
        String composed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return composed.codePoints().anyMatch(Characters::vanishes) ? withoutBlanks(composed) : composed;
    }

    private static boolean isRaisedOrFraction(int c) {
        return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0xBC && c <= 0xBE) || (c >= 0x2070 && c <= 0x209C);
    }

    private static String withoutBlanks(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> !vanishes(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Map<Integer, String> special() {
        Map<Integer, String> forms = new HashMap<>();
        for (char c : "‐‑‒–−﹣－".toCharArray()) {
            forms.put((int) c, "-");
        }
        for (char c : "―─━﹘⸺".toCharArray()) {
            forms.put((int) c, "—");
        }
        for (char c : "・•‧∙●⋅･".toCharArray()) {
            forms.put((int) c, "·");
        }
        put(forms, "∶﹕꞉", "：");
        put(forms, "﹔", "；");
        put(forms, "﹐", "，");
        put(forms, "｡﹒", "。");
        put(forms, "﹑､", "、");
        put(forms, "﹙", "（");
        put(forms, "﹚", "）");
        put(forms, "⋯", "…");
        put(forms, "○◯", "〇");
        put(forms, "〜∼", "~");
        put(forms, "＂〃", "\"");
        put(forms, "〝", "“");
        put(forms, "〞〟", "”");
        for (int n = 1; n <= 20; n++) {
            forms.put(0x2473 + n, "（" + n + "）");
        }
        readRadicals(forms);
        return forms;
    }

    private static void put(Map<Integer, String> forms, String from, String to) {
        from.codePoints().forEach(c -> forms.put(c, to));
    }

    private static void readRadicals(Map<Integer, String> forms) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Characters.class.getResourceAsStream("radicals.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                for (String pair : line.trim().split(" ")) {
                    int radical = pair.codePointAt(0);
                    forms.put(radical, pair.substring(Character.charCount(radical)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
