package org.benmo.disclosure;

/** What a document turned out to be. */
public enum DocumentKind {
    /** 部门决算 or 单位决算, filled in. */
    FINAL_ACCOUNTS,
    /** An official template of final accounts that nobody has filled in. */
    TEMPLATE,
    /** 部门预算: recognised, not checked. */
    BUDGET,
    /** Something else. */
    OTHER
}
