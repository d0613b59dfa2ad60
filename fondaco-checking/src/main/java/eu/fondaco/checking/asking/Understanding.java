// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import java.util.List;

/** How a free question is understood. */
public sealed interface Understanding {

    /**
     * One reading is clear.
     *
     * @param scale in what amounts are wanted, such as 1e9; 0 where nothing is said
     * @param money the currency that they are wanted in, such as USD; empty where none is said
     * @param aside what was set aside since it asks nothing, as it was written
     */
    record Clear(Request request, double scale, String money, List<String> aside)
            implements Understanding {
        public Clear {
            aside = List.copyOf(aside);
        }
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
