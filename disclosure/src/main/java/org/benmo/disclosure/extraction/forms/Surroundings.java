package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.statements.amounts.Unit;

/**
 * What is printed around one table.
 *
 * @param title the registered title found, with the form it names
 * @param printed the title as printed, registered or not; empty when there is none
 * @param continued true when the title says （续）
 * @param unit named above the table
 * @param unknownUnit true when a unit is named in which no amount can be given
 * @param notes the lines under it
 * @param consumed the paragraphs all this stands in
 */
record Surroundings(
        Optional<TitleLine.Match> title,
        String printed,
        boolean continued,
        Optional<Unit> unit,
        boolean unknownUnit,
        List<String> notes,
        Set<Block> consumed) {

    private static final int LINES_MAX = 6;
    private static final int LIST_MIN = 3;
    private static final int LINE_LENGTH_MAX = 80;
    private static final int NOTES_MAX = 6;
    /** The line that names who publishes is as long as the name. */
    private static final Pattern PUBLISHER = Pattern.compile("(?:公开|编制|填报|编报)?(?:部门|单位)(?:名称)?[:：]");

    private static final Pattern NOTE =
            Pattern.compile("(?:注|说明|备注)\\d?[:.、].*|本表.*|.*(?:故|因此|所以)本表(?:无数据|为空).*|无.{4,40}的,仍保留.*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–·第页共/\\d]*");

    /** Headings over all tables of a document, no title of one. */
    private static final Pattern GENERIC =
            Pattern.compile(".*(?:部门|单位|年度?|公开|本级)决算(?:公开)?(?:报|情况)?(?:表格?|情况)|第.{1,3}部分.*");

    /** The title as printed; its own words only where the unit is printed on the same line. */
    Optional<String> shownTitle() {
        boolean withUnit = Units.in(printed).isPresent();
        return withUnit
                ? title.map(TitleLine.Match::name)
                : Optional.of(printed).filter(text -> !text.isEmpty());
    }

    /** True for 注：… 说明：… and sentences about the table itself. */
    static boolean isNote(String printed) {
        return NOTE.matcher(Labels.plain(printed)).matches();
    }

    /** True for what may stand between two parts of one table: page numbers, running heads, 单位：万元. */
    static boolean isBeside(String printed) {
        String text = Labels.plain(printed);
        return PAGE_NUMBER.matcher(text).matches() || GENERIC.matcher(text).matches() || TitleLine.isStub(text);
    }

    /** The same with a title found inside the grid. */
    Surroundings withTitle(TitleLine.Match match, String words) {
        return new Surroundings(
                Optional.of(match), words, TitleLine.isContinued(words), unit, unknownUnit, notes, consumed);
    }

    /** The same with more notes. */
    Surroundings withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Surroundings(title, printed, continued, unit, unknownUnit, List.copyOf(all), consumed);
    }

    /** Looks at the paragraphs before and behind the table at this position. */
    static Surroundings of(List<Block> blocks, int index, TitleLine titles) {
        List<Block.Paragraph> above = above(blocks, index);
        List<String> lines = above.stream().map(Surroundings::text).toList();
        int title = titleIndex(lines, titles);
        boolean broken = title >= 0 && title + 1 < lines.size() && TitleLine.isBrokenOff(lines.get(title + 1));
        String printed = title < 0 ? "" : (broken ? lines.get(title + 1) : "") + lines.get(title);
        Set<Block> consumed = new HashSet<>();
        boolean own = titles.match(printed).isPresent() || TitleLine.isTableTitle(printed);
        for (int i = 0; i < lines.size(); i++) {
            if ((i == title && own) || (broken && i == title + 1) || TitleLine.isStub(lines.get(i))) {
                consumed.add(above.get(i));
            }
        }
        List<String> notes = notes(blocks, index, consumed);
        Optional<Unit> unit =
                lines.stream().flatMap(line -> Units.in(line).stream()).findFirst();
        boolean unknown = unit.isEmpty() && lines.stream().anyMatch(Units::isUnknown);
        boolean continued = TitleLine.isContinued(printed);
        return new Surroundings(titles.match(printed), printed, continued, unit, unknown, notes, Set.copyOf(consumed));
    }

    private static String text(Block.Paragraph paragraph) {
        return paragraph.text().characters();
    }

    /** Short paragraphs up to the table before, nearest first. */
    private static List<Block.Paragraph> above(List<Block> blocks, int index) {
        List<Block.Paragraph> above = new ArrayList<>();
        for (int i = index - 1; i >= 0 && above.size() < LINES_MAX; i--) {
            if (!(blocks.get(i) instanceof Block.Paragraph paragraph)) {
                break;
            }
            String text = text(paragraph);
            if (text.length() > LINE_LENGTH_MAX && !PUBLISHER.matcher(text).lookingAt()) {
                break;
            }
            if (!text.isBlank()) {
                above.add(paragraph);
            }
        }
        return above;
    }

    /** The nearest line that is a title, −1 when there is none; lines of a table of contents are none. */
    private static int titleIndex(List<String> above, TitleLine titles) {
        for (int i = 0; i < above.size(); i++) {
            String text = above.get(i);
            if (titles.match(text).isPresent()) {
                return isListed(above, i, titles) ? -1 : i;
            }
            boolean note = isNote(text);
            if (!note
                    && TitleLine.isAnyTitle(text)
                    && !GENERIC.matcher(Labels.plain(text)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isListed(List<String> above, int from, TitleLine titles) {
        int run = from;
        while (run < above.size() && titles.match(above.get(run)).isPresent()) {
            run++;
        }
        boolean enumerated = isEnumerated(above.get(from));
        boolean nextEnumerated = from + 1 < above.size() && isEnumerated(above.get(from + 1));
        return run - from >= LIST_MIN && enumerated == nextEnumerated;
    }

    private static boolean isEnumerated(String text) {
        return !Labels.plain(text).equals(Labels.bare(text));
    }

    private static List<String> notes(List<Block> blocks, int index, Set<Block> consumed) {
        List<String> notes = new ArrayList<>();
        for (int i = index + 1; i < blocks.size() && notes.size() < NOTES_MAX; i++) {
            if (!(blocks.get(i) instanceof Block.Paragraph paragraph)) {
                break;
            }
            boolean goesOn = paragraph.continues() && !notes.isEmpty();
            if (!goesOn && !isNote(text(paragraph))) {
                break;
            }
            notes.add(text(paragraph));
            consumed.add(paragraph);
        }
        return notes;
    }
}
