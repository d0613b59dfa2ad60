// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.classification;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Areas of one edition of NUTS said in those of another: a region that was split is the sum of what
 * it was split into; one that took parts of several is known within bounds only. Own codes are
 * looked up by their aliases.
 */
public final class AreaEditions {

    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,3}");

    private AreaEditions() {}

    /**
     * The area in codes of the dataset, only where the dataset has all that is needed.
     *
     * @param asked an own code or a code of NUTS
     * @param present codes of the dataset
     */
    public static Optional<Conversion> of(
            Classifications classifications,
            Areas areas,
            String asked,
            Collection<String> present) {
        if (classifications.connected().stream()
                .noneMatch(n -> Nomenclature.OF_AREAS.contains(n.family()))) {
            return Optional.empty();
        }
        Map<String, String> own = new HashMap<>();
        for (String code : present) {
            spellings(areas, code).forEach(s -> own.putIfAbsent("NUTS:" + s, code));
        }
        for (String spelling : spellings(areas, asked)) {
            Optional<Conversion> found =
                    Conversion.of(classifications, "NUTS:" + spelling, own.keySet())
                            .filter(c -> c.absent().isEmpty());
            if (found.isPresent()) {
                return Optional.of(named(found.get(), own));
            }
        }
        return Optional.empty();
    }

    private static Set<String> spellings(Areas areas, String code) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(code);
        areas.find(code).map(Area::aliases).ifPresent(a -> spellings.addAll(new TreeSet<>(a)));
        spellings.removeIf(s -> !NUTS.matcher(s).matches());
        return spellings;
    }

    private static Conversion named(Conversion c, Map<String, String> own) {
        Set<String> whole = new TreeSet<>();
        c.whole().forEach(code -> whole.add(own.get(code)));
        NavigableMap<String, Double> partly = new TreeMap<>();
        c.partly().forEach((code, share) -> partly.merge(own.get(code), share, Math::max));
        whole.forEach(partly::remove);
        return new Conversion(c.path(), whole, partly, Set.of(), Set.of());
    }
}
