// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The corners of the stretches of lines that letters fill, page by page. */
final class PdfHighlight {

    private static final float DESCENT = 0.22f;
    private static final float ASCENT = 0.82f;

    private PdfHighlight() {}

    /** For each page the quadrilaterals as annotations hold them: top left, top right, bottom. */
    static Map<Integer, float[]> quads(List<Glyph> glyphs) {
        Map<Integer, List<float[]>> boxes = new TreeMap<>();
        Glyph before = null;
        for (Glyph g : glyphs) {
            if (g.isBlank()) {
                continue;
            }
            List<float[]> page = boxes.computeIfAbsent(g.page(), p -> new ArrayList<>());
            float left = g.left();
            float right = left + g.width();
            float bottom = g.base() - DESCENT * g.size();
            float top = g.base() + ASCENT * g.size();
            boolean goesOn =
                    before != null
                            && g.isOnLineOf(before)
                            && g.x() - before.end() < 1.5f * g.size()
                            && g.x() >= before.x();
            if (goesOn) {
                float[] last = page.get(page.size() - 1);
                last[1] = Math.max(last[1], right);
                last[2] = Math.min(last[2], bottom);
                last[3] = Math.max(last[3], top);
            } else {
                page.add(new float[] {left, right, bottom, top});
            }
            before = g;
        }
        Map<Integer, float[]> quads = new TreeMap<>();
        boxes.forEach(
                (page, list) -> {
                    float[] all = new float[list.size() * 8];
                    int i = 0;
                    for (float[] b : list) {
                        float[] quad = {b[0], b[3], b[1], b[3], b[0], b[2], b[1], b[2]};
                        System.arraycopy(quad, 0, all, i, 8);
                        i += 8;
                    }
                    quads.put(page, all);
                });
        return quads;
    }
}
