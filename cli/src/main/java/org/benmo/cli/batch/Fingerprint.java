package org.benmo.cli.batch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** SHA-256 of things: of a file's content, and of everything that decides what is said about a file. */
public final class Fingerprint {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = digest();

    private Fingerprint() {}

    /** Of a file's content, in hexadecimal. */
    public static String ofFile(Path file) throws IOException {
        Fingerprint print = new Fingerprint();
        print.content(file);
        return print.text();
    }

    /** Of the version, the code and shipped catalogue these classes were loaded from, and an office's own checks. */
    public static String ofEngine(String version, List<Class<?>> rooms, Optional<Path> overlay) throws IOException {
        Fingerprint print = new Fingerprint();
        print.words(version);
        for (Class<?> room : rooms) {
            print.tree(source(room));
        }
        if (overlay.isPresent()) {
            print.tree(overlay.get());
        }
        return print.text();
    }

    private static Path source(Class<?> room) throws IOException {
        CodeSource source = room.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void tree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                words(root.relativize(file).toString());
                content(file);
            }
        }
    }

    private void words(String words) {
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void content(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
