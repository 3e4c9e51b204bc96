package org.benmo.samples.disclosures.writing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One Chromium that prints many pages: started once, told what to do over its DevTools protocol, so that a page costs what
 * printing costs and not a start of the browser.
 */
final class Browser implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";
    private static final long SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final String session;
    private int calls;

    /** Starts Chromium with a fresh profile. */
    Browser(Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        try {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(address(), new Ear(messages))
                    .get(SECONDS, TimeUnit.SECONDS);
            String target = value(call("Target.createTarget", "{\"url\":\"about:blank\"}", ""), "targetId");
            session = value(
                    call("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}", ""),
                    "sessionId");
            call("Page.enable", "{}", session);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("Chromium does not answer", e);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private URI address() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofVirtual().start(() -> drain(out));
                return URI.create(line.substring(LISTENING.length()).strip());
            }
        }
        throw new IOException("Chromium did not start");
    }

    /** What it goes on to say must be taken from it, or it stops; it ends when the browser does. */
    private static void drain(BufferedReader out) {
        try (out) {
            while (out.readLine() != null) {
                // nothing of it is needed
            }
        } catch (IOException e) {
            // the browser is gone
        }
    }

    /** Prints a page as it prints itself from its command line: paper as the page asks for, no header and footer. */
    void print(Path page, Path pdf) throws IOException, InterruptedException {
        messages.clear();
        call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}", session);
        while (!next().contains("\"Page.loadEventFired\"")) {
            // other events of the page
        }
        String answer = call("Page.printToPDF", "{\"printBackground\":true,\"preferCSSPageSize\":true}", session);
        Files.write(pdf, Base64.getDecoder().decode(value(answer, "data")));
    }

    /** The answer to one call; events that come before it are passed over, but for the one that a page is loaded. */
    private String call(String method, String parameters, String in) throws IOException, InterruptedException {
        int id = ++calls;
        String where = in.isEmpty() ? "" : ",\"sessionId\":\"" + in + "\"";
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + where + "}", true)
                .join();
        @Nullable String loaded = null;
        while (true) {
            String message = next();
            if (message.startsWith("{\"id\":" + id + ",")) {
                if (message.contains("\"error\":{")) {
                    throw new IOException(method + ": " + message);
                }
                if (loaded != null) {
                    messages.add(loaded);
                }
                return message;
            }
            if (message.contains("\"Page.loadEventFired\"")) {
                loaded = message;
            }
        }
    }

    private String next() throws IOException, InterruptedException {
        String message = messages.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new IOException("Chromium does not answer");
        }
        return message;
    }

    /** The words of one member; the protocol writes its answers without blanks and these members without escapes. */
    private static String value(String message, String member) throws IOException {
        String start = "\"" + member + "\":\"";
        int from = message.indexOf(start);
        if (from < 0) {
            throw new IOException("no " + member + " in the answer of Chromium");
        }
        from += start.length();
        return message.substring(from, message.indexOf('"', from));
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** Puts whole messages in a queue. */
    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<String> messages;
        private final StringBuilder part = new StringBuilder();

        Ear(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** Prints pages one after another in one browser. */
    static void print(List<Path> pages, Path into, Path profile) throws IOException, InterruptedException {
        try (Browser browser = new Browser(profile)) {
            for (Path page : pages) {
                browser.print(page, into.resolve(Conversion.name(page) + ".pdf"));
            }
        }
    }
}
