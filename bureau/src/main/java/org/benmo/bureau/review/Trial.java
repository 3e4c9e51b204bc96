package org.benmo.bureau.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.database.Folders;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Lets a stranger check one file: few at a time, not too often, nothing kept. */
@Service
public class Trial implements DisposableBean {
    static final long BYTES_MAX = 50L << 20;
    private static final int PER_HOUR = 30;
    private static final int PLACES = 1;
    private static final int BUFFER = 1 << 16;
    private static final int HOSTS_MAX = 10_000;

    private final Path folder;
    private final CheckPool pool;
    private final Clock clock;
    private final Map<String, Deque<Instant>> visits = new ConcurrentHashMap<>();

    Trial(DataFolder data, Words words, Clock clock) {
        try {
            Folders.delete(data.folder("trial")); // what was being read when an office was killed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.folder = data.folder("trial");
        this.clock = clock;
        this.pool = new CheckPool(
                PLACES, Duration.ofSeconds(60), data.folder("logs").resolve("check.log"), words);
    }

    /**
     * Checks a stranger's file.
     *
     * @return the page with the findings; file and page are deleted before this returns
     * @throws Refusal when the file is too large, the host comes too often, or too many are waiting
     */
    public byte[] check(String host, String name, InputStream in) {
        count(host);
        try {
            Path file = Files.createTempFile(folder, "try", ".in");
            Path page = Files.createTempFile(folder, "try", ".html");
            try {
                copy(in, file);
                org.benmo.reports.FileResult result = pool.check(file, page, name, Duration.ofSeconds(30));
                byte[] written = Files.readAllBytes(page);
                return written.length > 0
                        ? written
                        : org.benmo.reports.html.HtmlReport.write(
                                result, java.util.Optional.empty(), java.util.List.of());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(page);
            }
        } catch (IOException e) {
            throw new Refusal("upload.failed");
        } catch (CheckPool.Busy e) {
            throw new Refusal("try.busy");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("try.busy");
        }
    }

    /** Piece by piece, so that many strangers at once do not fill the memory. */
    private static void copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > BYTES_MAX) {
                    throw new Refusal("upload.large", BYTES_MAX >> 20);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private void count(String host) {
        if (visits.size() > HOSTS_MAX) {
            visits.clear();
        }
        Instant now = clock.instant();
        Deque<Instant> times = visits.computeIfAbsent(host, h -> new ArrayDeque<>());
        synchronized (times) {
            while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(Duration.ofHours(1)))) {
                times.removeFirst();
            }
            if (times.size() >= PER_HOUR) {
                throw new Refusal("try.often", PER_HOUR);
            }
            times.addLast(now);
        }
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
