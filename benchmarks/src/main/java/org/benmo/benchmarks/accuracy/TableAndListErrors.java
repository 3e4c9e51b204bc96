package org.benmo.benchmarks.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.Document;

/** Errors that need more than one look at a paragraph: of lists, of columns and rows, of whole blocks. */
final class TableAndListErrors {
    private static final Pattern PURPOSE = Pattern.compile("主要用于([^。；]+)");
    private static final int COLUMN_MIN = 4;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private TableAndListErrors() {}

    /** Each 占…% after the first of a paragraph takes the one before it. */
    static List<Edit> siblingRates(Document document) {
        List<Edit> edits = new ArrayList<>();
        forProse(document, (block, characters) -> {
            Matcher matcher =
                    Pattern.compile("占(?:[^，。；\\d]{0,12})(\\d+\\.\\d{2})(?=%)").matcher(characters);
            String before = "";
            while (matcher.find()) {
                if (!before.isEmpty() && !before.equals(matcher.group(1))) {
                    edits.add(Edit.words(document, block, matcher.start(1), matcher.end(1), before));
                }
                before = matcher.group(1);
            }
        });
        return edits;
    }

    /** A cent goes from one share of a list that makes a hundred to the next one: it still does. */
    static List<Edit> pluggedShares(Document document) {
        List<Edit> edits = new ArrayList<>();
        forProse(document, (block, characters) -> {
            Matcher matcher = Pattern.compile("占(\\d+\\.\\d{2})(?=%)").matcher(characters);
            List<MatchResult> shares = new ArrayList<>();
            while (matcher.find()) {
                shares.add(matcher.toMatchResult());
            }
            BigDecimal sum =
                    shares.stream().map(m -> new BigDecimal(m.group(1))).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int i = 0; i + 1 < shares.size() && sum.compareTo(new BigDecimal("100")) == 0; i++) {
                MatchResult one = shares.get(i);
                MatchResult next = shares.get(i + 1);
                String words = new BigDecimal(one.group(1)).subtract(CENT)
                        + characters.substring(one.end(1), next.start(1))
                        + new BigDecimal(next.group(1)).add(CENT);
                edits.add(Edit.words(document, block, one.start(1), next.end(1), words));
            }
        });
        return edits;
    }

    /** 主要用于 of one item takes the purpose of the next one. */
    static List<Edit> exchangedPurposes(Document document) {
        List<Edit> edits = new ArrayList<>();
        List<int[]> found = new ArrayList<>();
        List<String> purposes = new ArrayList<>();
        forProse(document, (block, characters) -> {
            Matcher matcher = PURPOSE.matcher(characters);
            while (matcher.find()) {
                found.add(new int[] {block, matcher.start(1), matcher.end(1)});
                purposes.add(matcher.group(1));
            }
        });
        for (int i = 0; i + 1 < found.size(); i++) {
            if (!purposes.get(i).equals(purposes.get(i + 1))) {
                edits.add(Edit.words(document, found.get(i)[0], found.get(i)[1], found.get(i)[2], purposes.get(i + 1)));
            }
        }
        return edits;
    }

    /** The amounts of a column from its middle on stand one row too high. */
    static List<Edit> shiftedColumns(Document document) {
        List<Edit> edits = new ArrayList<>();
        forColumns(document, (block, table, column) -> {
            int middle = column.size() / 2;
            List<Integer> moved = column.subList(middle, column.size());
            List<String> texts = new ArrayList<>();
            for (int i = 1; i < moved.size(); i++) {
                texts.add(table.cells().get(moved.get(i)).text());
            }
            texts.add("");
            edits.add(Edit.cells(document, block, List.copyOf(moved), texts));
        });
        return edits;
    }

    /** The last amount of a column repeats its first. */
    static List<Edit> lastCellsLikeTotals(Document document) {
        List<Edit> edits = new ArrayList<>();
        forColumns(document, (block, table, column) -> {
            String first = table.cells().get(column.getFirst()).text();
            if (!first.equals(table.cells().get(column.getLast()).text())) {
                edits.add(Edit.cells(document, block, List.of(column.getLast()), List.of(first)));
            }
        });
        return edits;
    }

    /** The first amount of a column of a form with codes, its 合计, is 0.00. */
    static List<Edit> totalsZero(Document document) {
        List<Edit> edits = new ArrayList<>();
        forColumns(document, (block, table, column) -> {
            Block.Cell first = table.cells().get(column.getFirst());
            boolean total = table.cells().stream()
                    .anyMatch(cell ->
                            cell.row() == first.row() && cell.text().strip().equals("合计"));
            if (total) {
                edits.add(Edit.cells(document, block, List.of(column.getFirst()), List.of("0.00")));
            }
        });
        return edits;
    }

    /** Two codes of the same length that follow each other in a column change places. */
    static List<Edit> exchangedCodes(Document document) {
        List<Edit> edits = new ArrayList<>();
        forTables(document, (block, table) -> {
            for (int column = 0; column < table.columns(); column++) {
                List<Integer> codes = in(table, column, WordingOperator::isCode);
                for (int i = 0; i + 1 < codes.size(); i++) {
                    String one = table.cells().get(codes.get(i)).text();
                    String other = table.cells().get(codes.get(i + 1)).text();
                    if (one.length() == other.length() && !one.equals(other)) {
                        edits.add(Edit.cells(
                                document, block, List.of(codes.get(i), codes.get(i + 1)), List.of(other, one)));
                    }
                }
            }
        });
        return edits;
    }

    /** 公务接待费 of the form of basic expenditure is larger than anything the bureau has. */
    static List<Edit> receptionAboveAll(Document document) {
        List<Edit> edits = new ArrayList<>();
        forTables(document, (block, table) -> {
            for (Block.Cell name : table.cells()) {
                if (name.text().strip().equals("公务接待费")) {
                    for (int i = 0; i < table.cells().size(); i++) {
                        Block.Cell amount = table.cells().get(i);
                        if (amount.row() == name.row()
                                && amount.column() == name.column() + 1
                                && WordingOperator.isAmount(amount.text())) {
                            edits.add(Edit.cells(document, block, List.of(i), List.of("99.99")));
                        }
                    }
                }
            }
        });
        return edits;
    }

    /** Each table that holds amounts is left out once. */
    static List<Edit> withoutTables(Document document) {
        List<Edit> edits = new ArrayList<>();
        forTables(document, (block, table) -> {
            if (table.cells().stream().anyMatch(cell -> WordingOperator.isAmount(cell.text()))) {
                edits.add(Edit.without(document, block));
            }
        });
        return edits;
    }

    /** Each paragraph of prose is printed twice once. */
    static List<Edit> repeatedParagraphs(Document document) {
        List<Edit> edits = new ArrayList<>();
        forProse(document, (block, characters) -> edits.add(Edit.twice(document, block)));
        return edits;
    }

    private interface OnProse {
        void at(int block, String characters);
    }

    private interface OnTable {
        void at(int block, Block.Table table);
    }

    private interface OnColumn {
        void at(int block, Block.Table table, List<Integer> amounts);
    }

    private static void forProse(Document document, OnProse visit) {
        for (int i = 0; i < document.blocks().size(); i++) {
            if (document.blocks().get(i) instanceof Block.Paragraph paragraph
                    && WordingOperator.isProse(paragraph.text().characters())) {
                visit.at(i, paragraph.text().characters());
            }
        }
    }

    private static void forTables(Document document, OnTable visit) {
        for (int i = 0; i < document.blocks().size(); i++) {
            if (document.blocks().get(i) instanceof Block.Table table) {
                visit.at(i, table);
            }
        }
    }

    private static void forColumns(Document document, OnColumn visit) {
        forTables(document, (block, table) -> {
            for (int column = 0; column < table.columns(); column++) {
                List<Integer> amounts = in(table, column, WordingOperator::isAmount);
                if (amounts.size() >= COLUMN_MIN) {
                    visit.at(block, table, amounts);
                }
            }
        });
    }

    private static List<Integer> in(Block.Table table, int column, java.util.function.Predicate<String> kind) {
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < table.cells().size(); i++) {
            Block.Cell cell = table.cells().get(i);
            if (cell.column() == column && cell.columnSpan() == 1 && kind.test(cell.text())) {
                cells.add(i);
            }
        }
        return cells;
    }
}
