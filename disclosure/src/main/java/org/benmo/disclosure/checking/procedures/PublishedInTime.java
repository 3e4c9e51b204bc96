package org.benmo.disclosure.checking.procedures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;

/** Published later than twenty days after the approval, where a document prints both dates beside those words. */
final class PublishedInTime implements Procedure {
    private static final String DATE = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";
    private static final Pattern APPROVED = Pattern.compile("批复(?:日期|时间)[为是：:]?(" + DATE + ")");
    private static final Pattern PUBLISHED = Pattern.compile("公开(?:日期|时间)[为是：:]?(" + DATE + ")");
    private static final int DAYS = 20;

    /** A printed date. */
    private record Dated(LocalDate date, String where, FoundAt place) {}

    @Override
    public String code() {
        return "G17";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        Optional<Dated> approved = find(disclosure, APPROVED);
        Optional<Dated> published = find(disclosure, PUBLISHED);
        if (approved.isEmpty() || published.isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("没有同时印出批复日期和公开日期"));
        }
        long days =
                ChronoUnit.DAYS.between(approved.get().date(), published.get().date());
        if (days <= DAYS) {
            return List.of(new ProcedureOutcome.Holds(published.get().where()));
        }
        return List.of(ProcedureOutcome.Broken.at(
                published.get().where(),
                published.get().place(),
                "批复后" + days + "天才公开，规定是" + DAYS + "日内",
                "核对两个日期；逾期公开的说明原因。"));
    }

    private static Optional<Dated> find(Disclosure disclosure, Pattern pattern) {
        return Passage.all(disclosure)
                .flatMap(passage -> dated(passage, pattern.matcher(passage.words())))
                .findFirst();
    }

    private static Stream<Dated> dated(Passage passage, Matcher found) {
        if (!found.find()) {
            return Stream.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(found, 2), number(found, 3), number(found, 4));
            FoundAt place = passage.found(found.start(1), found.end(1));
            return Stream.of(new Dated(date, passage.where(), place));
        } catch (DateTimeException e) {
            return Stream.empty(); // told by the check of impossible dates
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
