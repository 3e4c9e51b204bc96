package org.benmo.reports.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.benmo.documents.Place;
import org.benmo.documents.picture.PagePicture;
import org.benmo.reports.FileResult;
import org.benmo.reports.Messages;

/** Pictures of pages with a box over every place a finding points at, numbered as the finding is. */
public final class PageViews {
    /** A report with more pages than this is no longer read page by page, and would be heavy to send. */
    private static final int PAGES_MAX = 40;
    /** Air around the words, in points. */
    private static final double PAD = 2;
    /** Numbers in the margin nearer to each other than this, in percent of the page's height, stand side by side. */
    private static final double TAG_PERCENT = 2;

    private static final int TAG_LEFT = 3;
    private static final int TAG_STEP = 22;

    private final Page page;
    private final List<PagePicture> pictures;
    private final Set<Integer> placed = new HashSet<>();
    private final List<Double> tags = new ArrayList<>();

    PageViews(Page page, List<PagePicture> pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    /** The pages worth a picture: those findings point at, the gravest findings first when there are too many. */
    public static Set<Integer> pages(FileResult.Understood understood) {
        Set<Integer> pages = new TreeSet<>();
        for (FileResult.Explained explained : understood.findings()) {
            explained.finding().places().stream()
                    .flatMap(found -> found.places().stream())
                    .filter(Place.PageBox.class::isInstance)
                    .map(place -> ((Place.PageBox) place).page())
                    .filter(number -> pages.size() < PAGES_MAX)
                    .forEach(pages::add);
        }
        return pages;
    }

    boolean write(List<FileResult.Explained> findings) {
        for (PagePicture picture : pictures) {
            page.raw("<figure class=\"sheet\"><figcaption>")
                    .text(Messages.get("place.page", picture.page()))
                    .raw("</figcaption><div class=\"paper\">");
            page.picture(picture.mediaType(), picture.image(), Messages.get("place.page", picture.page()));
            tags.clear();
            for (int i = 0; i < findings.size(); i++) {
                boxes(picture, findings.get(i), i + 1);
            }
            page.raw("</div></figure>\n");
        }
        return !pictures.isEmpty();
    }

    private void boxes(PagePicture picture, FileResult.Explained explained, int number) {
        Set<Place> done = new HashSet<>();
        String kind = HtmlReport.kind(explained.finding());
        boolean first = true;
        for (var found : explained.finding().places()) {
            for (Place place : found.places()) {
                if (place instanceof Place.PageBox box && box.page() == picture.page() && done.add(box)) {
                    box(picture, box, number, kind, explained.finding().message());
                    if (first) {
                        tag(picture, box, number, kind);
                    }
                    first = false;
                }
            }
        }
        for (FileResult.Relation relation : explained.relations()) {
            for (FileResult.Operand operand : relation.operands()) {
                for (Place place : operand.places()) {
                    if (place instanceof Place.PageBox box && box.page() == picture.page() && done.add(box)) {
                        box(picture, box, number, "operand", operand.where());
                    }
                }
            }
        }
    }

    private void box(PagePicture picture, Place.PageBox box, int number, String kind, String words) {
        page.raw("<a class=\"box ").raw(kind).raw("\" href=\"#f" + number + "\" data-finding=\"" + number + "\"");
        if (!kind.equals("operand") && placed.add(number)) {
            page.raw(" id=\"p" + number + "\"");
        }
        page.raw(String.format(
                Locale.ROOT,
                " style=\"left:%.2f%%;top:%.2f%%;width:%.2f%%;height:%.2f%%\"",
                100 * (box.x0() - PAD) / picture.width(),
                100 * (box.y0() - PAD) / picture.height(),
                100 * (box.x1() - box.x0() + 2 * PAD) / picture.width(),
                100 * (box.y1() - box.y0() + 2 * PAD) / picture.height()));
        page.attribute("title", number + " " + words).raw("></a>");
    }

    /** The number in the margin at the height of the first box, beside numbers that stand there already: it hides no words. */
    private void tag(PagePicture picture, Place.PageBox box, int number, String kind) {
        double height = 100 * box.y0() / picture.height();
        long before = tags.stream()
                .filter(other -> Math.abs(other - height) < TAG_PERCENT)
                .count();
        tags.add(height);
        page.raw("<a class=\"number ").raw(kind).raw("\" href=\"#f" + number + "\" data-finding=\"" + number + "\"");
        page.raw(String.format(Locale.ROOT, " style=\"top:%.2f%%;left:%dpx\">", height, TAG_LEFT + before * TAG_STEP));
        page.raw(number + "</a>");
    }
}
