package org.benmo.disclosure.extraction.narrative;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Listing;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** Counts the names listed beside a stated number: 共2个，包括：…, “甲”、“乙”等2个项目. */
final class Counting {
    private static final Pattern AFTER = Pattern.compile("^[^，。；：\\d]{0,10}[，：]?(?:具体)?(?:包括|分别是|分别为|即)：?([^。；]+)");
    private static final Pattern NESTED = Pattern.compile("^(.+?)等(\\d+)[个家项][^，。；和及]{0,10}(?:(?:和|及|以及|，)(.+))?$");
    private static final Pattern BEFORE = Pattern.compile("(?:((?:“[^”]+”[、和及与]?)+)|(?:包括|分别是|分别为|：)((?:[^，。；：、]{2,25}、)+[^，。；：、]{2,25}))等$");

    private final Flow flow;

    Counting(Flow flow) {
        this.flow = flow;
    }

    /** Looks at every count of the sentence that has a figure. */
    void read(Page page) {
        for (Token token : page.tokens()) {
            Optional<Figure> figure = flow.records.figure(token);
            if (token.kind() == TokenKind.COUNT && figure.isPresent()) {
                before(page, token, figure.get());
                after(page, token, figure.get());
            }
        }
    }

    private void after(Page page, Token token, Figure stated) {
        Matcher matcher = AFTER.matcher(page.folded().substring(token.to()));
        if (!matcher.find()) {
            return;
        }
        String text = matcher.group(1).replaceFirst("[，；].*\\d.*$", "");
        boolean open = text.matches(".*等(?:[^、\\d]{0,8})$");
        Matcher nested = NESTED.matcher(matcher.group(1));
        int from = token.to() + matcher.start(1);
        int least;
        int most;
        if (nested.matches()) {
            int[] rest = nested.group(3) == null ? new int[] {0, 0} : Lists.counts(nested.group(3));
            least = Integer.parseInt(nested.group(2)) + rest[0];
            most = Integer.parseInt(nested.group(2)) + rest[1];
        } else {
            int[] counts = Lists.counts(text);
            least = counts[0];
            most = counts[1];
        }
        boolean numbers = !nested.matches() && text.matches(".*\\d.*");
        if (least > 0 && !numbers) {
            PrintedAt at = page.piece(token.from(), from + text.length());
            claim(stated, nearest(stated, least, most), open && !nested.matches(), at);
            flow.records.listings.add(new Listing(stated.key().row(), Lists.names(text), open, at));
        }
    }

    private void before(Page page, Token token, Figure stated) {
        Matcher matcher = BEFORE.matcher(page.folded().substring(0, token.from()));
        if (!matcher.find()) {
            return;
        }
        String quoted = matcher.group(1);
        int count = quoted == null ? Lists.counts(matcher.group(2))[0] : (int) quoted.chars().filter(c -> c == '“').count();
        int most = quoted == null ? Lists.counts(matcher.group(2))[1] : count;
        PrintedAt at = page.piece(matcher.start(), token.to());
        claim(stated, nearest(stated, count, most), true, at);
        String names = quoted == null ? matcher.group(2) : quoted.replace("”“", "”、“");
        flow.records.listings.add(new Listing(stated.key().row(), Lists.names(names), true, at));
    }

    /** 和 in a list joins two names or belongs to one: the reading that agrees with the number is taken. */
    private static int nearest(Figure stated, int least, int most) {
        int number = stated.printed().value().intValue();
        return Math.clamp(number, least, most);
    }

    private void claim(Figure stated, int count, boolean open, PrintedAt at) {
        Printed printed = Printed.of(BigDecimal.valueOf(count), Unit.PIECE, "列举" + count + "个");
        Figure listed = new Figure(Key.text(stated.key().row(), "listed"), printed, at);
        flow.records.book.add(listed, flow.section);
        flow.records.claims.counts.add(new Claims.Count(stated, listed, open, at));
    }
}
