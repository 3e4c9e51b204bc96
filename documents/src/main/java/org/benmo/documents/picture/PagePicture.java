package org.benmo.documents.picture;

/**
 * A page as a viewer shows it.
 *
 * @param page counted from 1
 * @param width of the page in points, as displayed; places on the page are in the same measure
 * @param height of the page in points
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param image its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record PagePicture(int page, double width, double height, String mediaType, byte[] image) {}
