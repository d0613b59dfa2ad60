// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A code of one classification said in the codes of a dataset that follows another: which of these
 * lie wholly in it, which in part. A dataset's code may be coarser than the correspondence: then
 * its share is the mean over the codes it stands for.
 *
 * @param path {@code CN2021 to CPA2.1}
 * @param whole codes of the dataset that belong to it altogether
 * @param partly codes of which a part belongs to it, with the share that correspondences say or
 *     assume
 * @param lost codes of the dataset that have no counterpart
 * @param absent codes that belong to it, in part at least, and that the dataset doesn't have
 */
public record Conversion(
        String path,
        Set<String> whole,
        NavigableMap<String, Double> partly,
        Set<String> lost,
        Set<String> absent) {

    /**
     * Families whose codes begin with those of another: eight digits of the CN with six of the HS.
     */
    private static final Map<String, Set<String>> REFINED = Map.of("HS", Set.of("HS", "CN"));

    /**
     * The conversion that explains most codes of the dataset, by the fewest lost, then the newest
     * edition.
     *
     * @param asked such as {@code CPA:10}
     * @param present codes of the dataset such as {@code HS:010121}
     */
    public static Optional<Conversion> of(
            Classifications classifications, String asked, Collection<String> present) {
        int colon = asked.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        List<Conversion> found = new ArrayList<>();
        Map<String, Set<String>> byFamily = new TreeMap<>();
        for (String code : present) {
            int at = code.indexOf(':');
            if (at > 0) {
                byFamily.computeIfAbsent(code.substring(0, at), f -> new TreeSet<>()).add(code);
            }
        }
        for (Nomenclature target : classifications.connected()) {
            if (!Classifications.isOf(target, asked.substring(0, colon))) {
                continue;
            }
            byFamily.forEach(
                    (family, codes) -> {
                        for (Nomenclature source : classifications.connected()) {
                            boolean fits =
                                    source.id().equals(family)
                                            || REFINED.getOrDefault(family, Set.of(family))
                                                    .contains(source.family());
                            if (fits && !source.equals(target)) {
                                classifications
                                        .between(source, target)
                                        .map(
                                                c ->
                                                        convert(
                                                                c,
                                                                classifications.parts(
                                                                        target,
                                                                        asked.substring(colon + 1)),
                                                                finest(codes)))
                                        .filter(c -> !c.whole.isEmpty() || !c.partly.isEmpty())
                                        .ifPresent(found::add);
                            }
                        }
                    });
        }
        return found.stream()
                .min(
                        Comparator.<Conversion>comparingInt(c -> c.lost.size())
                                .thenComparing(Comparator.comparing(Conversion::path).reversed()));
    }

    /**
     * A code said by longer codes of its own family, where the dataset has only these: {@code
     * HS:01} by {@code HS:0101} and the like.
     */
    public static Optional<Conversion> within(String asked, Collection<String> present) {
        if (!Nomenclature.nests(asked)) {
            return Optional.empty();
        }
        Set<String> longer = new TreeSet<>();
        present.stream().filter(c -> c.startsWith(asked)).forEach(longer::add);
        return longer.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Conversion(
                                "codes that begin with it",
                                finest(longer),
                                new TreeMap<>(),
                                Set.of(),
                                Set.of()));
    }

    /** Codes that no other one begins with: of codes that nest, the most detailed. */
    private static Set<String> finest(Set<String> codes) {
        TreeSet<String> sorted = new TreeSet<>(codes);
        Set<String> finest = new TreeSet<>();
        for (String code : sorted) {
            String next = sorted.higher(code);
            if (next == null || !next.startsWith(code)) {
                finest.add(code);
            }
        }
        return finest;
    }

    private static Conversion convert(Correspondence way, Set<String> asked, Set<String> codes) {
        Set<String> whole = new TreeSet<>();
        Set<String> lost = new TreeSet<>();
        NavigableMap<String, Double> partly = new TreeMap<>();
        for (String code : codes) {
            Collection<String> stands = way.startingWith(code.substring(code.indexOf(':') + 1));
            double share = 0;
            double kept = 0;
            for (String c : stands) {
                for (Map.Entry<String, Double> to : way.of(c).entrySet()) {
                    kept += to.getValue() / stands.size();
                    share += isOf(to.getKey(), asked) ? to.getValue() / stands.size() : 0;
                }
            }
            if (kept < Correspondence.ROUNDING) {
                lost.add(code);
            } else if (share > 1 - Correspondence.ROUNDING) {
                whole.add(code);
            } else if (share > 0) {
                partly.put(code, share);
            }
        }
        return new Conversion(
                way.source() + " to " + way.target(),
                whole,
                partly,
                lost,
                absent(way, asked, codes));
    }

    private static Set<String> absent(Correspondence way, Set<String> asked, Set<String> codes) {
        Set<String> present = new HashSet<>();
        codes.forEach(c -> present.add(Correspondence.plain(c.substring(c.indexOf(':') + 1))));
        Set<String> absent = new TreeSet<>();
        for (String c : way.codes()) {
            String plain = Correspondence.plain(c);
            boolean covered =
                    IntStream.rangeClosed(1, plain.length())
                            .anyMatch(n -> present.contains(plain.substring(0, n)));
            if (!covered && way.of(c).keySet().stream().anyMatch(to -> isOf(to, asked))) {
                absent.add(c);
            }
        }
        return absent;
    }

    private static boolean isOf(String code, Set<String> asked) {
        String plain = Correspondence.plain(code);
        return asked.stream().anyMatch(a -> plain.startsWith(Correspondence.plain(a)));
    }
}
