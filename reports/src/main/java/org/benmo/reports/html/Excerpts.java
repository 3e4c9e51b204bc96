package org.benmo.reports.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.benmo.disclosure.Finding;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.reports.FileResult;
import org.benmo.reports.Words;

/** For kinds of file without pages: the rows of the table with the cells marked, or the sentence with its words marked. */
record Excerpts(Page page, Document document) {
    private static final int HEAD_ROWS = 3;
    private static final int AROUND = 150;
    private static final int BLOCKS_PER_FINDING = 4;

    boolean write(List<FileResult.Explained> findings) {
        boolean any = false;
        for (int i = 0; i < findings.size(); i++) {
            any |= write(findings.get(i), i + 1);
        }
        return any;
    }

    private boolean write(FileResult.Explained explained, int number) {
        Finding finding = explained.finding();
        Set<Place> places = new LinkedHashSet<>();
        finding.places().forEach(found -> places.addAll(found.places()));
        Set<Place> operands = new HashSet<>();
        explained.relations().forEach(r -> r.operands().forEach(o -> operands.addAll(o.places())));
        List<Block> blocks = document.blocks().stream()
                .filter(block -> holds(block, places))
                .limit(BLOCKS_PER_FINDING)
                .toList();
        if (blocks.isEmpty()) {
            return false;
        }
        page.raw("<figure class=\"excerpt\" id=\"p" + number + "\" data-finding=\"" + number + "\"><figcaption>");
        page.raw("<a href=\"#f" + number + "\"><span class=\"no " + HtmlReport.kind(finding) + "\">" + number
                + "</span></a>");
        page.text(finding.where()).raw(" ");
        places.stream().findFirst().ifPresent(place -> page.element("small", "", Words.place(place)));
        page.raw("</figcaption>");
        for (Block block : blocks) {
            switch (block) {
                case Block.Table table -> table(table, places, operands);
                case Block.Paragraph paragraph -> sentence(paragraph, finding, places);
            }
        }
        page.raw("</figure>\n");
        return true;
    }

    private static boolean holds(Block block, Set<Place> places) {
        return switch (block) {
            case Block.Table table -> table.cells().stream().anyMatch(cell -> isAmong(cell, places));
            case Block.Paragraph paragraph -> !ranges(paragraph, places).isEmpty();
        };
    }

