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
    DO_REVIEW
}
