package org.benmo.bureau.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock of publishing: final accounts are published within 20 days after the finance department's approval (预算法第十四条). The day
 * of the approval is day 0, the last day is day 20.
 *
 * @param approvedOn day of the approval (批复)
 * @param due last day in time
 * @param day days since the approval, on the day that was asked for or on which it was published
 * @param left days until the last day; negative when it has passed
 */
public record Deadline(LocalDate approvedOn, LocalDate due, long day, long left) {
    /** Days after the approval. */
    public static final int DAYS = 20;

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** How it stands on a day. */
    public static Deadline on(LocalDate approvedOn, LocalDate day) {
        LocalDate due = approvedOn.plusDays(DAYS);
        return new Deadline(
                approvedOn, due, ChronoUnit.DAYS.between(approvedOn, day), ChronoUnit.DAYS.between(day, due));
    }

    /** How it stood when something was published, or stands now. */
    public static Deadline met(LocalDate approvedOn, Instant at) {
        return on(approvedOn, at.atZone(HERE).toLocalDate());
    }

    /** True when the last day has passed. */
    public boolean isLate() {
        return left < 0;
    }
}
