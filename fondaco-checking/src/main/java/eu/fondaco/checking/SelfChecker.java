// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.lexicon.LanguageDetector;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.checking.self.SelfCheck;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.FrontMatter;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.text.Tongue;
import java.util.Map;
import java.util.stream.Collectors;

/** The checker that needs no data: it sets a text against itself and nothing else. */
public final class SelfChecker implements Checker {

    @Override
    public CheckedBrief check(String name, Document text, Options options, Progress progress) {
        progress.at(Stage.READING, 0, 0);
        Tongue lang = lang(text, options, Lexicons.shipped());
        return CheckedBrief.byItself(
                name,
                text,
                lang,
                options.published() != null ? options.published() : text.day().orElse(null),
                options.asOf(),
                SelfCheck.of(text, lang));
    }

    /** The language asked for, or told by the front matter, or detected. */
    static Tongue lang(Document text, Options options, Lexicons lexicons) {
        if (options.lang() != null) {
            return known(options.lang().tag(), lexicons);
        }
        Map<String, String> front = FrontMatter.of(text.raw());
        return front.containsKey("lang")
                ? known(front.get("lang"), lexicons)
                : LanguageDetector.detect(text, lexicons);
    }

    /** The language of that tag, if there is a lexicon of it. */
    private static Tongue known(String tag, Lexicons lexicons) {
        try {
            Tongue tongue = Tongue.parse(tag);
            if (lexicons.tongues().contains(tongue)) {
                return tongue;
            }
        } catch (IllegalArgumentException e) {
            // no language at all: refused as one that isn't known
        }
        String known =
                lexicons.tongues().stream().map(Tongue::tag).collect(Collectors.joining(", "));
        throw new TextRefusedException(Speech.both("self-checker.lang-not-one", tag, known));
    }
}
