// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.sdmx;

import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Reply;

/** How services of SDMX 2.1 answer, as far as they keep to it. */
public final class SdmxAnswers {

    private SdmxAnswers() {}

    /** Data, none (404), or a refusal with the server's words. */
    public static Answer judge(Reply reply) {
        if (reply.status() == 404) {
            return new Answer.Empty("no data fit: " + reply.words());
        }
        if (reply.status() == 413) {
            return new Answer.TooMuch(
                    "answers 413: " + reply.words(), "ask for less: fewer codes or years");
        }
        if (reply.status() != 200) {
            return new Answer.Refused(
                    "answers " + reply.status() + ": " + reply.words(),
                    "mend the entry in sources.yaml");
        }
        if (reply.head().length() < 4096
                && reply.head().strip().lines().count() == 1
                && reply.head().matches("(?s)\\W*(DATAFLOW|STRUCTURE)[,;].*")) {
            return new Answer.Empty("a header without rows");
        }
        return new Answer.Data();
    }
}
