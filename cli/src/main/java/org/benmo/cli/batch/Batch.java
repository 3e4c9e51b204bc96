package org.benmo.cli.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.benmo.reports.FileResult;
import org.jspecify.annotations.Nullable;

/**
 * Works through files with several threads. What comes of one file, good or bad, never touches another: each has a thread of its own,
 * a file that takes too long is given up and named, and one that runs out of memory is tried again alone.
 *
 * @param jobs how many files at a time
 * @param timeout how long one file may take
 * @param isStopped asked between files; true ends the run without waiting for files in work
 */
public record Batch(int jobs, Duration timeout, BooleanSupplier isStopped) {
    /** Nested structures of strangers' files need depth; every file has the same, whatever the number of jobs. */
    private static final long STACK_BYTES = 16L << 20;
    /** How far ahead of the first unfinished file others may be started, so that waiting results stay few. */
    private static final int AHEAD = 64;

    private static final long TICK_MILLIS = 200;

    /** What is done with one file; called by several threads. */
    @FunctionalInterface
    public interface Work {
        /** Everything said about the file. */
        RecordedWork on(Path file) throws Exception;
    }

    /** A result with a payload for whoever gave the work, such as what to write into a journal. */
    public record RecordedWork(FileResult result, @Nullable Object payload) {}

    /** Is told of progress; always called by the thread that called {@link #run}. */
    public interface Listener {
        /** A file was begun. */
        void begun(Path file);

        /** A file is done; in the order of completion. */
        void finished(int index, RecordedWork work) throws java.io.IOException;

        /** Nothing happened for a moment. */
        default void waiting() {}
    }

    /** The run cannot go on, such as for a full disk; the message says why. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(Throwable cause) {
            super(cause);
        }
    }

    private record Running(int index, Path file, Thread thread, long since) {}

    private record Done(
            int index,
            Thread thread,
            @Nullable RecordedWork work,
            @Nullable Throwable failure) {}

    /**
     * Works through all files.
     *
     * @return true when all are done, false when stopped
     */
    public boolean run(List<Path> files, Work work, Listener listener) throws Broken {
        Run run = new Run(files, work, listener);
        run.through(indexes(files.size()), jobs);
        List<Integer> again = List.copyOf(run.again);
        run.again.clear();
        run.lastChance = true;
        run.through(again, 1);
        return !isStopped.getAsBoolean();
    }

    private static List<Integer> indexes(int count) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            indexes.add(i);
        }
        return indexes;
    }

    private final class Run {
        private final List<Path> files;
        private final Work work;
        private final Listener listener;
        private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
        private final TreeMap<Integer, Running> running = new TreeMap<>();
        private final List<Integer> again = new ArrayList<>();
        private boolean lastChance;

        Run(List<Path> files, Work work, Listener listener) {
            this.files = files;
            this.work = work;
            this.listener = listener;
        }

        void through(List<Integer> indexes, int atOnce) throws Broken {
            int next = 0;
            while (!isStopped.getAsBoolean()) {
                while (next < indexes.size() && running.size() < atOnce && isNear(indexes.get(next))) {
                    start(indexes.get(next++));
                }
                if (running.isEmpty()) {
                    return;
                }
                await();
                giveUpOverdue();
            }
        }

        private boolean isNear(int index) {
            return running.isEmpty() || index < running.firstKey() + AHEAD;
        }

        private void start(int index) {
            Path file = files.get(index);
            Thread thread = new Thread(null, () -> done.add(worked(index, file)), "check-" + index, STACK_BYTES);
            thread.setDaemon(true);
            running.put(index, new Running(index, file, thread, System.nanoTime()));
            listener.begun(file);
            thread.start();
        }

        /** The outermost edge of a file: whatever is thrown becomes what is said about that file, or ends the run. */
        @SuppressWarnings("CatchingUnchecked")
        private Done worked(int index, Path file) {
            Thread self = Thread.currentThread();
            try {
                return new Done(index, self, work.on(file), null);
            } catch (Throwable e) {
                return new Done(index, self, null, e);
            }
        }

        private void await() throws Broken {
            try {
                Done one = done.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                if (one == null) {
                    listener.waiting();
                    return;
                }
                Running begun = running.get(one.index());
                if (begun != null && begun.thread() == one.thread()) {
                    running.remove(one.index());
                    deliver(begun, one);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Broken(e);
            }
        }

        private void deliver(Running begun, Done one) throws Broken {
            if (one.failure() instanceof OutOfMemoryError) {
                if (lastChance || running.isEmpty()) {
                    say(begun.index(), new RecordedWork(Limits.memory(begun.file()), null));
                } else {
                    again.add(begun.index());
                }
            } else if (one.work() == null) {
                throw new Broken(java.util.Objects.requireNonNull(one.failure()));
            } else {
                say(begun.index(), one.work());
            }
        }

        private void giveUpOverdue() throws Broken {
            long now = System.nanoTime();
            Iterator<Running> all = List.copyOf(running.values()).iterator();
            while (all.hasNext()) {
                Running one = all.next();
                if (now - one.since() > timeout.toNanos()) {
                    running.remove(one.index());
                    one.thread().interrupt();
                    say(one.index(), new RecordedWork(Limits.time(one.file(), timeout), null));
                }
            }
        }

        private void say(int index, RecordedWork said) throws Broken {
            try {
                listener.finished(index, said);
            } catch (java.io.IOException e) {
                throw new Broken(e);
            }
        }
    }
}
