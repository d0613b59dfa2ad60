// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads who, whom, what, which way and when from a run of parts. All that tells which way must
 * agree: nouns, verbs with who does them, prepositions, customers and suppliers.
 */
final class PlainFrames {

    private static final Set<String> SELLS = Set.of("verb.sell");
    private static final Set<String> BUYS = Set.of("verb.buy", "relies");
    private static final Set<String> TAKES = Set.of("verb.absorb");
    private static final Set<String> GIVES = Set.of("verb.provide");
    private static final Set<String> VERBS =
            Set.of(
                    "verb.sell",
                    "verb.buy",
                    "verb.absorb",
                    "verb.provide",
                    "verb.level",
                    "share.verb",
                    "relies",
                    "dir.up",
                    "dir.down",
                    "count.exceed",
                    "outsell");

    private final Scene scene;
    private final PlainParts cut;

    PlainFrames(Scene scene, PlainParts cut) {
        this.scene = scene;
        this.cut = cut;
    }

    /** An area by what it can be. */
    private record Place(
            PlainPart part, List<Codes> homes, List<Codes> others, boolean nation, boolean every) {}

    /** One run of parts while it is read. */
    private final class Run {
        final List<PlainPart> parts;
        final List<Place> places = new ArrayList<>();
        Place home;
        Place partner;
        boolean everyone;
        boolean nation;
        PlainPart goods;
        final Set<TradeFlow> flows = EnumSet.noneOf(TradeFlow.class);
        boolean broken;

        Run(List<PlainPart> parts) {
            this.parts = parts;
        }
    }

    /** What is said; empty where parts contradict each other or several areas could be meant. */
    Optional<PlainFrame> of(List<PlainPart> parts, boolean nationIsHome) {
        Run run = new Run(parts);
        for (PlainPart p : parts) {
            if (p.isArea()) {
                place(run, p);
            }
            if (p.isGoods()) {
                run.broken |= run.goods != null || isUnlisted(p);
                run.goods = p;
            }
        }
        roles(run, nationIsHome);
        if (run.broken) {
            return Optional.empty();
        }
        flows(run);
        PlainTimes.Told when = PlainTimes.of(parts);
        if (run.broken || run.flows.size() > 1 || when == null) {
            return Optional.empty();
        }
        return Optional.of(
                new PlainFrame(
                        run.home == null ? null : homes(run.home),
                        run.partner != null
                                ? run.partner.others
                                : run.everyone ? List.of(scene.every) : null,
                        run.goods == null ? null : run.goods.mention().values(),
                        run.flows.isEmpty() ? null : run.flows.iterator().next(),
                        when.period(),
                        when.base(),
                        run.nation,
                        subject(run),
                        run.partner == null ? -1 : run.partner.part.from(),
                        run.goods == null ? -1 : run.goods.from(),
                        run.goods != null && !isOwnName(run.goods),
                        isOwned(run),
                        isOfHome(run)));
    }

    private List<Codes> homes(Place p) {
        return p.homes.isEmpty() ? List.of(scene.nation) : p.homes;
    }

    /** Whether goods are called as a list calls them, whatever other words there are. */
    private boolean isOwnName(PlainPart p) {
        List<String> said = new ArrayList<>();
        scene.text.tokens().subList(p.from(), p.to()).forEach(t -> said.add(t.fold()));
        return p.mention().values().stream()
                .allMatch(c -> !c.isSum() && OwnNames.isCalled(scene.holdings, c.first(), said));
    }

    /** "Mexico's exports": of the other one; a share may be its own. */
    private static boolean isOwned(Run run) {
        if (run.partner == null) {
            return false;
        }
        PlainPart p = run.partner.part;
        int i = run.parts.indexOf(p);
        boolean share = i + 1 < run.parts.size() && run.parts.get(i + 1).is("share.noun");
        return !share && !isAdjective(p) && (p.owner() || p.isAfter("prep.of"));
    }

    private static boolean isOfHome(Run run) {
        if (run.home == null) {
            return false;
        }
        PlainPart p = run.home.part;
        return p.owner()
                || isAdjective(p)
                || p.isAfter("prep.of")
                || p.isAfter("prep.for")
                || p.isAfter("prep.from")
                || p.isAfter("prep.in");
    }

    private static boolean isUnlisted(PlainPart p) {
        return p.mention().values().stream().anyMatch(c -> c.list().contains(Product.UNLISTED));
    }