    private void table(Block.Table table, Set<Place> places, Set<Place> operands) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (int row = 0; row < Math.min(HEAD_ROWS, table.rows()); row++) {
            rows.add(row);
        }
        for (Block.Cell cell : table.cells()) {
            if (isAmong(cell, places)) {
                rows.add(Math.max(0, cell.row() - 1));
                rows.add(cell.row());
                rows.add(Math.min(table.rows() - 1, cell.row() + 1));
            } else if (isAmong(cell, operands)) {
                rows.add(cell.row());
            }
        }
        page.raw("<div class=\"scroll\"><table class=\"grid\"><tbody>");
        int before = -1;
        for (int row : rows) {
            if (row != before + 1) {
                page.raw("<tr class=\"gap\"><td colspan=\"" + table.columns() + "\">⋯</td></tr>");
            }
            row(table, row, row != before + 1, rows, places, operands);
            before = row;
        }
        if (before < table.rows() - 1) {
            page.raw("<tr class=\"gap\"><td colspan=\"" + table.columns() + "\">⋯</td></tr>");
        }
        page.raw("</tbody></table></div>");
    }

    private void row(
            Block.Table table, int row, boolean afterGap, Set<Integer> shown, Set<Place> places, Set<Place> operands) {
        page.raw("<tr>");
        for (Block.Cell cell : table.cells()) {
            boolean begins = cell.row() == row;
            boolean reaches = cell.row() < row && row < cell.row() + cell.rowSpan();
            if (!begins && !(reaches && afterGap)) {
                continue;
            }
            int span = 0;
            while (row + span < cell.row() + cell.rowSpan() && shown.contains(row + span)) {
                span++;
            }
            String kind = isAmong(cell, places) ? "hit" : isAmong(cell, operands) ? "operand" : "";
            page.raw("<td rowspan=\"" + Math.max(1, span) + "\" colspan=\"" + cell.columnSpan() + "\"");
            if (!kind.isEmpty()) {
                page.attribute("class", kind);
            }
            page.raw(">").text(cell.text()).raw("</td>");
        }
        page.raw("</tr>");
    }

    private void sentence(Block.Paragraph paragraph, Finding finding, Set<Place> places) {
        String words = paragraph.text().characters();
        List<int[]> spots = spots(paragraph, finding, places);
        int at = Math.max(0, spots.getFirst()[0] - AROUND);
        page.raw("<blockquote>").text(at > 0 ? "…" : "");
        for (int[] spot : spots) {
            page.text(words.substring(at, spot[0]));
            page.element("mark", "", words.substring(spot[0], spot[1]));
            at = spot[1];
        }
        int to = Math.min(words.length(), at + AROUND);
        page.text(words.substring(at, to) + (to < words.length() ? "…" : "")).raw("</blockquote>");
    }

    /**
     * What to mark in a paragraph. The same words may stand in it several times: the place tells which are meant where it is exact to
     * the character, else all are marked.
     */
    private static List<int[]> spots(Block.Paragraph paragraph, Finding finding, Set<Place> places) {
        List<int[]> same = occurrences(paragraph.text().characters(), finding.text());
        Set<Place> own = finding.places().stream()
                .limit(1)
                .flatMap(found -> found.places().stream())
                .collect(Collectors.toSet());
        List<int[]> meant = ranges(paragraph, own);
        List<int[]> there = same.stream()
                .filter(one -> meant.isEmpty() || meant.stream().anyMatch(m -> one[0] < m[1] && m[0] < one[1]))
                .toList();
        if (!there.isEmpty()) {
            return there;
        }
        return meant.isEmpty() ? ranges(paragraph, places) : meant;
    }

    private static List<int[]> occurrences(String words, String asked) {
        List<int[]> all = new ArrayList<>();
        int at = asked.isEmpty() ? -1 : words.indexOf(asked);
        while (at >= 0) {
            all.add(new int[] {at, at + asked.length()});
            at = words.indexOf(asked, at + asked.length());
        }
        return all;
    }

    /** Which characters of the paragraph stand at the places, from and to: exact to the character where places are, else whole runs. */
    private static List<int[]> ranges(Block.Paragraph paragraph, Set<Place> places) {
        List<int[]> ranges = new ArrayList<>();
        int start = 0;
        for (var run : paragraph.text().runs()) {
            int length = run.characters().length();
            Place whole = length == 0 ? null : run.locator().locate(0, length);
            if (whole != null && places.stream().anyMatch(place -> overlaps(whole, place))) {
                boolean exact = whole instanceof Place.LineSpan || whole instanceof Place.ElementPath;
                for (int i = 0; i < length; i++) {
                    Place one = exact ? run.locator().locate(i, i + 1) : whole;
                    if (places.stream().anyMatch(place -> overlaps(one, place))) {
                        extend(ranges, start + i);
                    }
                }
            }
            start += length;
        }
        return ranges;
    }

    private static void extend(List<int[]> ranges, int at) {
        if (!ranges.isEmpty() && ranges.getLast()[1] == at) {
            ranges.getLast()[1] = at + 1;
        } else {
            ranges.add(new int[] {at, at + 1});
        }
    }

    private static boolean overlaps(Place whole, Place part) {
        if (whole instanceof Place.LineSpan a && part instanceof Place.LineSpan b) {
            return a.line() == b.line() && a.from() <= b.to() && b.from() <= a.to();
        }
        if (whole instanceof Place.ElementPath a && part instanceof Place.ElementPath b) {
            boolean apart = a.isPart() && b.isPart() && (a.from() > b.to() || b.from() > a.to());
            return a.path().equals(b.path()) && !apart;
        }
        return whole.equals(part);
    }

    private static boolean isAmong(Block.Cell cell, Set<Place> places) {
        return places.contains(cell.place()) || places.stream().anyMatch(place -> overlaps(cell.place(), place));
    }
}
