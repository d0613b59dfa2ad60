// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Test;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The mean over regions, states or provinces, "what does the average state buy", and which of them
 * lie above it or below.
 */
final class MeanShape extends Shape {

    /** What stands before a noun that means any one of its kind. */
    private static final Set<String> ANY = SmallWords.of("mean-shape.any");

    private static final Set<String> MEAN =
            Set.of("average", "typical", "medio", "media", "tipico", "tipica");

    private static final List<String> NOUNS =
            List.of("regions", "region", "states", "state", "provinces", "province");

    MeanShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean mean = heard.says("meanlevel", "mean") && !heard.says("growth", "rank", "top");
        Part noun = mean ? noun() : null;
        List<String> named =
                places.home().stream().filter(c -> !c.equals(places.nation())).toList();
        List<String> alone = named.stream().filter(c -> !scope.isGroup(c)).toList();
        boolean ofProvinces = alone.size() == 1 && noun != null && isProvince(noun);
        if (mean && named.size() > 1 && isOfNamed()) {
            return ofNamed(named);
        }
        if (alone.size() == 1 && heard.says("meanlevel") && flows.size() == 1) {
            Request beside = besideMean(alone.get(0));
            if (beside != null) {
                return beside;
            }
        }
        if (noun == null || !alone.isEmpty() && !ofProvinces || flows.size() != 1) {
            return null;
        }
        if (when.points().size() > 1 || when.first() != null || heard.says("us", "least")) {
            return null;
        }
        Universe among =
                isProvince(noun)
                        ? new Universe(Dimension.REPORTER, "provinces of " + listed.province())
                        : listed.all();
        return new Request.Mean(
                wanted.leading(among)
                        .period(when.points().isEmpty() ? null : when.points().get(0))
                        .build(),
                among,
                isProvince(noun) ? List.of() : membersNamed(),
                beyond());
    }

    /**
     * "Is Kent above the average region": one set against the mean of all of its kind, which it is
     * the reporter of. The mean of amounts per head or of growth is their whole's own, not that of
     * its members, small and large ones alike.
     */
    private Request besideMean(String self) {
        String kind = scope.kindOf(self);
        String whole = scope.parent(self);
        boolean among = !kind.isEmpty() && !whole.isEmpty() && isOfKind(kind);
        boolean one = when.points().size() < 2 && when.first() == null && when.base() == null;
        boolean ratio = listed.isShare() || heard.says("perhead", "growth");
        if (!isSetAgainstMean() || !among || !one || ratio) {
            return null;
        }
        Universe all = new Universe(Dimension.REPORTER, kind + "s of " + whole);
        return new Request.Mean(
                wanted.leading(all)
                        .reporter(self)
                        .period(when.points().isEmpty() ? null : when.points().get(0))
                        .build(),
                all,
                membersNamed(),
                heard.says("less", "smaller", "undershoot") ? Test.BELOW : Test.ABOVE);
    }

    /** Whether no other kind of members is named. */
    private boolean isOfKind(String kind) {
        return heard.parts().stream()
                .filter(p -> NOUNS.stream().anyMatch(p::is))
                .allMatch(p -> p.is(kind) || p.is(kind + "s") || p.is("ofregion"));
    }

    /** Whether "above" or "compared with" stands before the mean, and no mean through time is. */
    private boolean isSetAgainstMean() {
        Part mean = heard.first("meanlevel");
        Part against =
                Stream.of("more", "less", "exceed", "undershoot", "compare", "difference")
                        .map(heard::first)
                        .filter(p -> p != null && p.to() <= mean.from())
                        .findFirst()
                        .orElse(null);
        if (against == null || heard.says("itword", "own", "evolution", "eachtime", "which")) {
            return false;
        }
        return heard.parts().stream()
                .filter(p -> p.from() >= against.to() && p.to() <= mean.from())
                .allMatch(p -> Heard.isSmall(p) || NOUNS.stream().anyMatch(p::is));
    }

    /** "The average of Kent's and Surrey's exports": over those named, at one time. */
    private boolean isOfNamed() {
        return flows.size() == 1
                && when.points().size() < 2
                && when.first() == null
                && when.base() == null
                && places.abroad().size() < 2
                && !when.several()
                && !listed.isShare()
                && !heard.says("us", "least", "which", "who", "more", "less", "compare")
                && !heard.says("difference", "eachtime", "evolution", "perhead", "exclude");
    }

    private Request ofNamed(List<String> named) {
        return new Request.Mean(
                wanted.plain(flows.get(0))
                        .reporter(Codes.of(named.get(0)))
                        .period(when.points().isEmpty() ? null : when.points().get(0))
                        .build(),
                null,
                named,
                Test.EQUAL);
    }

    private static boolean isProvince(Part noun) {
        return noun.isAny("provinces", "province");
    }

    private List<String> membersNamed() {
        return places.home().stream()
                .filter(c -> !c.equals(places.nation()))
                .flatMap(c -> scope.membersOfGroup(c).stream())
                .toList();
    }

    /** Whether those above the mean are asked for, or those below. */
    private Test beyond() {
        boolean asked = heard.says("which", "who", "howmany");
        boolean up = heard.says("more", "greater", "exceed");
        boolean down = heard.says("less", "smaller", "undershoot");
        return !asked || up == down ? Test.EQUAL : up ? Test.ABOVE : Test.BELOW;
    }

    /** The noun for the members: several of them, or any one: "a region", "the average state". */
    private Part noun() {
        return heard.parts().stream()
                .filter(p -> NOUNS.stream().anyMatch(p::is))
                .filter(p -> p.isAny("many", "regions", "provinces") || isAny(p))
                .findFirst()
                .orElse(null);
    }

    private boolean isAny(Part noun) {
        boolean group =
                Stream.of(heard.before(noun), heard.after(noun))
                        .anyMatch(
                                p ->
                                        p != null
                                                && p.kind() == Kind.AREA
                                                && (p.code().equals(places.nation())
                                                        || scope.isGroup(p.code())));
        return group || isBefore(noun) || noun.to() < heard.tokens().size() && isMean(noun.to());
    }

    private boolean isBefore(Part noun) {
        return Stream.of(noun.from() - 1, noun.from() - 2)
                .filter(at -> at >= 0)
                .anyMatch(at -> ANY.contains(heard.tokens().get(at).fold()));
    }

    private boolean isMean(int token) {
        return MEAN.contains(heard.tokens().get(token).fold());
    }
}
