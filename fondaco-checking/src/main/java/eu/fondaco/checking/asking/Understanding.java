// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a free question is understood. */
public sealed interface Understanding {

    /** The same, where it is clear with more that was set aside, as it was written. */
    default Understanding besides(List<String> aside) {
        return this;
    }

    /** The same, where it is clear with words that were read as others before those it has. */
    default Understanding readAs(List<String> words) {
        if (this instanceof Clear c) {
            return c.reading(joined(words, c.read));
        }
        if (this instanceof Several s && !s.parts.isEmpty()) {
            List<Clear> parts = new ArrayList<>(s.parts);
            parts.set(0, parts.get(0).reading(joined(words, parts.get(0).read)));
            return new Several(parts, s.left, s.aside);
        }
        return this;
    }

    /**
     * One reading is clear.
     *
     * @param scale in what amounts are wanted, such as 1e9; 0 where nothing is said
     * @param money the currency that they are wanted in, such as USD; empty where none is said
     * @param aside what was set aside since it asks nothing, as it was written
     * @param read words that were read as others, "agrement \u2192 agreement"
     * @param classes goods that are told as the class in which they fall
     */
    record Clear(
            Request request,
            double scale,
            String money,
            List<String> aside,
            List<String> read,
            List<InClass> classes)
            implements Understanding {
        public Clear {
            aside = List.copyOf(aside);
            read = List.copyOf(read);
            classes = List.copyOf(classes);
        }

        @Override
        public Clear besides(List<String> more) {
            return new Clear(request, scale, money, joined(more, aside), read, classes);
        }

        /** Another request in the same words for amounts. */
        public Clear asking(Request other) {
            return new Clear(other, scale, money, List.of(), List.of(), List.of());
        }

        Clear reading(List<String> words) {
            return new Clear(request, scale, money, aside, words, classes);
        }
    }

    /**
     * Goods that no list held tells apart.
     *
     * @param word what they are called, as it was written
     * @param code of the class in which they fall
     */
    record InClass(String word, String code) {}

    /**
     * It asks several things, each clear.
     *
     * @param parts what is clear, in order
     * @param left what isn't, as it was written
     * @param aside what was set aside since it asks nothing, as it was written
     */
    record Several(List<Clear> parts, List<String> left, List<String> aside)
            implements Understanding {
        public Several {
            parts = List.copyOf(parts);
            left = List.copyOf(left);
            aside = List.copyOf(aside);
        }

        @Override
        public Several besides(List<String> more) {
            return new Several(parts, left, joined(more, aside));
        }
    }

    /**
     * A reading that would leave out something the question says.
     *
     * @param words what would be left out, as it was written
     * @param readings what can be asked without it
     */
    record Partial(List<String> words, List<Request> readings) implements Understanding {
        public Partial {
            words = List.copyOf(words);
            readings = List.copyOf(readings);
        }
    }

    /**
     * It asks why something is so, which no numbers tell.
     *
     * @param told what happened
     */
    record Why(Request told) implements Understanding {}

    /**
     * It asks what one part of the nation sells another, which no trade with countries tells.
     *
     * @param nation its code
     * @param readings what can be asked of the one that trades
     */
    record Inland(String nation, List<Request> readings) implements Understanding {
        public Inland {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Somebody speaks of their own region or state, and nothing says which one it is.
     *
     * @param words that say so, as they were written
     * @param readings what can be asked of all of them, or of one
     */
    record Unplaced(String words, List<Request> readings) implements Understanding {
        public Unplaced {
            readings = List.copyOf(readings);
        }
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Several readings are left, the likeliest first; none where nothing is recognised. */
    record Open(List<Request> readings) implements Understanding {
        public Open {
            readings = List.copyOf(readings);
        }
    }

    /**
     * It asks about something that no observatory of trade and relations holds, or about what is
     * still to come.
     *
     * @param word that says so, as it was written
     * @param ahead whether it asks for what is to come
     * @param readings what the rest of the question may ask
     */
    record Outside(String word, boolean ahead, List<Request> readings) implements Understanding {
        public Outside {
            readings = List.copyOf(readings);
        }
    }

    /**
     * A word that nothing explains, so that no answer would be safe.
     *
     * @param word as it was written
     * @param more what else the likeliest reading leaves out
     * @param nearest known words or names that look like it, the nearest first
     * @param mended the question with each of these in its place
     * @param readings what the rest of the question may ask
     */
    record Unexplained(
            String word,
            List<String> more,
            List<String> nearest,
            List<String> mended,
            List<Request> readings)
            implements Understanding {
        public Unexplained {
            more = List.copyOf(more);
            nearest = List.copyOf(nearest);
            mended = List.copyOf(mended);
            readings = List.copyOf(readings);
        }
    }
}
