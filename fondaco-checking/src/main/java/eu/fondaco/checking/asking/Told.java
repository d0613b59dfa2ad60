// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a reading tells: its numbers, and the codes of the areas that it takes up. */
final class Told {

    private Told() {}

    static List<Question> questions(Request request) {
        if (request instanceof OverLast o) {
            return questions(o.of());
        }
        if (request instanceof EachChanged c) {
            return List.of(c.of().question());
        }
        if (request instanceof Request.Mean m && m.among() == null) {
            return m.only().stream()
                    .map(c -> m.question().toBuilder().reporter(Codes.of(c)).build())
                    .toList();
        }
        if (request instanceof Request.Amounts a) {
            return a.questions();
        }
        if (request instanceof Request.AllBut b) {
            return Stream.concat(Stream.of(b.whole()), b.parts().stream()).toList();
        }
        if (request instanceof Request.Times t) {
            return told(t);
        }
        if (request instanceof Request.Versus v) {
            return List.of(v.one(), v.other());
        }
        if (request instanceof Request.Every e) {
            return e.all().stream().map(Request.Beyond::question).toList();
        }
        Question one = one(request);
        return one == null ? List.of() : List.of(one);
    }

    /** The one question that a request asks, of one or of all members; null for none or several. */
    private static Question one(Request request) {
        return request instanceof Request.OfOne o ? o.question() : null;
    }

    private static List<Question> told(Request.Times times) {
        return times.against() == null
                ? List.of(times.question())
                : List.of(times.question(), times.against());
    }

    static Set<String> named(Request request, List<Question> questions) {
        Set<String> codes = new HashSet<>();
        for (Question q : questions) {
            if (q.reporter() != null) {
                codes.addAll(q.reporter().list());
            }
            codes.addAll(q.partner().list());
            if (q.denominator() != null && q.denominator().reporter() != null) {
                codes.addAll(q.denominator().reporter().list());
            }
            if (q.denominator() != null && q.denominator().partner() != null) {
                codes.addAll(q.denominator().partner().list());
            }
            if (q.universe() != null) {
                codes.add(scope(q.universe().members()));
            }
        }
        if (request instanceof Request.OfMembers m && m.among() != null) {
            codes.add(scope(m.among().members()));
        }
        if (request instanceof Request.Ahead a) {
            codes.addAll(a.others());
        }
        if (request instanceof Request.Leaders l) {
            codes.addAll(l.others());
        }
        if (request instanceof Request.Every e) {
            e.all().forEach(b -> codes.add(scope(b.among().members())));
        }
        if (request instanceof Request.Mean m) {
            codes.addAll(m.only());
        }
        if (request instanceof Request.Neighbour n) {
            codes.add(n.self());
        }
        return codes;
    }

    /** The area whose parts are listed: "regions of IT". */
    private static String scope(String universe) {
        return universe.replaceFirst(".* of ", "").strip();
    }
}
