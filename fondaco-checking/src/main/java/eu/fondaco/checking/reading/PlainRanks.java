// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads places in an order: "the second market of Wales", "first region of the country by exports",
 * "ahead of France". Among whom must be said: customers, suppliers, areas of the country.
 */
final class PlainRanks {

    private static final Set<String> TOP =
            Set.of("highest", "rank.top", "rank.first", "rank.lead", "most.of.all");
    private static final Set<String> LOW = Set.of("rank.low", "rank.last");
    private static final Set<String> PARTNERS = Set.of("role.customer", "role.supplier", "source");
    private static final Set<String> AREAS = Set.of("role.exporter", "role.importer");
    static final Set<String> KINDS =
            Set.of("kind=region", "kind=state", "kind=province", "kind=territory", "kind=country");
    private static final Set<String> MAY =
            Set.of(
                    "count.exceed",
                    "highest",
                    "kind",
                    "less",
                    "more",
                    "most",
                    "national",
                    "nations",
                    "none.more",
                    "ordinal.noun",
                    "rank.first",
                    "rank.last",
                    "rank.lead",
                    "rank.low",
                    "rank.noun",
                    "rank.top",
                    "rank.verb",
                    "relation.noun",
                    "role.customer",
                    "role.exporter",
                    "role.importer",
                    "role.supplier",
                    "source",
                    "than",
                    "total");

    private final Scene scene;
    private final PlainFrames frames;
    private final PlainOrders orders;

    PlainRanks(Scene scene, PlainFrames frames) {
        this.scene = scene;
        this.frames = frames;
        orders = new PlainOrders(scene);
    }

    /** A place that is told: what it hangs on, which, and whether it is counted from below. */
    private record Place(PlainPart at, int place, boolean below) {}

    /** What a clause says of a place; empty for nothing. */
    List<PlainTold> of(List<PlainPart> parts, PlainContext before) {
        List<PlainPart> rivals = rivals(parts);
        List<PlainPart> core = parts.stream().filter(p -> !isAmong(rivals, p)).toList();
        List<PlainTold> more = orders.onlyMore(parts, before, this::peers);
        List<PlainTold> next = more.isEmpty() ? orders.of(core, before) : more;
        if (!next.isEmpty()) {
            boolean partners = PlainOrders.isOfPartners(next.get(0));
            List<PlainTold> out = new ArrayList<>(rivals(next.get(0), rivals, partners));
            out.addAll(out.isEmpty() ? out : next.subList(1, next.size()));
            return out;
        }
        List<PlainPart> numbers = PlainCover.numbers(core);
        boolean plain =
                PlainCover.covers(core, MAY)
                        && (numbers.isEmpty() || isAmount(numbers))
                        && rivals.stream().allMatch(p -> p.isArea() || p.is("conj"));
        Place place = plain ? place(core) : null;
        Optional<PlainFrame> own = place == null ? Optional.empty() : frames.of(core, false);
        if (own.isEmpty()) {
            return List.of();
        }
        PlainFrame f = before.whole(own.get(), core);
        if (!f.isWhole() || f.base() != null) {
            return List.of();
        }
        boolean partners =
                core.stream().anyMatch(p -> p.isAny(PARTNERS) || p.is("relation.noun"))
                        || place.at.is("most");
        PlainTold told = partners ? partner(core, place, own.get(), f) : area(core, place, f);
        if (told == null) {
            return List.of();
        }
        List<PlainTold> out = new ArrayList<>(rivals(told, rivals, partners));
        if (!out.isEmpty() && !numbers.isEmpty()) {
            Anchor amount = PlainCover.number(scene, numbers.get(0));
            out.add(PlainTold.of(amount, f.drafts(MeasureKind.LEVEL, scene), f));
        }
        return out;
    }

    /** "With 51 billion": what the place is held with. */
    static boolean isAmount(List<PlainPart> numbers) {
        return numbers.size() == 1
                && PlainCover.isMoney(numbers.get(0))
                && numbers.get(0).isAfter("prep.with");
    }

