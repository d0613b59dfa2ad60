// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
public final class Version implements IVersionProvider {

    /** The version's number, from the jar; {@code development} where classes run unpacked. */
    public static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"fondaco " + number()};
    }
}
