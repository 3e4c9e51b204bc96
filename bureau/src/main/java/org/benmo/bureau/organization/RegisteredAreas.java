package org.benmo.bureau.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import org.benmo.bureau.kit.AreaNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The areas in the list of this module, for whoever has to name one. */
@Component
class RegisteredAreas implements AreaNames {
    private final JdbcClient jdbc;

    RegisteredAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, name from organization.area order by code")
                .query((row, number) -> names.put(row.getString("code"), row.getString("name")))
                .list();
        return names;
    }
}
