// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.classification.AreaEditions;
import eu.fondaco.core.classification.Conversion;
import eu.fondaco.core.classification.Correspondence;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.flow.CodeSet;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Turns the codes of questions into atomic codes of one dataset: a code that it has stands for
 * itself, a group for its members, a parent for its children. Totals are never summed with their
 * parts.
 */
final class Expander {

    private static final int DEEPEST = 4;

    /** Before a group's code: the world but for the group. */
    private static final String BUT_FOR = "EXT_";

    /** Before a group's code: the group itself, as the other half of the world. */
    private static final String WITHIN = "INT_";

    private final Dataset dataset;
    private final Areas areas;
    private final Products products;
    private final Map<Dimension, Set<String>> members;
    private final Map<Dimension, List<String>> atoms = new ConcurrentHashMap<>();
    private final Map<Dimension, Set<String>> atomSets = new ConcurrentHashMap<>();
    private final Map<Asked, Expansion> known = new ConcurrentHashMap<>();

    /** The period matters only where members of a group joined or left it. */
    private record Asked(Dimension dimension, Codes codes, Period period) {}

    Expander(Dataset dataset, Areas areas, Products products) {
        this.dataset = dataset;
        this.areas = areas;
        this.products = products;
        members =
                Map.of(
                        Dimension.REPORTER, dataset.reporters(),
                        Dimension.PARTNER, dataset.partners(),
                        Dimension.PRODUCT, dataset.products());
    }

    Expansion reporters(Codes codes) {
        return reporters(codes, null);
    }

    Expansion partners(Codes codes) {
        return partners(codes, null);
    }

    /** Groups have the members of that period; for null, those of today. */
    Expansion reporters(Codes codes, Period period) {
        return cached(Dimension.REPORTER, codes, period);
    }

    /** Groups have the members of that period; for null, those of today. */
    Expansion partners(Codes codes, Period period) {
        return cached(Dimension.PARTNER, codes, period);
    }

    Expansion products(Codes codes) {
        return cached(Dimension.PRODUCT, codes, null);
    }

    /**
     * Parts that add up to the total of a dimension, unspecified ones among them, in order of code.
     */
    List<String> atoms(Dimension dimension) {
        return atoms.computeIfAbsent(dimension, this::findAtoms);
    }

    /** The same as one set, whatever the order. */
    Set<String> atomSet(Dimension dimension) {
        return atomSets.computeIfAbsent(dimension, d -> CodeSet.of(atoms(d)));
    }

    /**
     * Whether the code is that of one area: not one that stands for others, nor an unspecified
     * remainder, nor one that no list defines, which may be either.
     */
    boolean isRankable(String code) {
        return isDefined(code)
                && areas.find(code).filter(a -> !a.isSpecial() && !a.isGroup()).isPresent()
                && areas.membersOf(code).isEmpty();
    }

    /** Partners that no list of areas defines, in order. */
    List<String> unlisted() {
        return atoms(Dimension.PARTNER).stream().filter(c -> !isDefined(c)).toList();
    }

    /** Whether a list says what kind of area a code is; the names that data bring don't. */
    private boolean isDefined(String code) {
        return areas.find(code).filter(a -> !a.kind().isEmpty()).isPresent();
    }

    private Expansion cached(Dimension dimension, Codes codes, Period period) {
        boolean dated =
                period != null
                        && codes.list().stream()
                                .anyMatch(c -> areas.isDated(c) || c.equals(Area.WORLD));
        Asked asked = new Asked(dimension, codes, dated ? period : null);
        Expansion found = known.get(asked);
        if (found == null) {
            found = expand(asked);
            known.put(asked, found);
        }
        return found;
    }

    private Expansion expand(Asked asked) {
        Codes codes = asked.codes;
        if (!codes.isSum()) {
            return one(asked, codes.first(), 0);
        }
        Set<String> all = new LinkedHashSet<>();
        Map<String, Double> partly = new TreeMap<>();
        List<Note> notes = new ArrayList<>();
        for (String code : codes.list()) {
            Expansion part = one(asked, code, 0);
            if (!part.isKnown()) {
                return part;
            }
            if (code.equals(Area.WORLD) || code.equals(Product.TOTAL)) {
                return Expansion.failing(NoteCode.IS_A_TOTAL.note(code));
            }
            for (String atom : part.codes()) {
                if (!all.add(atom)
                        || all.stream().anyMatch(o -> overlap(asked.dimension, o, atom))) {
                    return Expansion.failing(NoteCode.PARTS_OVERLAP.note(codes));
                }
            }
            part.partly().forEach((c, share) -> partly.merge(c, share, Double::sum));
            notes.addAll(part.notes());
        }
        if (all.stream().anyMatch(partly::containsKey)
                || partly.values().stream()
                        .anyMatch(share -> share > 1 + Correspondence.ROUNDING)) {
            return Expansion.failing(NoteCode.PARTS_OVERLAP.note(codes));
        }
        return Expansion.of(all, partly, notes);
    }

