// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

/** There is no page for a code or id; the message is what was asked for. */
final class NoSuchPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPageException(String asked) {
        super(asked);
    }
}
