// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Registered.About;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a question says of acts that is so or isn't, of how they stand to each other and of what
 * became of them.
 */
final class ActsSaid {

    private static final Set<String> NONE = SmallWords.of("acts-said.none");
    private static final Set<String> NEWER = SmallWords.of("acts-said.newer");

    private final Heard heard;

    ActsSaid(Heard heard) {
        this.heard = heard;
    }

    /**
     * Adds what is asked of acts in these ways.
     *
     * @param areas how many counterparts are named
     */
    void add(Set<About> about, int areas) {
        truth(about, areas);
        if (isFollowed() || isReplaced()) {
            about.add(About.SUCCESSOR);
        }
        if (isOfPromises()) {
            about.add(About.FOLLOWED);
            promises(about);
        }
        if (heard.says("fields")) {
            about.add(About.FIELDS);
        }
        if (heard.says("compare") && areas > 1) {
            about.add(About.COMPARED);
        }
        if (areas > 1 && heard.says("manyacts", "signed") && heard.says("or", "than")) {
            add(about, About.TALLY, heard.says("greater", "more", "smaller", "less"));
        }
        Part older = heard.first("older");
        if (older != null && areas > 1) {
            boolean newer = NEWER.contains(heard.tokens().get(older.to() - 1).fold());
            about.add(newer ? About.NEWER : About.OLDER);
        }
    }

    private static void add(Set<About> about, About one, boolean said) {
        if (said) {
            about.add(one);
        }
    }

    /** "More than one agreement": those with whom there are several. */
    boolean isOfSeveral() {
        return heard.parts().stream()
                .filter(p -> p.is("more"))
                .map(heard::after)
                .anyMatch(p -> p != null && isNumberOfActs(p));
    }

    private boolean isNumberOfActs(Part part) {
        boolean number = part.kind() == Heard.Kind.NUMBER || part.is("oneact");
        Part next = number || Heard.isSmall(part) ? heard.after(part) : null;
        return next != null && next.is("act");
    }

    /** Whether it is asked what became of promises. */
    boolean isOfPromises() {
        return heard.says("pledge") && heard.says("kept", "broken", "outcome");
    }

    private void promises(Set<About> about) {
        boolean denied = heard.parts().stream().anyMatch(p -> p.is("kept") && isDenied(p));
        boolean whether = about.contains(About.WHETHER);
        if (heard.says("broken") || denied && !whether) {
            about.add(About.BROKEN);
        } else if (heard.says("kept")) {
            about.add(About.KEPT);
        }
        if (denied && whether) {
            about.add(About.DENIED);
        }
    }

    private boolean isDenied(Part part) {
        return heard.led(part, "denial");
    }

    /** "Is it true that we have none", "…, right?": what is said is so or isn't. */
    private void truth(Set<About> about, int areas) {
        boolean asks = heard.says("which", "when", "who", "howmany", "howmuch");
        boolean claimed = heard.says("claimed", "ornot") && !asks;
        boolean state = heard.says("alive", "stands", "inforce", "expired", "renewed");
        if (!claimed) {
            return;
        }
        about.add(About.WHETHER);
        if (!state && areas > 0 && !heard.says("promise", "pledge")) {
            about.add(About.MADE);
        }
        boolean heeded = about.contains(About.EXPIRED) && isStateDenied();
        if (isDenied() && !heeded) {
            about.add(About.DENIED);
            about.remove(About.UNSIGNED);
        }
    }

    /** Whether it is said that there is something, or that there isn't; null for neither. */
    Boolean claim() {
        boolean asks = heard.says("which", "when", "who", "howmany", "howmuch");
        return heard.says("claimed", "ornot") && !asks ? Boolean.valueOf(!isDenied()) : null;
    }

    private boolean isStateDenied() {
        return heard.parts().stream()
                .anyMatch(p -> p.isAny("alive", "stands", "inforce") && isDenied(p));
    }

    /** Whether a word denies; "or not" and "isn't it" only ask. */
    private boolean isDenied() {
        return IntStream.range(0, heard.tokens().size())
                .filter(i -> heard.at(i) == null || !heard.at(i).is("ornot"))
                .mapToObj(i -> heard.tokens().get(i).fold())
                .anyMatch(t -> NONE.contains(t) || t.endsWith("n't"));
    }

    /** "What replaced the 2009 memorandum"; "came after 2013" is said of a time. */
    private boolean isFollowed() {
        return heard.parts().stream()
                .filter(p -> p.is("successor"))
                .filter(p -> !(p.is("replaces") && isBehindAct(p)))
                .map(heard::after)
                .anyMatch(p -> p == null || p.kind() != Kind.TIME || isOfAct(p));
    }

    /** "What did the act replace": it is the act that takes a place. */
    private boolean isBehindAct(Part verb) {
        return heard.parts().stream().anyMatch(p -> p.is("act") && p.to() <= verb.from());
    }

    private boolean isOfAct(Part time) {
        Part next = heard.after(time);
        return next != null && next.is("act");
    }

    /** "What replaces the act": the word that asks stands right before, and is who does so. */
    private boolean isReplaced() {
        return heard.parts().stream()
                .filter(p -> p.is("precursor") && p.is("replaces"))
                .map(heard::before)
                .anyMatch(p -> p != null && p.isAny("which", "act"));
    }
}
