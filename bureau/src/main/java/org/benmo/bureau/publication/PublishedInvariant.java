package org.benmo.bureau.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.audit.Entry;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.operations.Invariant;
import org.springframework.stereotype.Component;

/**
 * What is published is what was published: every byte of every file, the hash of the whole package, the rows as they were sealed, and
 * the seal as the audit trail has it.
 */
@Component
class PublishedInvariant implements Invariant {
    private final VersionTable table;
    private final PublishedFiles store;
    private final Audit audit;
    private final Words words;

    PublishedInvariant(VersionTable table, PublishedFiles store, Audit audit, Words words) {
        this.table = table;
        this.store = store;
        this.audit = audit;
        this.words = words;
    }

    @Override
    public String name() {
        return "publication.invariant";
    }

    @Override
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        Map<String, String> trail = new HashMap<>();
        for (Entry entry : audit.of(Publications.PUBLISH)) {
            trail.put(entry.act().subject(), entry.act().detail());
        }
        for (VersionTable.Sealed sealed : table.sealed()) {
            Version version = sealed.version();
            String of = version.year() + "";
            String said = trail.remove(Publications.subject(version.year(), version.number()));
            if (said == null
                    || !said.endsWith(sealed.seal())
                    || !sealed.computed().equals(sealed.seal())
                    || !packageHash(sealed).equals(version.packageHash())) {
                broken.add(words.get("publication.damaged.rows", of, version.number()));
            }
            TreeSet<String> names = new TreeSet<>();
            for (List<PublishedFile> files : List.of(sealed.inside(), version.files())) {
                for (PublishedFile file : files) {
                    if (!store.isWhole(file.sha256())) {
                        names.add(file.name());
                    }
                }
            }
            if (!names.isEmpty()) {
                broken.add(words.get("publication.damaged", of, version.number(), String.join("、", names)));
            }
        }
        trail.keySet().stream().sorted().forEach(lost -> broken.add(words.get("publication.lost", lost)));
        return broken;
    }

    private static String packageHash(VersionTable.Sealed sealed) {
        Map<String, String> hashes = new HashMap<>();
        sealed.inside().forEach(file -> hashes.put(file.name(), file.sha256()));
        return PackageHash.ofHashes(hashes);
    }
}
