package org.benmo.accounts.books;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.YamlFiles;

/** The chart of accounts of the government accounting system, as data. An office's own sub-accounts follow the account above them. */
public final class Chart {
    private static final int SHORTEST = 4;

    private final Map<String, Account> accounts;

    /**
     * An account.
     *
     * @param code 4 digits and more
     * @param name official name
     * @param budget true in 预算会计, false in 财务会计
     * @param flow what its lines mean for the forms
     * @param required dimensions each of its lines must have
     * @param eliminated true when flows between units of one department are left out of the department's forms
     */
    public record Account(
            String code, String name, boolean budget, Flow flow, Set<Dimension> required, boolean eliminated) {}

    private Chart(Map<String, Account> accounts) {
        this.accounts = accounts;
    }

    private static final class Standard {
        static final Chart CHART = of(resource("chart.yaml"));
    }

    /** The chart of this build. */
    public static Chart standard() {
        return Standard.CHART;
    }

    static Chart of(Node tree) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (Node node : tree.field("accounts").orElseThrow().asList()) {
            Set<Dimension> required = EnumSet.noneOf(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                if (node.texts("needs").contains(dimension.label())) {
                    required.add(dimension);
                }
            }
            Account account = new Account(
                    node.text("code"),
                    node.text("name"),
                    node.text("ledger").equals("budget"),
                    Flow.named(node.text("flow")),
                    required,
                    node.text("eliminated").equals("true"));
            accounts.put(account.code(), account);
        }
        return new Chart(accounts);
    }

    /** The account of a code, or of the longest known code it begins with; empty when not even four digits are known. */
    public Optional<Account> account(String code) {
        for (int length = code.length(); length >= SHORTEST; length--) {
            Account account = accounts.get(code.substring(0, length));
            if (account != null) {
                return Optional.of(account);
            }
        }
        return Optional.empty();
    }

    /** The account of every word of a dictionary of account codes, by its number. */
    public List<Optional<Account>> accounts(Names codes) {
        List<Optional<Account>> found = new ArrayList<>();
        for (int number = 0; number < codes.size(); number++) {
            found.add(account(codes.word(number)));
        }
        return found;
    }

    /** Every account with its own code, in the order of the file. */
    public Map<String, Account> accounts() {
        return accounts;
    }

    /** A data file of this room. */
    public static Node resource(String name) {
        try (InputStream in = Chart.class.getResourceAsStream("/org/benmo/accounts/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside the classes");
            }
            return YamlFiles.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YamlFiles.NotYaml e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }
}
