package org.benmo.statements.figures;

/** Where a figure comes from: a place in a published document, or the records of our own books. */
public interface Lineage {
    /** In words a reader can follow, for example 第7页 “本年支出合计381.27万元”. */
    String describe();
}
