package org.benmo.accounts.invariants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.benmo.accounts.books.Journal;

/**
 * INV-08: a chain of hashes over the vouchers of a year in their order. A voucher changed, removed or slipped in after the
 * year was published changes the last link, which every lineage file carries.
 */
public final class VoucherChain {
    private VoucherChain() {}

    /** The last link, in hex. */
    public static String of(Journal journal) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] link = new byte[digest.getDigestLength()];
            for (int voucher = 0; voucher < journal.vouchers(); voucher++) {
                digest.update(link);
                digest.update(journal.voucher(voucher).toString().getBytes(StandardCharsets.UTF_8));
                link = digest.digest();
            }
            return HexFormat.of().formatHex(link);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
