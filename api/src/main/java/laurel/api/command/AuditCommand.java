package laurel.api.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.api.audit.Audit;
import laurel.api.audit.AuditHead;
import laurel.api.audit.AuditProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

        @Option(names = "--since", paramLabel = "NUMBER:DIGEST", descriptionKey = "audit.since")
        private @Nullable AuditHead since;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return Standalone.run(settings, output, beans -> {
                AuditProof proof = beans.getBean(Audit.class).prove(since);
                output.result(proof, List.of(told(proof)));
                return proof.holds() ? 0 : 1;
            });
        }

        private String told(AuditProof proof) {
            Long broken = proof.broken();
            if (broken == null) {
                return proof.entries() == 0
                        ? output.say("audit.empty")
                        : output.say("audit.holds", Long.toString(proof.entries()), proof.digest());
            }
            return output.say("audit." + proof.fault(), Long.toString(broken), Long.toString(proof.entries()));
        }
    }
}
