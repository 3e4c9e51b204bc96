package org.benmo.bureau.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds, each part with the checksum of its bytes.
 *
 * @param format of the backup itself
 * @param program version that made it
 * @param made when
 * @param versions of the tables, by module
 * @param tables parents before children
 * @param sequences last number given out, by name
 * @param files of the data folder
 * @param entries how many the audit chain had
 * @param seal hash of its last entry, hexadecimal
 */
record Manifest(
        int format,
        String program,
        Instant made,
        Map<String, String> versions,
        List<Table> tables,
        Map<String, Long> sequences,
        List<Stored> files,
        long entries,
        String seal) {
    static final int FORMAT = 1;

    Manifest {
        versions = Map.copyOf(versions);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
        files = List.copyOf(files);
    }

    /**
     * The rows of a table.
     *
     * @param name with its schema, quoted where SQL wants it
     * @param columns in the order of the copy, quoted where SQL wants it
     * @param rows how many
     * @param sha256 of the copy
     */
    record Table(String name, List<String> columns, long rows, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".txt";
        }
    }

    /**
     * A file of the data folder.
     *
     * @param path inside it, with slashes
     * @param size in bytes
     * @param sha256 of its bytes
     */
    record Stored(String path, long size, String sha256) {
        String entry() {
            return "files/" + path;
        }
    }
}
