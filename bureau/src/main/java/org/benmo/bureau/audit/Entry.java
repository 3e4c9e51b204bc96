package org.benmo.bureau.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One link of the chain.
 *
 * @param number counted from 1 without gaps
 * @param at when, to the microsecond
 * @param act who did what
 * @param previous hash of the entry before; 32 zero bytes for the first
 * @param hash SHA-256 over all of the above
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record Entry(long number, Instant at, Act act, byte[] previous, byte[] hash) {
    private static final int HASH_BYTES = 32;

    /** Before the first entry. */
    static final Entry ORIGIN =
            new Entry(0, Instant.EPOCH, new Act("", "", "", ""), new byte[HASH_BYTES], new byte[HASH_BYTES]);

    /**
     * Who did what.
     *
     * @param actor login, or {@code system}
     * @param action fixed word
     * @param subject kind and number
     * @param detail in words
     */
    public record Act(String actor, String action, String subject, String detail) {}

    static Entry after(Entry last, Instant at, Act act) {
        long number = last.number() + 1;
        return new Entry(number, at, act, last.hash(), hash(number, at, act, last.hash()));
    }

    /** Why this entry does not stand right after {@code last}, unchanged; empty when it does. */
    Optional<AuditChain.Break> breaks(Entry last) {
        if (number != last.number() + 1) {
            return Optional.of(AuditChain.Break.MISSING);
        }
        if (!Arrays.equals(previous, last.hash())) {
            return Optional.of(AuditChain.Break.EXCHANGED);
        }
        return Arrays.equals(hash, hash(number, at, act, previous))
                ? Optional.empty()
                : Optional.of(AuditChain.Break.CHANGED);
    }

    /** True when this entry is unchanged and stands right after {@code last}. */
    boolean follows(Entry last) {
        return breaks(last).isEmpty();
    }

    /** The hash as people write it down: 64 hexadecimal digits. */
    public String seal() {
        return HexFormat.of().formatHex(hash);
    }

    /** Lengths stand before the words, so that no two different entries have the same bytes. */
    private static byte[] hash(long number, Instant at, Act act, byte[] previous) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES * 2 + Integer.BYTES)
                .putLong(number)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array());
        for (String word : List.of(act.actor(), act.action(), act.subject(), act.detail())) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
