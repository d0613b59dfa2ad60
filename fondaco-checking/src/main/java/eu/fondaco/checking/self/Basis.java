// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On what numbers are counted: seasonally adjusted or raw, without something, at constant prices,
 * for each head, provisional. Those that are counted differently aren't at odds.
 */
final class Basis {

    private static final Pattern CLAUSES =
            Pattern.compile("[;:]|, (?:while|whereas|but|mentre|ma|invece)(?!\\p{L})");

    /** The kinds of what several numbers make together. */
    private static final Set<String> MADE =
            Set.of("change", "difference", "balance", "total", "share");

    private final List<Sentence> sentences;
    private final List<Pattern> kinds;

    Basis(List<Sentence> sentences, TellingWords words) {
        this.sentences = sentences;
        kinds =
                List.of(
                        words.words("would-be"),
                        words.words("basis-adjusted"),
                        words.words("basis-without"),
                        words.words("basis-real"),
                        words.words("basis-each"),
                        words.words("basis-early"));
    }

    /** Whether the clauses that two places of prose stand in say different things of it. */
    boolean parts(Clash clash) {
        if (!MADE.contains(clash.kind())) {
            return clash.kind().equals("order")
                    && (isSupposed(of(clash.first())) || isSupposed(of(clash.second())));
        }
        Set<String> one = of(clash.first());
        Set<String> other = of(clash.second());
        return one != null && other != null && !one.equals(other);
    }

    /** Whether a clause tells what isn't so but would be: nobody holds a place by it. */
    private static boolean isSupposed(Set<String> said) {
        return said != null && said.contains("0");
    }

    /** What the clause of a place says of it; null outside of prose. */
    private Set<String> of(Span place) {
        for (Sentence s : sentences) {
            if (Reader.isHeading(s) || !s.span(0, s.text().length()).overlaps(place)) {
                continue;
            }
            Matcher m = CLAUSES.matcher(s.text());
            int from = 0;
            while (m.find()) {
                if (m.end() > from && s.span(from, m.end()).overlaps(place)) {
                    return said(s.text().substring(from, m.end()));
                }
                from = m.end();
            }
            return said(s.text().substring(from));
        }
        return null;
    }

    private Set<String> said(String clause) {
        Set<String> out = new TreeSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            Matcher m = kinds.get(i).matcher(clause);
            while (m.find()) {
                boolean other = m.groupCount() > 0 && m.group(1) != null;
                out.add(i + (other ? "other" : ""));
            }
        }
        return out;
    }
}
