// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import java.nio.file.Path;

/**
 * Where files are put that a cluster is to take: a folder that this machine writes to, and what the
 * cluster calls the same place.
 *
 * @param folder a mounted bucket or a shared disk
 * @param location such as {@code s3://bucket/folder}; no slash at its end
 */
public record Staging(Path folder, String location) {

    private static final String LOCATION = "[a-z][a-z0-9+.-]*://[A-Za-z0-9._/@=-]+";

    /** Checks the location, since it stands in statements. */
    public Staging {
        if (!isLocation(location)) {
            throw new IllegalArgumentException("'" + location + "' is not a location");
        }
        location = location.replaceFirst("/+$", "");
    }

    /** Whether a text may name a place that a cluster reads. */
    public static boolean isLocation(String text) {
        return text.matches(LOCATION);
    }
}
