package org.benmo.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C as a question: is the run to end? The process waits until the run has ended in order, though not for ever. */
public final class Stop implements AutoCloseable {
    private static final int SECONDS_MAX = 10;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "stop");

    private Stop() {}

    static Stop onSignal() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** What writes files. */
    @FunctionalInterface
    public interface Writing {
        /** Writes them all. */
        void run() throws IOException;
    }

    /** Writes to the end even when Ctrl-C comes meanwhile; when it came before, nothing is begun. */
    public static void whole(Writing writing) throws IOException {
        Stop stop;
        try {
            stop = onSignal();
        } catch (IllegalStateException e) {
            return; // the process is ending already
        }
        try (stop) {
            writing.run();
        }
    }

    boolean isAsked() {
        return asked.get();
    }

    private void ask() {
        asked.set(true);
        try {
            boolean orderly = ended.await(SECONDS_MAX, TimeUnit.SECONDS);
            asked.set(!orderly || asked.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already.
        }
    }
}
