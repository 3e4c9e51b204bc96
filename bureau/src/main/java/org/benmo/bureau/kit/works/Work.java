package org.benmo.bureau.kit.works;

import java.util.concurrent.CancellationException;

/** Work under way, as who does it and who watches it see it. What it did not commit when it was stopped never happened. */
public final class Work {
    private final long id;
    private final String owner;
    private final String title;
    private volatile String step = "";
    private volatile int percent;
    private volatile boolean stopAsked;
    private volatile String leadsTo = "";
    private volatile String problem = "";
    private volatile boolean done;

    Work(long id, String owner, String title) {
        this.id = id;
        this.owner = owner;
        this.title = title;
    }

    /** What is done in the work. */
    @FunctionalInterface
    public interface Task {
        /** Does it, telling steps; gives the path of the page that shows the result. */
        String run(Work work);
    }

    /**
     * Tells how far the work is.
     *
     * @param words of the step, as people read it
     * @param percentDone 0 to 100
     * @throws CancellationException when it was asked to stop
     */
    public void step(String words, int percentDone) {
        step = words;
        percent = percentDone;
        if (stopAsked) {
            throw new CancellationException();
        }
    }

    void ended(String path, String why) {
        leadsTo = path;
        problem = why;
        percent = 100;
        done = true;
    }

    void stop() {
        stopAsked = true;
    }

    /** Number. */
    public long id() {
        return id;
    }

    /** Who began it. */
    public String owner() {
        return owner;
    }

    /** What it is. */
    public String title() {
        return title;
    }

    /** What is being done now. */
    public String step() {
        return step;
    }

    /** How far, 0 to 100. */
    public int percent() {
        return percent;
    }

    /** True when nothing more will happen. */
    public boolean done() {
        return done;
    }

    /** The page of the result; empty until done, or when it failed. */
    public String leadsTo() {
        return leadsTo;
    }

    /** Why there is no result; empty when there is one, or will be. */
    public String problem() {
        return problem;
    }
}
