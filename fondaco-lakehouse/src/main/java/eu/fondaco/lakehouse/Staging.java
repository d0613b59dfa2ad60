// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import java.nio.file.Path;

/**
 * Where files are put that a cluster is to take: a folder that this machine writes to, and what the
 * cluster calls the same place.
 *
 * @param folder a mounted bucket or a shared disk
 * @param location such as {@code s3://bucket/folder}; no slash at its end
 * @param rows from so many on a load is a file
 */
public record Staging(Path folder, String location, long rows) {

    /** Below it a statement or two are sooner than a file. */
    private static final long ROWS = 20_000;

    private static final String LOCATION = "[a-z][a-z0-9+.-]*://[A-Za-z0-9._/@=-]+";

    /** Checks the location, since it stands in statements. */
    public Staging {
        if (!isLocation(location)) {
            throw new IllegalArgumentException("'" + location + "' is not a location");
        }
        location = location.replaceFirst("/+$", "");
    }

    /** A place for loads of the usual size. */
    public Staging(Path folder, String location) {
        this(folder, location, ROWS);
    }

    /** Whether a text may name a place that a cluster reads. */
    public static boolean isLocation(String text) {
        return text.matches(LOCATION);
    }
}
