package org.benmo.bureau.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.benmo.bureau.Browser;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.access.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks the office over HTTP with a token, or without one when it is empty. */
public final class Machine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String BOUNDARY = "----benmo-machine";

    private final String root;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    /** A machine with this token. */
    public Machine(int port, String token) {
        this.root = "http://localhost:" + port;
        this.token = token;
    }

    /** A new person of this role, and a machine with a token that has all the rights they can give away. */
    public static Machine of(int port, People people, Tokens tokens, String login, Role role) {
        People.Welcome welcome = people.add("test", login, login, "", Set.of(role));
        new Browser(port).enterFirst(welcome.login(), welcome.password(), "a-long-Enough-1");
        Person person = people.all().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Machine(
                port, tokens.make(person, "x", 1, Tokens.givable(person)).text());
    }

    /** Asks for a path. */
    public HttpResponse<String> get(String path) {
        return send(path, "GET", "", "");
    }

    HttpResponse<String> send(String path, String method, String type, String body) {
        return send(request(path, type)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    HttpResponse<String> json(String path, String method, String body) {
        return send(path, method, "application/json", body);
    }

    HttpResponse<String> upload(String path, String name, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return type.isEmpty() ? request : request.header("Content-Type", type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer as data. */
    public static JsonNode read(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }
}
