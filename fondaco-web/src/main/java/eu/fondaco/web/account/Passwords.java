// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Encodes passwords by Argon2id with 19 MiB and two passes, as OWASP advises, and compares them. A
 * few at a time, since each takes memory; as long for users that aren't there as for others.
 */
public final class Passwords {

    /** Characters a password has at least, and at most. */
    public static final int SHORTEST = 15;

    public static final int LONGEST = 200;

    private static final int DISTINCT = 6;
    private static final int AT_A_TIME = 2;
    private static final List<String> RUNS =
            List.of(
                    "01234567890123456789",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "azertyuiopqsdfghjklmwxcvbn");

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final String nobodys = encoder.encode("of nobody, to take as long as others");

    /** A password as it is kept. */
    public String encode(String password) {
        return encoder.encode(password);
    }

    /** Whether it is the password of an account; never where there is no account. */
    public boolean matches(String password, Optional<Account> account) throws InterruptedException {
        places.acquire();
        try {
            String cut = password.length() > LONGEST ? "" : password;
            boolean same = encoder.matches(cut, account.map(Account::password).orElse(nobodys));
            return same && account.isPresent();
        } finally {
            places.release();
        }
    }

    /**
     * What is wrong with a password that somebody chooses: length, few characters, runs of a
     * keyboard, the user's own name. There are no rules for kinds of characters.
     *
     * @return nothing where it may be taken
     */
    public static Optional<Label> trouble(String password, String user, String name) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(
                    new Label(
                            "A password has 15 to 200 characters; a few words that don't belong"
                                    + " together are good.",
                            "Una password ha da 15 a 200 caratteri; vanno bene alcune parole che"
                                    + " non c'entrano l'una con l'altra."));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String rest = lower;
        for (String own :
                (user + " " + name.toLowerCase(Locale.ROOT) + " fondaco").split("[ .-]+")) {
            rest = own.length() < 3 ? rest : rest.replace(own, "");
        }
        boolean run = RUNS.stream().anyMatch(r -> (r + r).contains(lower.replaceAll("\\s", "")));
        if (lower.chars().distinct().count() < DISTINCT || rest.length() < SHORTEST / 2 || run) {
            return Optional.of(
                    new Label(
                            "This password is easy to guess; take a few words that don't belong"
                                    + " together.",
                            "Questa password si indovina facilmente; prendi alcune parole che non"
                                    + " c'entrano l'una con l'altra."));
        }
        return Optional.empty();
    }
}
