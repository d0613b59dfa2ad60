// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.web.speech.Speech;
import java.util.Objects;
import java.util.Optional;

/**
 * A reviewer's account: with a password and one-time codes, or with a provider that stands for the
 * reviewer.
 *
 * @param user by which the reviewer signs in: small letters, digits, dots and hyphens
 * @param name first name and surname, which stand under what the reviewer signs
 * @param password as {@link Passwords} encodes it; empty where a provider stands for the reviewer
 * @param secret of the app that makes one-time codes, in Base32; empty likewise
 * @param identity as the provider knows the reviewer; nothing where the reviewer has a password
 */
public record Account(
        String user, String name, String password, String secret, Optional<Identity> identity) {

    /** What a user is called. */
    public static final String USER = "[a-z0-9][a-z0-9.-]{1,39}";

    public Account {
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(identity, "identity");
        if (identity.isPresent() != password.isEmpty()
                || identity.isPresent() != secret.isEmpty()) {
            throw new UnsoundException(Speech.both("account.one-way"));
        }
        if (!user.matches(USER)) {
            throw new UnsoundException(Speech.both("account.user", user));
        }
        if (name.isBlank() || name.length() > 100) {
            throw new UnsoundException(Speech.both("account.name"));
        }
    }

    /** An account with a password. */
    public Account(String user, String name, String password, String secret) {
        this(user, name, password, secret, Optional.empty());
    }

    /** An account for which a provider stands. */
    public Account(String user, String name, Identity identity) {
        this(user, name, "", "", Optional.of(identity));
    }

    /** Whether its reviewer signs in by a password. */
    public boolean hasPassword() {
        return identity.isEmpty();
    }

    /** The same account with another password. */
    public Account with(String encoded) {
        return new Account(user, name, encoded, secret, identity);
    }
}
