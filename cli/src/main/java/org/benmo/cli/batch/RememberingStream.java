package org.benmo.cli.batch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream that remembers the first failure of writing. A {@link java.io.PrintStream} over it swallows failures, and a report that was
 * cut off by a full disk must not pass for a whole one.
 */
public final class RememberingStream extends FilterOutputStream {
    private @Nullable IOException first;

    /** Writes to the given stream. */
    public RememberingStream(OutputStream to) {
        super(to);
    }

    /** The first failure; empty while all went well. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(first);
    }

    @Override
    public void write(int one) throws IOException {
        try {
            out.write(one);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    /** Closes the stream; throws the first failure, also one that was swallowed on the way. */
    @Override
    public void close() throws IOException {
        try (OutputStream last = out) {
            last.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
        if (first != null) {
            throw first;
        }
    }

    private IOException remembered(IOException e) {
        first = first == null ? e : first;
        return first;
    }
}
