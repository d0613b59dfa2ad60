// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import java.util.Objects;

/**
 * A reviewer's account.
 *
 * @param user by which the reviewer signs in: small letters, digits, dots and hyphens
 * @param name first name and surname, which stand under what the reviewer signs
 * @param password as {@link Passwords} encodes it
 * @param secret of the app that makes one-time codes, in Base32
 */
public record Account(String user, String name, String password, String secret) {

    /** What a user is called. */
    public static final String USER = "[a-z0-9][a-z0-9.-]{1,39}";

    public Account {
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(secret, "secret");
        if (!user.matches(USER)) {
            throw new IllegalArgumentException(
                    "'" + user + "' isn't a user: 2 to 40 small letters, digits, dots, hyphens");
        }
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a reviewer has a name of up to 100 characters");
        }
    }

    /** The same account with another password. */
    public Account with(String encoded) {
        return new Account(user, name, encoded, secret);
    }
}
