// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the flags of a cell mean in the standard's two code lists. A confidential cell is never
 * shown: it has no value, status {@code Q} and confidentiality {@code C}.
 */
public record Status(String status, String confidentiality) {

    static final Status NORMAL = new Status("A", "F");
    private static final Status CONFIDENTIAL = new Status("Q", "C");
    private static final String KNOWN = "BDEFINPU";
    private static final Map<String, Status> SEEN = new ConcurrentHashMap<>();

    /** What some flags mean. */
    public static Status of(String flags) {
        if (flags.isEmpty()) {
            return NORMAL;
        }
        if (SEEN.size() > 1_000) {
            SEEN.clear();
        }
        return SEEN.computeIfAbsent(flags, Status::read);
    }

    private static Status read(String flags) {
        String first = null;
        for (String flag : flags.strip().split("[,; ]+")) {
            String code = flag.toUpperCase(Locale.ROOT);
            if (code.equals("C")) {
                return CONFIDENTIAL;
            }
            if (first == null && code.length() == 1 && KNOWN.contains(code)) {
                first = code;
            }
        }
        return first == null ? NORMAL : new Status(first, "F");
    }

    /** Whether its value isn't shown. */
    public boolean isHidden() {
        return this == CONFIDENTIAL;
    }
}
