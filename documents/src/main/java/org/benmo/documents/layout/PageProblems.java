package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;

/** Says what could not be read of a file's pages, naming them. */
public final class PageProblems {
    private static final int FEW_GLYPHS = 12;
    private static final double PICTURE_MIN = 0.3;
    private static final double BACKGROUND_MIN = 0.85;
    private static final int FEW_WORDS = 200;
    private static final int OUTLINES_MIN = 200;
    private static final int UNREADABLE_MIN = 3;

    private final List<PageContent> pages;
    private final int count;

    /**
     * @param pages those that were read
     * @param count how many the file has
     */
    public PageProblems(List<PageContent> pages, int count) {
        this.pages = pages;
        this.count = count;
    }

    /** All of them; {@code complete} is false when the end of the file is missing. */
    public List<Problem> all(boolean complete) {
        List<Problem> problems = new ArrayList<>();
        if (pages.isEmpty()) {
            return List.of(ProblemCode.DAMAGED.problem());
        }
        if (pages.stream().noneMatch(PageContent::hasText)) {
            return List.of(wordless());
        }
        if (count > pages.size()) {
            problems.add(ProblemCode.TOO_MANY_PAGES.problem(Integer.toString(count), Integer.toString(pages.size())));
        }
        if (!complete) {
            problems.add(ProblemCode.TRUNCATED.problem());
        }
        name(problems, ProblemCode.DAMAGED_PAGES, page -> page.state().damaged());
        name(problems, ProblemCode.TOO_DENSE, page -> page.state().cut());
        name(problems, ProblemCode.PAGES_WITHOUT_TEXT, PageProblems::isPicture);
        name(problems, ProblemCode.PAGES_WITH_PICTURES, PageProblems::holdsPicture);
        name(problems, ProblemCode.RECOGNISED_TEXT, page -> page.state().recognised());
        if (isMostlyUnreadable()) {
            return List.of(ProblemCode.UNREADABLE_TEXT.fatal(numbers(PageProblems::isUnreadable)));
        }
        name(problems, ProblemCode.UNREADABLE_TEXT, PageProblems::isUnreadable);
        return problems;
    }

    private Problem wordless() {
        if (pages.stream().anyMatch(PageProblems::isPicture)) {
            return ProblemCode.SCANNED.problem(numbers(PageProblems::isPicture));
        }
        boolean damaged = pages.stream().anyMatch(page -> page.state().damaged());
        return damaged ? ProblemCode.DAMAGED.problem() : ProblemCode.NO_TEXT.problem();
    }

    private void name(List<Problem> problems, ProblemCode code, Predicate<PageContent> affected) {
        if (pages.stream().anyMatch(affected)) {
            problems.add(code.problem(numbers(affected)));
        }
    }

    private static boolean isPicture(PageContent page) {
        return page.glyphs().size() < FEW_GLYPHS
                && !page.state().recognised()
                && (page.state().pictured() > PICTURE_MIN || page.state().outlines() > OUTLINES_MIN);
    }

    /** A table or a chart put in as a picture; one under a page full of text is its background. */
    private static boolean holdsPicture(PageContent page) {
        boolean background =
                page.state().pictured() > BACKGROUND_MIN && page.glyphs().size() > FEW_WORDS;
        return page.glyphs().size() >= FEW_GLYPHS
                && !page.state().recognised()
                && page.state().pictured() > PICTURE_MIN
                && !background;
    }

    private static boolean isUnreadable(PageContent page) {
        int unreadable = page.state().unreadable();
        return unreadable >= UNREADABLE_MIN || unreadable * 50 > page.glyphs().size();
    }

    private boolean isMostlyUnreadable() {
        int all = pages.stream().mapToInt(page -> page.glyphs().size()).sum();
        int unreadable =
                pages.stream().mapToInt(page -> page.state().unreadable()).sum();
        return unreadable * 2 > all;
    }

    private String numbers(Predicate<PageContent> affected) {
        return PageNumbers.words(
                pages.stream().filter(affected).map(PageContent::number).toList());
    }
}
