// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.util.Arrays;
import java.util.List;

/** Status flags of a cell, which providers write apart by commas, semicolons or blanks. */
public final class Flags {

    private Flags() {}

    /** The flags, without empty ones. */
    public static List<String> split(String status) {
        return Arrays.stream(status.split("[,; ]+")).filter(flag -> !flag.isEmpty()).toList();
    }
}
