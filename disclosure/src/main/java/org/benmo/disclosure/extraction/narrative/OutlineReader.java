package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Section;
import org.benmo.disclosure.SectionKind;
import org.benmo.documents.Block;
import org.benmo.documents.Text;
import org.jspecify.annotations.Nullable;

/** Builds the outline: joins lines to paragraphs, finds headings, and gives every section its kind. */
public final class OutlineReader {
    private static final Pattern TAIL_OF_HEADING =
            Pattern.compile("(?:[^，。；：\\d]{0,10}(?:说明|情况|概况|解释|决算表)|明|表|释|况|说明)[。]?");
    private static final Pattern UNFINISHED = Pattern.compile(".*[^。；：！？”）.;:]$");
    private static final Pattern ANNOUNCES_REASON = Pattern.compile(".*主要(?:原因|是)(?:是|为)?：");
    /** A short sentence that states no amount and names neither year nor item: a reason, not the next claim. */
    private static final Pattern STATES_NOTHING =
            Pattern.compile("(?!\\d{4}年|[^。；]*(?:\\d(?:万|亿|元|%)|（[类款项]）))[^。；：]{4,60}[。；].*");

    private final List<Block.Paragraph> lines;
    private final int width;
    private final List<Open> sections = new ArrayList<>();
    private final List<Outline.Paragraph> paragraphs = new ArrayList<>();
    private boolean inReport;
    private boolean joinable;

    /** A section while its body grows. */
    private static final class Open {
        final int level;
        final Text heading;
        final SectionKind kind;
        final Optional<Integer> parent;
        final int page;
        final int ordinal;
        Text body = Text.EMPTY;

        Open(int level, Text heading, SectionKind kind, Optional<Integer> parent, int page, int ordinal) {
            this.level = level;
            this.heading = heading;
            this.kind = kind;
            this.parent = parent;
            this.page = page;
            this.ordinal = ordinal;
        }
    }

    private OutlineReader(List<Block.Paragraph> lines) {
        this.lines = lines;
        this.width = fullWidth(lines);
    }

    /** The outline of the paragraphs, which are those outside forms. */
    public static Outline read(List<Block.Paragraph> paragraphs) {
        return new OutlineReader(paragraphs).read();
    }

    /** One after the last paragraph of the contents pages; 0 when there are none. */
    public static int contentsEnd(List<Block.Paragraph> paragraphs) {
        return ContentsPages.find(paragraphs).to();
    }

    private Outline read() {
        sections.add(new Open(
                0,
                Text.EMPTY,
                SectionKind.COVER,
                Optional.empty(),
                lines.isEmpty() ? 0 : lines.getFirst().page(),
                0));
        ContentsPages.Range contents = ContentsPages.find(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (i >= contents.from() && i < contents.to()) {
                joinable = false;
                continue;
            }
            i = line(i);
        }
        return finished(contents.entries());
    }

    /** Reads the line and returns the last line it used up: a heading may take the next one too. */
    private int line(int i) {
        Block.Paragraph line = lines.get(i);
        Text text = line.text();
        String folded = Folding.fold(text.characters());
        if (folded.isEmpty()) {
            return i;
        }
        Optional<Text> wrapped = wrappedHeading(i, folded);
        if (wrapped.isPresent()) {
            open(wrapped.get(), line.page());
            return i + 1;
        }
        boolean complete = i + 1 >= lines.size() || !lines.get(i + 1).continues();
        Optional<Integer> heading = continuesSentence(line, folded)
                ? Optional.empty()
                : Headings.length(folded, complete, line.continues() || !complete ? width : 0);
        if (heading.isEmpty()) {
            append(line, text, folded);
            return i;
        }
        open(text.slice(0, heading.get()), line.page());
        if (heading.get() < text.length()) {
            Text rest = text.slice(heading.get(), text.length());
            append(line, rest, Folding.fold(rest.characters()));
        }
        return i;
    }

    /** A line that only continues a sentence is not a heading, even when it happens to begin like one. */
    private boolean continuesSentence(Block.Paragraph line, String folded) {
        if (!joinable || paragraphs.isEmpty() || !line.continues()) {
            return false;
        }
        String before = Folding.fold(paragraphs.getLast().text().characters());
        boolean comma = before.endsWith("，") || before.endsWith("、");
        return comma && Enumerator.at(folded).filter(e -> e.level() == 1).isEmpty();
    }

