package laurel.api;

import laurel.api.command.Commands;

/** The program: a command, or the service if there is none. */
public final class Laurel {

    private Laurel() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
