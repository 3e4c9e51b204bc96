package org.benmo.bureau.kit;

/** Why something asked for was not done, in words for who asked. Nothing was changed. */
public final class Refusal extends RuntimeException {
    /** The record was changed by another since it was read. */
    public static final String CHANGED_MEANWHILE = "changed.meanwhile";

    private static final long serialVersionUID = 1L;
    private final transient Object[] blanks;

    /**
     * A refusal.
     *
     * @param key of the sentence in the message files
     * @param blanks what fills it
     */
    public Refusal(String key, Object... blanks) {
        super(key, null, false, false);
        this.blanks = blanks.clone();
    }

    /** Key of the sentence. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What fills the sentence. */
    public Object[] blanks() {
        return blanks.clone();
    }
}
