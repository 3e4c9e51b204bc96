package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.Text;

/** Finds the contents pages: what looks like a heading there is an entry, not a heading. */
final class ContentsPages {
    private static final Pattern LEADER =
            Pattern.compile("(?:[.…·．_—-]{2,}|\\.{1,})\\s*-?\\d{0,3}-?$|(?<=[\\u4e00-\\u9fff）])-?\\d{1,3}-?$");
    private static final int LONGEST = 60;

    private ContentsPages() {}

    /**
     * The range of paragraphs that are contents.
     *
     * @param from the line 目录 itself
     * @param to one after the last entry
     * @param entries without dots and page numbers
     */
    record Range(int from, int to, List<Text> entries) {
        static final Range NONE = new Range(0, 0, List.of());
    }

    /** Looks for 目录 and follows its entries until the first of them comes again as a heading or text begins. */
    static Range find(List<Block.Paragraph> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (Folding.name(lines.get(i).text().characters()).matches("目录.{0,1}")) {
                return follow(lines, i);
            }
        }
        return Range.NONE;
    }

    private static Range follow(List<Block.Paragraph> lines, int title) {
        List<Text> entries = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        int i = title + 1;
        for (; i < lines.size(); i++) {
            Text text = lines.get(i).text();
            String folded = Folding.fold(text.characters());
            Text entry = withoutLeader(text, folded);
            String name = Folding.name(entry.characters());
            boolean repeats = !seen.isEmpty() && (seen.getFirst().equals(name) || beginsAgain(seen, name));
            boolean prose = name.length() > LONGEST || folded.indexOf('。') >= 0;
            if (repeats || prose) {
                break;
            }
            if (!name.isEmpty()) {
                entries.add(entry);
                seen.add(name);
            }
        }
        return new Range(title, i, entries);
    }

    /** 第一部分 a second time, though worded or broken differently, ends the contents. */
    private static boolean beginsAgain(List<String> seen, String name) {
        boolean part = seen.getFirst().startsWith("第一部分") && name.startsWith("第一部分");
        return part || (name.length() >= 6 && seen.size() > 3 && seen.getFirst().startsWith(name));
    }

    private static Text withoutLeader(Text text, String folded) {
        Matcher leader = LEADER.matcher(folded);
        return leader.find() ? text.slice(0, leader.start()) : text;
    }
}
