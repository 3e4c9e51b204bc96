package org.benmo.documents.publication;

/**
 * The looks of official documents: letter, size, spacing. Sizes and distances are in points; 三号 is 16, 小二 18, 二号 22,
 * 小五 9.
 */
public enum Style {
    COVER_NAME(Face.TITLE, 26, Alignment.CENTER, 0, 42, 0, 0, 0),
    COVER_TITLE(Face.TITLE, 36, Alignment.CENTER, 0, 56, 0, 0, 0),
    COVER_LINE(Face.KAI, 18, Alignment.CENTER, 0, 30, 0, 0, 0),
    TITLE(Face.TITLE, 22, Alignment.CENTER, 0, 33, 0, 14, 0),
    PART(Face.TITLE, 22, Alignment.CENTER, 0, 33, 6, 18, 1),
    HEADING(Face.HEI, 16, Alignment.LEFT, 2, 29, 4, 0, 2),
    SUBHEADING(Face.KAI, 16, Alignment.LEFT, 2, 29, 0, 0, 3),
    MINOR(Face.FANGSONG, 16, Alignment.LEFT, 2, 29, 0, 0, 4),
    BODY(Face.FANGSONG, 16, Alignment.JUSTIFIED, 2, 29, 0, 0, 0),
    /** Body text that stays on the page of what follows, such as the last sentence above a signature. */
    CLOSING(Face.FANGSONG, 16, Alignment.JUSTIFIED, 2, 29, 0, 0, 0),
    ADDRESSEE(Face.FANGSONG, 16, Alignment.LEFT, 0, 29, 0, 0, 0),
    SIGNATURE(Face.FANGSONG, 16, Alignment.RIGHT, 0, 29, 0, 0, 0),
    CENTERED(Face.FANGSONG, 16, Alignment.CENTER, 0, 29, 0, 0, 0),
    CONTENTS_TITLE(Face.TITLE, 22, Alignment.CENTER, 0, 33, 0, 10, 0),
    CONTENTS_PART(Face.HEI, 12, Alignment.LEFT, 0, 20, 4, 0, 0),
    CONTENTS_ENTRY(Face.FANGSONG, 12, Alignment.LEFT, 2, 19.5, 0, 0, 0),
    FORM_TITLE(Face.HEI, 15, Alignment.CENTER, 0, 24, 0, 4, 2),
    FORM_LINE(Face.SONG, 9, Alignment.LEFT, 0, 13, 0, 1, 0),
    CAPTION(Face.HEI, 12, Alignment.CENTER, 0, 20, 8, 2, 0),
    CELL(Face.SONG, 9, Alignment.LEFT, 0, 11.5, 0, 0, 0),
    CELL_HEAD(Face.HEI, 9, Alignment.CENTER, 0, 11.5, 0, 0, 0),
    NOTE(Face.SONG, 9, Alignment.LEFT, 0, 13, 3, 0, 0),
    PAGE_NUMBER(Face.SONG, 14, Alignment.CENTER, 0, 14, 0, 0, 0);

    private final Face face;
    private final double size;
    private final Alignment alignment;
    private final int indent;
    private final double pitch;
    private final double before;
    private final double after;
    private final int level;

    Style(
            Face face,
            double size,
            Alignment alignment,
            int indent,
            double pitch,
            double before,
            double after,
            int level) {
        this.face = face;
        this.size = size;
        this.alignment = alignment;
        this.indent = indent;
        this.pitch = pitch;
        this.before = before;
        this.after = after;
        this.level = level;
    }

    /** Kind of letter. */
    public Face face() {
        return face;
    }

    /** Of the letters, in points. */
    public double size() {
        return size;
    }

    /** Of its lines. */
    public Alignment alignment() {
        return alignment;
    }

    /** Of the first line, in characters. */
    public int indent() {
        return indent;
    }

    /** From line to line, in points. */
    public double pitch() {
        return pitch;
    }

    /** Space above, in points. */
    public double before() {
        return before;
    }

    /** Space below, in points. */
    public double after() {
        return after;
    }

    /** True for what must not stand at the foot of a page while what follows begins the next. */
    public boolean keepsWithNext() {
        return level > 0 || this == CLOSING || this == SIGNATURE;
    }

    /** Depth in the outline, from 1; 0 for what is not a heading. */
    public int level() {
        return level;
    }
}
