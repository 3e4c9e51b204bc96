package org.benmo.documents.ofd;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.archive.Container;
import org.benmo.documents.archive.Refusal;

/** The parts of an OFD file, found by the addresses they give for each other. */
final class OfdPackage {
    private static final String ROOT = "OFD.xml";

    private final Container container;

    OfdPackage(Container container) throws Refusal {
        this.container = container;
        if (container.names().stream().anyMatch(OfdPackage::isKeyRing)) {
            throw new Refusal(ProblemCode.ENCRYPTED.problem());
        }
    }

    /** Encrypted files list their keys in a part of their own. */
    private static boolean isKeyRing(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("encryptions.xml") || lower.endsWith("entriesmap.dat");
    }

    /** The name of the part everything begins with. */
    String root() throws Refusal {
        if (container.has(ROOT)) {
            return ROOT;
        }
        throw new Refusal(ProblemCode.MISSING_PART.problem(ROOT));
    }

    InputStream open(String part) throws Refusal {
        return container.stream(part);
    }

    /** The part an address stands for, as written in another part: from there, from the root, or by either mistaken for the other. */
    Optional<String> find(String from, String address) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String whole = address.strip().replace('\\', '/');
        String near = resolved(folder + whole);
        String far = resolved(whole);
        boolean absolute = whole.startsWith("/");
        String first = absolute ? far : near;
        String second = absolute ? near : far;
        if (container.has(first)) {
            return Optional.of(first);
        }
        return container.has(second) ? Optional.of(second) : Optional.empty();
    }

    private static String resolved(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
