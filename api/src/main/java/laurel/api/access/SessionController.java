package laurel.api.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import laurel.api.problem.InputRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out over HTTP. */
@RestController
@OwnUsers
@RequestMapping(path = "/api/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sessions", description = "Logging in and out.")
final class SessionController {

    private final Logins logins;
    private final Sessions sessions;

    SessionController(Logins logins, Sessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @Operation(
            summary = "Log in",
            description = "Gives a token for a name and a password. After several wrong passwords in a row none is"
                    + " looked at for a while, which is answered like a wrong one.",
            requestBody = @RequestBody(ref = "#/components/requestBodies/Login"),
            responses = {
                @ApiResponse(responseCode = "200", description = "The token.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "401", ref = "#/components/responses/NotLoggedIn"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/MembersRefused")
            })
    @SecurityRequirements
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    OpenedSession open(InputStream body) {
        Members members = Members.of(body, "name", "password");
        String name = members.text("name");
        String password = members.text("password");
        members.require();
        User user = logins.check(name, password)
                .orElseThrow(() -> InputRefused.because(HttpStatus.UNAUTHORIZED, "access.login.wrong"));
        Sessions.Opened opened = sessions.open(user.name());
        return new OpenedSession(opened.token(), opened.expires(), user);
    }

    @Operation(
            summary = "Log out",
            description = "Ends the session of the token that the request is sent with.",
            responses = @ApiResponse(responseCode = "204", description = "The token is of no use any more."))
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@AuthenticationPrincipal Person person) {
        sessions.close(person);
    }
}