    private void place(Run run, PlainPart p) {
        List<Codes> homes = new ArrayList<>();
        List<Codes> others = new ArrayList<>();
        boolean nation = false;
        boolean every = false;
        for (Codes c : p.mention().values()) {
            if (c.equals(scene.every)) {
                every = true;
            } else if (c.equals(scene.nation)) {
                nation = true;
            } else {
                if (c.list().stream().allMatch(scene.holdings::isReporter)) {
                    homes.add(c);
                }
                if (scene.canPartner(c)) {
                    others.add(c);
                }
            }
        }
        run.places.add(new Place(p, homes, others, nation, every));
    }

    /** Who is whose trade it is, who the other; with one that could be both the rest decides. */
    private void roles(Run run, boolean nationIsHome) {
        List<Place> open = new ArrayList<>();
        for (Place p : run.places) {
            boolean both = !p.homes.isEmpty() && !p.others.isEmpty();
            if (p.every && isOfRole(run, p)) {
                continue;
            }
            if (p.nation && isOfKind(run, p)) {
                run.nation = true;
                continue;
            }
            if (p.every && p.homes.isEmpty() && p.others.isEmpty()) {
                run.everyone = true;
                run.broken |= isRest(p.part);
            } else if (p.homes.isEmpty() && p.others.isEmpty()) {
                run.nation |= p.nation;
                run.broken |= !p.nation;
            } else if (both) {
                open.add(p);
            } else if (!p.homes.isEmpty()) {
                if (!isAround(run, p)) {
                    home(run, p);
                }
            } else {
                partner(run, p);
            }
        }
        run.broken |= open.stream().filter(p -> !isWith(p.part)).count() > 1;
        for (Place p : open) {
            if (run.home == null && !isWith(p.part)) {
                home(run, p);
            } else {
                partner(run, p);
            }
        }
        if (run.home == null && run.nation && nationIsHome) {
            run.places.stream().filter(Place::nation).findFirst().ifPresent(p -> home(run, p));
            run.nation = false;
        }
        run.nation |= run.parts.stream().anyMatch(p -> p.is("national"));
        run.broken |=
                run.everyone && run.partner != null && !run.partner.part.mention().adjective();
    }

    /** "The North East of England", "any English region": what another one is a part of. */
    private boolean isAround(Run run, Place p) {
        return run.places.stream()
                .filter(o -> o != p && !o.homes.isEmpty())
                .anyMatch(
                        o ->
                                p.homes.stream()
                                        .allMatch(
                                                c ->
                                                        o.homes.stream()
                                                                .allMatch(
                                                                        h ->
                                                                                scene.holdings.isIn(
                                                                                        h, c))));
    }

    private static boolean isWith(PlainPart p) {
        return p.isAfter("prep.to") || p.isAfter("prep.from") || p.isAfter("prep.with");
    }

    /** "The first foreign customer". */
    private static boolean isOfRole(Run run, Place p) {
        int i = run.parts.indexOf(p.part);
        return i > 0
                && p.part.prep().isEmpty()
                && run.parts.get(i - 1).isAny(Set.of("role.customer", "role.supplier"));
    }

    /** "Any American state": only what it is one of. */
    private static boolean isOfKind(Run run, Place p) {
        int i = run.parts.indexOf(p.part);
        return isAdjective(p.part) && (isKind(run, i - 1) || isKind(run, i + 1));
    }

    private static boolean isKind(Run run, int i) {
        return i >= 0
                && i < run.parts.size()
                && run.parts.get(i).words().stream().anyMatch(PlainRanks.KINDS::contains);
    }

    /** "The rest of the world": not the whole of it. */
    private boolean isRest(PlainPart p) {
        return IntStream.range(p.from(), p.to()).anyMatch(i -> cut.says(i, "rest"));
    }

    /** "The rest of the world" where nothing but a time stands beside it; null where it isn't. */
    PlainPart rest(List<PlainPart> parts) {
        List<PlainPart> areas = parts.stream().filter(PlainPart::isArea).toList();
        boolean one = areas.size() == 1 && areas.get(0).mention().offers(scene.every);
        boolean alone = parts.stream().allMatch(p -> p.isArea() || p.isTime() || p.is("filler"));
        return one && alone && isRest(areas.get(0)) ? areas.get(0) : null;
    }

