// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is ahead of whom, and who passed whom: "Gallia was ahead of Helvetia as a customer of Wales",
 * "Wales overtook Scotland in exports in 2018". Who passed somebody was behind the year before.
 */
final class PlainPassing {

    private static final Set<String> ROLES = Set.of("role.customer", "role.supplier");
    private static final Set<String> TOP = Set.of("rank.top", "highest");
    private static final Set<String> MAY =
            Set.of(
                    "as",
                    "highest",
                    "rank.top",
                    "rank.verb",
                    "role.customer",
                    "role.exporter",
                    "role.importer",
                    "role.supplier");

    private final Scene scene;
    private final PlainFrames frames;

    PlainPassing(Scene scene, PlainFrames frames) {
        this.scene = scene;
        this.frames = frames;
    }

    /**
     * A clause cut in who is ahead or behind and of whom.
     *
     * @param passed whether it wasn't so before
     */
    private record Cut(
            List<PlainPart> rest, PlainPart how, PlainPart rival, boolean up, boolean passed) {}

    /** What a clause says of two; empty for nothing. */
    List<PlainTold> of(List<PlainPart> parts, PlainContext before) {
        boolean bare = PlainCover.numbers(parts).isEmpty() && !PlainCover.hasOrdinal(parts);
        Cut cut = bare ? cut(parts) : null;
        if (cut == null || !PlainCover.covers(cut.rest, MAY)) {
            return List.of();
        }
        Optional<PlainFrame> own = frames.of(cut.rest, false);
        PlainFrame f = own.map(o -> before.whole(o, cut.rest)).orElse(PlainFrame.NONE);
        boolean whole = f.isWhole() && f.base() == null && !f.nation() && f.flow().isObserved();
        boolean year = whole && f.period().isYear();
        return whole && (year || !cut.passed) ? told(cut, f) : List.of();
    }

    private static Cut cut(List<PlainPart> parts) {
        int at = -1;
        for (int i = 0; i < parts.size(); i++) {
            boolean passes = parts.get(i).is("overtake") || parts.get(i).is("passed");
            if (passes && at >= 0) {
                return null;
            }
            at = passes ? i : at;
        }
        if (at < 0) {
            return placed(parts);
        }
        int to = at + 1;
        while (to < parts.size() && parts.get(to).is("these")) {
            to++;
        }
        boolean named = to < parts.size() && parts.get(to).isArea();
        if (!named) {
            return null;
        }
        List<PlainPart> rest = new ArrayList<>(parts.subList(0, at));
        rest.addAll(parts.subList(to + 1, parts.size()));
        return new Cut(rest, parts.get(at), parts.get(to), true, parts.get(at).is("passed"));
    }

    /** "Was behind Helvetia as a market": a role tells of what; places alone stand elsewhere. */
    private static Cut placed(List<PlainPart> parts) {
        List<PlainPart> rivals =
                parts.stream()
                        .filter(PlainPart::isArea)
                        .filter(p -> p.isAfter("ahead") || p.isAfter("behind"))
                        .toList();
        boolean role = parts.stream().anyMatch(p -> p.isAny(ROLES));
        boolean top = parts.stream().anyMatch(p -> p.isAny(TOP));
        if (rivals.size() != 1 || !role || top) {
            return null;
        }
        PlainPart r = rivals.get(0);
        List<PlainPart> rest = parts.stream().filter(p -> p != r).toList();
        return new Cut(rest, r, r, r.isAfter("ahead"), false);
    }

    private List<PlainTold> told(Cut cut, PlainFrame f) {
        boolean partners = f.hasPartner(scene);
        List<Codes> them =
                cut.rival.mention().values().stream()
                        .filter(c -> partners ? isPartner(c) : isReporter(c))
                        .toList();
        boolean role = cut.rest.stream().anyMatch(p -> p.isAny(ROLES));
        if (them.size() != 1 || role != partners && role) {
            return List.of();
        }
        Whole.Kind kind = partners ? Whole.Kind.PARTNER : Whole.Kind.AREA;
        Whole other = new Whole(kind, them.get(0));
        List<PlainTold> also = new ArrayList<>();
        if (cut.passed) {
            also.add(ahead(cut, f.at(f.period().plusYears(-1), null), other, !cut.up));
        }
        boolean top = cut.rest.stream().anyMatch(p -> p.isAny(TOP));
        if (top && !partners) {
            return List.of();
        }
        if (top) {
            List<Draft> first =
                    f.drafts(MeasureKind.RANK, scene).stream()
                            .map(d -> d.with(Field.AMONG, Among.all(Dimension.PARTNER)))
                            .toList();
            also.add(PlainTold.of(PlainCover.place(scene, cut.how, 1), first, f));
        }
        PlainFrame rival = partners ? f.with(them) : f.of(them);
        return List.of(ahead(cut, f, other, cut.up).and(also).than(rival));
    }

    private PlainTold ahead(Cut cut, PlainFrame f, Whole other, boolean up) {
        List<Draft> meant =
                f.drafts(MeasureKind.DIFFERENCE, scene).stream()
                        .map(d -> d.with(Field.WHOLE, other))
                        .toList();
        return PlainTold.of(PlainCover.direction(scene, cut.how, up), meant, f);
    }

    private boolean isPartner(Codes c) {
        return scene.canPartner(c) && !scene.isEvery(c);
    }

    private boolean isReporter(Codes c) {
        return c.list().stream().allMatch(scene.holdings::isReporter);
    }
}
