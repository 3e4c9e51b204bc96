package org.benmo.bureau.kit.lists;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers which columns of a list somebody wants to see. */
@Controller
class ColumnPages {
    private static final int COLUMNS_MAX = 100;
    /** Paths of this office, so that no form elsewhere can send people away. */
    private static final Pattern PATH = Pattern.compile("/[^/\\\\?#\r\n][^\\\\?#\r\n]{0,190}");

    private final ColumnChoice choice;

    ColumnPages(ColumnChoice choice) {
        this.choice = choice;
    }

    @Requires(Permission.ENTER)
    @PostMapping("/columns")
    String remember(@RequestParam String list, @RequestParam(required = false) @Nullable List<String> column) {
        if (!PATH.matcher(list).matches() || (column != null && column.size() > COLUMNS_MAX)) {
            throw new Refusal("list.cursor");
        }
        choice.remember(list, column == null ? Set.of() : Set.copyOf(column));
        return "redirect:"
                + org.springframework.web.util.UriUtils.encodePath(list, java.nio.charset.StandardCharsets.UTF_8);
    }
}