    /** Those named as being ahead or behind, with "and" between them. */
    private static List<PlainPart> rivals(List<PlainPart> parts) {
        List<PlainPart> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PlainPart p = parts.get(i);
            PlainPart before = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean joined =
                    before != null
                            && i > 1
                            && isAmong(List.of(before), parts.get(i - 2))
                            && parts.get(i - 1).is("conj")
                            && p.isArea()
                            && p.prep().isEmpty();
            if (isRival(p)) {
                out.add(p);
            } else if (joined) {
                out.add(parts.get(i - 1).standing(before.prep()));
                out.add(p.standing(before.prep()));
            }
        }
        return out;
    }

    private static boolean isAmong(List<PlainPart> some, PlainPart p) {
        return some.stream().anyMatch(s -> s.from() == p.from());
    }

    private static boolean isRival(PlainPart p) {
        return p.isAfter("ahead") || p.isAfter("behind");
    }

    private Place place(List<PlainPart> parts) {
        PlainPart ordinal = parts.stream().filter(PlainPart::isOrdinal).findFirst().orElse(null);
        boolean one = parts.stream().filter(PlainPart::isOrdinal).count() < 2;
        PlainPart low =
                parts.stream().filter(p -> p.isAny(LOW) && !p.isOrdinal()).findFirst().orElse(null);
        if (ordinal != null) {
            double n = ordinal.mention().num().value();
            return one && n >= 1 ? new Place(ordinal, (int) n, low != null) : null;
        }
        if (low != null) {
            return new Place(low, 1, true);
        }
        PlainPart top = parts.stream().filter(p -> p.isAny(TOP)).findFirst().orElse(null);
        if (top != null) {
            return new Place(top, 1, false);
        }
        PlainPart most = most(parts);
        return most == null ? extreme(parts) : new Place(most, 1, false);
    }

    /** "Bought most from Gallia"; "most of its exports" are more than half. */
    private static PlainPart most(List<PlainPart> parts) {
        for (int i = 1; i + 1 < parts.size(); i++) {
            PlainPart next = parts.get(i + 1);
            boolean verb = parts.get(i - 1).isAny(Set.of("verb.buy", "verb.sell"));
            boolean whom = next.isArea() && (next.isAfter("prep.to") || next.isAfter("prep.from"));
            if (parts.get(i).is("most") && verb && whom) {
                return parts.get(i);
            }
        }
        return null;
    }

    /** "No region imported more than London", "the region that exported least". */
    private Place extreme(List<PlainPart> parts) {
        PlainPart how = PlainCover.first(parts, "more", "less");
        PlainPart none = PlainCover.first(parts, "none.more");
        boolean than = parts.stream().anyMatch(p -> p.is("than") && !p.is("pronoun"));
        boolean kind = parts.stream().anyMatch(p -> isKind(p) || p.is("self"));
        if (how == null || !kind || none == null && than) {
            return null;
        }
        return new Place(none == null ? how : none, 1, how.is("less"));
    }

    /** "Stato" is a state, "stato" has been. */
    private boolean isKind(PlainPart p) {
        boolean verb = p.is("be") && !scene.text.tokens().get(p.from()).isCapitalised();
        return p.isAny(KINDS) && !verb || p.is("nations");
    }

    private PlainTold partner(List<PlainPart> parts, Place place, PlainFrame own, PlainFrame f) {
        boolean named = own.home() == null || own.ofHome();
        boolean one =
                named
                        && !own.owned()
                        && f.hasPartner(scene)
                        && f.partner().stream().noneMatch(c -> scene.holdings.isGroup(c.first()))
                        && parts.stream().noneMatch(p -> isKind(p) || p.is("none.more"));
        return one && !f.nation() && scene.holdings.hasPartners()
                ? told(place, f, Among.all(Dimension.PARTNER))
                : null;
    }

    private PlainTold area(List<PlainPart> parts, Place place, PlainFrame f) {
        boolean kind = parts.stream().anyMatch(p -> isKind(p) || p.isAny(AREAS) || p.is("self"));
        Among group = group(parts, f);
        boolean among = f.nation() || group != null || isOfState(parts);
        if (!kind || !among || isCompared(parts)) {
            return null;
        }
        return told(place, f, group == null ? peers(f.home().get(0)) : group);
    }

    /** Those of its kind in the country, where that has a name. */
    private Among peers(Codes home) {
        boolean every = scene.holdings.everyReporter(home).equals(Among.ALL);
        String kind = scene.holdings.kind(home.first()) + "s";
        boolean named =
                every
                        && scene.nation != null
                        && Universe.KINDS.contains(kind)
                        && scene.holdings.isPartOf(home.first(), scene.nation.first());
        return new Among(Dimension.REPORTER, named ? kind + " of " + scene.nation : Among.ALL);
    }

    /** "Any US state": told by the kind that all reporters are of. */
    private boolean isOfState(List<PlainPart> parts) {
        String kind = "kind=" + scene.holdings.kindOfReporters();
        return parts.stream().anyMatch(p -> p.is(kind) && isKind(p));
    }

    private static boolean isCompared(List<PlainPart> parts) {
        boolean more = PlainCover.says(parts, "more") || PlainCover.says(parts, "less");
        boolean than = parts.stream().anyMatch(p -> p.is("than") && !p.is("pronoun"));
        return more && than && !PlainCover.says(parts, "none.more");
    }

    /** "English region": a group that whose trade it is belongs to. */
    private Among group(List<PlainPart> parts, PlainFrame f) {
        for (int i = 0; i < parts.size(); i++) {
            PlainPart p = parts.get(i);
            boolean named = i > 0 && p.isAfter("prep.of") && parts.get(i - 1).isArea();
            if (!p.isArea() || named) {
                continue;
            }
            for (Codes c : p.mention().values()) {
                boolean in = f.home().stream().allMatch(h -> scene.holdings.isIn(h, c));
                if (in && !c.equals(scene.nation) && !c.isSum()) {
                    return new Among(Dimension.REPORTER, c.toString());
                }
            }
        }
        return null;
    }

    private PlainTold told(Place place, PlainFrame f, Among among) {
        List<Draft> meant = new ArrayList<>();
        for (Draft d : f.drafts(MeasureKind.RANK, scene)) {
            meant.add(d.with(Field.AMONG, among).with(Field.SIGN, place.below ? -1 : 1));
        }
        return PlainTold.of(PlainCover.place(scene, place.at, place.place), meant, f);
    }

    /** "Ahead of Canada", "behind only Texas": those must be behind or ahead. */
    private List<PlainTold> rivals(PlainTold told, List<PlainPart> rivals, boolean partners) {
        List<PlainTold> also = new ArrayList<>(told.also());
        boolean below = told.meant().get(0).sign() < 0;
        for (PlainPart r : rivals.stream().filter(PlainPart::isArea).toList()) {
            List<Codes> them =
                    r.mention().values().stream()
                            .filter(
                                    c ->
                                            partners
                                                    ? scene.canPartner(c)
                                                    : c.list().stream()
                                                            .allMatch(scene.holdings::isReporter))
                            .toList();
            if (them.isEmpty()) {
                return List.of();
            }
            Whole.Kind kind = partners ? Whole.Kind.PARTNER : Whole.Kind.AREA;
            Whole other = new Whole(kind, them.get(0));
            List<Draft> meant =
                    told.frame().drafts(MeasureKind.DIFFERENCE, scene).stream()
                            .map(d -> d.with(Field.WHOLE, other))
                            .toList();
            Anchor way = PlainCover.direction(scene, r, r.isAfter("ahead") != below);
            also.add(PlainTold.of(way, meant, told.frame()));
        }
        return List.of(told.and(also));
    }
}
