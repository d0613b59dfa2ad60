// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Something that takes whatever bytes come, and ends in an answer or a documented refusal. */
abstract class FuzzTarget implements AutoCloseable {

    /** The kinds of input. */
    enum Kind {
        QUESTIONS(work -> new TextTargets.Questions()),
        READER(work -> new TextTargets.Reader()),
        DOCUMENTS(work -> new TextTargets.DocumentFiles()),
        YAML(FileTargets.Yaml::new),
        CSV(work -> new FileTargets.Tables(work, "t.csv", FileTargets.csv())),
        SDMX(work -> new FileTargets.Tables(work, "t.xml", FileTargets.sdmx(work))),
        JSONSTAT(work -> new FileTargets.Tables(work, "t.json", FileTargets.jsonStat(work))),
        SPREADSHEETS(work -> new FileTargets.Tables(work, "t.xlsx", FileTargets.workbooks())),
        ADDRESSES(work -> new ServerTarget(ServerTarget.ADDRESSES)),
        CALLS(work -> new ServerTarget(ServerTarget.CALLS));

        private final Opening opening;

        Kind(Opening opening) {
            this.opening = opening;
        }

        /**
         * The target.
         *
         * @param work an empty folder of its own
         */
        FuzzTarget open(Path work) throws IOException {
            return opening.open(work);
        }
    }

    /** Makes a target. */
    @FunctionalInterface
    private interface Opening {
        FuzzTarget open(Path work) throws IOException;
    }

    /** Good inputs, to begin with. */
    abstract List<byte[]> samples();

    /** Takes an input. Whatever it throws, no input may make it throw. */
    abstract void take(byte[] input) throws Exception;

    @Override
    public void close() throws IOException {}

    static List<byte[]> texts(String... texts) {
        return Stream.of(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    }

    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
