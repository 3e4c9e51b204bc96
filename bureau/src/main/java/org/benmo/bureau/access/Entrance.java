package org.benmo.bureau.access;

import java.util.Locale;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Unreachable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets people in who know their password, and slows down those who do not. Unknown logins take as long as known ones. */
@Component
class Entrance implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    private final PersonTable table;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private @Nullable String nobodysPassword;

    Entrance(PersonTable table, Passwords passwords, Throttle throttle, Audit audit) {
        this.table = table;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** A database that is away is no stack trace and no wrong password: one line in the log, a sentence on the page. */
    @Override
    public Authentication authenticate(Authentication asked) {
        try {
            return enter(asked);
        } catch (DataAccessException | TransactionException e) {
            if (!Unreachable.is(e)) {
                throw e;
            }
            LOG.warn("entering: database: {}", e.getMessage());
            throw new AuthenticationServiceException("database away");
        }
    }

    private Authentication enter(Authentication asked) {
        String login = Throttle.shorten(asked.getName().strip().toLowerCase(Locale.ROOT));
        String host = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (throttle.isTooFast(login, host)) {
            throw new LockedException(login);
        }
        Person person = table.byLogin(login).filter(Person::enabled).orElse(null);
        String nobodys = nobodysPassword();
        String kept = person == null ? nobodys : table.password(person.id());
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

    /** A password nobody has, to be compared with for unknown logins; made by the first who enters, whoever that is, not by every start. */
    private synchronized String nobodysPassword() {
        String made = nobodysPassword;
        if (made == null) {
            made = String.valueOf(passwords.encoder().encode(passwords.random()));
            nobodysPassword = made;
        }
        return made;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
