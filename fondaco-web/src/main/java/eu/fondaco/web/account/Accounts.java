// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts of an observatory's reviewers. Asked anew each time, so that a closed one is out.
 */
public interface Accounts {

    /** All accounts, by user. */
    Map<String, Account> all() throws IOException;

    /** The account of that user, where there is one. */
    default Optional<Account> find(String user) throws IOException {
        return Optional.ofNullable(all().get(user));
    }

    /** The account of somebody whom a provider knows, where there is one. */
    default Optional<Account> find(Identity identity) throws IOException {
        return all().values().stream()
                .filter(account -> account.identity().equals(Optional.of(identity)))
                .findFirst();
    }

    /** Keeps an account in place of the one of its user. */
    void put(Account account) throws IOException;
}
