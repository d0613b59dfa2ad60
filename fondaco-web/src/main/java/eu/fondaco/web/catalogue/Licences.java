// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import java.util.Map;
import java.util.Optional;

/** Addresses of the licences that statistics usually come under, by SPDX id. */
public final class Licences {

    private static final Map<String, String> ADDRESSES =
            Map.of(
                    "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/",
                    "CC-BY-3.0", "https://creativecommons.org/licenses/by/3.0/",
                    "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/",
                    "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
                    "EUPL-1.2", "https://spdx.org/licenses/EUPL-1.2.html",
                    "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/",
                    "ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/",
                    "IODL-2.0", "https://www.dati.gov.it/iodl/2.0/",
                    "OGL-UK-3.0",
                            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");

    private Licences() {}

    /** The address of a licence given as an SPDX id or as an address; none for words. */
    public static Optional<String> address(String licence) {
        return licence.startsWith("https://") || licence.startsWith("http://")
                ? Optional.of(licence)
                : Optional.ofNullable(ADDRESSES.get(licence.strip()));
    }
}
