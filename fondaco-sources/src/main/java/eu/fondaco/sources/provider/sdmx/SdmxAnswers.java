// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.sdmx;

import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.speech.Speech;

/** How services of SDMX 2.1 answer, as far as they keep to it. */
public final class SdmxAnswers {

    private SdmxAnswers() {}

    /** Data, none (404), or a refusal with the server's words. */
    public static Answer judge(Reply reply) {
        if (reply.status() == 404) {
            return new Answer.Empty(Speech.both("pull.no-data-fit", reply.words()));
        }
        if (reply.status() == 413) {
            return new Answer.TooMuch(
                    Speech.both("pull.answers", 413, reply.words()),
                    Speech.both("pull.fewer-codes"));
        }
        if (reply.status() != 200) {
            return new Answer.Refused(
                    Speech.both("pull.answers", reply.status(), reply.words()),
                    Speech.both("pull.mend-entry"));
        }
        if (reply.head().length() < 4096
                && reply.head().strip().lines().count() == 1
                && reply.head().matches("(?s)\\W*(DATAFLOW|STRUCTURE)[,;].*")) {
            return new Answer.Empty(Speech.both("pull.header-alone"));
        }
        return new Answer.Data();
    }
}