    private boolean overlap(Dimension dimension, String a, String b) {
        return dimension != Dimension.PRODUCT && (areas.isUnder(a, b) || areas.isUnder(b, a));
    }

    private Expansion one(Asked asked, String code, int depth) {
        Dimension dimension = asked.dimension;
        Set<String> present = members.get(dimension);
        if (present.contains(code)) {
            return Expansion.of(code);
        }
        String own =
                dimension == Dimension.PRODUCT
                        ? code
                        : areas.find(code).map(Area::code).orElse(code);
        if (present.contains(own)) {
            return Expansion.of(own);
        }
        if (own.equals(Area.WORLD) || own.equals(Product.TOTAL)) {
            return total(asked, own);
        }
        List<String> parts = parts(dimension, own, asked.period);
        if (parts.isEmpty() || depth >= DEEPEST) {
            return depth > 0 ? absent(own) : converted(dimension, own).orElseGet(() -> absent(own));
        }
        Set<String> found = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String part : parts) {
            Expansion e = one(asked, part, depth + 1);
            if (e.isKnown()) {
                found.addAll(e.codes());
            } else if (dimension == Dimension.PRODUCT || !special(part)) {
                missing.add(part);
            }
        }
        if (found.isEmpty() && depth == 0) {
            Optional<Expansion> converted = converted(dimension, own);
            if (converted.isPresent()) {
                return converted.get();
            }
        }
        if (dimension == Dimension.REPORTER
                && parts.size() == 1
                && !dataset.complete()
                && isCountry(own)) {
            return Expansion.failing(
                    NoteCode.ONLY_PART_LISTED.note(own, dataset.id(), parts.get(0)));
        }
        return sum(asked, own, found, missing);
    }

    /** A code as the sum of its parts, unless too many are missing for it to mean the same. */
    private Expansion sum(Asked asked, String code, Set<String> found, List<String> missing) {
        boolean unsure =
                !missing.isEmpty()
                        && !dataset.complete()
                        && (areas.isLent(code) || !dataset.zerosOmitted());
        boolean whole = asked.dimension == Dimension.REPORTER || unsure;
        if (found.isEmpty() || whole && !missing.isEmpty()) {
            return Expansion.failing(
                    NoteCode.NOT_ALL_PARTS.note(
                            code,
                            dataset.id(),
                            missing.isEmpty()
                                    ? ""
                                    : NoteCode.PARTS_MISSING.note(NoteLists.sum(missing)),
                            unsure ? NoteCode.DECLARE_COMPLETE.note() : ""));
        }
        Note note =
                NoteCode.GROUP_IS.note(
                        code,
                        NoteLists.sum(List.copyOf(found)),
                        changes(code, asked.period),
                        missing.isEmpty()
                                ? ""
                                : NoteCode.NOT_IN_THE_DATASET.note(NoteLists.sum(missing)));
        return Expansion.of(found, List.of(note));
    }

    private Expansion absent(String code) {
        return Expansion.failing(NoteCode.NOT_IN_DATASET.note(code, dataset.id()));
    }

    /** Whose membership a dated group's period had, and who joined or left within it. */
    private Object changes(String group, Period period) {
        if (period == null || !areas.isDated(group)) {
            return "";
        }
        List<String> changed = areas.changesWithin(group, period);
        return NoteCode.MEMBERS_AT_END.note(
                period,
                changed.isEmpty() ? "" : NoteCode.JOINED_OR_LEFT.note(NoteLists.sum(changed)));
    }

    /**
     * A code of another classification, or of another edition, by the imported correspondences. A
     * code without a counterpart might belong to it: it widens the bounds.
     */
    private Optional<Expansion> converted(Dimension dimension, String code) {
        Optional<Conversion> found =
                dimension == Dimension.PRODUCT
                        ? Conversion.within(code, members.get(dimension))
                                .or(
                                        () ->
                                                Conversion.of(
                                                        products.classifications(),
                                                        code,
                                                        members.get(dimension)))
                        : AreaEditions.of(
                                products.classifications(), areas, code, members.get(dimension));
        return found.map(
                c -> {
                    Map<String, Double> partly = new TreeMap<>(c.partly());
                    c.lost().forEach(lost -> partly.put(lost, 0.0));
                    return Expansion.of(c.whole(), partly, List.of(words(code, c)));
                });
    }

    private static Note words(String code, Conversion c) {
        return NoteCode.CONVERTED.note(
                code,
                c.path(),
                c.whole().size(),
                c.partly().isEmpty()
                        ? ""
                        : NoteCode.CONVERTED_IN_PART.note(
                                NoteLists.sum(List.copyOf(c.partly().keySet()))),
                c.lost().isEmpty()
                        ? ""
                        : NoteCode.NO_COUNTERPART.note(NoteLists.sum(List.copyOf(c.lost()))));
    }

    private boolean isCountry(String code) {
        return areas.find(code).map(a -> a.kind().equals("country")).orElse(false);
    }

    private boolean special(String code) {
        return areas.find(code).map(Area::isSpecial).orElse(false);
    }

    private Expansion total(Asked asked, String code) {
        Dimension dimension = asked.dimension;
        List<String> halves = dimension == Dimension.PARTNER ? halves(asked.period) : List.of();
        if (!halves.isEmpty()) {
            return Expansion.of(
                    halves, List.of(NoteCode.WORLD_OF_HALVES.note(code, NoteLists.sum(halves))));
        }
        List<String> parts = atoms(dimension);
        List<String> unlisted = dimension == Dimension.PARTNER ? unlisted() : List.of();
        if (dataset.complete() && !unlisted.isEmpty()) {
            return Expansion.failing(
                    NoteCode.DATASET_UNLISTED.note(dataset.id(), NoteLists.sum(unlisted)));
        }
        return dataset.complete() && !parts.isEmpty() && dimension != Dimension.REPORTER
                ? Expansion.of(
                        parts,
                        List.of(
                                (dimension == Dimension.PARTNER
                                                ? NoteCode.SUM_OF_PARTNERS
                                                : NoteCode.SUM_OF_PRODUCTS)
                                        .note(code, parts.size())))
                : Expansion.failing(NoteCode.DATASET_NO_TOTAL.note(dataset.id(), code));
    }

    /**
     * A shipped group and the world but for it, where the dataset has both: by what they are, they
     * are all partners. Not where a cell that is absent would count as nothing.
     */
    private List<String> halves(Period period) {
        Set<String> present = members.get(Dimension.PARTNER);
        if (dataset.zerosOmitted()) {
            return List.of();
        }
        for (String outside : present.stream().sorted().toList()) {
            if (outside.startsWith(BUT_FOR) && areas.isLent(outside)) {
                String group = outside.substring(BUT_FOR.length());
                Optional<String> inside =
                        Stream.concat(
                                        Stream.of(group, WITHIN + group),
                                        present.stream().sorted().filter(areas::isDated))
                                .filter(present::contains)
                                .filter(areas::isLent)
                                .filter(half -> isAsIn(half, group, period))
                                .findFirst();
                if (inside.isPresent()) {
                    return List.of(inside.get(), outside);
                }
            }
        }
        return List.of();
    }

    /** Whether a code is that of a group, or of one that had the same members all that time. */
    private boolean isAsIn(String half, String group, Period period) {
        if (half.equals(group) || half.equals(WITHIN + group)) {
            return true;
        }
        return period != null
                && areas.changesWithin(half, period).isEmpty()
                && Set.copyOf(areas.membersOf(half, period))
                        .equals(Set.copyOf(areas.membersOf(group)));
    }

    private List<String> parts(Dimension dimension, String code, Period period) {
        if (dimension == Dimension.PRODUCT) {
            Product product = products.find(code).orElse(null);
            return product != null && !product.parts().isEmpty()
                    ? product.parts().stream().sorted().toList()
                    : products.childrenOf(code);
        }
        List<String> group = areas.membersOf(code, period);
        return group.isEmpty() ? areas.childrenOf(code) : group;
    }

    private List<String> findAtoms(Dimension dimension) {
        List<String> found = new ArrayList<>();
        Set<String> present = members.get(dimension);
        for (String code : present.stream().sorted().toList()) {
            boolean total = code.equals(Area.WORLD) || code.equals(Product.TOTAL);
            boolean group =
                    dimension != Dimension.PRODUCT
                            && areas.find(code).map(Area::isGroup).orElse(false);
            if (!total
                    && !group
                    && parts(dimension, code, null).stream().noneMatch(present::contains)) {
                found.add(code);
            }
        }
        return List.copyOf(found);
    }
}
