// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import java.util.Locale;

/**
 * A kind of machine.
 *
 * @param system {@code linux}, {@code macos} or {@code windows}
 * @param processor {@code amd64} or {@code arm64}, as Debian and containers call them
 */
record Platform(String system, String processor) {

    /**
     * The one so named, like {@code linux-amd64}; where that is empty, the one that this runs on.
     */
    static Platform of(String name) {
        if (!name.isEmpty()) {
            String[] parts = name.split("-", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("no such platform: " + name);
            }
            return new Platform(parts[0], parts[1]);
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return new Platform(
                system.startsWith("mac") ? "macos" : system.startsWith("win") ? "windows" : system,
                processor.equals("aarch64") ? "arm64" : processor);
    }

    boolean isLinux() {
        return system.equals("linux");
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
