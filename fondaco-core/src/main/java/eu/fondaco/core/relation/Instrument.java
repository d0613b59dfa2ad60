// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.time.PartialDate;
import java.util.List;
import java.util.Objects;

/**
 * An act between parties: a memorandum, an <i>intesa</i>, a declaration. Acts that follow one
 * another form a chain. Conflicts of sources are kept in {@code conflicts}.
 *
 * @param kindAsPrinted the words of the source
 * @param ourParties parties on the observatory's side, as named
 * @param partnerParties parties on the other side, as named
 * @param ourAreas codes of the areas our parties are or sit in
 * @param partnerAreas codes of the counterpart areas
 * @param sectors fields of cooperation, one a list entry
 * @param promises what was promised to be done
 * @param status live, expired, superseded …, in the words of the source; may hold an expiry
 * @param follows id of the act it follows in its chain, or empty
 * @param urls addresses of the sources
 * @param statusAt the day on which {@code status} was so; unknown where nobody says
 * @param text address or place of the act's own text, or empty
 * @param sectorsComplete whether {@code sectors} are all that its text names: only then is another
 *     one excluded
 * @param promisesComplete the same of {@code promises}
 * @param followUp what became of the promises; empty where nothing is told
 */
public record Instrument(
        String id,
        PartialDate date,
        DateKind dateKind,
        InstrumentKind kind,
        String kindAsPrinted,
        List<String> ourParties,
        List<String> partnerParties,
        List<String> ourAreas,
        List<String> partnerAreas,
        List<String> sectors,
        List<String> promises,
        String status,
        String follows,
        List<String> conflicts,
        List<String> urls,
        PartialDate statusAt,
        String text,
        boolean sectorsComplete,
        boolean promisesComplete,
        List<FollowUp> followUp) {

    public Instrument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(statusAt, "statusAt");
        ourParties = List.copyOf(ourParties);
        partnerParties = List.copyOf(partnerParties);
        ourAreas = List.copyOf(ourAreas);
        partnerAreas = List.copyOf(partnerAreas);
        sectors = List.copyOf(sectors);
        promises = List.copyOf(promises);
        conflicts = List.copyOf(conflicts);
        urls = List.copyOf(urls);
        followUp = List.copyOf(followUp);
        status = status == null ? "" : status;
        follows = follows == null ? "" : follows;
        text = text == null ? "" : text;
    }

    /** An act whose sectors and promises are all that its text names. */
    public Instrument(
            String id,
            PartialDate date,
            DateKind dateKind,
            InstrumentKind kind,
            String kindAsPrinted,
            List<String> ourParties,
            List<String> partnerParties,
            List<String> ourAreas,
            List<String> partnerAreas,
            List<String> sectors,
            List<String> promises,
            String status,
            String follows,
            List<String> conflicts,
            List<String> urls) {
        this(
                id,
                date,
                dateKind,
                kind,
                kindAsPrinted,
                ourParties,
                partnerParties,
                ourAreas,
                partnerAreas,
                sectors,
                promises,
                status,
                follows,
                conflicts,
                urls,
                PartialDate.UNKNOWN,
                "",
                true,
                true,
                List.of());
    }
}
