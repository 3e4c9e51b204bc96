package org.benmo.benchmarks.office;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An office started by the launcher, and someone at a browser in it. */
final class RunningOffice implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FRESH = "a-long-Enough-1";
    private static final int PORT_LINE = 3;
    private static final long LOOK_NANOS = 5_000_000;

    private final Path data;
    private final Path out;
    private final Process process;
    private final String address;
    private final long readyMillis;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private RunningOffice(Path data, Path out, Process process, int port, long begun) throws IOException {
        this.data = data;
        this.out = out;
        this.process = process;
        this.address = "http://localhost:" + port;
        while (!Files.readString(out).contains(address)) {
            if (!process.isAlive()) {
                throw new IOException(Files.readString(out));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        this.readyMillis = (System.nanoTime() - begun) / 1_000_000;
    }

    /** Starts the office of this repository and waits until it says that it is ready. */
    static RunningOffice start(Path root, Path data, String... more) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path out = Files.createTempFile("benmo-serve", ".out");
        List<String> command = new ArrayList<>(List.of(
                root.resolve("benmo").toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(Arrays.asList(more));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        return new RunningOffice(data, out, process, port, begun);
    }

    /** From the launcher's first line to the office's word that it is ready, in milliseconds. */
    long readyMillis() {
        return readyMillis;
    }

    /** Resident memory of the office in MB, children but not PostgreSQL included. */
    long residentMegabytes() throws IOException {
        long kilobytes = resident(process.toHandle());
        for (ProcessHandle child : process.descendants().toList()) {
            if (child.info().command().filter(c -> c.endsWith("/java")).isPresent()) {
                kilobytes += resident(child);
            }
        }
        return kilobytes / 1024;
    }

    private static long resident(ProcessHandle handle) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + handle.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }

    /** Enters as the sample's reviewer, who replaces the printed password. */
    void enter() throws IOException, InterruptedException {
        enter("shenhe");
    }

    /** Somebody else at the same office, with a browser of their own. */
    RunningOffice another() {
        return new RunningOffice(this);
    }

    private RunningOffice(RunningOffice same) {
        this.data = same.data;
        this.out = same.out;
        this.process = same.process;
        this.address = same.address;
        this.readyMillis = same.readyMillis;
    }

    /** Enters as one of the sample's people, who replaces the printed password. */
    void enter(String login) throws IOException, InterruptedException {
        Matcher printed = Pattern.compile("用户名 " + login + "\\s+密码 (\\S+)").matcher(Files.readString(out));
        if (!printed.find()) {
            throw new IOException("no " + login);
        }
        get("/login");
        submit("/login", "username=" + login + "&password=" + encode(printed.group(1)));
        get("/account/password");
        submit(
                "/account/password",
                "current=" + encode(printed.group(1)) + "&fresh=" + encode(FRESH) + "&again=" + encode(FRESH));
        if (!get("/home").body().contains("您好")) {
            throw new IOException("not entered");
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Sends a form; gives where it leads. */
    String submit(String path, String form) throws IOException, InterruptedException {
        return leadsTo(send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encode(token) + "&" + form))));
    }

    /** Hands in a file; gives where it leads. */
    String upload(String path, Path file) throws IOException, InterruptedException {
        String boundary = "----benmo-part";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return leadsTo(send(HttpRequest.newBuilder(URI.create(address + path))
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))));
    }

    private String leadsTo(HttpResponse<String> answer) throws IOException {
        String location = answer.headers().firstValue("Location").orElse("");
        if (location.isEmpty()) {
            throw new IOException(answer.statusCode() + " "
                    + answer.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
        }
        return location.replace(address, "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Its database, as the owner of the tables. */
    Connection database() throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/benmo",
                "benmo_owner",
                Files.readString(data.resolve("secrets/database-owner")).strip());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(out);
    }
}
