package org.benmo.accounts.books;

/**
 * The words of a year's books, each stored once.
 *
 * @param accounts account codes
 * @param units unit codes
 * @param functions functional codes
 * @param economies departmental economic codes
 * @param governmentEconomies governmental economic codes
 * @param projects project codes
 * @param indicators budget indicator numbers
 * @param payments ways of payment
 * @param texts summaries and event names
 */
public record Dictionaries(
        Names accounts,
        Names units,
        Names functions,
        Names economies,
        Names governmentEconomies,
        Names projects,
        Names indicators,
        Names payments,
        Names texts) {

    /** Empty ones. */
    public static Dictionaries empty() {
        return new Dictionaries(
                new Names(),
                new Names(),
                new Names(),
                new Names(),
                new Names(),
                new Names(),
                new Names(),
                new Names(),
                new Names());
    }
}
