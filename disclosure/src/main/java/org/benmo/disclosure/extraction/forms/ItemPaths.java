package org.benmo.disclosure.extraction.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which item stands under a header path, 预算数 and 决算数 already taken out of it. */
final class ItemPaths {
    private static final Set<String> TOTALS = Set.of("合计", "总计");
    private static final int TOTAL_LENGTH = 2;

    private final FormShape form;

    ItemPaths(FormShape form) {
        this.form = form;
    }

    /** The key of the item, empty when the words name none. */
    String itemOf(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        boolean total = words.getLast().length() == TOTAL_LENGTH;
        for (int from = 0; from < words.size() - (total ? 1 : 0); from++) {
            List<String> keys = form.rowKeys(String.join("", words.subList(from, words.size())));
            if (keys.size() == 1) {
                return keys.getFirst();
            }
        }
        return total ? totalOf(words) : "";
    }

    /** 合计 and 小计 belong to the words directly over them; without such words 合计 is the form's own. */
    private String totalOf(List<String> words) {
        String leaf = words.getLast();
        boolean total = TOTALS.contains(leaf);
        if (!total && !leaf.equals("小计")) {
            return "";
        }
        String above = words.size() > 1 ? words.get(words.size() - 2) : "";
        List<String> named = above.isEmpty() ? List.of() : form.rowKeys(above);
        if (named.size() == 1) {
            return named.getFirst();
        }
        return total || isThreePublics(above)
                ? form.rowKeys("合计").stream().findFirst().orElse("")
                : "";
    }

    private static boolean isThreePublics(String words) {
        return words.contains("三公") && !words.contains("会议");
    }

    /** Where meetings and training are columns too, a 合计 that does not stand under 三公 adds more than the three. */
    static void dropOverallTotal(Map<Integer, String> items, Header header) {
        if (items.values().stream().anyMatch(ItemKeys::isBeside)) {
            items.entrySet()
                    .removeIf(entry -> entry.getValue().equals("sg.total")
                            && header.path(entry.getKey()).stream().noneMatch(ItemPaths::isThreePublics));
        }
    }
}
