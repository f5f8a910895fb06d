package laurel.api.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import laurel.api.Application;
import laurel.api.access.As;
import laurel.api.access.Role;
import laurel.intake.FactsJson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many requests of one employee are answered in a second, beside an endpoint of the same service that only parses the
 * same bodies and answers with the same bytes; by turns, over eight connections that are kept alive, behind the same
 * filters and with the same login. Told beside it is the time of processors that a request takes, which hangs less on
 * what else the machine does; it includes what asking costs, which is done in the same process.
 *
 * <p>Run it from the project's folder; the arguments are rounds, and seconds of each.
 */
public final class CalculationBenchmark {

    private static final int CONNECTIONS = 8;

    /** Of each path, before anything is measured. */
    private static final int WARM_UP = 20_000;

    private static final String CALCULATIONS = "/api/calculations";

    /** Where the table of roles admits the same users. */
    private static final String ECHO = CALCULATIONS + "/echo";

    /** Parses a request, and answers what the calculation of the same request answered before. */
    @Hidden
    @RestController
    static final class Echo {

        private final JsonMapper json = FactsJson.mapper();
        private final JsonMapper own;
        private volatile @Nullable JsonNode answer;

        Echo(JsonMapper own) {
            this.own = own;
        }

        void answerWith(byte[] body) {
            answer = own.readTree(body);
        }

        @PostMapping(path = ECHO, consumes = MediaType.APPLICATION_JSON_VALUE)
        JsonNode echo(InputStream body) {
            if (json.readTree(body).isEmpty()) {
                throw new IllegalArgumentException("An empty request");
            }
            return Objects.requireNonNull(answer);
        }
    }

    private CalculationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        SpringApplication application = new SpringApplication(Application.class, Echo.class);
        try (ConfigurableApplicationContext service = application.run(
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:benchmark",
                "--laurel.limits.requests-per-second=1000000",
                "--laurel.limits.burst=1000000000")) {
            int port = Integer.parseInt(
                    Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port")));
            byte[] body = Files.readAllBytes(Path.of("samples/requests/one.json"));
            String token = As.token(service, Role.ANALYST);
            Asked echo = new Asked(port, ECHO, token, body);
            Asked calculation = new Asked(port, CALCULATIONS, token, body);
            try (Connection connection = new Connection(calculation)) {
                service.getBean(Echo.class).answerWith(connection.ask());
            }
            ask(echo, WARM_UP, Long.MAX_VALUE);
            ask(calculation, WARM_UP, Long.MAX_VALUE);
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                Measured echoed = measure(echo, seconds);
                Measured calculated = measure(calculation, seconds);
                double ratio = calculated.perSecond() / echoed.perSecond();
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %s echoed, %s calculated, ratio %.2f%n",
                        round,
                        echoed,
                        calculated,
                        ratio);
                ratios.add(ratio);
            }
            ratios.sort(null);
            System.out.printf(Locale.ROOT, "median ratio %.2f%n", ratios.get(ratios.size() / 2));
        }
    }

    /** What is asked, by whom. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Asked(int port, String path, String token, byte[] body) {

        byte[] bytes() {
            byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(UTF_8);
            byte[] request = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            return request;
        }
    }

    /** So many answers in a second, and the processors' time that each took. */
    private record Measured(double perSecond, double micros) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f/s (%.0f µs)", perSecond, micros);
        }
    }

    private static Measured measure(Asked asked, int seconds) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long busy = system.getProcessCpuTime();
        long count = ask(asked, Long.MAX_VALUE, start + seconds * 1_000_000_000L);
        return new Measured(
                count * 1e9 / (System.nanoTime() - start), (system.getProcessCpuTime() - busy) / 1e3 / count);
    }

    /** Asks over all connections until there are so many answers or it is that late, and says how many there were. */
    private static long ask(Asked asked, long most, long end) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> askOverOne(asked, most / CONNECTIONS, end)));
            }
            long count = 0;
            for (Future<Long> one : counts) {
                count += one.get();
            }
            return count;
        } finally {
            threads.shutdown();
        }
    }

    private static long askOverOne(Asked asked, long most, long end) throws IOException {
        try (Connection connection = new Connection(asked)) {
            byte[] first = connection.ask();
            long count = 1;
            while (count < most && System.nanoTime() < end) {
                if (!Arrays.equals(connection.ask(), first)) {
                    throw new IllegalStateException("Another answer to the same request");
                }
                count++;
            }
            return count;
        }
    }

    /** A connection that asks the same again and again. */
    private static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final byte[] request;

        Connection(Asked asked) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), asked.port());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            out = socket.getOutputStream();
            request = asked.bytes();
        }

        byte[] ask() throws IOException {
            out.write(request);
            String status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(status);
            }
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            return length >= 0 ? in.readNBytes(length) : chunks();
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The connection ended");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
