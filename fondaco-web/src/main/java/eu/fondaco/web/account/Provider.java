// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.web.speech.Speech;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Whose accounts reviewers may sign in by, beside those of the observatory: a provider of OpenID
 * Connect, such as the one of their office.
 *
 * @param name by which reviewers know it
 * @param issuer its address, as its own description gives it
 * @param client by which it knows this site
 * @param secret shared with it; empty where it has given none
 * @param address of this site, to which it sends reviewers back; empty for the one they came by
 */
public record Provider(String name, String issuer, String client, String secret, String address) {

    /** Where it sends reviewers back to, after the address of the site. */
    public static final String BACK = "/review/back";

    public Provider {
        if (name.isBlank() || name.length() > 100) {
            throw new UnsoundException(Speech.both("provider.name"));
        }
        if (client.isBlank()) {
            throw new UnsoundException(Speech.both("provider.client"));
        }
        if (!isSafe(issuer)) {
            throw new UnsoundException(Speech.both("provider.address", issuer));
        }
        if (!address.isEmpty() && !isSafe(address)) {
            throw new UnsoundException(Speech.both("provider.address", address));
        }
        address = address.replaceFirst("/+$", "");
    }

    /** Whether nobody on the way can read or change what goes there. */
    static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            boolean here =
                    uri.getHost() != null
                            && uri.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || here && "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
