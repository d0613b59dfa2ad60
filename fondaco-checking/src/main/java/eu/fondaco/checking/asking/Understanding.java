// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import java.util.List;
import java.util.stream.Stream;

/** How a free question is understood. */
public sealed interface Understanding {

    /**
     * One reading is clear.
     *
     * @param scale in what amounts are wanted, such as 1e9; 0 where nothing is said
     * @param money the currency that they are wanted in, such as USD; empty where none is said
     * @param aside what was set aside since it asks nothing, as it was written
     * @param read words that were read as others, "agrement \u2192 agreement"
     */
    record Clear(Request request, double scale, String money, List<String> aside, List<String> read)
            implements Understanding {
        public Clear {
            aside = List.copyOf(aside);
            read = List.copyOf(read);
        }

        Clear besides(List<String> more) {
            return new Clear(request, scale, money, joined(more, aside), read);
        }

        Clear reading(List<String> words) {
            return new Clear(request, scale, money, aside, words);
        }
    }

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

        Several besides(List<String> more) {
            return new Several(parts, left, joined(more, aside));
        }
    }

    /**
     * A reading that would leave out something the question says.
     *
     * @param word what would be left out, as it was written
     * @param readings what can be asked without it
     */
    record Partial(String word, List<Request> readings) implements Understanding {
        public Partial {
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
     * @param nearest known words or names that look like it, the nearest first
     * @param mended the question with each of these in its place
     * @param readings what the rest of the question may ask
     */
    record Unexplained(
            String word, List<String> nearest, List<String> mended, List<Request> readings)
            implements Understanding {
        public Unexplained {
            nearest = List.copyOf(nearest);
            mended = List.copyOf(mended);
            readings = List.copyOf(readings);
        }
    }
}
