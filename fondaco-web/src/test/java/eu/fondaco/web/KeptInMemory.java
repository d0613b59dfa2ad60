// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kept checks without files. */
final class KeptInMemory implements KeptChecks {

    private final Map<String, KeptCheck> held = new LinkedHashMap<>();
    private final List<DataIssue> faults = new ArrayList<>();

    /** One more that can't be read. */
    synchronized void broken(DataIssue fault) {
        faults.add(fault);
    }

    @Override
    public synchronized List<KeptCheck> all() {
        return new ArrayList<>(held.values());
    }

    @Override
    public synchronized List<DataIssue> faults() {
        return List.copyOf(faults);
    }

    @Override
    public synchronized Optional<KeptCheck> find(String id) throws BrokenCheckException {
        for (DataIssue fault : faults) {
            if (fault.file().equals("checks/" + id + ".yaml")) {
                throw new BrokenCheckException(fault, null);
            }
        }
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public synchronized KeptCheck keep(KeptCheck unnamed) {
        KeptCheck named = unnamed.named("2026-03-31-check-" + (held.size() + 1));
        held.put(named.id(), named);
        return named;
    }

    @Override
    public synchronized void save(KeptCheck changed) throws ChangedMeanwhileException {
        KeptCheck before = held.get(changed.id());
        if (before.history().size() >= changed.history().size()) {
            throw new ChangedMeanwhileException(changed.id());
        }
        held.put(changed.id(), changed);
    }
}
