package org.benmo.bureau.rights;

/** What can be allowed. Each endpoint names exactly one. */
public enum Permission {
    /** See the own start page and account. */
    ENTER,
    /** See the people and their roles. */
    SEE_PEOPLE,
    /** Add people, change roles, lock them out. */
    MANAGE_PEOPLE,
    /** See how the office is doing and which backups there are. */
    SEE_HOUSE,
    /** Make a backup. */
    KEEP_HOUSE,
    /** Read the audit trail. */
    READ_AUDIT,
    /** See units, sections and employees. */
    SEE_ORGANIZATION,
    /** Change units, sections and employees. */
    EDIT_ORGANIZATION,
    /** See files under review and what was found. */
    SEE_REVIEW,
    /** Hand in files, decide about findings. */
    DO_REVIEW,
    /** See books, forms and what they are made of. */
    SEE_BOOKS,
    /** Take files into the books, make vouchers, keep registers and reasons. */
    EDIT_BOOKS,
    /** Post what another made, close months and years. */
    CHECK_BOOKS,
    /** Sign the year, each at one's own step. */
    SIGN_YEAR,
    /** Publish what was signed. */
    PUBLISH
}
