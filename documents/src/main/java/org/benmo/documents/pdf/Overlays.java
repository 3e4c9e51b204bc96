package org.benmo.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.layout.PageNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What lies on pages without being part of them: words typed over them, stamps, filled fields. A reader of the file sees them, the
 * page's content does not hold them. Notes in the margin and highlighted words change nothing that is printed.
 */
final class Overlays {
    private static final int ANNOTATIONS_MAX = 10_000;

    private Overlays() {}

    /** The pages that carry any, among the first so many; empty when none does. */
    static Optional<Problem> problem(PDDocument pdf, int pages) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            if (++number > pages) {
                break;
            }
            if (carriesAny(
                    page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray all ? all : null)) {
                numbers.add(number);
            }
        }
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(ProblemCode.NOTES_NOT_READ.problem(PageNumbers.words(numbers)));
    }

    private static boolean carriesAny(@Nullable COSArray annotations) {
        if (annotations == null) {
            return false;
        }
        for (int i = 0; i < Math.min(annotations.size(), ANNOTATIONS_MAX); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && shows(annotation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(COSDictionary annotation) {
        boolean hidden = (annotation.getInt(COSName.F, 0) & 2) != 0;
        @Nullable COSName kind = annotation.getCOSName(COSName.SUBTYPE);
        if (hidden || kind == null) {
            return false;
        }
        return switch (kind.getName()) {
            case "FreeText" -> !annotation.getString(COSName.CONTENTS, "").isBlank();
            case "Stamp" -> annotation.containsKey(COSName.AP);
            case "Widget" ->
                annotation.getDictionaryObject(COSName.V) instanceof COSString value
                        && !value.getString().isBlank();
            default -> false;
        };
    }
}
