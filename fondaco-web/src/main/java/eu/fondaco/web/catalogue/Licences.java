// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Shipped;
import eu.fondaco.web.speech.Speech;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The licences that statistics usually come under, found by id, name or address. */
public final class Licences {

    private static final List<Licence> KNOWN =
            Shipped.lines(Licences.class, "licences.tsv").map(Licence::of).toList();

    private Licences() {}

    /** Kinds in the list of ADMS, by which catalogues sort licences. */
    enum Kind {
        ATTRIBUTION("Attribution", "dcat-catalog.attribution"),
        PUBLIC_DOMAIN("PublicDomain", "dcat-catalog.public-domain"),
        SHARE_ALIKE("ViralEffect-ShareAlike", "dcat-catalog.share-alike"),
        UNKNOWN("UnknownIPR", "dcat-catalog.unknown-kind");

        private final String term;
        private final String words;

        Kind(String term, String words) {
            this.term = term;
            this.words = words;
        }

        String term() {
            return term;
        }

        Label words() {
            return Speech.both(words);
        }

        private static Kind of(String term) {
            return Arrays.stream(values())
                    .filter(k -> k.term.equals(term))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Licence(String id, String name, String address, Kind kind) {

        static Licence of(String line) {
            String[] cells = line.split("\t");
            return new Licence(cells[0], cells[1], cells[2], Kind.of(cells[3]));
        }

        boolean is(String said) {
            return said.equalsIgnoreCase(id)
                    || said.equalsIgnoreCase(name)
                    || said.equalsIgnoreCase(address);
        }
    }

    private static Optional<Licence> find(String said) {
        return KNOWN.stream().filter(l -> l.is(said.strip())).findFirst();
    }

    /** The address of a licence given as an SPDX id or name or as an address; none for words. */
    public static Optional<String> address(String licence) {
        return licence.startsWith("https://") || licence.startsWith("http://")
                ? Optional.of(licence)
                : find(licence).map(Licence::address);
    }

    /** The SPDX id of a licence given in any of these ways; none where it isn't one of these. */
    static Optional<String> id(String licence) {
        return find(licence).map(Licence::id);
    }

    /** The kind of a licence given in any of these ways. */
    static Kind kind(String licence) {
        return find(licence).map(Licence::kind).orElse(Kind.UNKNOWN);
    }
}
