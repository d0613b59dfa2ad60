// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Two shares that make up a whole by their names: the EU and what lies outside of it. */
final class Wholes {

    private static final Pattern EU =
            Pattern.compile(
                    "\\b(?:EU27|EU|UE27|Ue27|UE|Ue|European Union|Unione europea|intra-EU|intra[-"
                            + " ]?[Uu][Ee])\\b");
    private static final Pattern OUTSIDE =
            Pattern.compile(
                    "\\b(?:non-EU|outside the EU|extra-EU|extra[- ]?(?:UE|Ue|ue)|non[-"
                            + " ](?:UE|Ue))\\b");
    private static final Pattern SHARE =
            Pattern.compile(
                    "\\b(?:shares?|accounted for|accounts? for|accounting for|of (?:the"
                        + " )?total|quot[ae]|del totale|destinat[aoie]|assorb\\w+|of (?:its |the"
                        + " region's |all |the )?exports|dell(?:'export|e esportazioni))\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER =
            Pattern.compile(
                    "\\b(?:import\\w*|acquisti|grew|grow\\w*|rose|fell|up|down|increas\\w+|declin\\w+|drop\\w*|cresc\\w+|aument\\w+|cal(?:o|a|ano|ate|ati)|diminu\\w+|from|da|dal|compared|rispetto|points?|punti|of"
                        + " which|di cui|Germany|China|United|Germania|Cina|Stati|Asia|Europ(?!ean"
                        + " Union|a\\b)\\w+|respectively|rispettivamente)\\b");

    /** A share of what goes there, rather than what goes there as a share. */
    private static final Pattern OF_THOSE =
            Pattern.compile(
                    "\\b(?:of (?:its |the |all |the region's )?(?:exports|sales|those|that)"
                            + " (?:to|in|towards|outside)|dell(?:e esportazioni|'export|e vendite)"
                            + " (?:verso|nei|nell|in|fuori|dirett)|di (?:quelle|quello)"
                            + " (?:verso|nei|in|fuori))",
                    Pattern.CASE_INSENSITIVE);

    private Wholes() {}

    /** The clash of a sentence's two shares, if it has one. */
    static Optional<Clash> in(Sentence s) {
        String text = s.text();
        List<Printed> shares = s.all(Unit.PERCENT);
        if (shares.size() != 2
                || shares.stream().anyMatch(n -> n.hedged() || n.sign() != 0)
                || !s.all(Unit.AMOUNT).isEmpty()
                || !s.all(Unit.OTHER).isEmpty()
                || s.all(Unit.YEAR).size() > 1
                || !SHARE.matcher(text).find()
                || OF_THOSE.matcher(text).find()
                || OTHER.matcher(text).find()
                || !OUTSIDE.matcher(text).find()
                || !EU.matcher(OUTSIDE.matcher(text).replaceAll("")).find()) {
            return Optional.empty();
        }
        Interval sum = shares.get(0).interval().plus(shares.get(1).interval());
        Interval wide = new Interval(sum.low() - 1.5, sum.high() + 0.5); // what isn't allotted
        if (wide.meets(new Interval(100, 100)) || sum.high() < 90) {
            return Optional.empty();
        }
        Label makes = Say.range(sum, "%", 1);
        return Optional.of(
                new Clash(
                        "share",
                        s.span(shares.get(0).start(), shares.get(0).end()),
                        s.span(shares.get(1).start(), shares.get(1).end()),
                        Say.of(
                                "The EU and what lies outside of it make "
                                        + makes.en()
                                        + " of the whole, not 100%.",
                                "L'Ue e ci\u00f2 che ne sta fuori fanno "
                                        + makes.it()
                                        + " del tutto, non il 100%.")));
    }
}
