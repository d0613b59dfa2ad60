// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import java.util.List;

/** A call of a tool that can't be answered as it is made, and what would have worked. */
final class RefusedCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> suggestions;

    RefusedCallException(String code, String message, List<String> suggestions) {
        super(message, null, false, false);
        this.code = code;
        this.suggestions = List.copyOf(suggestions);
    }

    String code() {
        return code;
    }

    List<String> suggestions() {
        return suggestions;
    }
}
