// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Areas;
import eu.fondaco.core.measure.Frame;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A dataset as the formula of a whole table sees it: what stands for each member is held where one
 * of them is.
 */
final class TableFrame implements Frame {

    private final DatasetFrame frame;
    private final Map<Dimension, List<String>> members;

    TableFrame(DatasetFrame frame, Map<Dimension, List<String>> members) {
        this.frame = frame;
        this.members = members;
    }

    @Override
    public Areas areas() {
        return frame.areas();
    }

    @Override
    public String currency() {
        return frame.currency();
    }

    @Override
    public List<String> members(Question question) {
        return frame.members(question);
    }

    @Override
    public int absent(Question question) {
        return frame.absent(question);
    }

    @Override
    public Optional<String> parent(Dimension dimension, String code) {
        return frame.parent(dimension, code);
    }

    @Override
    public List<String> atoms(Dimension dimension, Question question) {
        return frame.atoms(dimension, question);
    }

    @Override
    public NavigableSet<Period> periods(Question question) {
        return frame.periods(question);
    }

    @Override
    public boolean has(Operand.Cell cell) {
        Codes reporter = any(Dimension.REPORTER, cell.reporter(), null);
        Codes partner = any(Dimension.PARTNER, cell.partner(), reporter);
        Codes product = any(Dimension.PRODUCT, cell.product(), null);
        return frame.has(new Operand.Cell(cell.flow(), reporter, partner, product, cell.period()));
    }

    private Codes any(Dimension dimension, Codes asked, Codes but) {
        return asked.equals(TableQuestion.EACH)
                ? members.get(dimension).stream()
                        .map(c -> Codes.of(c))
                        .filter(c -> !c.equals(but))
                        .findFirst()
                        .orElse(asked)
                : asked;
    }
}
