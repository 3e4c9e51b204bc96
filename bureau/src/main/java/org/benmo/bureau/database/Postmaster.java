package org.benmo.bureau.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server of this office as a process: made, started, stopped, and cleared away when an earlier office was
 * killed and left it running. Durability comes first: every commit is on disk before it is acknowledged.
 */
final class Postmaster {
    static final String SUPERUSER = "benmo_root";
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final long LOOK_MS = 15;
    private static final int PORT_LINE = 3;
    private static final int READY_LINE = 7;
    private static final long AGAIN_NANOS = 100_000_000;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private volatile @Nullable Process process;
    private volatile boolean stopping;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int port;

    Postmaster(Path binaries, Path cluster, Path log) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
    }

    /** True when the cluster was made before. A half-made one is thrown away by {@link #create}. */
    boolean exists() {
        return Files.isRegularFile(cluster.resolve("benmo.made"));
    }

    /** Makes an empty cluster whose superuser has this password; no one enters without one. */
    void create(String password) {
        Path pwfile = cluster.resolveSibling("pwfile");
        try {
            Folders.delete(cluster);
            Files.writeString(pwfile, password);
            run(
                    "initdb",
                    "-D",
                    cluster.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile",
                    pwfile.toString(),
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums");
            Files.createFile(cluster.resolve("benmo.made"));
        } catch (IOException e) {
            throw new StartProblem("创建数据库失败（" + e.getMessage() + "）。请检查磁盘空间和权限。", e);
        } finally {
            pwfile.toFile().delete();
        }
    }

    /**
     * Starts the server on a loopback port.
     *
     * @param wanted port; 0 takes any free one
     */
    void start(int wanted) {
        port = wanted == 0 ? freePort() : wanted;
        clearOrphan();
        requireFree(port);
        launchUntilReady();
    }

    private void launchUntilReady() {
        long end = System.nanoTime() + START_MAX.toNanos();
        do {
            clearOrphan();
            Process started = launch();
            process = started;
            if (becomesReady(started, end)) {
                return;
            }
            // The children of a server killed a moment ago hold its memory until they notice; then it starts.
            LockSupport.parkNanos(AGAIN_NANOS);
        } while (System.nanoTime() < end && !stopping);
        throw new StartProblem("数据库没有启动成功，原因见 " + log + " 的最后几行：" + tail());
    }

    /**
     * Starts the server again, on the same port, whenever it ends without {@link #stop}: killed by hand, by the system for want of
     * memory, or by itself because the disk was full. What was committed is there again; pages fail with a sentence meanwhile.
     */
    void keepAlive() {
        Thread.ofPlatform().daemon().name("postgresql").start(this::watch);
    }

    private void watch() {
        try {
            for (Process running = process; running != null && !stopping; running = process) {
                int code = running.waitFor();
                if (!stopping) {
                    LOG.warn("PostgreSQL ended by itself (code {}) and is started again", code);
                    if (!startAgain()) {
                        stopped.await(REST.toSeconds(), TimeUnit.SECONDS);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when it cannot be started just now. */
    private synchronized boolean startAgain() {
        if (stopping) {
            return true;
        }
        try {
            launchUntilReady();
            LOG.info("PostgreSQL is up again");
            return true;
        } catch (StartProblem e) {
            if (!stopping) {
                LOG.error("{}", e.getMessage());
            }
            return false;
        }
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command("postgres", settings()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new StartProblem("数据库启动失败（" + e.getMessage() + "）。", e);
        }
    }

    private List<String> settings() {
        List<String> words = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=40",
                "shared_buffers=96MB",
                "password_encryption=scram-sha-256",
                "log_min_messages=warning",
                "timezone=Asia/Shanghai")) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }

    /** Where it listens. */
    int port() {
        return port;
    }

    /** Stops it: running statements are cancelled, nothing committed is lost. */
    void stop() {
        stopping = true;
        stopped.countDown();
        stopNow();
    }

    private synchronized void stopNow() {
        Process running = process;
        if (running != null) {
            end(running.toHandle());
            process = null;
        }
    }

    /** Where a server that some office started listens; empty while it is not ready. */
    Optional<Integer> runningPort() {
        Path pid = cluster.resolve("postmaster.pid");
        if (!isReady(pid)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Integer.parseInt(Files.readAllLines(pid).get(PORT_LINE).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * A postmaster of a killed office goes on alone and would keep the cluster locked. It is asked to stop. Where the number in
     * its file belongs to no PostgreSQL any more (a zombie, or a number used again), or there is none (it was made when the disk was
     * full), the file is only in the way.
     */
    private void clearOrphan() {
        Path file = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> orphan =
                firstNumber(file).flatMap(ProcessHandle::of).filter(Postmaster::isPostgres);
        if (orphan.isPresent()) {
            end(orphan.get());
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StartProblem("上次未正常停止，且 " + file + " 不能删除。请检查权限。", e);
        }
    }

    private static boolean isPostgres(ProcessHandle handle) {
        return handle.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
    }

    private static Optional<Long> firstNumber(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle handle) {
        signal(handle, "-INT");
        try {
            handle.onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            signal(handle, "-QUIT");
        }
    }

    private static void signal(ProcessHandle handle, String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(handle.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when it accepts connections; false when it ended, or is not ready at {@code end} and was ended. */
    private boolean becomesReady(Process started, long end) {
        Path pid = cluster.resolve("postmaster.pid");
        try {
            while (System.nanoTime() < end && !stopping) {
                if (started.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                if (isReady(pid)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.destroy();
        return false;
    }

    private static boolean isReady(Path pid) {
        try {
            List<String> lines = Files.readAllLines(pid);
            return lines.size() > READY_LINE && lines.get(READY_LINE).startsWith("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "（空）" : lines.getLast();
        } catch (IOException e) {
            return "（读不到）";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartProblem("没有可用的本机端口（" + e.getMessage() + "）。", e);
        }
    }

    private static void requireFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new StartProblem("数据库端口 " + port + " 已被别的程序占用。请停止那个程序，或换一个端口。", e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        Process child = new ProcessBuilder(command(program, List.of(arguments)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (child.waitFor() != 0) {
                throw new StartProblem(program + " 没有成功，原因见 " + log + "：" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartProblem("启动被打断。", e);
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it an ordinary user. */
    private List<String> command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(binaries.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }
}
