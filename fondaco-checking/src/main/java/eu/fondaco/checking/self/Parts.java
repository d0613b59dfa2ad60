// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part, its share and the whole in one go: "5.2 billion euros, 25% of the total of 18 billion".
 */
final class Parts {

    private static final Pattern BEFORE_SHARE =
            Pattern.compile(
                    "^\\s*(?:\\(|,|,? or|,? equal to|,? that is|,? pari al|,? pari allo|,? ovvero"
                            + " il|,? cio\u00e8 il)?\\s*(?:il\\s+)?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_WHOLE =
            Pattern.compile(
                    "^\\s*(?:of (?:the |its |all )?(?:total |overall"
                        + " )?(?:exports|imports|sales)?\\s*(?:of|\\(|,|worth)?|(?:del|dei|delle|dell')\\s*(?:totale|export|import|esportazioni|importazioni|vendite)?(?:"
                        + " totale| totali| complessiv[oe])?\\s*(?:di|\\(|,|pari a)?)\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private Parts() {}

    /** The clash of a sentence's share, if it has one. */
    static Optional<Clash> in(Sentence s) {
        List<Printed> amounts = Changes.withUnits(s);
        List<Printed> shares = s.all(Unit.PERCENT);
        if (amounts.size() != 2
                || shares.size() != 1
                || shares.get(0).hedged()
                || shares.get(0).sign() != 0
                || amounts.stream()
                        .anyMatch(n -> n.hedged() || n.unit() != Unit.AMOUNT || n.sign() < 0)) {
            return Optional.empty();
        }
        Printed part = amounts.get(0);
        Printed share = shares.get(0);
        Printed whole = amounts.get(1);
        boolean told =
                part.end() <= share.start()
                        && share.end() <= whole.start()
                        && part.value() < whole.value()
                        && BEFORE_SHARE
                                .matcher(s.text().substring(part.end(), share.start()))
                                .find()
                        && BEFORE_WHOLE
                                .matcher(s.text().substring(share.end(), whole.start()))
                                .find();
        if (!told) {
            return Optional.empty();
        }
        Interval made = part.interval().shareOf(whole.interval());
        if (made.meets(share.interval())) {
            return Optional.empty();
        }
        Label makes = Say.range(made, "%", 1);
        return Optional.of(
                new Clash(
                        "share",
                        s.span(part.start(), whole.end()),
                        s.span(share.start(), share.end()),
                        Say.of(
                                s.words(part)
                                        + " of "
                                        + s.words(whole)
                                        + " is "
                                        + makes.en()
                                        + "; the text says \u201c"
                                        + s.words(share)
                                        + "\u201d.",
                                s.words(part)
                                        + " su "
                                        + s.words(whole)
                                        + " fa "
                                        + makes.it()
                                        + "; il testo dice \u201c"
                                        + s.words(share)
                                        + "\u201d.")));
    }
}