    private static void home(Run run, Place p) {
        run.broken |= run.home != null;
        run.home = p;
    }

    private static void partner(Run run, Place p) {
        run.broken |= run.partner != null;
        run.partner = p;
    }

    /** What stands before the first verb. */
    private static String subject(Run run) {
        for (PlainPart p : run.parts) {
            if (p.isAny(VERBS) && !p.isNumber()) {
                return "";
            }
            boolean bare = p.prep().isEmpty() && !p.owner() && !isAdjective(p);
            if (bare && p.isArea()) {
                return run.home != null && run.home.part == p
                        ? "h"
                        : run.partner != null && run.partner.part == p ? "p" : "";
            }
            if (bare && p.isGoods()) {
                return "g";
            }
        }
        return "";
    }

    private static boolean isAdjective(PlainPart p) {
        return p.isArea() && p.mention().adjective();
    }

    private void flows(Run run) {
        for (int i = 0; i < run.parts.size(); i++) {
            PlainPart p = run.parts.get(i);
            if (p.isNumber() || p.isOrdinal()) {
                continue;
            }
            noun(run, p, i);
            verb(run, p, i);
            role(run, p);
        }
        adjectives(run);
        prepositions(run);
    }

    /** "Exports" are those of whose trade it is, unless the other one owns them. */
    private void noun(Run run, PlainPart p, int i) {
        boolean exports = p.is("flow.exports") && !p.isAny(SELLS);
        boolean imports = p.is("flow.imports") && !p.isAny(BUYS);
        if (exports == imports) {
            return;
        }
        TradeFlow way = exports ? TradeFlow.EXPORTS : TradeFlow.IMPORTS;
        Place other = run.partner;
        if (other != null) {
            boolean owns = owner(run, i) == other.part;
            boolean of =
                    other.part.isAfter("prep.of")
                            && run.parts.indexOf(other.part) == i + 1
                            && run.home != null;
            run.broken |= of;
            way = owns ? way.opposite() : way;
        }
        run.flows.add(way);
    }

    /** The nearest name before a place that owns what follows; null for none. */
    private static PlainPart owner(Run run, int i) {
        PlainPart found = null;
        for (PlainPart p : run.parts.subList(0, i)) {
            found = p.isArea() && p.owner() ? p : found;
        }
        return found;
    }

    private void verb(Run run, PlainPart p, int i) {
        boolean sells = p.isAny(SELLS) && !p.is("flow.exports");
        boolean buys = p.isAny(BUYS) && !p.is("flow.imports") && !p.is("source");
        boolean takes = p.isAny(TAKES) && !sells && !buys;
        boolean gives = p.isAny(GIVES) && !sells && !buys;
        boolean nounToo = p.isAny(Set.of("flow.exports", "flow.imports"));
        if (nounToo && (p.isAny(SELLS) || p.isAny(BUYS))) {
            run.flows.add(p.is("flow.exports") ? TradeFlow.EXPORTS : TradeFlow.IMPORTS);
            return;
        }
        if (!sells && !buys && !takes && !gives) {
            return;
        }
        boolean other = isByOther(run, i);
        boolean out = sells || gives;
        if (takes || gives) {
            boolean named = other || run.home != null && before(run, i) == run.home;
            if (!named) {
                return;
            }
        }
        run.flows.add(out != other ? TradeFlow.EXPORTS : TradeFlow.IMPORTS);
    }

    /** Whether the verb at a place is done by the other one. */
    private boolean isByOther(Run run, int i) {
        Place doer = before(run, i);
        if (doer == null) {
            doer = behind(run, i);
        }
        return doer != null && doer == run.partner;
    }

    /** The nearest bare name before a verb. */
    private Place before(Run run, int i) {
        for (int k = i - 1; k >= 0; k--) {
            Place p = at(run, run.parts.get(k));
            boolean bare = run.parts.get(k).prep().isEmpty() && !run.parts.get(k).owner();
            if (p != null && bare && !isAdjective(p.part) && (p == run.home || p == run.partner)) {
                return p;
            }
        }
        return null;
    }

    /** "Goods imported by Wales", "quante ne abbia comprate la Germania". */
    private Place behind(Run run, int i) {
        if (i + 1 >= run.parts.size()) {
            return null;
        }
        PlainPart next = run.parts.get(i + 1);
        Place p = at(run, next);
        boolean by = next.isAfter("prep.by") || next.prep().isEmpty();
        return p != null && by ? p : null;
    }

