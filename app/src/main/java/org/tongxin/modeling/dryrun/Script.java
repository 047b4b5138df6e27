package org.tongxin.modeling.dryrun;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongxin.common.UnitCode;

/**
 * A walk from its beginning, to be played again at any time.
 *
 * @param unit where the case is
 * @param start what was filled in in the start form
 * @param begun the moment at which the case begins
 */
public record Script(Source source, UnitCode unit, Map<String, Object> start, Instant begun, List<Move> moves) {

    public Script {
        moves = List.copyOf(moves);
    }

    public Script then(Move move) {
        List<Move> longer = new ArrayList<>(moves);
        longer.add(move);
        return new Script(source, unit, start, begun, longer);
    }

    /** One move back. */
    public Script back() {
        return new Script(source, unit, start, begun, moves.subList(0, Math.max(0, moves.size() - 1)));
    }

    public Script restart() {
        return new Script(source, unit, start, begun, List.of());
    }
}
