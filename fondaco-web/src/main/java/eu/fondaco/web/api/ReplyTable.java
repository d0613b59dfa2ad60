// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.web.table.Table;
import eu.fondaco.web.table.TableFormat.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A reply in everyday words as rows: its numbers, else its table with what that rests on, else why
 * there is neither.
 */
final class ReplyTable {

    private static final String NAME = "answer";

    private ReplyTable() {}

    static Table of(Reply reply, String asked, Provenance provenance) {
        if (!reply.answers().isEmpty()) {
            return AnswerTable.of(NAME, reply.answers(), provenance);
        }
        if (reply.columns().isEmpty()) {
            String reason = reply.kind() == Reply.Kind.ANSWER ? "" : Reason.NO_DATA.code();
            List<Object[]> why = new ArrayList<>();
            why.add(new Object[] {asked, reason, reply.sentence()});
            return new Table(NAME, texts(Stream.of("question", "reason", "why")), why);
        }
        Object[] rests = {
            Provenance.origins(reply.sources()),
            Provenance.releases(reply.sources()),
            provenance.licences(reply.sources())
        };
        return new Table(
                NAME,
                texts(
                        Stream.concat(
                                reply.columns().stream().map(c -> c.isEmpty() ? "id" : c),
                                Stream.of("origin", "release", "licence"))),
                reply.rows().stream()
                        .map(r -> Stream.concat(r.stream(), Stream.of(rests)).toArray())
                        .toList());
    }

    private static List<Column> texts(Stream<String> names) {
        return names.map(Column::text).toList();
    }
}
