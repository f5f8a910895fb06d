package laurel.api.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.api.audit.Audit;
import laurel.api.audit.AuditProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code laurel audit}: the log of all changes. */
@Command(name = "audit", subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), output.say("usage.command"));
    }

    /** {@code laurel audit verify}: ends with 1 if any entry is not as it was written. */
    @Command(name = "verify")
    static final class Verify implements Callable<Integer> {

        @Mixin
        private final Output output = new Output();

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return Standalone.run(settings, output, beans -> {
                AuditProof proof = beans.getBean(Audit.class).prove();
                output.result(proof, List.of(told(proof)));
                return proof.holds() ? 0 : 1;
            });
        }

        private String told(AuditProof proof) {
            Long broken = proof.broken();
            if (broken == null) {
                return output.say("audit.holds", Long.toString(proof.entries()), proof.digest());
            }
            return output.say("audit." + proof.fault(), Long.toString(broken), Long.toString(proof.entries()));
        }
    }
}
