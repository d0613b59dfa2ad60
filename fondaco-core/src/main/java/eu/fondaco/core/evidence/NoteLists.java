// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.text.Note;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Lists inside notes. */
public final class NoteLists {

    private static final int SHOWN = 8;

    private NoteLists() {}

    /** {@code A and B and C}. */
    public static Object and(Collection<?> parts) {
        return joined(NoteCode.AND, parts);
    }

    /** {@code A and in B and in C}. */
    public static Object andIn(Collection<?> parts) {
        return joined(NoteCode.AND_IN, parts);
    }

    /** Parts joined two by two by a note about both; an empty text for none. */
    public static Object joined(Note.Code by, Collection<?> parts) {
        Iterator<?> each = parts.iterator();
        Object all = each.hasNext() ? each.next() : "";
        while (each.hasNext()) {
            all = by.note(all, each.next());
        }
        return all;
    }

    /** The first of many codes as a sum, {@code A + B and 3 more}. */
    public static Object sum(List<String> codes) {
        return some(codes, " + ", NoteCode.LIST_AND_MORE);
    }

    /** The first of many codes, {@code A, B, 3 more}. */
    public static Object some(List<String> codes) {
        return some(codes, ", ", NoteCode.LIST_MORE);
    }

    private static Object some(List<String> codes, String between, NoteCode more) {
        return codes.size() <= SHOWN
                ? String.join(between, codes)
                : more.note(String.join(between, codes.subList(0, SHOWN)), codes.size() - SHOWN);
    }
}
