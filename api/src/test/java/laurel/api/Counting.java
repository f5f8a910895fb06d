package laurel.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Writes that count how often they are handled, at a path that the table of access names. */
@Hidden
@RestController
@RequestMapping("/api/calculations/counting")
public final class Counting {

    public final AtomicInteger count = new AtomicInteger();
    public volatile CountDownLatch entered = new CountDownLatch(0);
    public volatile CountDownLatch leave = new CountDownLatch(0);

    @PostMapping
    ResponseEntity<Map<String, Integer>> count(
            @RequestBody(required = false) @Nullable String body,
            @RequestParam(defaultValue = "201") int status,
            @RequestParam(required = false) @Nullable String a)
            throws InterruptedException {
        entered.countDown();
        leave.await();
        return ResponseEntity.status(status)
                .header("Location", "/api/calculations/counting/1")
                .eTag("7")
                .body(Map.of("count", count.incrementAndGet(), "length", body == null ? 0 : body.length()));
    }

    @PostMapping(path = "/parts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> parts(@RequestParam MultipartFile file) throws IOException {
        return Map.of("count", count.incrementAndGet(), "text", new String(file.getBytes(), StandardCharsets.UTF_8));
    }

    @PostMapping("/large")
    ResponseEntity<byte[]> large(@RequestParam int bytes) {
        byte[] body = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            body[i] = (byte) (i * 31 + i / 256 + count.get());
        }
        count.incrementAndGet();
        return ResponseEntity.ok(body);
    }

    @PostMapping("/fails")
    ResponseEntity<String> fail() {
        count.incrementAndGet();
        throw new IllegalStateException("a secret " + HttpStatus.OK);
    }
}
