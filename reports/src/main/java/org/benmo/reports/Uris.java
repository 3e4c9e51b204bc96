package org.benmo.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of files as links: every segment percent-encoded, so that no name can be anything but a name. */
public final class Uris {
    private Uris() {}

    /** A relative name stays relative; an absolute one becomes a {@code file:} link. */
    public static String of(String file) {
        String encoded = Arrays.stream(file.split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return encoded.startsWith("/") ? "file://" + encoded : encoded;
    }
}
