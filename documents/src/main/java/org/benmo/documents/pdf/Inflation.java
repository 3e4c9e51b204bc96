package org.benmo.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Measures compressed content before PDFBox unpacks it into memory: a few kilobytes can hold gigabytes. */
final class Inflation {
    private static final long UNPACKED_MAX = 64L << 20;
    /** Deflate packs at most about a thousand to one, so less than this cannot reach the limit. */
    private static final long PACKED_HARMLESS = UNPACKED_MAX / 1100;

    private static final long OTHERWISE_PACKED_MAX = 128 << 10;

    private static final Set<COSBase> PACKING = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private Inflation() {}

    /** How many of the filters make more bytes out of fewer. */
    private static int packings(COSBase filters) {
        int packings = 0;
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                packings += PACKING.contains(array.getObject(i)) ? 1 : 0;
            }
        }
        return packings;
    }

    private static int count(COSBase filters) {
        return filters instanceof COSArray array ? array.size() : filters instanceof COSName ? 1 : 0;
    }

    /** True when the page's content unpacks to more than any page needs. */
    static boolean isExcessive(PDPage page) {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            if (isExcessive(streams.next().getCOSObject())) {
                return true;
            }
        }
        return false;
    }

    static boolean isExcessive(COSStream stream) {
        int layers = layers(stream.getFilters());
        if (layers < count(stream.getFilters())) {
            // Packed in ways that are not measured here; text never needs much of that.
            return packings(stream.getFilters()) > 1 || stream.getLength() > OTHERWISE_PACKED_MAX;
        }
        if (layers == 0 || (layers == 1 && stream.getLength() < PACKED_HARMLESS)) {
            return false;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < layers; i++) {
                in = new InflaterInputStream(in);
            }
            return measure(in) > UNPACKED_MAX;
        } catch (IOException e) {
            // Broken or otherwise encoded: PDFBox stops at the same place.
            return false;
        }
    }

    private static long measure(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(buffer); n >= 0 && total <= UNPACKED_MAX; n = in.read(buffer)) {
            total += n;
        }
        return total;
    }

    /** How many times in a row the stream is deflated; 0 when other filters come first. */
    private static int layers(COSBase filters) {
        if (COSName.FLATE_DECODE.equals(filters) || COSName.FLATE_DECODE_ABBREVIATION.equals(filters)) {
            return 1;
        }
        int layers = 0;
        if (filters instanceof COSArray array) {
            while (layers < array.size() && layers(array.getObject(layers)) == 1) {
                layers++;
            }
        }
        return layers;
    }
}
