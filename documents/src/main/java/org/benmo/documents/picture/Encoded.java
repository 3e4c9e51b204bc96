package org.benmo.documents.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as bytes: sixteen greys for pages of text, which stay small and sharp; JPEG for pages with colours. */
@SuppressWarnings("ArrayRecordComponent")
record Encoded(String mediaType, byte[] bytes) {
    private static final int GREYS = 16;
    private static final float JPEG_QUALITY = 0.72f;
    /** Channels of a pixel that differ by more than this make it coloured. */
    private static final int HUE_MIN = 40;
    /** One coloured pixel in so many makes a coloured page. */
    private static final int COLOURED_SHARE = 400;

    static Encoded of(BufferedImage image) throws IOException {
        return isColoured(image) ? jpeg(image) : png(image);
    }

    private static boolean isColoured(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        long coloured = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int rgb : row) {
                int r = rgb >> 16 & 0xFF;
                int g = rgb >> 8 & 0xFF;
                int b = rgb & 0xFF;
                coloured += Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > HUE_MIN ? 1 : 0;
            }
        }
        return coloured * COLOURED_SHARE > (long) image.getWidth() * image.getHeight();
    }

    private static Encoded png(BufferedImage image) throws IOException {
        byte[] greys = new byte[GREYS];
        for (int i = 0; i < GREYS; i++) {
            greys[i] = (byte) (i * 255 / (GREYS - 1));
        }
        IndexColorModel palette = new IndexColorModel(4, GREYS, greys, greys, greys);
        BufferedImage grey =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY, palette);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int rgb = row[x];
                int light = ((rgb >> 16 & 0xFF) * 299 + (rgb >> 8 & 0xFF) * 587 + (rgb & 0xFF) * 114) / 1000;
                row[x] = (light * (GREYS - 1) + 127) / 255;
            }
            grey.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(grey, "png", bytes);
        return new Encoded("image/png", bytes.toByteArray());
    }

    private static Encoded jpeg(BufferedImage image) throws IOException {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(plain, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return new Encoded("image/jpeg", bytes.toByteArray());
    }
}
