package org.benmo.documents.publication.xlsx;

import org.benmo.documents.publication.parts.Xml;

/** One sheet of a workbook. */
interface SheetPart {
    /** Its name on the tab. */
    String name();

    /** Its part of the file. */
    Xml part();
}
