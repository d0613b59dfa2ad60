// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import java.nio.file.Files;

/** What Jazzer calls: one target, by the property {@code fondaco.fuzz.kind}. */
public final class GuidedFuzz {

    private static FuzzTarget target;

    private GuidedFuzz() {}

    /** Opens the target, and has all classes loaded that good inputs need. */
    public static void fuzzerInitialize() throws Exception {
        target =
                FuzzTarget.Kind.valueOf(System.getProperty("fondaco.fuzz.kind"))
                        .open(Files.createTempDirectory("fuzz"));
        for (byte[] sample : target.samples()) {
            target.take(sample);
        }
    }

    /** Takes an input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.take(input);
    }
}
