package laurel.api.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users, for those who ask over HTTP. */
@RestController
@OwnUsers
@RequestMapping(path = "/api/users", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Users", description = "Who may log in, in which roles.")
final class UserController {

    private final Users users;
    private final Logins logins;

    UserController(Users users, Logins logins) {
        this.users = users;
        this.logins = logins;
    }

    @Operation(summary = "The users", description = "All of them, by name.")
    @GetMapping
    List<User> all() {
        return users.all();
    }

    @Operation(
            summary = "Add a user",
            description = "Answers a password that works for 72 hours, and only to choose another.",
            requestBody = @RequestBody(ref = "#/components/requestBodies/NewUser"),
            responses = {
                @ApiResponse(responseCode = "201", description = "The user and the password, which is kept nowhere."),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/MembersRefused")
            })
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Users.Added add(InputStream body) {
        Members members = Members.of(body, "name", "roles", "employee");
        String name = members.text("name");
        List<Role> roles = members.roles("roles");
        String employee = members.optionalText("employee");
        members.require();
        return users.add(Actor.name(), name, roles, employee);
    }

    @Operation(
            summary = "Change a user",
            description = "Gives the user other roles, or keeps the user out from the next request on. Without"
                    + " \"disabled\" the user stays in or out.",
            requestBody = @RequestBody(ref = "#/components/requestBodies/ChangedUser"),
            responses = {
                @ApiResponse(responseCode = "200", description = "The user.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/MembersRefused")
            })
    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    User change(@Parameter(description = "The user's name.") @PathVariable String name, InputStream body) {
        Members members = Members.of(body, "roles", "employee", "disabled");
        List<Role> roles = members.roles("roles");
        String employee = members.optionalText("employee");
        Boolean disabled = members.optionalFlag("disabled");
        members.require();
        return users.change(Actor.name(), name, roles, employee, disabled);
    }

    /** A password to choose another with; it is kept nowhere. */
    record OneTimePassword(String password) {}

    @Operation(
            summary = "Change a password",
            description = "One's own, by the old and the new one; all of one's other sessions end. For another user an"
                    + " administrator sends an empty object, and is answered a password that works for 72 hours,"
                    + " and only to choose another.",
            requestBody = @RequestBody(ref = "#/components/requestBodies/NewPassword"),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Another user's password for the time being, which is kept nowhere."),
                @ApiResponse(responseCode = "204", description = "One's own password is changed."),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/MembersRefused")
            })
    @PutMapping(path = "/{name}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OneTimePassword> password(
            @Parameter(description = "The user's name.") @PathVariable String name,
            InputStream body,
            @Parameter(hidden = true) @AuthenticationPrincipal Person person) {
        if (!name.equals(Actor.name())) {
            Members.of(body).require();
            return ResponseEntity.ok(new OneTimePassword(users.oneTimePassword(Actor.name(), name)));
        }
        changeOwn(Members.of(body, "old", "new"), person);
        return ResponseEntity.noContent().build();
    }

    private void changeOwn(Members members, Person person) {
        String old = members.text("old");
        String changed = members.text("new");
        members.require();
        Passwords.require(changed, person.name());
        if (logins.check(person.name(), old).isEmpty()) {
            throw Members.refused("/old", "access.password.old");
        }
        if (old.equals(changed)) {
            throw Members.refused("/new", "access.password.same");
        }
        users.changePassword(person, changed);
    }
}
