package org.benmo.bureau.access;

import java.util.Locale;
import org.benmo.bureau.audit.Audit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets people in who know their password, and slows down those who do not. Unknown logins take as long as known ones. */
@Component
class Entrance implements AuthenticationProvider {
    private final PersonTable table;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final String nobodysPassword;

    Entrance(PersonTable table, Passwords passwords, Throttle throttle, Audit audit) {
        this.table = table;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.nobodysPassword = String.valueOf(passwords.encoder().encode(passwords.random()));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = Throttle.shorten(asked.getName().strip().toLowerCase(Locale.ROOT));
        String host = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (throttle.isTooFast(login, host)) {
            throw new LockedException(login);
        }
        Person person = table.byLogin(login).filter(Person::enabled).orElse(null);
        String kept = person == null ? nobodysPassword : table.password(person.id());
        boolean matches = passwords.encoder().matches(String.valueOf(asked.getCredentials()), kept);
        if (person == null || !matches) {
            throttle.failed(login, host);
            audit.record("system", "entrance.refused", "login/" + login, host);
            throw new BadCredentialsException(login);
        }
        throttle.succeeded(login);
        audit.record(login, "entrance.entered", "person/" + person.id(), host);
        return UsernamePasswordAuthenticationToken.authenticated(
                person.login(), null, AuthorityUtils.createAuthorityList("ENTERED"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
