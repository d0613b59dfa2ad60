// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

/**
 * A letter on a page, upright. Places are in points from the top left corner as it is seen; {@code
 * left} and {@code base} are those of the page's own coordinates, from its bottom left corner.
 *
 * @param page from 0
 * @param y of the base line, growing downwards
 * @param content number of the marked content it belongs to; -1 for none, {@link #ARTIFACT} for
 *     what isn't text, such as page numbers
 */
record Glyph(
        int page,
        int content,
        String text,
        float x,
        float y,
        float width,
        float size,
        float space,
        boolean bold,
        float left,
        float base) {

    static final int ARTIFACT = -2;

    float end() {
        return x + width;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it stands on the line of another. */
    boolean isOnLineOf(Glyph other) {
        return page == other.page && Math.abs(y - other.y) < 0.45f * Math.max(size, other.size);
    }

    /** Whether white space parts it from the one before on its line. */
    boolean isApartFrom(Glyph before) {
        float gap = x - before.end();
        return gap > Math.max(0.15f * size, 0.4f * Math.min(space, size)) || gap < -size;
    }

    /** Whether it is raised and small beside another, as the number of a footnote is. */
    boolean isRaised(Glyph beside) {
        return page == beside.page
                && size < 0.8f * beside.size
                && beside.y - y > 0.15f * beside.size
                && beside.y - y < beside.size;
    }
}
