// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.catalog;

import java.util.Map;
import java.util.Objects;

/**
 * On what terms an observatory is published: what those who take its numbers elsewhere must know.
 *
 * @param licence of the whole where nothing nearer is said, an SPDX id or words; may be empty
 * @param contact whom to write to, an address of mail or of a page; may be empty
 * @param address where it is published, without a slash at its end; may be empty
 * @param ipa code of its publisher in the index of Italian public bodies; may be empty
 * @param terms what is said of each dataset, and of {@code figures}, {@code instruments} and the
 *     other registers, by id
 */
public record Publication(
        String licence, String contact, String address, String ipa, Map<String, Terms> terms) {

    /** An observatory that says nothing of itself. */
    public static final Publication UNSAID = new Publication("", "", "", "", Map.of());

    /**
     * What is said of a dataset or register.
     *
     * @param source who produces it; may be empty
     * @param url may be empty
     * @param licence an SPDX id or words; may be empty
     */
    public record Terms(String source, String url, String licence) {}

    public Publication {
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(contact, "contact");
        address = address.replaceFirst("/+$", "");
        Objects.requireNonNull(ipa, "ipa");
        terms = Map.copyOf(terms);
    }

    /** The licence of a dataset or register: its own, else that of the whole; may be empty. */
    public String licenceOf(String id) {
        Terms own = terms.get(id);
        return own == null || own.licence().isEmpty() ? licence : own.licence();
    }
}
