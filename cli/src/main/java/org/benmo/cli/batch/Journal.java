package org.benmo.cli.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.benmo.reports.RecordedResult;
import org.benmo.reports.ResultJson;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run, one line a file, appended and forced to disk as each file is done. Killed at any moment, it holds every file
 * whose line is complete; a torn last line is cut off when the run goes on. A later line for the same file replaces the earlier. One
 * run at a time may hold it.
 */
public final class Journal implements Closeable {
    /** What the file is called inside the folder of a run. */
    public static final String NAME = "journal.jsonl";

    private static final int LINE_MAX = 64 << 20;

    private final FileChannel channel;
    private final Map<String, Span> lines = new HashMap<>();
    private long end;

    private record Span(long offset, int length) {}

    /** Another run holds the journal. */
    public static final class InUse extends Exception {
        private static final long serialVersionUID = 1L;

        InUse() {
            super("in use");
        }
    }

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the journal of a folder, an empty one when there is none. */
    public static Journal open(Path folder) throws IOException, InUse {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new InUse();
            }
            Journal journal = new Journal(channel);
            journal.index();
            channel.truncate(journal.end);
            return journal;
        } catch (IOException | InUse | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void index() throws IOException {
        channel.position(0);
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long start = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '\n') {
                line.write(b);
                continue;
            }
            note(line.toString(StandardCharsets.UTF_8), start, line.size());
            start += line.size() + 1L;
            line.reset();
        }
        end = start;
    }

    /** A complete line that is not ours is left alone; its file is simply checked again. */
    private void note(String line, long offset, int length) {
        try {
            lines.put(RecordedResult.read(line).key(), new Span(offset, length));
        } catch (ResultJson.NotOurs e) {
            // Damaged on disk; nothing in it can be relied on.
        }
    }

    /** Writes a line and waits until the disk has it. */
    public synchronized void append(RecordedResult recorded) throws IOException {
        byte[] line = (recorded.write() + "\n").getBytes(StandardCharsets.UTF_8);
        if (line.length > LINE_MAX) {
            throw new IOException("a result of " + line.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(line);
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(false);
        lines.put(recorded.key(), new Span(end, line.length - 1));
        end = at;
    }

    /** What was recorded last for a file; empty when nothing was. */
    public synchronized Optional<RecordedResult> find(String key) throws IOException {
        Span span = lines.get(key);
        if (span == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(span.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, span.offset() + bytes.position()) < 0) {
                throw new IOException("the journal became shorter");
            }
        }
        try {
            return Optional.of(RecordedResult.read(new String(bytes.array(), StandardCharsets.UTF_8)));
        } catch (ResultJson.NotOurs e) {
            throw new IOException("the journal was changed by somebody else", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
