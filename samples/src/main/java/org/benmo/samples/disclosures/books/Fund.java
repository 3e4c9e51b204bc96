package org.benmo.samples.disclosures.books;

/** Where money comes from. */
public enum Fund {
    /** 一般公共预算财政拨款. */
    GENERAL("general"),
    /** 政府性基金预算财政拨款. */
    GOVERNMENT("fund"),
    /** 国有资本经营预算财政拨款. */
    CAPITAL("soe"),
    /** Everything that is not 财政拨款. */
    OWN("own");

    private final String id;

    Fund(String id) {
        this.id = id;
    }

    /** The word keys use for it. */
    public String id() {
        return id;
    }

    /** True for the three kinds of 财政拨款. */
    public boolean isFiscal() {
        return this != OWN;
    }
}
