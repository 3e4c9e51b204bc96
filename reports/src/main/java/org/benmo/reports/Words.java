package org.benmo.reports;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.documents.Place;
import org.benmo.statements.identities.Severity;

/** The words that all reports share, so that one thing has one name in each of them. */
public final class Words {
    private Words() {}

    /** 错误, 提醒 or 提示. */
    public static String severity(Severity severity) {
        return Messages.get("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /** 部门决算, 部门预算…. */
    public static String kind(DocumentKind kind) {
        return Messages.get("kind." + id(kind));
    }

    /** Why a document of this kind was not checked. */
    public static String kindNote(DocumentKind kind) {
        return Messages.get("kind." + id(kind) + ".note");
    }

    /** What a file came to, in words. */
    public static String state(FileResult.State state) {
        return Messages.get("state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** 2023 年度. */
    public static String year(OptionalInt year) {
        return year.isPresent() ? Messages.get("head.year", year.getAsInt()) : Messages.get("head.year.unknown");
    }

    /** Where a place is, in words: 第 7 页, 第 84 行, 公开01表!B12, 第 2 张表第 5 行第 3 格. */
    public static String place(Place place) {
        return switch (place) {
            case Place.PageBox box -> Messages.get("place.page", box.page());
            case Place.LineSpan span -> Messages.get("place.line", span.line());
            case Place.SheetCell cell -> Messages.get("place.cell", cell.sheet(), cell.cell());
            case Place.ElementPath path -> ElementWords.of(path.path());
        };
    }

    /** The first of the places in words; empty without any. */
    public static String first(List<Place> places) {
        return places.isEmpty() ? "" : place(places.getFirst());
    }

    /** Where a finding stands: the words of the document's own structure, then the place in the file. */
    public static String where(Finding finding) {
        return finding.where()
                + at(finding.places().stream().flatMap(f -> f.places().stream()).toList());
    }

    /** The first place in brackets; empty without any. */
    public static String at(List<Place> places) {
        return places.isEmpty() ? "" : "（" + place(places.getFirst()) + "）";
    }

    /** Understood numbers in percent, rounded down so that 100 % is said only when it is so. */
    public static String percent(int part, int whole) {
        long perMille = Math.floorDiv(part * 1000L, whole);
        return perMille / 10 + "." + perMille % 10 + "%";
    }

    /**
     * A name or text on one line: line breaks and other control characters become visible marks, so that a file's name cannot pretend to
     * be another line of a report.
     */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                line.append('␤');
            } else if (Character.isISOControl(c) || isDirection(c)) {
                line.append('�');
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    /** Marks that turn the direction of writing can make evil.exe look like a document. */
    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
    }

    private static String id(DocumentKind kind) {
        return switch (kind) {
            case FINAL_ACCOUNTS -> "final-accounts";
            case TEMPLATE -> "template";
            case BUDGET -> "budget";
            case OTHER -> "other";
        };
    }
}
