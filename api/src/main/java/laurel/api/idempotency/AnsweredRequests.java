package laurel.api.idempotency;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that brought a key, with their answers.
 *
 * <p>A request is noted before it is handled and its answer after that, so that of two at once only one is handled. If
 * Laurel is killed in between, nobody knows whether the request was carried out: it is never handled again under that key,
 * and whoever repeats it is told so until the key is forgotten.
 */
@Repository
class AnsweredRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** H2 keeps at most a million bytes in one value. */
    private static final int PIECE = 512 * 1024;

    /** After so long, a request that another process began is taken for lost: no process answers that slowly. */
    private static final Duration LOST = Duration.ofMinutes(30);

    /** In the stead of a status, of an answer that was given but too large to be kept. */
    private static final int TOO_LARGE = 0;

    /** The part of an answer that stands before its body. */
    record Head(int status, Map<String, String> headers) {}

    private record Noted(
            String request,
            OffsetDateTime begun,
            String holder,
            @Nullable Integer status,
            String headers) {}

    private final JdbcClient database;
    private final Clock clock;
    private final IdempotencySettings settings;
    private final String self = UUID.randomUUID().toString();

    /** How many in this process handle that request or try to note it: who fails to must not take the other's place. */
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    AnsweredRequests(JdbcClient database, Clock clock, IdempotencySettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Notes that the request is under way; or finds how it was answered.
     *
     * @param id of the caller and the key
     * @param request the digest of what is asked
     * @throws InputRefused if it is under way already or another was sent with this key
     */
    Optional<Head> begin(String id, String request) {
        while (!note(id, request)) {
            // Asked before the database is: whoever leaves a request has written there what came of it.
            boolean isUnderWayHere = underWay.containsKey(id);
            Optional<Noted> noted = find(id);
            if (noted.isPresent()) {
                return Optional.of(head(request, noted.get(), isUnderWayHere));
            }
            // It failed between the two looks, and is free again.
        }
        return Optional.empty();
    }

    private boolean note(String id, String request) {
        database.sql("delete from answered_request where id = ? and begun_at < ?")
                .params(id, eldest())
                .update();
        underWay.merge(id, 1, Integer::sum);
        try {
            database.sql(
                            "insert into answered_request (id, request, begun_at, holder, headers) values (?, ?, ?, ?, '')")
                    .params(id, request, now(), self)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            left(id);
            return false;
        } catch (RuntimeException failed) {
            left(id);
            throw failed;
        }
    }

    private Optional<Noted> find(String id) {
        return database.sql("select request, begun_at, holder, status, headers from answered_request where id = ?")
                .param(id)
                .query((row, number) -> new Noted(
                        row.getString("request"),
                        row.getObject("begun_at", OffsetDateTime.class),
                        row.getString("holder"),
                        row.getObject("status", Integer.class),
                        row.getString("headers")))
                .optional();
    }

    private Head head(String request, Noted noted, boolean isUnderWayHere) {
        if (!noted.request().equals(request)) {
            throw InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.other");
        }
        Integer status = noted.status();
        if (status == null) {
            throw isLost(noted, isUnderWayHere)
                    ? InputRefused.because(HttpStatus.CONFLICT, "idempotency.lost")
                    : InputRefused.because(HttpStatus.CONFLICT, "idempotency.under-way")
                            .retryAfter(Duration.ofSeconds(1));
        }
        if (status == TOO_LARGE) {
            throw InputRefused.because(HttpStatus.CONFLICT, "idempotency.large");
        }
        return new Head(status, JSON.readValue(noted.headers(), new TypeReference<Map<String, String>>() {}));
    }

    private boolean isLost(Noted noted, boolean isUnderWayHere) {
        return noted.holder().equals(self) ? !isUnderWayHere : noted.begun().isBefore(now().minus(LOST));
    }

    /** Writes the body that goes with what {@link #begin} found. */
    void write(String id, OutputStream out) {
        database.sql("select bytes from answer_piece where request_id = ? order by number")
                .param(id)
                .query(row -> {
                    try {
                        out.write(row.getBytes("bytes"));
                    } catch (IOException brokenOff) {
                        throw new UncheckedIOException(brokenOff);
                    }
                });
    }

    /** Keeps the answer. */
    @Transactional
    public void keep(String id, Head head, byte[] body) {
        boolean tooLarge = body.length > settings.mostBytes().toBytes();
        for (int start = 0; start < body.length && !tooLarge; start += PIECE) {
            byte[] piece = Arrays.copyOfRange(body, start, Math.min(body.length, start + PIECE));
            database.sql("insert into answer_piece (request_id, number, bytes) values (?, ?, ?)")
                    .params(id, start / PIECE, piece)
                    .update();
        }
        database.sql("update answered_request set status = ?, headers = ? where id = ?")
                .params(tooLarge ? TOO_LARGE : head.status(), JSON.writeValueAsString(head.headers()), id)
                .update();
    }

    /** Forgets a request of which nothing is kept, so that it can be sent again. */
    void free(String id) {
        database.sql("delete from answered_request where id = ?").param(id).update();
    }

    /** Says that this process no longer handles the request, whatever came of it. */
    void left(String id) {
        underWay.computeIfPresent(id, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Forgets what was kept long enough. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void sweep() {
        database.sql("delete from answered_request where begun_at < ?")
                .param(eldest())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OffsetDateTime eldest() {
        return now().minus(settings.keep());
    }
}
