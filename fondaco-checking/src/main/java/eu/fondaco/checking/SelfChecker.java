// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.lexicon.LanguageDetector;
import eu.fondaco.checking.self.SelfCheck;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.FrontMatter;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Map;

/** The checker that needs no data: it sets a text against itself and nothing else. */
public final class SelfChecker implements Checker {

    @Override
    public CheckedBrief check(String name, Document text, Options options, Progress progress) {
        progress.at(Stage.READING, 0, 0);
        Lang lang = lang(text, options);
        return new CheckedBrief(
                name,
                text,
                lang,
                options.published(),
                options.asOf(),
                SelfCheck.of(text, lang),
                List.of(),
                List.of());
    }

    /** The language asked for, or told by the front matter, or detected. */
    static Lang lang(Document text, Options options) {
        if (options.lang() != null) {
            return options.lang();
        }
        Map<String, String> front = FrontMatter.of(text.raw());
        return front.containsKey("lang")
                ? language(front.get("lang"))
                : LanguageDetector.detect(text);
    }

    private static Lang language(String tag) {
        try {
            return Lang.parse(tag);
        } catch (IllegalArgumentException e) {
            throw new TextRefusedException(
                    new Label(
                            "lang: '" + tag + "' is not one of en, it",
                            "lang: '" + tag + "' non è tra en, it"));
        }
    }
}
