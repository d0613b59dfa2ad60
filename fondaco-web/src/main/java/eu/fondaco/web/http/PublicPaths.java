// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.util.List;

/** Which addresses programs read, pages of other sites among them. */
final class PublicPaths {

    private static final List<String> ROOTS = List.of("/api/", "/sdmx/", "/data/", "/catalog");

    private PublicPaths() {}

    /** Whether programs of other sites may call it. */
    static boolean isOpen(String path) {
        return isCalled(path) || ROOTS.stream().anyMatch(path::startsWith);
    }

    /** Whether assistants call it: pages of sites that may not read are turned away there. */
    static boolean isCalled(String path) {
        return path.equals("/mcp");
    }

    /**
     * Whether GET too is served from what was put by: a workbook says when it was made, so that no
     * two are alike.
     */
    static boolean isMadeOnce(String path) {
        return path.endsWith(".xlsx");
    }

    /** Whether it can be read in parts: not what is sent while a check goes on. */
    static boolean isRead(String path) {
        return isOpen(path) && !isCalled(path) && !path.startsWith("/api/v1/checks/");
    }
}
