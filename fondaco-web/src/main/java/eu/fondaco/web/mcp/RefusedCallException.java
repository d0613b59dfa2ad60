// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import java.util.List;
import java.util.Map;

/** A call of a tool that can't be answered as it is made, and what would have worked. */
final class RefusedCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> suggestions;
    private final transient List<Map<String, Object>> instead;

    RefusedCallException(String code, String message, List<String> suggestions) {
        this(code, message, suggestions, List.of());
    }

    /**
     * A call whose message tells numbers that weren't asked for.
     *
     * @param instead their cards
     */
    RefusedCallException(
            String code,
            String message,
            List<String> suggestions,
            List<Map<String, Object>> instead) {
        super(message, null, false, false);
        this.code = code;
        this.suggestions = List.copyOf(suggestions);
        this.instead = List.copyOf(instead);
    }

    List<Map<String, Object>> instead() {
        return instead;
    }

    String code() {
        return code;
    }

    List<String> suggestions() {
        return suggestions;
    }
}
