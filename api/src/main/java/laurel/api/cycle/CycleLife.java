package laurel.api.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laurel.api.audit.Audit;
import laurel.api.handover.PaymentBalance;
import laurel.api.handover.Payments;
import laurel.api.problem.InputRefused;
import laurel.fact.Period;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about cycles. */
@Component
public class CycleLife {

    private final Cycles cycles;
    private final Runs runs;
    private final TripleCheck check;
    private final PackageRows packages;
    private final Payments payments;
    private final Audit audit;
    private final JdbcClient database;

    CycleLife(
            Cycles cycles,
            Runs runs,
            TripleCheck check,
            PackageRows packages,
            Payments payments,
            Audit audit,
            JdbcClient database) {
        this.cycles = cycles;
        this.runs = runs;
        this.check = check;
        this.packages = packages;
        this.payments = payments;
        this.audit = audit;
        this.database = database;
    }

    /**
     * Opens a cycle of that period.
     *
     * @throws InputRefused if it is no period, or there is one already
     */
    @Transactional
    public Cycle create(String written, String actor) {
        Period period = Period.parse(written)
                .orElseThrow(() ->
                        InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "request.period.unknown", written));
        if (cycles.find(period.toString()).isPresent()) {
            throw InputRefused.because(HttpStatus.CONFLICT, "cycle.there", period);
        }
        CycleRow cycle = insert(period);
        record(actor, "cycle.create", cycle, Map.of());
        return cycles.tell(cycle);
    }

    /** Of two who open it at once one is refused. */
    private CycleRow insert(Period period) {
        try {
            return cycles.insert(period);
        } catch (DuplicateKeyException meanwhile) {
            throw InputRefused.because(HttpStatus.CONFLICT, "cycle.there", period);
        }
    }

    /**
     * Opens a cycle again that is closed and not released, so that facts can be imported. What was calculated no longer
     * counts; it stays to be looked at.
     */
    @Transactional
    public Cycle reopen(String period, String actor) {
        return reopen(period, null, actor);
    }

    /** The same, if the cycle has the version that is meant. */
    @Transactional
    public Cycle reopen(String period, @Nullable String ifMatch, String actor) {
        CycleRow cycle = cycles.lock(period, ifMatch);
        if (cycle.state() == CycleState.RELEASED) {
            throw cycle.refused(CycleState.CLOSED);
        }
        if (!RunLock.keepFree(cycle.id(), database)) {
            throw InputRefused.because(HttpStatus.CONFLICT, "cycle.closing", period);
        }
        runs.started(cycle).ifPresent(run -> runs.discard(cycle, run, actor));
        cycles.turn(cycle, CycleState.OPEN, null, null);
        record(actor, "cycle.reopen", cycle, Map.of());
        return cycles.tell(cycle);
    }

    /**
     * Approves what was calculated.
     *
     * @param flags how many flags were seen: nobody approves what was not looked at
     * @throws InputRefused with all that stands against it
     */
    @Transactional
    public Cycle approve(String period, long flags, String actor) {
        return approve(period, flags, null, actor);
    }

    /** The same, if the cycle has the version that is meant. */
    @Transactional
    public Cycle approve(String period, long flags, @Nullable String ifMatch, String actor) {
        CycleRow cycle = cycles.lock(period, ifMatch);
        if (cycle.state() != CycleState.CLOSED || cycle.run() == null) {
            throw cycle.refused(CycleState.CLOSED);
        }
        RunRow run = runs.get(cycle.run());
        List<Problem> against = new ArrayList<>(check.against(cycle, run));
        if (check.makers(cycle, run).contains(actor)) {
            against.add(TripleCheck.problem("cycle.approval.self", period, actor));
        }
        long raised = check.flags(run);
        if (raised != flags) {
            against.add(TripleCheck.problem("cycle.approval.flags", Long.toString(raised), Long.toString(flags)));
        }
        if (!against.isEmpty()) {
            throw new InputRefused(HttpStatus.CONFLICT, against);
        }
        cycles.turn(cycle, CycleState.APPROVED, cycle.run(), actor);
        record(
                actor,
                "cycle.approve",
                cycle,
                Map.of("run", Integer.toString(run.number()), "flags", Long.toString(flags)));
        return cycles.tell(cycle);
    }

    /** Hands the approved packages to payroll. From now on the cycle never changes. */
    @Transactional
    public Released release(String period, String actor) {
        return release(period, null, actor);
    }

    /** The same, if the cycle has the version that is meant. */
    @Transactional
    public Released release(String period, @Nullable String ifMatch, String actor) {
        CycleRow cycle = cycles.lock(period, ifMatch);
        if (cycle.state() != CycleState.APPROVED || cycle.run() == null) {
            throw cycle.refused(CycleState.APPROVED);
        }
        cycles.turn(cycle, CycleState.RELEASED, cycle.run(), cycles.tell(cycle).approvedBy());
        PaymentBalance balance = payments.release(
                cycle.id(),
                cycle.period().toString(),
                packages.all(cycle.run()).map(PackageRows.PackageRow::body).iterator());
        // Last, for no other change of state can be recorded until this is committed.
        record(
                actor,
                "cycle.release",
                cycle,
                Map.of("run", Integer.toString(runs.get(cycle.run()).number())));
        return new Released(cycles.tell(cycle), balance);
    }

    private void record(String actor, String action, CycleRow cycle, Map<String, String> details) {
        audit.record(actor, action, cycle.period().toString(), details);
    }
}
