package org.benmo.bureau.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.bureau.Bureau;

/** The office as a process of its own, as people start it, to be killed. */
public final class OfficeProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/");
    private static final Pattern PERSON = Pattern.compile("用户名\\s+(\\S+)\\s+密码\\s+(\\S+)\\s");
    private static final long LOOK_NANOS = 20_000_000;

    private final Path data;
    private final Process process;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Path out;
    private int port;

    private OfficeProcess(Path data, Process process, Path out) {
        this.data = data;
        this.out = out;
        this.process = process;
    }

    /** Starts an office and waits until it says that it is ready; fails when it ends instead. */
    public static OfficeProcess start(Path data, Map<String, String> environment, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx600m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Bureau.class.getName(),
                "--server.port=0",
                "--benmo.data=" + data));
        command.addAll(Arrays.asList(more));
        Path out = Files.createTempFile("benmo-office", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        OfficeProcess office = new OfficeProcess(data, builder.start(), out);
        office.awaitReady();
        return office;
    }

    private void awaitReady() throws IOException {
        Matcher ready = READY.matcher(said());
        while (!ready.find()) {
            if (!process.isAlive()) {
                throw new AssertionError("the office did not start: " + said());
            }
            LockSupport.parkNanos(LOOK_NANOS);
            ready = READY.matcher(said());
        }
        port = Integer.parseInt(ready.group(1));
        PERSON.matcher(said()).results().forEach(person -> passwords.put(person.group(1), person.group(2)));
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The password printed for a login at the first start. */
    public String password(String login) {
        return java.util.Objects.requireNonNull(passwords.get(login), login);
    }

    /** What it printed so far. */
    public String said() {
        try {
            return Files.readString(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most memory it ever had resident, in bytes. */
    public long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElseThrow();
    }

    /** kill -9 of the Java process. */
    public void kill() {
        process.destroyForcibly();
        await(process.toHandle());
    }

    /** The server of its database. */
    public ProcessHandle postmaster() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9 of the database server. */
    public static void kill(ProcessHandle postmaster) {
        postmaster.destroyForcibly();
        await(postmaster);
    }

    private static void await(ProcessHandle handle) {
        try {
            handle.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks it to stop, as Ctrl-C does; its exit code. */
    public int stop() {
        process.destroy();
        await(process.toHandle());
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        out.toFile().delete();
    }
}
