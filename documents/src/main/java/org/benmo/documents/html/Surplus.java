package org.benmo.documents.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Takes out what is no part of the text: what a browser does not show, and what a site puts around every page (menus, paths,
 * footers). A part is only taken for surplus when it is small against the page; text is never chosen, so that none is lost.
 */
final class Surplus {
    private static final Set<String> NEVER_SHOWN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "head",
            "link",
            "meta",
            "select",
            "datalist",
            "textarea",
            "button",
            "input",
            "nav",
            "dialog");

    private static final Pattern UNSEEN =
            Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

    /** Names that say it alone, also as the first part of a longer one: nav-list, footer_box. */
    private static final Set<String> SURE = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "topmenu",
            "submenu",
            "footer",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "sidebar",
            "share",
            "copyright",
            "pagination",
            "pager",
            "search",
            "login",
            "friendlink",
            "friendlinks",
            "qrcode",
            "dqwz",
            "gotop",
            "backtop");

    /** Names that say it only of something with links; the title of a page stands in a header too. */
    private static final Set<String> LIKELY = Set.of(
            "header",
            "head",
            "top",
            "bottom",
            "foot",
            "topbar",
            "toolbar",
            "location",
            "position",
            "aside",
            "links",
            "related",
            "recommend",
            "banner",
            "ewm",
            "weizhi",
            "mbx",
            "leftnav",
            "rightnav");

    private static final Pattern FOOTER = Pattern.compile("ICP备|版权所有|公网安备|公安备|网站标识码|网站支持IPv6|技术支持[:：]");
    private static final Pattern PATH =
            Pattern.compile("^\\s*(?:您|你)?(?:当前|现在|所在)?的?(?:所在)?位置[:：]|^\\s*(?:网站)?首页\\s*(?:>|›|»|＞|→|-)");
    private static final Pattern DETAILS = Pattern.compile(
            "(?:发布|更新|发文|成文|生成)(?:时间|日期)[:：]|来源[:：]|作者[:：]|责任编辑[:：]"
                    + "|(?:浏览|阅读|点击|访问)(?:次数|数|量)?[:：]|字[体号][:：]|索引号[:：]|【?大\\s+中\\s+小】?|打印本页|关闭(?:窗口|本页)|分享到|扫一扫|上一篇|下一篇|返回顶部");
    private static final Set<String> BLOCKS = Set.of(
            "div", "ul", "ol", "dl", "table", "section", "header", "footer", "aside", "p", "td", "tr", "form",
            "center");

    private static final Set<String> CELLS = Set.of("td", "tr");

    private static final int LINKS_MIN = 4;
    private static final int DETAILS_MAX = 160;
    private static final int FOOTER_MAX = 600;

    /** What an element holds, its descendants included. */
    private static final class Weight {
        int text;
        int linked;
        int links;
        int numbers;
    }

    private final Map<Element, Weight> weights = new HashMap<>();

    private Surplus() {}

    /** Removes it from the page. */
    static void remove(Element body) {
        removeUnseen(body);
        new Surplus().removeSurroundings(body);
    }

    private static void removeUnseen(Element body) {
        List<Node> unseen = new ArrayList<>();
        body.traverse((node, depth) -> {
            boolean element = node instanceof Element e && isUnseen(e);
            boolean silent = !(node instanceof Element) && !(node instanceof TextNode);
            if (element || silent) {
                unseen.add(node);
            }
        });
        FieldCodes.collect(body, unseen);
        unseen.stream()
                .filter(node -> !node.equals(body) && node.parent() != null)
                .forEach(Node::remove);
    }

    private static boolean isUnseen(Element element) {
        return NEVER_SHOWN.contains(element.normalName())
                || element.hasAttr("hidden")
                || (element.hasAttr("style")
                        && UNSEEN.matcher(element.attr("style")).find());
    }

    private void removeSurroundings(Element body) {
        weigh(body);
        Weight page = weights.getOrDefault(body, new Weight());
        int own = page.text - page.linked;
        Set<Element> surplus = new HashSet<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && !element.equals(body) && isSurplus(element, page, own)) {
                    surplus.add(element);
                }
            }
        });
        surplus.forEach(Node::remove);
    }

    private void weigh(Element body) {
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    weights.put(element, new Weight());
                } else if (node instanceof TextNode text && text.parent() != null) {
                    count(weights.computeIfAbsent(text.parent(), p -> new Weight()), text.getWholeText());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && !element.equals(body) && element.parent() != null) {
                    Weight own = weights.computeIfAbsent(element, e -> new Weight());
                    if (element.normalName().equals("a") && leadsAway(element)) {
                        own.linked = own.text;
                        own.links = 1;
                    }
                    add(weights.computeIfAbsent(element.parent(), p -> new Weight()), own);
                }
            }
        });
    }

    /** Links within the page are its own contents. */
    private static boolean leadsAway(Element link) {
        return link.hasAttr("href") && !link.attr("href").startsWith("#");
    }

    private static void count(Weight weight, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            weight.text += Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000' ? 0 : 1;
            weight.numbers += c >= '0' && c <= '9' ? 1 : 0;
        }
    }

    private static void add(Weight sum, Weight more) {
        sum.text += more.text;
        sum.linked += more.linked;
        sum.links += more.links;
        sum.numbers += more.numbers;
    }

    private boolean isSurplus(Element element, Weight page, int own) {
        Weight weight = weights.get(element);
        if (weight == null || weight.text == 0 || !BLOCKS.contains(element.normalName())) {
            return false;
        }
        boolean small = weight.text * 5 < page.text;
        boolean menu = weight.links >= LINKS_MIN
                && weight.linked * 10 >= weight.text * 7
                && own * 2 > weight.text - weight.linked
                && weight.text - weight.linked < own / 4;
        // Cells are told by what they are part of.
        boolean part = CELLS.contains(element.normalName());
        return menu || (small && !part && (isNamedSo(element, weight) || saysSo(element, weight)));
    }

    private static boolean isNamedSo(Element element, Weight weight) {
        boolean numbers = weight.numbers * 5 > weight.text;
        return !numbers && hasSuchName(element, weight.links > 0) && element.selectFirst("h1,h2,h3") == null;
    }

    private static boolean hasSuchName(Element element, boolean linked) {
        String tag = element.normalName();
        if (tag.equals("footer") || (linked && LIKELY.contains(tag))) {
            return true;
        }
        String names = element.className() + " " + element.id();
        for (String name : names.toLowerCase(Locale.ROOT).split("\\s+")) {
            String first = name.split("[^a-z]", 2)[0];
            if (SURE.contains(first) || (linked && LIKELY.contains(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSo(Element element, Weight weight) {
        if (weight.text > FOOTER_MAX) {
            return false;
        }
        String text = element.text();
        return FOOTER.matcher(text).find()
                || (weight.text <= DETAILS_MAX
                        && (PATH.matcher(text).find()
                                || DETAILS.matcher(text).results().count() >= 2));
    }
}