    private Optional<Text> wrappedHeading(int i, String folded) {
        if (i + 1 >= lines.size() || folded.matches(".*[，。；：].*")) {
            return Optional.empty();
        }
        Optional<Enumerator> enumerator = Enumerator.at(folded);
        if (enumerator.isEmpty() || enumerator.get().level() == 4) {
            return Optional.empty();
        }
        Text next = lines.get(i + 1).text();
        String tail = Folding.fold(next.characters());
        boolean part = enumerator.get().level() == 1;
        boolean complete = folded.matches(".*(?:说明|概况|名词解释|决算表|情况)$") && !(part && folded.endsWith("情况"));
        boolean joins = !complete
                && (part || folded.length() > Math.max(14, width * 0.6))
                && TAIL_OF_HEADING.matcher(tail).matches()
                && Enumerator.at(tail).isEmpty();
        return joins ? Optional.of(lines.get(i).text().append(next)) : Optional.empty();
    }

    private void open(Text heading, int page) {
        String folded = Folding.fold(heading.characters());
        Optional<Enumerator> enumerator = Enumerator.at(folded);
        int level = enumerator.map(Enumerator::level).orElse(2);
        int ordinal = enumerator.map(Enumerator::ordinal).orElse(0);
        String title = folded.substring(enumerator.map(Enumerator::length).orElse(0));
        Optional<Integer> parent = parent(level);
        sections.add(new Open(level, heading, kind(level, ordinal, title, parent), parent, page, ordinal));
        joinable = false;
    }

    private Optional<Integer> parent(int level) {
        for (int i = sections.size() - 1; i > 0; i--) {
            if (sections.get(i).level < level) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** An evaluation report attached to 预算绩效 begins to count again at 一; all of it is about performance. */
    private SectionKind kind(int level, int ordinal, String title, Optional<Integer> parent) {
        SectionKind own = SectionKinds.byWords(title);
        if (level == 1) {
            inReport = false;
            return own;
        }
        if (level == 2 && own != SectionKind.TERMS) {
            Open before = lastOfLevel(2);
            boolean restarts = before != null
                    && before.kind == SectionKind.PERFORMANCE
                    && ordinal > 0
                    && ordinal <= before.ordinal;
            inReport = inReport || restarts;
            if (inReport) {
                return SectionKind.PERFORMANCE;
            }
        }
        return parent.map(p -> SectionKinds.under(sections.get(p).kind, title)).orElse(own);
    }

    private @Nullable Open lastOfLevel(int level) {
        for (int i = sections.size() - 1; i > 0 && sections.get(i).level != 1; i--) {
            if (sections.get(i).level == level) {
                return sections.get(i);
            }
        }
        return null;
    }

    private void append(Block.Paragraph line, Text text, String folded) {
        int section = sections.size() - 1;
        Open open = sections.get(section);
        open.body = open.body.append(text);
        if (joins(line, folded)) {
            Outline.Paragraph before = paragraphs.removeLast();
            paragraphs.add(new Outline.Paragraph(section, before.text().append(text), before.page()));
        } else {
            paragraphs.add(new Outline.Paragraph(section, text, line.page()));
        }
        joinable = true;
    }

    private boolean joins(Block.Paragraph line, String folded) {
        if (!joinable || paragraphs.isEmpty()) {
            return false;
        }
        String before = Folding.fold(paragraphs.getLast().text().characters());
        boolean ended = !UNFINISHED.matcher(before).matches();
        if (Enumerator.at(folded).isPresent()) {
            return !ended && (before.endsWith("，") || before.endsWith("、")) && line.continues();
        }
        boolean reason = ANNOUNCES_REASON.matcher(before).matches()
                && STATES_NOTHING.matcher(folded).matches();
        return reason || line.continues() || (!ended && before.length() > 12);
    }

    private Outline finished(List<Text> contents) {
        List<Section> done = new ArrayList<>();
        for (Open open : sections) {
            done.add(new Section(open.level, open.heading, open.kind, open.parent, open.body, open.page));
        }
        return new Outline(List.copyOf(done), List.copyOf(paragraphs), List.copyOf(contents));
    }

    /** The length of a full line of text that breaks at every line; 0 when lines are whole paragraphs. */
    private static int fullWidth(List<Block.Paragraph> lines) {
        List<Integer> lengths = lines.stream()
                .filter(Block.Paragraph::continues)
                .map(line -> line.text().length())
                .sorted()
                .toList();
        return lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
    }
}
