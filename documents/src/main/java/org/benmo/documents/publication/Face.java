package org.benmo.documents.publication;

/** A kind of letter, named as offices name it; what is embedded stands in for it. */
public enum Face {
    TITLE("方正小标宋简体"),
    HEI("黑体"),
    KAI("楷体_GB2312"),
    FANGSONG("仿宋_GB2312"),
    SONG("宋体");

    private final String officeName;

    Face(String officeName) {
        this.officeName = officeName;
    }

    /** The font's name on the computers of an office. */
    public String officeName() {
        return officeName;
    }
}
