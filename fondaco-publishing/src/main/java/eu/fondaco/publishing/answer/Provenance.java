// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.flow.Release;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Under which licence what an answer rests on may be used, and since when it was known. One serves
 * one answer, or one text: it remembers the releases it looked up.
 */
public final class Provenance {

    private final Publication publication;
    private final Function<String, Optional<Release>> releases;
    private final Map<String, Optional<Release>> known = new HashMap<>();

    /**
     * Of what is held in an observatory.
     *
     * @param releases finds a release by its id
     */
    public Provenance(Publication publication, Function<String, Optional<Release>> releases) {
        this.publication = publication;
        this.releases = releases;
    }

    /** Of texts without an observatory. */
    public static Provenance unsaid() {
        return new Provenance(Publication.UNSAID, id -> Optional.empty());
    }

    /** That of the release, else of the dataset or register, else of the whole; none if unsaid. */
    public Optional<String> licence(EvidenceItem item) {
        return release(item)
                .map(Release::licence)
                .filter(l -> l != null && !l.isBlank())
                .or(() -> licence(item.source()));
    }

    /** That of a dataset or register, else of the whole; none if unsaid. */
    public Optional<String> licence(String source) {
        return Optional.of(publication.licenceOf(source)).filter(l -> !l.isBlank());
    }

    /** The day from which a piece was known, as text: of a figure its publication. */
    public Optional<String> released(EvidenceItem item) {
        Optional<Release> release = release(item);
        return release.isPresent()
                ? release.map(Release::knownFrom).map(Object::toString)
                : Optional.ofNullable(item.release())
                        .filter(r -> r.matches("\\d{4}(-\\d\\d){0,2}"));
    }

    private Optional<Release> release(EvidenceItem item) {
        return item.release() == null || item.release().isBlank()
                ? Optional.empty()
                : known.computeIfAbsent(item.release(), releases);
    }

    /** Who made pieces, once each. */
    public static String origins(List<EvidenceItem> items) {
        return joined(items, item -> Optional.of(item.origin()));
    }

    /** The releases of pieces, once each. */
    public static String releases(List<EvidenceItem> items) {
        return joined(items, item -> Optional.ofNullable(item.release()));
    }

    /** The days from which pieces were known, once each. */
    public String days(List<EvidenceItem> items) {
        return joined(items, this::released);
    }

    /** The licences of pieces, once each. */
    public String licences(List<EvidenceItem> items) {
        return joined(items, this::licence);
    }

    private static String joined(
            List<EvidenceItem> items, Function<EvidenceItem, Optional<String>> field) {
        Set<String> all = new LinkedHashSet<>();
        items.forEach(i -> field.apply(i).filter(t -> !t.isBlank()).ifPresent(all::add));
        return String.join("; ", all);
    }
}
