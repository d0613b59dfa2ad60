// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.core.catalog.Catalog;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whom a question on acts asks for instead of the acts: in how many countries, with which
 * provinces, how many bodies. Whatever else is counted no act tells.
 */
final class ActsBy {

    private static final Set<String> WITH = SmallWords.of("acts-by.with");
    private static final Set<String> OWN = SmallWords.of("acts-by.own");
    private static final Set<String> OF = SmallWords.of("acts-by.of");
    private static final Set<String> PASSED = SmallWords.of("acts-by.passed");
    private static final Set<String> OTHERS = SmallWords.of("acts-by.others");
    private static final Map<About, Set<String>> NOUNS =
            Map.of(
                    About.BY_COUNTRY, SmallWords.of("acts-by.countries"),
                    About.BY_REGION, SmallWords.of("acts-by.regions"),
                    About.BY_PROVINCE, SmallWords.of("acts-by.provinces"),
                    About.BY_PARTNER, SmallWords.of("acts-by.partners"),
                    About.BY_BODY, SmallWords.of("acts-by.bodies"));

    private final Heard heard;
    private final Catalog catalog;

    ActsBy(Heard heard, Catalog catalog) {
        this.heard = heard;
        this.catalog = catalog;
    }

    /** What is asked of those that acts were made with or by; nothing where acts are asked for. */
    Set<About> about() {
        Set<About> about = EnumSet.noneOf(About.class);
        int noun = noun();
        Optional<About> level = noun < 0 ? Optional.empty() : level(noun);
        if (level.isEmpty()) {
            return about;
        }
        about.add(level.get());
        about.add(About.DISTINCT);
        if (isOurs(noun, level.get())) {
            about.add(About.OURS);
        } else if (isWith()) {
            about.add(About.WITH);
        }
        if (new ActsSaid(heard).isOfSeveral()) {
            about.add(About.REPEATED);
        }
        return about;
    }

    /** What is counted that is neither acts nor one of those; empty for none. */
    Optional<Part> uncounted() {
        int noun = heard.says("howmany") ? noun() : -1;
        return noun < 0 || level(noun).isPresent() ? Optional.empty() : said(noun);
    }

    /** Who is counted in a question on visits, which aren't told by who made them. */
    Optional<Part> ofVisits() {
        int noun = heard.says("howmany") ? noun() : -1;
        return noun < 0 ? Optional.empty() : said(noun);
    }

    /** The noun, where it is one: no verb or small word behind "how many". */
    private Optional<Part> said(int noun) {
        Part part = heard.at(noun);
        boolean word =
                part.kind() == Kind.UNKNOWN
                        || part.isAny("general", "office")
                        || OTHERS.contains(heard.tokens().get(noun).fold());
        return level(noun).isPresent() || word ? Optional.of(part) : Optional.empty();
    }

    /** The word for those asked for, as the index of a token; -1 where it is acts. */
    private int noun() {
        Part counted = heard.first("howmany");
        if (counted != null) {
            return behind(counted);
        }
        return heard.parts().stream()
                .filter(p -> p.is("which"))
                .mapToInt(this::behind)
                .filter(n -> n >= 0 && level(n).isPresent())
                .findFirst()
                .orElse(-1);
    }

    private int behind(Part ask) {
        int end = heard.tokens().size();
        return IntStream.range(ask.to(), end)
                .filter(i -> !isPassed(i))
                .filter(i -> !isCompound(i))
                .mapToObj(i -> isAct(i) ? -1 : i)
                .findFirst()
                .orElse(-1);
    }

    /** "Partner countries": the noun is the last of two. */
    private boolean isCompound(int at) {
        return at + 1 < heard.tokens().size()
                && level(at).filter(About.BY_PARTNER::equals).isPresent()
                && level(at + 1).isPresent();
    }

    private boolean isAct(int at) {
        Part part = heard.at(at);
        return part == null
                || part.isAny("act", "oneact", "manyacts", "treaty", "signed", "activity")
                || part.isAny("mission", "visit", "promise", "pledge", "renewed", "strategy")
                || part.isAny("alive", "stands", "expired", "fields", "inforce")
                || part.kind() == Kind.TIME
                || part.kind() == Kind.NUMBER;
    }

    /** An article, a word for another or a foreign one, an adjective of a place. */
    private boolean isPassed(int at) {
        Part part = heard.at(at);
        String word = heard.tokens().get(at).fold();
        return PASSED.contains(word) || OWN.contains(word) || part != null && isName(part);
    }

    private static boolean isName(Part part) {
        return part.kind() == Kind.AREA || part.kind() == Kind.ACTOR;
    }

    private Optional<About> level(int at) {
        String word = heard.tokens().get(at).fold();
        return NOUNS.keySet().stream().filter(k -> NOUNS.get(k).contains(word)).findFirst();
    }

    /** "Our provinces", "province dell'Emilia-Romagna": those at home. */
    private boolean isOurs(int noun, About level) {
        boolean own = noun > 0 && OWN.contains(heard.tokens().get(noun - 1).fold());
        if (level == About.BY_COUNTRY) {
            return false;
        }
        int next = noun + 1;
        boolean of = next < heard.tokens().size() && OF.contains(heard.tokens().get(next).fold());
        Part place =
                heard.parts().stream()
                        .filter(p -> p.from() > noun && p.is("region") || isHome(p))
                        .filter(p -> p.from() > noun && p.from() <= next + 2)
                        .findFirst()
                        .orElse(null);
        boolean partner = level == About.BY_PARTNER;
        return !partner && (own && !isWith() || of && place != null);
    }

    private boolean isHome(Part part) {
        return part.kind() == Kind.AREA
                && Places.isWithin(part.code(), Places.nation(catalog), catalog);
    }

    /** "With how many": those asked for are on the other side. */
    private boolean isWith() {
        Part ask = heard.says("howmany") ? heard.first("howmany") : heard.first("which");
        return ask.from() > 0 && WITH.contains(heard.tokens().get(ask.from() - 1).fold());
    }
}
