// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.flow.Release;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Under which licence what an answer rests on may be used, and since when it was known. One serves
 * one answer, or one text: it remembers the releases it looked up.
 */
public final class Provenance {

    private final Publication publication;
    private final Supplier<List<Release>> releases;
    private List<Release> known;

    /**
     * Of what is held in an observatory.
     *
     * @param releases all releases of it, looked up where they are needed
     */
    public Provenance(Publication publication, Supplier<List<Release>> releases) {
        this.publication = publication;
        this.releases = releases;
    }

    /** Of texts without an observatory. */
    public static Provenance unsaid() {
        return new Provenance(Publication.UNSAID, List::of);
    }

    /**
     * Those of its releases, else of the dataset or register, else of the whole; none if unsaid.
     */
    public Optional<String> licence(EvidenceItem item) {
        String own =
                releases(item).stream()
                        .map(Release::licence)
                        .filter(l -> l != null && !l.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; "));
        return own.isEmpty() ? licence(item.source()) : Optional.of(own);
    }

    /** That of a dataset or register, else of the whole; none if unsaid. */
    public Optional<String> licence(String source) {
        return Optional.of(publication.licenceOf(source)).filter(l -> !l.isBlank());
    }

    /** The day from which all of a piece was known, as text: of a figure its publication. */
    public Optional<String> released(EvidenceItem item) {
        return parts(item).stream()
                .filter(p -> p.matches("\\d{4}(-\\d\\d){0,2}"))
                .max(Comparator.naturalOrder());
    }

    /** A piece names releases by their days, by their ids where they have none. */
    private List<Release> releases(EvidenceItem item) {
        Set<String> parts = parts(item);
        return parts.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(r -> r.dataset().equals(item.source()))
                        .filter(r -> parts.contains(name(r)))
                        .toList();
    }

    private List<Release> all() {
        if (known == null) {
            known = releases.get();
        }
        return known;
    }

    private static String name(Release release) {
        return release.knownFrom() == null ? release.id() : release.knownFrom().toString();
    }

    private static Set<String> parts(EvidenceItem item) {
        return item.release() == null || item.release().isBlank()
                ? Set.of()
                : new LinkedHashSet<>(List.of(item.release().split(", ")));
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
