// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Encodes passwords by Argon2id with 19 MiB and two passes, as OWASP advises, and compares them. A
 * few at a time, since each takes memory; as long for users that aren't there as for others.
 */
public final class Passwords {

    /** Characters a password has at least, and at most. */
    public static final int SHORTEST = 15;

    public static final int LONGEST = 200;

    /** As many guesses as a password is worth at least, in bits. */
    private static final double LEAST_BITS = 40;

    /** Characters that are looked at: these alone must be hard enough to guess. */
    private static final int LOOKED_AT = 60;

    /** What suggests itself here, beside the reviewer's own name. */
    private static final List<String> CONTEXT =
            List.of("fondaco", "observatory", "osservatorio", "review", "revisione", "export");

    private static final int AT_A_TIME = 2;

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
     * What is wrong with a password that somebody chooses: its length, or that it is soon guessed
     * from 100,000 leaked passwords, names and words, runs of a keyboard, years and the reviewer's
     * own name. There are no rules for kinds of characters.
     *
     * @return nothing where it may be taken
     */
    public static Optional<Label> trouble(String password, String user, String name) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(Speech.both("passwords.password-has-15-200"));
        }
        String looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        if (new Nbvcxz(guessing(user, name)).estimate(looked).getEntropy() < LEAST_BITS) {
            return Optional.of(Speech.both("passwords.password-easy-guess-or"));
        }
        return Optional.empty();
    }

    private static Configuration guessing(String user, String name) {
        DictionaryBuilder own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        CONTEXT.forEach(word -> own.addWord(word, 0));
        for (String word : (user + " " + name.toLowerCase(Locale.ROOT)).split("[ .-]+")) {
            if (!word.isEmpty()) {
                own.addWord(word, 0);
            }
        }
        List<Dictionary> all = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        all.add(own.createDictionary());
        return new ConfigurationBuilder().setDictionaries(all).createConfiguration();
    }
}