    private static Place at(Run run, PlainPart part) {
        return run.places.stream().filter(p -> p.part == part).findFirst().orElse(null);
    }

    private static void role(Run run, PlainPart p) {
        boolean market = p.is("role.customer");
        if (market || p.is("role.exporter")) {
            boolean imports =
                    market && run.parts.stream().anyMatch(o -> o != p && o.is("flow.imports"));
            run.flows.add(imports ? TradeFlow.IMPORTS : TradeFlow.EXPORTS);
        }
        if (p.is("role.supplier") || p.is("role.importer") || p.is("source")) {
            run.flows.add(TradeFlow.IMPORTS);
        }
    }

    /** "American goods" come from there; "Scottish goods" go out. */
    private void adjectives(Run run) {
        for (int i = 0; i < run.parts.size(); i++) {
            PlainPart p = run.parts.get(i);
            run.broken |= isAdjective(p) && isPerson(run, i);
            if (!isAdjective(p) || run.partner == null || run.partner.part != p) {
                continue;
            }
            boolean goods = beside(run, i, 1) || beside(run, i, -1);
            run.broken |= !goods;
            run.flows.add(TradeFlow.IMPORTS);
        }
    }

    /** "A Catalan exported": a verb right behind what is no name makes it a person. */
    private static boolean isPerson(Run run, int i) {
        PlainPart next = i + 1 < run.parts.size() ? run.parts.get(i + 1) : null;
        return next != null
                && !beside(run, i, -1) // "German goods imported"
                && next.prep().isEmpty()
                && next.isAny(Set.of("verb.sell", "verb.buy", "verb.level", "relies"))
                && !next.isAny(Set.of("flow.exports", "flow.imports", "goods", "role.customer"));
    }

    private static boolean beside(Run run, int i, int step) {
        int k = i + step;
        return k >= 0 && k < run.parts.size() && run.parts.get(k).is("goods");
    }

    private void prepositions(Run run) {
        if (run.partner != null) {
            PlainPart p = run.partner.part;
            if (p.isAfter("prep.to")) {
                run.flows.add(TradeFlow.EXPORTS);
            } else if (p.isAfter("prep.from")) {
                run.flows.add(TradeFlow.IMPORTS);
            } else if (p.isAfter("prep.in") && run.parts.stream().anyMatch(PlainFrames::isRole)) {
                run.broken |= run.flows.isEmpty(); // "had its first market in Gallia"
            } else if (p.isAfter("prep.in") && isGoing(run, p)) {
                run.flows.add(TradeFlow.EXPORTS);
            } else if (p.isAfter("prep.in") && !run.flows.contains(TradeFlow.EXPORTS)) {
                run.broken = true;
            }
        }
        if (run.home != null) {
            homeward(run, run.home.part);
        }
    }

    private static boolean isRole(PlainPart p) {
        return p.is("role.customer") || p.is("role.supplier");
    }

    /** "Sono andati negli Stati Uniti". */
    private static boolean isGoing(Run run, PlainPart p) {
        int i = run.parts.indexOf(p);
        return i > 0 && run.parts.get(i - 1).is("share.verb");
    }

    /** "Goods from Wales", "arrived in Wales"; what is bought "dal Galles" may be by it. */
    private void homeward(Run run, PlainPart p) {
        int i = run.parts.indexOf(p);
        boolean agent =
                i > 0
                        && run.parts.get(i - 1).isAny(Set.of("verb.buy", "verb.sell"))
                        && run.partner == null;
        if (p.isAfter("prep.to")) {
            run.flows.add(TradeFlow.IMPORTS);
        } else if (p.isAfter("prep.from") && !agent) {
            run.flows.add(TradeFlow.EXPORTS);
        }
    }

    /** Names in a row as one, "China and Japan put together"; empty where they aren't. */
    Optional<Codes> together(PlainPart first) {
        Mention list = cut.list(first);
        return list == null || list.kind() != Mention.Kind.AREA || list.values().size() != 1
                ? Optional.empty()
                : list.values().stream()
                        .filter(
                                c ->
                                        scene.canPartner(c)
                                                || c.list().stream()
                                                        .allMatch(scene.holdings::isReporter))
                        .findFirst();
    }
}
