// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sheet;

import eu.fondaco.core.text.Label;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Takes tables of agreements into a register: says what their columns mean, and takes them. */
public interface ActsIntake {

    /** What a column may give, by the key of the form's field. */
    Map<String, Label> fields();

    /** Kinds of acts by code. */
    Map<String, Label> kinds();

    /**
     * What a table means; nothing is written.
     *
     * @param name of the file, without folders
     */
    Understood understand(String name, byte[] file, Said said) throws IOException;

    /**
     * What somebody says of a table.
     *
     * @param columns the column of a field, by its key; empty where none gives it
     * @param order how days are written, or empty
     * @param kinds what the table's words for kinds mean, by code
     */
    record Said(Map<String, String> columns, String order, Map<String, String> kinds) {

        public static final Said NOTHING = new Said(Map.of(), "", Map.of());
    }

    /** A table as it is understood. */
    interface Understood {

        /** The file of the register that it becomes. */
        String place();

        /** Whether that file is there already and gives way. */
        boolean isThere();

        /** What heads its columns. */
        List<String> heads();

        /** The column of each field that has one. */
        Map<String, String> meaning();

        /** How its days are taken to be written; or empty. */
        String order();

        /** Its words for kinds, and the codes they are taken for. */
        Map<String, String> kinds();

        /** Places that no list defines; they are left out. */
        List<String> unknownAreas();

        /** Some of its acts. */
        List<Act> acts();

        /** How many all of them are. */
        int count();

        /** What keeps them out of the register. */
        List<Label> problems();

        /** By which it is known that what is agreed to is what was shown. */
        String seen();

        /** Writes them, all or none; what was done, in sentences. */
        List<Label> take() throws IOException;
    }

    /** One act as it is understood; what the table doesn't give is empty. */
    record Act(
            String id,
            String date,
            String kind,
            String ours,
            String others,
            Label areas,
            String about) {}
}
