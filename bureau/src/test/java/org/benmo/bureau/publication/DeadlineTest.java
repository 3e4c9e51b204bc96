package org.benmo.bureau.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
    private static final LocalDate APPROVED = LocalDate.of(2022, 8, 31);

    @Test
    void theTwentiethDayAfterTheApprovalIsTheLastInTime() {
        Deadline last = Deadline.on(APPROVED, LocalDate.of(2022, 9, 20));
        assertThat(last.due()).isEqualTo(LocalDate.of(2022, 9, 20));
        assertThat(last.day()).isEqualTo(20);
        assertThat(last.left()).isZero();
        assertThat(last.isLate()).isFalse();
        Deadline after = Deadline.on(APPROVED, LocalDate.of(2022, 9, 21));
        assertThat(after.isLate()).isTrue();
        assertThat(after.left()).isEqualTo(-1);
    }

    @Test
    void daysAreThoseOfTheOfficeNotOfTheServer() {
        assertThat(Deadline.met(APPROVED, Instant.parse("2022-09-20T15:59:59Z")).isLate())
                .isFalse();
        assertThat(Deadline.met(APPROVED, Instant.parse("2022-09-20T16:00:00Z")).isLate())
                .isTrue();
    }
}
