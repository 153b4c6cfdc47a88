package io.daicho.events;

import java.util.regex.Pattern;

/** Subcategory within a category, lettered in katakana as printed, e.g. イ 姉妹友好都市や主要都市との交流の推進. */
public record Subcategory(String letter, String name) {

    private static final Pattern KANA = Pattern.compile("\\p{IsKatakana}");

    public Subcategory {
        if (!KANA.matcher(letter).matches()) {
            throw new IllegalArgumentException("subcategory letter is not one katakana letter: " + Texts.shown(letter));
        }
        Texts.filled("subcategory name", name, 200);
    }
}
