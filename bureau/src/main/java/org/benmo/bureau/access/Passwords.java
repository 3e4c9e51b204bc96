package org.benmo.bureau.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.benmo.bureau.kit.Refusal;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, how they are kept, and random ones to begin with. */
@Component
class Passwords {
    static final int LENGTH_MIN = 10;
    private static final int LENGTH_MAX = 64;
    private static final int RANDOM_LENGTH = 14;
    private static final int DISTINCT_MIN = 5;
    /** Without letters and digits that look alike, because people copy it from a screen. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "12345678910",
            "0123456789",
            "qwertyuiop",
            "1q2w3e4r5t",
            "password123",
            "admin123456",
            "abc1234567",
            "woaini1314",
            "a123456789",
            "1234567890a",
            "administrator");

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();

    PasswordEncoder encoder() {
        return encoder;
    }

    String random() {
        StringBuilder out = new StringBuilder(RANDOM_LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }

    /** Throws a {@link Refusal} when the password is too easy for this person. */
    void require(String password, String login) {
        if (password.length() < LENGTH_MIN || password.length() > LENGTH_MAX) {
            throw new Refusal("password.length", LENGTH_MIN, LENGTH_MAX);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login)
                || COMMON.contains(lower)
                || password.chars().distinct().count() < DISTINCT_MIN) {
            throw new Refusal("password.easy");
        }
    }
}
