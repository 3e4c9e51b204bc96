package org.benmo.bureau;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser, as far as HTTP goes: keeps cookies, follows redirects, sends forms with their hidden token. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "----benmo-part";
    private static final byte[] END = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);

    /** Longer than any page takes: what a killed office was asked may never be answered, nor refused. */
    private static final int PATIENCE_MINUTES = 3;

    private final String root;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    /** A fresh browser for the office on this port. */
    public Browser(int port) {
        root = "http://localhost:" + port;
    }

    /** Enters with the password somebody was given, and makes it one's own. */
    public Browser enterFirst(String login, String given, String fresh) {
        enter(login, given);
        submit("/account/password", "current", given, "fresh", fresh, "again", fresh);
        return this;
    }

    /** Opens a page. */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    /** Sends a form of names and values in turn. */
    public HttpResponse<String> submit(String path, String... pairs) {
        StringBuilder body = new StringBuilder("_csrf=").append(encode(token));
        for (int i = 0; i < pairs.length; i += 2) {
            body.append('&').append(pairs[i]).append('=').append(encode(pairs[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a request without a body, by a method no form has, as a script of our pages would. */
    public HttpResponse<String> send(String path, String method) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Hands in files by name. */
    public HttpResponse<String> upload(String path, String field, Map<String, byte[]> files) {
        return uploadNamed(path, field, files, "unused", "");
    }

    /** The same with one more field of the form. */
    public HttpResponse<String> uploadNamed(
            String path, String field, Map<String, byte[]> files, String other, String value) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part(other, "", value));
        files.forEach((name, bytes) -> {
            body.writeBytes(part(field, name, ""));
            body.writeBytes(bytes);
        });
        body.writeBytes(END);
        return multipart(path, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Hands in a file of so many zeros, which is never in memory as a whole. */
    public HttpResponse<String> uploadZeros(String path, String field, String name, long size) {
        byte[] zeros = new byte[1 << 20];
        List<byte[]> pieces = new ArrayList<>(Collections.nCopies((int) (size / zeros.length), zeros));
        pieces.addFirst(part(field, name, ""));
        pieces.add(END);
        long length = pieces.stream().mapToLong(piece -> piece.length).sum();
        return multipart(
                path,
                HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArrays(pieces), length));
    }

    /** Hands in several such files at once, each of other content. */
    public HttpResponse<String> uploadManyZeros(String path, String field, int files, long size) {
        byte[] zeros = new byte[1 << 20];
        List<byte[]> pieces = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            pieces.add(part(field, "zeros-" + i + ".pdf", Integer.toString(i)));
            pieces.addAll(Collections.nCopies((int) (size / zeros.length), zeros));
        }
        pieces.add(END);
        long length = pieces.stream().mapToLong(piece -> piece.length).sum();
        return multipart(
                path,
                HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArrays(pieces), length));
    }

    private static byte[] part(String field, String name, String value) {
        String file = name.isEmpty() ? "" : "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream";
        return ("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + file + "\r\n\r\n"
                        + value)
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> multipart(String path, HttpRequest.BodyPublisher body) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    /** Enters with a login and a password. */
    public HttpResponse<String> enter(String login, String password) {
        open("/login");
        return submit("/login", "username", login, "password", password);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.sendAsync(
                            request.header("Accept", "text/html, */*;q=0.5").build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .get(PATIENCE_MINUTES, TimeUnit.MINUTES);
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (ExecutionException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (TimeoutException e) {
            throw new UncheckedIOException(new IOException("no answer", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
