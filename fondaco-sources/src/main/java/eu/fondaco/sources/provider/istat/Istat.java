// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.istat;

import eu.fondaco.sources.provider.sdmx.SdmxAnswers;
import eu.fondaco.sources.provider.sdmx.SdmxCodes;
import eu.fondaco.sources.provider.sdmx.SdmxKey;
import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Portion;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Quirk;
import eu.fondaco.sources.pull.Quirk.Category;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Istat's SDMX service. Foreign trade of regions is {@code DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG}.
 * It answers narrow requests in seconds and wide ones not at all, so ask with {@code each}.
 */
public final class Istat implements Provider {

    @Quirk(
            id = "istat-five-a-minute",
            category = Category.PACE,
            cause =
                    "who asks more than five times a minute is shut out for a day or two; so this"
                            + " asks less often, and stops at the first sign of it")
    public static final Duration PACE = Duration.ofMillis(13_500);

    @Quirk(
            id = "istat-agency",
            category = Category.ADDRESS,
            cause = "tables are only found with agency and version written out")
    static final Map<String, String> PATHS =
            Map.of(
                    "flows", "/dataflow/IT1",
                    "codes", "/dataflow/IT1/{flow}/latest?references=actualconstraint",
                    "structure", "/dataflow/IT1/{flow}/latest?references=children",
                    "data", "/data/IT1,{flow},{version}/{key}/ALL/?detail=full");

    private static final String BULK = "DF_BULK_";

    private static final Declaration DECLARATION =
            new Declaration(
                    "istat",
                    "Istat, Istituto nazionale di statistica",
                    URI.create("https://esploradati.istat.it/SDMXWS/rest"),
                    PATHS,
                    "CC-BY-4.0",
                    PACE,
                    "exports of regions quarterly, about ten weeks after the quarter");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    @Quirk(
            id = "istat-dimensions-renamed",
            category = Category.STRUCTURE,
            cause =
                    "dimensions were renamed with the same table code, so their order and names are"
                            + " read each time")
    public List<Snapshot> pull(PullSpec entry, Desk desk) throws IOException, InterruptedException {
        PullSpec spec = found(entry, desk);
        URI base = desk.base(spec);
        URI structure = DECLARATION.address("structure", base, Map.of("flow", spec.flow()));
        Snapshot answer =
                desk.structure(
                        structure,
                        Map.of("Accept", "application/vnd.sdmx.structure+xml;version=2.1"),
                        Speech.both("pull.knows-no-table", spec.flow()),
                        Speech.both("pull.check-flow"));
        if (spec.flow().startsWith(BULK)) {
            return bulk(structure, desk.file(answer), spec, desk);
        }
        SdmxKey key = SdmxKey.of(structure, desk.file(answer));
        if (!spec.to().isEmpty()) {
            desk.note(Speech.both("pull.no-last-period"));
        }
        return desk.each(
                spec.parts(),
                part ->
                        desk.ask(
                                data(base, spec, key, part),
                                Map.of("Accept", "application/vnd.sdmx.data+csv;version=1.0.0"),
                                "csv"));
    }

    @Quirk(
            id = "istat-end-period",
            category = Category.ADDRESS,
            cause = "the last period that is asked for isn't kept to, so it isn't named")
    private static URI data(URI base, PullSpec spec, SdmxKey key, Portion part)
            throws PullFailedException {
        URI uri =
                DECLARATION.address(
                        "data",
                        base,
                        Map.of(
                                "flow",
                                spec.flow(),
                                "version",
                                key.version(),
                                "key",
                                key.of(part.where())));
        return part.from().isEmpty() ? uri : URI.create(uri + "&startPeriod=" + part.from());
    }

    @Override
    @Quirk(
            id = "istat-areas-unlisted",
            category = Category.STRUCTURE,
            cause = "the list of the codes in use leaves out those of areas")
    public Map<String, List<String>> codes(PullSpec entry, Desk desk)
            throws IOException, InterruptedException {
        PullSpec spec = found(entry, desk);
        URI uri = DECLARATION.address("codes", desk.base(spec), Map.of("flow", spec.flow()));
        Snapshot answer =
                desk.structure(
                        uri,
                        Map.of("Accept", "application/vnd.sdmx.structure+xml;version=2.1"),
                        Speech.both("pull.knows-no-table", spec.flow()),
                        Speech.both("pull.check-code"));
        desk.note(Speech.both("pull.no-areas"));
        return SdmxCodes.of(uri, desk.file(answer));
    }

    @Override
    public int requests(PullSpec spec) {
        return (spec.named().isEmpty() ? 1 : 2) + spec.parts().size();
    }

    @Override
    public boolean findsByName() {
        return true;
    }

    @Quirk(
            id = "istat-table-a-region",
            category = Category.STRUCTURE,
            cause =
                    "provinces are in a table for each region, whose code ends in nobody knows"
                            + " which form of its name; so it is looked up by the name")
    private static PullSpec found(PullSpec spec, Desk desk)
            throws IOException, InterruptedException {
        if (spec.named().isEmpty()) {
            return spec;
        }
        URI list = DECLARATION.address("flows", desk.base(spec), Map.of());
        Snapshot answer =
                desk.structure(
                        list,
                        Map.of("Accept", "application/vnd.sdmx.structure+xml;version=2.1"),
                        Speech.both("pull.gives-no-list"),
                        Speech.both("pull.find-code"));
        String flow = NamedFlows.of(list, desk.file(answer)).find(spec.beginning(), spec.named());
        desk.note(Speech.both("pull.is-table", spec.id(), spec.named(), flow));
        return spec.of(flow);
    }

    @Override
    public boolean shutsOut() {
        return true;
    }

    /**
     * Files that are attached to a table; those whose name holds a text of {@code where: {FILE:
     * [...]}}.
     */
    @Quirk(
            id = "istat-bulk-annotation",
            category = Category.STRUCTURE,
            cause =
                    "bulk tables hold no data: an annotation ATTACHED_DATA_FILES names address and"
                            + " label of files")
    private static List<Snapshot> bulk(URI structure, Path answer, PullSpec spec, Desk desk)
            throws IOException, InterruptedException {
        List<String> wanted = spec.where().getOrDefault("FILE", List.of(""));
        List<URI> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (URI file : AttachedFiles.of(structure, answer)) {
            String name = file.getPath().replaceFirst(".*/", "");
            names.add(name);
            if (!file.getHost().equalsIgnoreCase(structure.getHost())) {
                throw new PullFailedException(
                        structure,
                        Speech.both("pull.file-elsewhere", file),
                        Speech.both("pull.by-hand"));
            }
            if (wanted.stream().anyMatch(name::contains)) {
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            throw new PullFailedException(
                    structure,
                    Speech.both("pull.no-such-file", String.join(", ", names)),
                    Speech.both("pull.correct-where"));
        }
        List<Snapshot> kept = new ArrayList<>();
        List<Portion> whole = List.of(new Portion(spec.where(), "", ""));
        for (URI file : files) {
            String kind = file.getPath().endsWith(".csv") ? "csv" : "zip";
            kept.addAll(desk.each(whole, all -> desk.ask(file, Map.of(), kind)));
        }
        return kept;
    }

    @Override
    public Answer judge(Reply reply) {
        return SdmxAnswers.judge(reply);
    }

    @Override
    public String withoutVolatile(String text) {
        return text.startsWith("<?xml")
                ? text.replaceFirst("<(\\w+:)?ID>[^<]*<", "<ID><")
                        .replaceFirst("<(\\w+:)?Prepared>[^<]*<", "<Prepared><")
                : text;
    }
}
