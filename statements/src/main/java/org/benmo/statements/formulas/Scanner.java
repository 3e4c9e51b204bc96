package org.benmo.statements.formulas;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of one field into tokens. */
final class Scanner {
    private static final String SIGNS = "+-×/()=≤≥<>≠.；,Σ";

    private final String field;
    private final String text;
    private int at;

    private Scanner(String field, String text) {
        this.field = field;
        this.text = text;
    }

    static List<Token> scan(String field, String text) throws FormulaError {
        return new Scanner(field, text).tokens();
    }

    private List<Token> tokens() throws FormulaError {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Token.Kind.END, "", at));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private Token next() throws FormulaError {
        int start = at;
        char c = plain(text.charAt(at));
        if (c == '[') {
            return enclosed(Token.Kind.BRACKETS, ']');
        }
        if (c == '{') {
            return enclosed(Token.Kind.BRACES, '}');
        }
        if (c >= '0' && c <= '9') {
            return number(start);
        }
        if (SIGNS.indexOf(c) >= 0) {
            at++;
            if ((c == '<' || c == '>') && at < text.length() && text.charAt(at) == '=') {
                at++;
                return new Token(Token.Kind.SIGN, c == '<' ? "≤" : "≥", start);
            }
            return new Token(Token.Kind.SIGN, String.valueOf(c), start);
        }
        return word(start);
    }

    private Token enclosed(Token.Kind kind, char close) throws FormulaError {
        int start = at;
        int end = at + 1;
        while (end < text.length() && plain(text.charAt(end)) != close) {
            end++;
        }
        if (end == text.length()) {
            throw new FormulaError(field, "第" + (start + 1) + "字的“" + text.charAt(start) + "”没有配对的“" + close + "”");
        }
        at = end + 1;
        return new Token(kind, text.substring(start + 1, end).strip(), start);
    }

    /** Digits with a point, and directly behind them the unit. */
    private Token number(int start) {
        while (at < text.length() && isDigitOrPoint(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return new Token(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    /** A word may hold full-width brackets that are closed inside it. */
    private Token word(int start) throws FormulaError {
        int open = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '（' && at > start) {
                open++;
            } else if (c == '）' && open > 0) {
                open--;
            } else if (!isWordPart(c)) {
                break;
            }
            at++;
        }
        if (at == start) {
            throw new FormulaError(field, "第" + (start + 1) + "字“" + text.charAt(start) + "”看不懂");
        }
        return new Token(Token.Kind.WORD, text.substring(start, at), start);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDigitOrPoint(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static boolean isWordPart(char c) {
        return !isSpace(c) && c != '）' && c != '[' && c != '{' && c != ']' && c != '}' && SIGNS.indexOf(plain(c)) < 0;
    }

    /** Other ways to write a sign. */
    private static char plain(char c) {
        return switch (c) {
            case '−', '－', '–' -> '-';
            case '*', '＊' -> '×';
            case '÷', '／' -> '/';
            case '＋' -> '+';
            case '＝' -> '=';
            case '＜' -> '<';
            case '＞' -> '>';
            case '≦' -> '≤';
            case '≧' -> '≥';
            case ';' -> '；';
            case '，' -> ',';
            case '∑' -> 'Σ';
            case '［' -> '[';
            case '］' -> ']';
            case '（' -> '(';
            case '）' -> ')';
            case '｛' -> '{';
            case '｝' -> '}';
            default -> c;
        };
    }
}
