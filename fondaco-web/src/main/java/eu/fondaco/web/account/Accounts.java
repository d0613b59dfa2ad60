// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import java.io.IOException;
import java.util.Optional;

/**
 * The accounts of an observatory's reviewers. Asked anew each time, so that a closed one is out.
 */
public interface Accounts {

    /** The account of that user, where there is one. */
    Optional<Account> find(String user) throws IOException;

    /** Keeps an account in place of the one of its user. */
    void put(Account account) throws IOException;
}
